import { type Address, BaseError, formatOpen, parseOpen } from '@openledger/base'
import {
  claimVestingRewards,
  getVesting,
  listVestings,
  releaseVesting,
  stakeVesting,
  unstakeVesting,
  type Vesting,
  withdrawVestingStake,
} from '@openledger/client'
import { vestingAddress } from '@openledger/contracts'
import type { CommandDef } from 'citty'
import { command, readAddress, wholeNumber } from '../command.ts'
import { networkArgs, openNetwork, openSigning, signingArgs } from '../network.ts'

const which = { type: 'positional', description: 'Its number, from 0 on, or its address', required: true } as const

const show = command({
  name: 'show',
  about: 'Show what vests, when, and what can be released',
  args: { which: { ...which, required: false }, ...networkArgs },
  run: async ({ args, terminal }) => {
    const ledger = openNetwork(args)
    if (args.which !== undefined) {
      const found = await getVesting(ledger, { address: addressOf(args.which) })
      terminal.result(found, () => render(found))
      return undefined
    }
    const items = await listVestings(ledger)
    terminal.result({ items }, () =>
      items.length === 0 ? 'Nothing vests on this network.' : items.map(render).join('\n\n'),
    )
    return undefined
  },
})

const release = command({
  name: 'release',
  about: 'Pay the beneficiary what has vested; anybody may',
  args: { which, ...signingArgs },
  run: async ({ args, terminal }) => {
    const made = await releaseVesting(openSigning(args), { address: addressOf(args.which) })
    terminal.result(made, () => `Released ${formatOpen(made.amount)}.\n  transaction  ${made.transaction}`)
    return undefined
  },
})

const stake = command({
  name: 'stake',
  about: 'Stake what lies there, vested or not; it votes for you (the beneficiary only)',
  args: { which, amount: { type: 'positional', description: 'OPEN', required: true }, ...signingArgs },
  run: async ({ args, terminal }) => {
    const made = await stakeVesting(openSigning(args), {
      address: addressOf(args.which),
      amount: parseOpen(args.amount),
    })
    terminal.result(made, () => `Staked ${args.amount} OPEN.\n  transaction  ${made.transaction}`)
    return undefined
  },
})

const unstake = command({
  name: 'unstake',
  about: 'Start to take all of that stake out; it comes back to where it vests (the beneficiary only)',
  args: { which, ...signingArgs },
  run: async ({ args, terminal }) => {
    const ledger = openSigning(args)
    const address = addressOf(args.which)
    const { shares } = (await getVesting(ledger, { address })).staked
    const made = await unstakeVesting(ledger, { address, shares })
    terminal.result(made, () => `Request ${made.request} waits. Then: openledger vesting withdraw ${args.which}`)
    return undefined
  },
})

const withdraw = command({
  name: 'withdraw',
  about: 'Bring the stake back, once its delay has passed; anybody may',
  args: { which, ...signingArgs },
  run: async ({ args, terminal }) => {
    const made = await withdrawVestingStake(openSigning(args), { address: addressOf(args.which) })
    terminal.result(made, () => `Brought ${formatOpen(made.amount)} back.\n  transaction  ${made.transaction}`)
    return undefined
  },
})

const rewards = command({
  name: 'rewards',
  about: 'Pay the beneficiary what that stake has earned; anybody may',
  args: { which, ...signingArgs },
  run: async ({ args, terminal }) => {
    const made = await claimVestingRewards(openSigning(args), { address: addressOf(args.which) })
    terminal.result(made, () => `Paid ${formatOpen(made.amount)}.\n  transaction  ${made.transaction}`)
    return undefined
  },
})

function addressOf(text: string): Address {
  if (text.startsWith('0x')) return readAddress(text)
  if (/^\d+$/.test(text)) return vestingAddress(wholeNumber(text, { name: 'The number', max: 0xdf }))
  throw new BaseError('This names nothing that vests.', {
    code: 'node/bad-argument',
    facts: { given: text.slice(0, 80), wanted: 'a number from 0 on, or an address' },
    hint: 'See what vests with: openledger vesting show',
  })
}

function render({ address, beneficiary, cliff, end, held, released, releasable, staked, unstaking }: Vesting): string {
  const on = (seconds: number) => new Date(seconds * 1000).toISOString()
  return [
    `Vesting ${address}`,
    `  beneficiary  ${beneficiary}`,
    `  cliff, end   ${on(cliff)}, ${on(end)}`,
    `  held         ${formatOpen(held)}, released ${formatOpen(released)}`,
    `  releasable   ${formatOpen(releasable)}`,
    ...(staked.amount > 0n ? [`  staked       ${formatOpen(staked.amount)}`] : []),
    ...(unstaking.request > 0n
      ? [`  unstaking    ${formatOpen(unstaking.amount)} (request ${unstaking.request})`]
      : []),
  ].join('\n')
}

export const vesting: CommandDef = {
  meta: { name: 'vesting', description: 'Allocations that vest: show, release, stake, unstake, withdraw, rewards' },
  subCommands: { show, release, stake, unstake, withdraw, rewards },
}
