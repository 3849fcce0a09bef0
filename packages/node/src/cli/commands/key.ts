import { formatOpen, parseOpen } from '@openledger/base'
import { createKey } from '@openledger/client'
import type { CommandDef } from 'citty'
import { command } from '../command.ts'
import { openSigning, signingArgs } from '../network.ts'

const create = command({
  name: 'create',
  about: 'Make a prepaid key, for any OpenAI client; shown this once',
  args: {
    name: { type: 'positional', description: 'What it is for', required: false, default: '' },
    fund: {
      type: 'string',
      description: 'OPEN of yours to add to what the node puts behind it',
      default: '0',
      valueHint: 'amount',
    },
    ...signingArgs,
  },
  run: async ({ args, terminal }) => {
    const ledger = openSigning(args)
    const made = await createKey(ledger, { name: args.name, fund: parseOpen(args.fund) })
    terminal.result({ ...made, baseUrl: `${ledger.url}/v1` }, () =>
      [
        `A key with ${formatOpen(made.balance)} behind it. It is shown this once:`,
        '',
        `  export OPENAI_BASE_URL=${ledger.url}/v1`,
        `  export OPENAI_API_KEY=${made.key}`,
      ].join('\n'),
    )
    return undefined
  },
})

export const key: CommandDef = {
  meta: { name: 'key', description: 'Prepaid keys for OpenAI clients: create' },
  subCommands: { create },
}
