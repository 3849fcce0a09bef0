import { type Address, BaseError, type Hex } from '@openledger/base'
import { vestingAbi, vestingAddress } from '@openledger/contracts'
import type { OpenLedger } from '../connection/OpenLedger.ts'
import { transactFor } from '../connection/transact.ts'

/** An allocation that vests, in wei and Unix seconds. */
export type Vesting = {
  address: Address
  beneficiary: Address
  start: number
  cliff: number
  end: number
  /** Not released yet: in the contract, staked or on the way back. */
  held: bigint
  released: bigint
  /** What `releaseVesting` pays at the time asked for. */
  releasable: bigint
  staked: { shares: bigint; amount: bigint }
  /** The request to take stake out that waits; `request` 0 where none does. */
  unstaking: { request: bigint; amount: bigint }
}

/** Every allocation of the genesis that vests, in its order. `at` in Unix seconds; now unless told. */
export async function listVestings(ledger: OpenLedger, { at }: { at?: number } = {}): Promise<Vesting[]> {
  const found: Vesting[] = []
  for (;;) {
    const address = vestingAddress(found.length)
    const code = await ledger.chain.getCode({ address })
    if (code === undefined || code === '0x') return found
    found.push(await getVesting(ledger, { address, at }))
  }
}

/**
 * One allocation that vests. `at` in Unix seconds; now unless told: a chain that rests knows only its last block's time,
 * while a release counts by that of its own block.
 *
 * Throws `client/no-vesting` where no such contract stands.
 */
export async function getVesting(
  { chain }: OpenLedger,
  { address, at = Math.floor(Date.now() / 1000) }: { address: Address; at?: number | undefined },
): Promise<Vesting> {
  const code = await chain.getCode({ address })
  if (code === undefined || code === '0x') {
    throw new BaseError('Nothing vests there.', {
      code: 'client/no-vesting',
      facts: { address },
      hint: 'See what vests with: openledger vesting show',
    })
  }
  const read = { address, abi: vestingAbi } as const
  const [beneficiary, start, cliff, end, held, released, vested, here, [shares, amount], [request, returning]] =
    await Promise.all([
      chain.readContract({ ...read, functionName: 'owner' }),
      chain.readContract({ ...read, functionName: 'start' }),
      chain.readContract({ ...read, functionName: 'cliff' }),
      chain.readContract({ ...read, functionName: 'end' }),
      chain.readContract({ ...read, functionName: 'held' }),
      chain.readContract({ ...read, functionName: 'released' }),
      chain.readContract({ ...read, functionName: 'vestedAmount', args: [BigInt(at)] }),
      chain.getBalance({ address }),
      chain.readContract({ ...read, functionName: 'staked' }),
      chain.readContract({ ...read, functionName: 'unstaking' }),
    ])
  const owed = vested > released ? vested - released : 0n
  return {
    ...{ address, beneficiary, held, released, releasable: owed < here ? owed : here },
    ...{ start: Number(start), cliff: Number(cliff), end: Number(end) },
    staked: { shares, amount },
    unstaking: { request, amount: returning },
  }
}

/**
 * Pays a beneficiary what has vested. Anybody may send it.
 *
 * @example
 * const { amount } = await releaseVesting(ledger, { address: vestingAddress(0) })
 */
export function releaseVesting(
  ledger: OpenLedger,
  { address }: { address: Address },
): Promise<{ transaction: Hex; amount: bigint }> {
  return amountOf(ledger, { address, functionName: 'release', event: 'EtherReleased', what: 'The release' })
}

/** Stakes wei that lie in the contract, vested or not; its votes count for the beneficiary. The beneficiary only. */
export async function stakeVesting(
  ledger: OpenLedger,
  { address, amount }: { address: Address; amount: bigint },
): Promise<{ transaction: Hex; shares: bigint }> {
  const { transaction, args } = await transactFor(ledger, {
    ...{ abi: vestingAbi, to: address, functionName: 'stake', args: [amount] },
    event: 'Staked',
    what: 'The stake',
  })
  return { transaction, shares: args.shares as bigint }
}

/** Starts to take shares of the contract's stake out; `withdrawVestingStake` brings them back to it. */
export async function unstakeVesting(
  ledger: OpenLedger,
  { address, shares }: { address: Address; shares: bigint },
): Promise<{ transaction: Hex; request: bigint }> {
  const { transaction, args } = await transactFor(ledger, {
    ...{ abi: vestingAbi, to: address, functionName: 'unstake', args: [shares] },
    event: 'UnstakeRequested',
    what: 'The request to unbond',
  })
  return { transaction, request: args.requestId as bigint }
}

/** Brings stake back to the contract, once its delay has passed. Anybody may send it. */
export function withdrawVestingStake(
  ledger: OpenLedger,
  { address }: { address: Address },
): Promise<{ transaction: Hex; amount: bigint }> {
  return amountOf(ledger, { address, functionName: 'withdrawStake', event: 'StakeReturned', what: 'The withdrawal' })
}

/** Pays a beneficiary what the contract's stake has earned. Anybody may send it. */
export function claimVestingRewards(
  ledger: OpenLedger,
  { address }: { address: Address },
): Promise<{ transaction: Hex; amount: bigint }> {
  const what = 'Claiming the rewards'
  return amountOf(ledger, { address, functionName: 'claimRewards', event: 'RewardsPassedOn', what })
}

async function amountOf(
  ledger: OpenLedger,
  { address, ...call }: { address: Address; functionName: string; event: string; what: string },
): Promise<{ transaction: Hex; amount: bigint }> {
  const { transaction, args } = await transactFor(ledger, { ...call, abi: vestingAbi, to: address, args: [] })
  return { transaction, amount: args.amount as bigint }
}
