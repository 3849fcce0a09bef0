import { type Address, BaseError, type Hex } from '@openledger/base'
import { addresses, stakingAbi } from '@openledger/contracts'
import type { OpenLedger } from '../connection/OpenLedger.ts'
import { walletOf } from '../connection/OpenLedger.ts'
import { get } from '../connection/request.ts'
import { transactFor } from '../connection/transact.ts'
import type { ClaimProof } from '../wire/api/AccountView.ts'
import { type StakeView, stakeViewSchema } from '../wire/api/StakeView.ts'
import { getAccount } from './accounts.ts'

const staking = { abi: stakingAbi, to: addresses.staking } as const

/**
 * Stakes OPEN behind an account: its own unless told. The votes count for that account, whose faults the stake answers
 * for.
 *
 * @example
 * const { shares } = await stake(ledger, { amount: parseOpen('100') })
 */
export async function stake(
  ledger: OpenLedger,
  { amount, pool = walletOf(ledger).account.address }: stake.Options,
): Promise<stake.Result> {
  const { transaction, args } = await transactFor(ledger, {
    ...staking,
    functionName: 'stake',
    args: [pool],
    value: amount,
    event: 'Staked',
    what: 'The stake',
  })
  return { transaction, shares: args.shares as bigint }
}

export declare namespace stake {
  type Options = {
    /** Wei of OPEN. */
    amount: bigint
    /** Behind whom. */
    pool?: Address | undefined
  }
  type Result = { transaction: Hex; shares: bigint }
}

/** Starts to take shares out of a pool. They lose votes and rewards now, and are paid by `withdrawStake` later. */
export async function requestUnbond(
  ledger: OpenLedger,
  { shares, pool = walletOf(ledger).account.address }: requestUnbond.Options,
): Promise<requestUnbond.Result> {
  const { transaction, args } = await transactFor(ledger, {
    ...staking,
    functionName: 'requestUnbond',
    args: [pool, shares],
    event: 'UnbondRequested',
    what: 'The request to unbond',
  })
  return { transaction, request: args.requestId as bigint, readyAt: Number(args.readyAt) }
}

export declare namespace requestUnbond {
  type Options = { shares: bigint; pool?: Address | undefined }
  /** `readyAt` in seconds since 1970. */
  type Result = { transaction: Hex; request: bigint; readyAt: number }
}

/** Takes out what a request is worth by now, once its delay has passed. */
export async function withdrawStake(
  ledger: OpenLedger,
  { request }: { request: bigint },
): Promise<{ transaction: Hex; amount: bigint }> {
  const { transaction, args } = await transactFor(ledger, {
    ...staking,
    functionName: 'withdraw',
    args: [request],
    event: 'Withdrawn',
    what: 'The withdrawal of stake',
  })
  return { transaction, amount: args.amount as bigint }
}

/** Lets another account vote with the stake behind one's own; oneself again by naming oneself. */
export async function delegateVotes(ledger: OpenLedger, { to }: { to: Address }): Promise<{ transaction: Hex }> {
  const { transaction } = await transactFor(ledger, {
    ...staking,
    functionName: 'delegate',
    args: [to],
    event: 'DelegateChanged',
    what: 'Delegating the votes',
  })
  return { transaction }
}

/** Pays out what one's stake behind an account has earned. */
export async function claimRewards(
  ledger: OpenLedger,
  { pool = walletOf(ledger).account.address }: { pool?: Address | undefined } = {},
): Promise<{ transaction: Hex; amount: bigint }> {
  const { transaction, args } = await transactFor(ledger, {
    ...staking,
    functionName: 'claimRewards',
    args: [pool],
    event: 'RewardsClaimed',
    what: 'Claiming the rewards',
  })
  return { transaction, amount: args.amount as bigint }
}

/** Shares OPEN of one's own among all who stake. */
export async function fundRewards(ledger: OpenLedger, { amount }: { amount: bigint }): Promise<{ transaction: Hex }> {
  const { transaction } = await transactFor(ledger, {
    ...staking,
    functionName: 'fund',
    args: [],
    value: amount,
    event: 'RewardsFunded',
    what: 'Funding the rewards',
  })
  return { transaction }
}

/**
 * Claims what Settlement owes to all stakers (their line of every final receipt) and shares it among all active stake.
 * Anybody may send it.
 *
 * Throws `client/nothing-to-claim` where nothing waits.
 *
 * @example
 * await harvestStakingRewards(ledger) // with the proof that the node keeps
 */
export async function harvestStakingRewards(
  ledger: OpenLedger,
  { claim }: harvestStakingRewards.Options = {},
): Promise<{ transaction: Hex; amount: bigint }> {
  const proof = claim ?? (await claimOf(ledger))
  const { transaction, args } = await transactFor(ledger, {
    ...staking,
    functionName: 'harvest',
    args: [proof.cumulative, BigInt(proof.index), proof.siblingHashes, proof.siblingSums],
    event: 'RewardsFunded',
    what: 'The harvest for stakers',
  })
  return { transaction, amount: args.amount as bigint }
}

export declare namespace harvestStakingRewards {
  type Options = {
    /** The entry of Staking under the last final root; the node is asked for it unless told. */
    claim?: Omit<ClaimProof, 'epoch'> | undefined
  }
}

async function claimOf(ledger: OpenLedger): Promise<ClaimProof> {
  const { claim, claimable, claimed } = await getAccount(ledger, addresses.staking)
  if (claim !== null && claimable !== 0n) return claim
  throw new BaseError('Nothing can be claimed for stakers now.', {
    code: 'client/nothing-to-claim',
    facts: { account: addresses.staking, claimed },
    hint: 'Their part can be claimed once the epoch of its receipts is final.',
  })
}

/** What lies behind an account and who votes with it; amounts in wei. */
export async function getStake(
  ledger: OpenLedger,
  { pool, staker = pool }: { pool: Address; staker?: Address | undefined },
): Promise<getStake.Result> {
  const read = { address: addresses.staking, abi: stakingAbi } as const
  const { chain } = ledger
  const [active, free, locked, votes, delegate, [shares, amount], rewards] = await Promise.all([
    chain.readContract({ ...read, functionName: 'activeStake', args: [pool] }),
    chain.readContract({ ...read, functionName: 'freeStake', args: [pool] }),
    chain.readContract({ ...read, functionName: 'lockedStake', args: [pool] }),
    chain.readContract({ ...read, functionName: 'getVotes', args: [pool] }),
    chain.readContract({ ...read, functionName: 'delegates', args: [pool] }),
    chain.readContract({ ...read, functionName: 'stakeOf', args: [pool, staker] }),
    chain.readContract({ ...read, functionName: 'rewardsOf', args: [pool, staker] }),
  ])
  return { active, free, locked, votes, delegate, shares, amount, rewards }
}

export declare namespace getStake {
  /** `shares`, `amount` and `rewards` are the staker's; all else is the pool's. */
  type Result = {
    active: bigint
    free: bigint
    locked: bigint
    votes: bigint
    delegate: Address
    shares: bigint
    amount: bigint
    rewards: bigint
  }
}

/** Who stands behind an account, what it was slashed for, whether it validates: from the node's index. */
export function getStakeView(ledger: OpenLedger, account: Address): Promise<StakeView> {
  return get(ledger, `/api/stakes/${account}`, stakeViewSchema)
}
