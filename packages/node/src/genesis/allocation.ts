import { type Address, weiPerOpen } from '@openledger/base'

/** Who holds what before the first block. */
export type Allocation = { name: string; address: Address; balance: bigint }

/** Parts of the supply on a local network, in whole OPEN; `buildGenesis` refuses what does not add up to 1 B. */
const parts = {
  treasury: 848_000_000n,
  faucet: 150_000_000n,
  operator: 1_000_000n,
  governor: 990_000n,
  guardian: 10_000n,
} as const

/**
 * Allocates 1,000,000,000 OPEN, never minted again, over the keys of a local network.
 *
 * @example
 * allocate(name => keys.ensure(name).address)
 */
export function allocate(addressOf: (name: keyof typeof parts) => Address): Allocation[] {
  return Object.entries(parts).map(([name, open]) => ({
    name,
    address: addressOf(name as keyof typeof parts),
    balance: open * weiPerOpen,
  }))
}
