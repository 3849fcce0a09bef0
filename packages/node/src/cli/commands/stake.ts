import type { Address } from '@openledger/base'
import { BaseError, formatOpen, parseOpen } from '@openledger/base'
import {
  claimRewards,
  delegateVotes,
  getStake,
  getStakeView,
  requestUnbond,
  stake as stakeOpen,
  stakeViewSchema,
  toWire,
  walletOf,
  withdrawStake,
} from '@openledger/client'
import type { CommandDef } from 'citty'
import { command, wholeNumber } from '../command.ts'
import { openSigning, signingArgs } from '../network.ts'

const behind = {
  type: 'string',
  description: 'Behind which account; your own unless told',
  valueHint: 'address',
} as const

const add = command({
  name: 'add',
  about: 'Stake OPEN: it votes, earns, and answers for the faults of the account behind which it stands',
  args: { amount: { type: 'positional', description: 'OPEN', required: true }, behind, ...signingArgs },
  run: async ({ args, terminal }) => {
    const ledger = openSigning(args)
    const made = await stakeOpen(ledger, { amount: parseOpen(args.amount), pool: args.behind as Address | undefined })
    terminal.result(made, () => `Staked ${args.amount} OPEN.\n  transaction  ${made.transaction}`)
    return undefined
  },
})

const show = command({
  name: 'show',
  about: 'Show your stake, its votes and its rewards',
  args: { behind, ...signingArgs },
  run: async ({ args, terminal }) => {
    const ledger = openSigning(args)
    const staker = walletOf(ledger).account.address
    const pool = (args.behind as Address | undefined) ?? staker
    const found = await getStake(ledger, { pool, staker })
    terminal.result({ pool, staker, ...found }, () =>
      [
        `Stake behind ${pool}`,
        `  yours    ${formatOpen(found.amount)} (${found.shares} shares), rewards ${formatOpen(found.rewards)}`,
        `  active   ${formatOpen(found.active)}, of which ${formatOpen(found.locked)} locked in bonds`,
        `  votes    ${formatOpen(found.votes)}; its stake votes through ${found.delegate}`,
      ].join('\n'),
    )
    return undefined
  },
})

const behindWhom = command({
  name: 'behind',
  about: 'List who stands behind an account, and what it was slashed for',
  args: {
    account: {
      type: 'positional',
      description: 'Its address; your own key’s unless told',
      required: false,
      valueHint: 'address',
    },
    ...signingArgs,
  },
  run: async ({ args, terminal }) => {
    const ledger = openSigning(args)
    const found = await getStakeView(ledger, (args.account as Address | undefined) ?? walletOf(ledger).account.address)
    terminal.result(toWire(stakeViewSchema, found), () =>
      [
        `Behind ${found.account}: ${found.stakers.length === 0 ? 'nobody' : ''}`.trimEnd(),
        ...found.stakers.map(({ staker, shares }) => `  ${staker}  ${shares} shares`),
        ...found.slashes.map(
          ({ amount, reason, at }) =>
            `  slashed ${formatOpen(amount)} (${reason}) ${new Date(at * 1000).toISOString()}`,
        ),
      ].join('\n'),
    )
    return undefined
  },
})

const unbond = command({
  name: 'unbond',
  about: 'Start to take stake out; it is paid after the delay',
  args: {
    shares: { type: 'positional', description: 'How many shares, or all', required: true },
    behind,
    ...signingArgs,
  },
  run: async ({ args, terminal }) => {
    const ledger = openSigning(args)
    const staker = walletOf(ledger).account.address
    const pool = (args.behind as Address | undefined) ?? staker
    const shares = args.shares === 'all' ? (await getStake(ledger, { pool, staker })).shares : sharesFrom(args.shares)
    const made = await requestUnbond(ledger, { shares, pool })
    terminal.result(made, () =>
      [
        `Request ${made.request} is paid from ${new Date(made.readyAt * 1000).toISOString()} on.`,
        `  next  openledger stake withdraw ${made.request}`,
      ].join('\n'),
    )
    return undefined
  },
})

const withdraw = command({
  name: 'withdraw',
  about: 'Take out what a request is worth',
  args: { request: { type: 'positional', description: 'Its number', required: true }, ...signingArgs },
  run: async ({ args, terminal }) => {
    const request = BigInt(wholeNumber(args.request, { name: 'The request', min: 1 }))
    const made = await withdrawStake(openSigning(args), { request })
    terminal.result(made, () => `Withdrew ${formatOpen(made.amount)}.\n  transaction  ${made.transaction}`)
    return undefined
  },
})

const delegate = command({
  name: 'delegate',
  about: 'Let another account vote with the stake behind yours',
  args: {
    to: { type: 'positional', description: 'Its address', required: true, valueHint: 'address' },
    ...signingArgs,
  },
  run: async ({ args, terminal }) => {
    const made = await delegateVotes(openSigning(args), { to: args.to as Address })
    terminal.result(made, () => `Your stake votes through ${args.to}.\n  transaction  ${made.transaction}`)
    return undefined
  },
})

const rewards = command({
  name: 'rewards',
  about: 'Claim what your stake has earned',
  args: { behind, ...signingArgs },
  run: async ({ args, terminal }) => {
    const made = await claimRewards(openSigning(args), { pool: args.behind as Address | undefined })
    terminal.result(made, () => `Claimed ${formatOpen(made.amount)}.\n  transaction  ${made.transaction}`)
    return undefined
  },
})

function sharesFrom(text: string): bigint {
  if (/^\d{1,39}$/.test(text)) return BigInt(text)
  throw new BaseError('Shares must be a whole number, or the word all.', {
    code: 'node/bad-argument',
    facts: { given: text.slice(0, 80) },
    hint: 'See them with: openledger stake show',
  })
}

export const stake: CommandDef = {
  meta: { name: 'stake', description: 'Stake: add, show, behind, unbond, withdraw, delegate, rewards' },
  subCommands: { add, show, behind: behindWhom, unbond, withdraw, delegate, rewards },
}
