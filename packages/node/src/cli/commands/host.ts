import type { Address } from '@openledger/base'
import { formatOpen } from '@openledger/base'
import { getHosting, getStatus, listHosting, offerHosting, payHosting, quoteHosting } from '@openledger/client'
import type { CommandDef } from 'citty'
import { command, wholeNumber } from '../command.ts'
import { findModel, networkArgs, openNetwork, openSigning, signingArgs } from '../network.ts'

const model = { type: 'positional', description: 'Id or name', required: true } as const
const hostArg = { type: 'string', description: 'Which host; this node unless told', valueHint: 'address' } as const
const day = 86_400

const show = command({
  name: 'show',
  about: 'Show until when a model is paid for at a host, and what a day costs',
  args: { model, host: hostArg, ...networkArgs },
  run: async ({ args, terminal }) => {
    const ledger = openNetwork(args)
    const { id, name } = await findModel(ledger, args.model)
    const at = (args.host as Address | undefined) ?? (await getStatus(ledger)).operator
    const found = await getHosting(ledger, { model: id, host: at })
    const perDay = await quoteHosting(ledger, { size: found.size, seconds: day })
    terminal.result({ model: id, host: at, ...found, perDay }, () =>
      [
        `“${name}” at ${at}`,
        ...(found.size === 0
          ? ['  the host asks no rent for it yet']
          : [
              `  size  ${found.size} bytes, ${formatOpen(perDay)} a day`,
              found.hosted
                ? `  paid  until ${new Date(found.paidUntil * 1000).toISOString()}`
                : '  paid  no: the host may evict it when it needs the room',
            ]),
      ].join('\n'),
    )
    return undefined
  },
})

const pay = command({
  name: 'pay',
  about: 'Pay the rent of a model for some more days, so that its host keeps it; anybody may',
  args: {
    model,
    days: { type: 'string', description: 'How many', default: '30', valueHint: 'n' },
    host: hostArg,
    ...signingArgs,
  },
  run: async ({ args, terminal }) => {
    const ledger = openSigning(args)
    const { id, name } = await findModel(ledger, args.model)
    const at = (args.host as Address | undefined) ?? (await getStatus(ledger)).operator
    const days = wholeNumber(args.days, { name: '--days', min: 1, max: 3650 })
    const made = await payHosting(ledger, { model: id, host: at, seconds: days * day })
    terminal.result({ model: id, host: at, ...made }, () =>
      [
        `Paid ${formatOpen(made.amount)}: “${name}” is kept until ${new Date(made.paidUntil * 1000).toISOString()}.`,
        `  transaction  ${made.transaction}`,
      ].join('\n'),
    )
    return undefined
  },
})

const offer = command({
  name: 'offer',
  about: 'Tell, as an operator, how many bytes you hold for a model; 0 takes the offer back',
  args: { model, size: { type: 'positional', description: 'Bytes', required: true }, ...signingArgs },
  run: async ({ args, terminal }) => {
    const ledger = openSigning(args)
    const { id, name } = await findModel(ledger, args.model)
    const size = wholeNumber(args.size, { name: 'The size' })
    const made = await offerHosting(ledger, { model: id, size })
    terminal.result({ model: id, size, ...made }, () => `You host “${name}” for rent by ${size} bytes.`)
    return undefined
  },
})

const list = command({
  name: 'list',
  about: 'List the models of this node: how large, until when paid, and which it may evict',
  args: networkArgs,
  run: async ({ args, terminal }) => {
    const items = await listHosting(openNetwork(args))
    terminal.result({ items }, () =>
      items.length === 0
        ? 'This node holds no models.'
        : items
            .map(({ model, name, bytes, paidUntil, evictable }) =>
              [
                String(model).padStart(4),
                name.padEnd(32),
                `${bytes ?? '?'} bytes`.padStart(16),
                evictable ? 'may be evicted' : `paid until ${new Date(paidUntil * 1000).toISOString()}`,
              ].join('  '),
            )
            .join('\n'),
    )
    return undefined
  },
})

export const host: CommandDef = {
  meta: { name: 'host', description: 'Rent of models: list, show, pay, offer' },
  subCommands: { list, show, pay, offer },
}
