import { type Address, BaseError, weiPerOpen } from '@openledger/base'

/** Who holds what before the first block. */
export type Allocation = { name: string; address: Address; balance: bigint }

/** All OPEN there will ever be, in whole OPEN. */
export const totalSupply = 1_000_000_000n

/** Parts of the supply on a local network, in whole OPEN; they add up to the supply. */
const parts = {
  treasury: 848_000_000n,
  faucet: 150_000_000n,
  operator: 1_000_000n,
  governor: 990_000n,
  guardian: 10_000n,
} as const

/** The accounts of a local network that hold OPEN from the start. */
export const genesisKeyNames = Object.keys(parts) as (keyof typeof parts)[]

/**
 * Allocates 1,000,000,000 OPEN, never minted again. Throws `node/bad-allocation` where the parts do not add up.
 *
 * @example
 * allocate(name => keys.ensure(name).address)
 */
export function allocate(addressOf: (name: keyof typeof parts) => Address): Allocation[] {
  const allocations = genesisKeyNames.map(name => ({
    name,
    address: addressOf(name),
    balance: parts[name] * weiPerOpen,
  }))
  const sum = allocations.reduce((total, { balance }) => total + balance, 0n)
  if (sum !== totalSupply * weiPerOpen) {
    throw new BaseError('The genesis allocation does not add up to the supply.', {
      code: 'node/bad-allocation',
      facts: { sum, supply: totalSupply * weiPerOpen },
    })
  }
  return allocations
}
