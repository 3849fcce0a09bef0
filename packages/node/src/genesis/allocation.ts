import { type Address, BaseError, weiPerOpen } from '@openledger/base'
import { type Allocation, type Genesis, holdersOf } from '@openledger/chain'
import { addresses, type FirstValidator, type VestingTerms } from '@openledger/contracts'

/** A named part of the supply, in wei. What vests starts with the chain. */
export type Part = { name: string; balance: bigint } & ({ address: Address } | { vesting: Omit<VestingTerms, 'start'> })

/** A validator of the first block: what it has staked, and what it holds besides, in wei. */
export type Founder = FirstValidator & { name: string; held: bigint }

/** A part as `genesis.json` publishes it: `address` is the account, or the contract that it vests in. */
export type PublishedPart = { name: string; address: Address; balance: bigint; vesting?: VestingTerms }

const day = 86_400
const year = 365 * day

/**
 * Allocates 1,000,000,000 OPEN, never minted again, on a local network: a quarter to the Treasury, which governance
 * spends, 598 million that vest, the rest to keys of the node. Contributors' rewards vest within days, so that a demo
 * sees some; team and investors wait as they would elsewhere. What validators have staked in the genesis, and what they
 * hold for gas, is the faucet's.
 *
 * @example
 * allocateLocally(name => keys.ensure(name).address)
 */
export function allocateLocally(addressOf: (name: string) => Address, validators: readonly Founder[] = []): Part[] {
  const open = (amount: bigint) => amount * weiPerOpen
  const held = (name: string, amount: bigint) => ({ name, balance: open(amount), address: addressOf(name) })
  const vests = (name: string, amount: bigint, vesting: Omit<VestingTerms, 'start'>) => ({
    name,
    balance: open(amount),
    vesting,
  })
  const { treasury } = addresses
  const founded = validators.reduce((sum, founder) => sum + founder.stake + founder.held, 0n)
  return [
    { name: 'treasury', balance: open(250_000_000n), address: treasury },
    vests('community', 300_000_000n, { beneficiary: treasury, cliff: 0, duration: 4 * year }),
    vests('contributors', 100_000_000n, { beneficiary: addressOf('contributors'), cliff: 0, duration: 30 * day }),
    vests('team', 120_000_000n, { beneficiary: addressOf('team'), cliff: year, duration: 4 * year }),
    vests('investors', 78_000_000n, { beneficiary: addressOf('investors'), cliff: year / 2, duration: 2 * year }),
    { ...held('faucet', 150_000_000n), balance: open(150_000_000n) - founded },
    ...validators.map(({ account, name, held: balance }) => ({ name, balance, address: account })),
    held('operator', 1_000_000n),
    held('governor', 990_000n),
    held('guardian', 10_000n),
  ]
}

/** The parts as `buildGenesis` takes them. */
export function allocationsOf(parts: readonly Part[], start: number): Allocation[] {
  return parts.map(part =>
    'vesting' in part
      ? { balance: part.balance, vesting: { ...part.vesting, start } }
      : { balance: part.balance, address: part.address },
  )
}

/** The parts as `genesis.json` publishes them, with the account that holds each. */
export function publish(parts: readonly Part[], start: number): PublishedPart[] {
  const holders = holdersOf(allocationsOf(parts, start))
  return parts.map((part, index) => ({
    name: part.name,
    address: holders[index]!.address.toLowerCase() as Address,
    balance: part.balance,
    ...('vesting' in part ? { vesting: { ...part.vesting, start } } : {}),
  }))
}

/**
 * Who got what, as a genesis publishes it. None where it publishes nothing, as one from elsewhere may.
 *
 * @throws BaseError `node/allocation-untrue` where an account of the genesis holds something else than published
 */
export function readAllocation({ config, alloc }: Genesis): PublishedPart[] {
  const { allocation } = (config.openledger ?? {}) as { allocation?: (Omit<PublishedPart, 'balance'> & Text)[] }
  if (allocation === undefined) return []
  const parts = allocation.map(part => ({ ...part, balance: BigInt(part.balance) }))
  const published = new Map(parts.map(({ address, balance }) => [address.toLowerCase(), balance]))
  for (const [address, { balance }] of Object.entries(alloc)) {
    const said = published.get(address.toLowerCase()) ?? 0n
    published.delete(address.toLowerCase())
    if (said !== BigInt(balance)) throw untrue(address, said, BigInt(balance))
  }
  for (const [address, balance] of published) throw untrue(address, balance, 0n)
  return parts
}

type Text = { balance: string }

function untrue(account: string, published: bigint, held: bigint): BaseError {
  return new BaseError('The published allocation is not what the genesis holds.', {
    code: 'node/allocation-untrue',
    facts: { account, published, held },
    hint: 'This file was changed by hand. Build it again, or take it from its source.',
  })
}
