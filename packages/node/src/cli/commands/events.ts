import type { Address } from '@openledger/base'
import { type ChainEvent, listEvents } from '@openledger/client'
import type { addresses } from '@openledger/contracts'
import { command } from '../command.ts'
import { networkArgs, openNetwork } from '../network.ts'

export const events = command({
  name: 'events',
  about: 'Show what happened on chain, the newest first: votes, rounds, agents, disputes, payments, all of it',
  args: {
    contract: { type: 'string', description: 'Of one contract: governor, openCircle, disputes, …', valueHint: 'name' },
    name: { type: 'string', description: 'Of one kind: VoteCast, JobPaid, …', valueHint: 'event' },
    account: { type: 'string', description: 'Where this account is named', valueHint: 'address' },
    cursor: { type: 'string', description: 'Go on from the page before', valueHint: 'cursor' },
    ...networkArgs,
  },
  run: async ({ args, terminal }) => {
    const page = await listEvents(openNetwork(args), {
      contract: args.contract as keyof typeof addresses | undefined,
      name: args.name,
      account: args.account as Address | undefined,
      cursor: args.cursor,
    })
    terminal.result(page, () =>
      [
        ...(page.items.length === 0 ? ['Nothing of the kind has happened.'] : page.items.map(line)),
        ...(page.next === null ? [] : ['', `  older: --cursor ${page.next}`]),
      ].join('\n'),
    )
    return undefined
  },
})

function line({ at, block, contract, name, args }: ChainEvent): string {
  const when = new Date(at * 1000).toISOString().slice(0, 19).replace('T', ' ')
  const facts = Object.entries(args).map(([key, value]) => `${key} ${printed(value)}`)
  return `${when}  block ${block}  ${contract}.${name}\n  ${facts.join(', ')}`
}

function printed(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return text.length > 80 ? `${text.slice(0, 79)}…` : text
}
