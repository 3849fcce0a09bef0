import type { Address, Hex } from '@openledger/base'
import { addresses, openCircleAbi } from '@openledger/contracts'
import { type OpenLedger, walletOf } from '../connection/OpenLedger.ts'
import { transactFor } from '../connection/transact.ts'

const circle = { abi: openCircleAbi, to: addresses.openCircle } as const
const none: Hex = `0x${'00'.repeat(32)}`

/** Kinds of rounds, in the order of their numbers on chain. */
export const roundKinds = ['grants', 'matching', 'retroactive'] as const

/** A round of OpenCircle; times in seconds since 1970, amounts in wei. */
export type Round = {
  round: number
  kind: (typeof roundKinds)[number]
  opener: Address
  committee: readonly Address[]
  threshold: number
  applyUntil: number
  endsAt: number
  votePeriod: number
  /** What the round still holds, what is set aside for grants included. */
  pool: bigint
  reserved: bigint
  /** Sum of its projects' weights (matching). */
  weight: bigint
  minStake: bigint
  minDonation: bigint
  pairBound: bigint
  capBps: number
  residue: Address
  cohort: Hex
  metadata: Hex
  ballots: number
  closed: boolean
  /** Its admitted projects, in order of admission. */
  projects: number[]
}

/**
 * Opens a round with its committee, and funds it with `amount` wei.
 *
 * @example
 * const { round } = await openRound(ledger, {
 *   kind: 'matching', committee, applyUntil, endsAt, amount: parseOpen('1000'),
 *   minStake: parseOpen('1'), minDonation: parseOpen('1'), pairBound: parseOpen('50'),
 * })
 */
export async function openRound(ledger: OpenLedger, options: openRound.Options): Promise<openRound.Result> {
  const { kind, committee, applyUntil, endsAt, amount = 0n } = options
  const terms = {
    kind: roundKinds.indexOf(kind),
    threshold: options.threshold ?? Math.floor(committee.length / 2) + 1,
    capBps: options.capBps ?? 10_000,
    applyUntil,
    endsAt,
    votePeriod: options.votePeriod ?? 3 * 24 * 3600,
    minStake: options.minStake ?? 1n,
    minDonation: options.minDonation ?? 1n,
    pairBound: options.pairBound ?? 10n ** 20n,
    residue: options.residue ?? walletOf(ledger).account.address,
    cohort: options.cohort ?? none,
    metadata: options.metadata ?? none,
  }
  const { transaction, args } = await transactFor(ledger, {
    ...circle,
    functionName: 'openRound',
    args: [terms, committee],
    value: amount,
    event: 'RoundOpened',
    what: 'Opening the round',
  })
  return { transaction, round: Number(args.roundId) }
}

export declare namespace openRound {
  type Options = {
    kind: (typeof roundKinds)[number]
    /** 1 to 15 accounts. */
    committee: readonly Address[]
    /** Members that must agree; just more than half unless told. */
    threshold?: number | undefined
    /** Seconds since 1970. */
    applyUntil: number
    endsAt: number
    /** Wei that it begins with. */
    amount?: bigint | undefined
    /** Seconds for the committee to judge a milestone, then as many to appeal; three days unless told. */
    votePeriod?: number | undefined
    /** Wei of votes, in the second before the round opened, without which a donation is not matched. */
    minStake?: bigint | undefined
    minDonation?: bigint | undefined
    /** Wei that one pair of donors can move at most; 100 OPEN unless told. */
    pairBound?: bigint | undefined
    /** Of the pool, in basis points: the most that one project is awarded in a retroactive round. */
    capBps?: number | undefined
    /** Who gets what is left; the opener unless told. */
    residue?: Address | undefined
    cohort?: Hex | undefined
    /** sha-256 of the description. */
    metadata?: Hex | undefined
  }
  type Result = { transaction: Hex; round: number }
}

/** Adds OPEN to a round's pool. Nobody gets it back but the projects, or whoever the round's residue goes to. */
export async function fundRound(
  ledger: OpenLedger,
  { round, amount }: { round: number; amount: bigint },
): Promise<{ transaction: Hex }> {
  const { transaction } = await transactFor(ledger, {
    ...circle,
    functionName: 'fund',
    args: [BigInt(round)],
    value: amount,
    event: 'RoundFunded',
    what: 'Funding the round',
  })
  return { transaction }
}

/** Says what each admitted project of a retroactive round deserves, in wei, in order of admission. Committee only. */
export async function allocateAwards(
  ledger: OpenLedger,
  { round, amounts }: { round: number; amounts: readonly bigint[] },
): Promise<{ transaction: Hex }> {
  const { transaction } = await transactFor(ledger, {
    ...circle,
    functionName: 'allocate',
    args: [BigInt(round), amounts],
    event: 'BallotCast',
    what: 'The ballot',
  })
  return { transaction }
}

/** Closes a round that has ended: credits matches or awards, and what is left to whom the round names. Anybody may. */
export async function closeRound(
  ledger: OpenLedger,
  { round }: { round: number },
): Promise<{ transaction: Hex; awarded: bigint; residue: bigint }> {
  const { transaction, args } = await transactFor(ledger, {
    ...circle,
    functionName: 'close',
    args: [BigInt(round)],
    event: 'RoundClosed',
    what: 'Closing the round',
  })
  return { transaction, awarded: args.awarded as bigint, residue: args.residue as bigint }
}

/** Pays out what donations, grants and awards have credited to an account, its own unless told. */
export async function withdrawFromCircle(
  ledger: OpenLedger,
  { account = walletOf(ledger).account.address }: { account?: Address | undefined } = {},
): Promise<{ transaction: Hex; amount: bigint }> {
  const { transaction, args } = await transactFor(ledger, {
    ...circle,
    functionName: 'withdraw',
    args: [account],
    event: 'Withdrawn',
    what: 'The withdrawal from OpenCircle',
  })
  return { transaction, amount: args.amount as bigint }
}

/** Wei that wait for an account in OpenCircle. */
export function getCircleCredit(ledger: OpenLedger, account: Address): Promise<bigint> {
  return ledger.chain.readContract({
    address: addresses.openCircle,
    abi: openCircleAbi,
    functionName: 'creditOf',
    args: [account],
  })
}

/** A round as it stands. */
export async function getRound(ledger: OpenLedger, round: number): Promise<Round> {
  const read = { address: addresses.openCircle, abi: openCircleAbi } as const
  const args = [BigInt(round)] as const
  const [found, committee, projects] = await Promise.all([
    ledger.chain.readContract({ ...read, functionName: 'getRound', args }),
    ledger.chain.readContract({ ...read, functionName: 'committeeOf', args }),
    ledger.chain.readContract({ ...read, functionName: 'projectsOf', args }),
  ])
  const { terms, snapshot: _, ...kept } = found
  return { round, ...kept, ...terms, kind: roundKinds[terms.kind]!, committee, projects: projects.map(Number) }
}

/** All rounds, the latest first. */
export async function listRounds(ledger: OpenLedger): Promise<Round[]> {
  const [count] = await ledger.chain.readContract({
    address: addresses.openCircle,
    abi: openCircleAbi,
    functionName: 'counts',
  })
  const ids = Array.from({ length: Number(count) }, (_, i) => Number(count) - i)
  return Promise.all(ids.map(id => getRound(ledger, id)))
}
