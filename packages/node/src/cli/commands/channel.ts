import { formatOpen, type Hex, parseOpen } from '@openledger/base'
import { closeChannel, getChannel, leaveChannel, openChannel } from '@openledger/client'
import type { CommandDef } from 'citty'
import { command } from '../command.ts'
import { openSigning, signingArgs } from '../network.ts'

const open = command({
  name: 'open',
  about: 'Pay into a channel with the node: answers then cost a signature and no transaction',
  args: { amount: { type: 'positional', description: 'OPEN', required: true }, ...signingArgs },
  run: async ({ args, terminal }) => {
    const made = await openChannel(openSigning(args), { amount: parseOpen(args.amount) })
    terminal.result(made, () =>
      [
        `Paid ${args.amount} OPEN into your channel.`,
        `  channel      ${made.channel}`,
        `  transaction  ${made.transaction}`,
        '  next         openledger ask --channel <model> <question>',
      ].join('\n'),
    )
    return undefined
  },
})

const status = command({
  name: 'status',
  about: 'Show what your channel with the node holds, owes and has left',
  args: signingArgs,
  run: async ({ args, terminal }) => {
    const found = await getChannel(openSigning(args))
    const { channel, balance, charged, claimed, answers, headroom, withdrawal } = found
    terminal.result(found, () =>
      [
        `Channel ${channel}`,
        `  holds    ${formatOpen(balance)}`,
        `  owes     ${formatOpen(charged)} for ${answers} answers, of which ${formatOpen(claimed)} are claimed`,
        `  has left ${formatOpen(headroom)}`,
        ...(withdrawal
          ? [`  leaving  ${formatOpen(withdrawal.amount)}, from ${dateOf(withdrawal.finalizeAfter)} on`]
          : []),
      ].join('\n'),
    )
    return undefined
  },
})

const close = command({
  name: 'close',
  about: 'Take back what your channel has left: at once with the node, or alone after the channel’s delay',
  args: {
    alone: { type: 'boolean', description: 'Without the node’s help: once to start, once more after the delay' },
    channel: { type: 'string', description: 'Which one to leave alone, where there are several', valueHint: 'id' },
    ...signingArgs,
  },
  run: async ({ args, terminal }) => {
    const ledger = openSigning(args)
    if (!args.alone) {
      const closed = await closeChannel(ledger)
      terminal.result(closed, () => `Got back ${formatOpen(closed.amount)}.\n  transaction  ${closed.transaction}`)
      return undefined
    }
    const left = await leaveChannel(ledger, { channel: args.channel as Hex | undefined })
    terminal.result(left, () =>
      left.finalizeAfter === null
        ? `Got back ${formatOpen(left.amount)}.\n  transaction  ${left.transaction}`
        : [
            `${formatOpen(left.amount)} are yours from ${dateOf(left.finalizeAfter)} on; until then the node can claim what it is owed.`,
            '  then  openledger channel close --alone',
          ].join('\n'),
    )
    return undefined
  },
})

function dateOf(seconds: number): string {
  return new Date(seconds * 1000).toISOString()
}

export const channel: CommandDef = {
  meta: { name: 'channel', description: 'A payment channel with the node: open, status, close' },
  subCommands: { open, status, close },
}
