import type { Address, Hex } from '@openledger/base'
import { addresses, operatorsAbi } from '@openledger/contracts'
import { explained } from '../connection/explained.ts'
import { type OpenLedger, walletOf } from '../connection/OpenLedger.ts'
import { transactFor } from '../connection/transact.ts'
import { type Heartbeats, heartbeatsProof, heartbeatsRoot, heartbeatsTypedData } from '../derive/heartbeats.ts'
import { type JobProof, jobProofs } from '../wire/JobQuote.ts'

const operators = { abi: operatorsAbi, to: addresses.operators } as const
const read = { abi: operatorsAbi, address: addresses.operators } as const
const nothing: Hex = `0x${'00'.repeat(32)}`

/** Whether an operator takes work, in the contract's order; `paused` by itself, `halted` by the guardian. */
export const operatorStatuses = ['none', 'active', 'paused', 'halted'] as const

/** What an operator offers. */
export type OperatorProfile = {
  /** URL, at most 256 bytes. */
  endpoint: string
  /** sha-256 of a description of the machine. */
  hardware?: Hex | undefined
  /** Classes of proof that it takes jobs under. */
  proofs: readonly JobProof[]
  /** Wei for training on one token. */
  tokenPrice: bigint
  /** Wei that a job costs at least. */
  leastPrice: bigint
}

/**
 * Lists the connection's account as an operator. It must have the listing bond of free stake behind itself
 * ({@link stake}).
 *
 * @example
 * await stake(ledger, { amount: parseOpen('10') })
 * await registerOperator(ledger, { endpoint, proofs: ['committee'], tokenPrice: 10n ** 12n, leastPrice: 0n })
 */
export async function registerOperator(
  ledger: OpenLedger,
  profile: OperatorProfile,
): Promise<{ transaction: Hex; bond: bigint }> {
  const { transaction, args } = await transactFor(ledger, {
    ...operators,
    functionName: 'register',
    args: [profileArgument(profile)],
    event: 'OperatorRegistered',
    what: 'Registering as an operator',
  })
  return { transaction, bond: args.bond as bigint }
}

/** Changes what the account offers. Quotes that it has signed stay as they are. */
export async function setOperatorProfile(ledger: OpenLedger, profile: OperatorProfile): Promise<{ transaction: Hex }> {
  const { transaction } = await transactFor(ledger, {
    ...operators,
    functionName: 'setProfile',
    args: [profileArgument(profile)],
    event: 'ProfileChanged',
    what: 'The change of the profile',
  })
  return { transaction }
}

/** Publishes how fast the account's machine was measured, in tokens a second, with the hash of the evidence. */
export async function publishBenchmark(
  ledger: OpenLedger,
  { trainingRate, answerRate, measuredAt, evidence }: publishBenchmark.Options,
): Promise<{ transaction: Hex }> {
  const { transaction } = await transactFor(ledger, {
    ...operators,
    functionName: 'publishBenchmark',
    args: [{ trainingRate: BigInt(trainingRate), answerRate: BigInt(answerRate), measuredAt, evidence }],
    event: 'BenchmarkPublished',
    what: 'The benchmark',
  })
  return { transaction }
}

export declare namespace publishBenchmark {
  type Options = {
    trainingRate: number
    answerRate: number
    /** Unix seconds. */
    measuredAt: number
    /** sha-256 of what was run and what came of it. */
    evidence: Hex
  }
}

/** Takes no new work, or takes some again. Jobs that are open go on. */
export async function pauseOperator(
  ledger: OpenLedger,
  { paused }: { paused: boolean },
): Promise<{ transaction: Hex }> {
  const { transaction } = await transactFor(ledger, {
    ...operators,
    functionName: 'setPaused',
    args: [paused],
    event: 'StatusChanged',
    what: paused ? 'The pause' : 'The return to work',
  })
  return { transaction }
}

/** Unlists the account and frees its bond: only with no job open. */
export async function leaveOperators(ledger: OpenLedger): Promise<{ transaction: Hex; bond: bigint }> {
  const { transaction, args } = await transactFor(ledger, {
    ...operators,
    functionName: 'leave',
    args: [],
    event: 'OperatorLeft',
    what: 'Leaving the operators',
  })
  return { transaction, bond: args.bond as bigint }
}

/** What the chain knows of an operator. Throws `client/reverted` (Operators_NotRegistered) where it is not listed. */
export async function getOperator(ledger: OpenLedger, account: Address): Promise<getOperator.Result> {
  const [operator, reliability] = await explained(
    Promise.all([
      ledger.chain.readContract({ ...read, functionName: 'getOperator', args: [account] }),
      ledger.chain.readContract({ ...read, functionName: 'reliabilityOf', args: [account] }),
    ]),
    { what: 'Reading the operator', abi: operatorsAbi, url: ledger.url },
  )
  const { profile, benchmark, status, bond, registeredAt } = operator
  const { periods, beats, ...jobs } = reliability
  return {
    account,
    status: operatorStatuses[status]!,
    bond,
    registeredAt,
    profile: { ...profile, proofs: jobProofs.filter((_, n) => profile.proofs & (1 << n)) },
    benchmark:
      benchmark.measuredAt === 0
        ? null
        : {
            ...benchmark,
            trainingRate: Number(benchmark.trainingRate),
            answerRate: Number(benchmark.answerRate),
          },
    reliability: { ...jobs, periods: Number(periods), beats: Number(beats) },
  }
}

export declare namespace getOperator {
  type Result = {
    account: Address
    status: (typeof operatorStatuses)[number]
    /** Wei locked for being listed. */
    bond: bigint
    registeredAt: number
    profile: OperatorProfile
    benchmark: publishBenchmark.Options | null
    /** What became of its jobs, and the heartbeats that were counted, at most 256 a period. */
    reliability: { paid: number; late: number; missed: number; refuted: number; periods: number; beats: number }
  }
}

/** What being listed and taking jobs costs in bonds, and how long a period of heartbeats is. */
export async function getOperatorTerms(ledger: OpenLedger): Promise<getOperatorTerms.Result> {
  const [{ bondBps, listingBond }, periodSeconds, heartbeatWindow] = await Promise.all([
    ledger.chain.readContract({ ...read, functionName: 'terms' }),
    ledger.chain.readContract({ ...read, functionName: 'periodSeconds' }),
    ledger.chain.readContract({ ...read, functionName: 'heartbeatWindow' }),
  ])
  return { bondBps, listingBond, periodSeconds, heartbeatWindow }
}

export declare namespace getOperatorTerms {
  /** `bondBps` of a job's price are locked for it; seconds. */
  type Result = { bondBps: number; listingBond: bigint; periodSeconds: number; heartbeatWindow: number }
}

/** Signs the heartbeats of the connection's account over a period: nothing is sent, a watcher collects them. */
export async function signHeartbeats(
  ledger: OpenLedger,
  { period, slots }: { period: number; slots: bigint },
): Promise<Heartbeats> {
  const wallet = walletOf(ledger)
  const operator = wallet.account.address
  const chainId = await ledger.chain.getChainId()
  const data = heartbeatsTypedData({ operator, period, slots }, { chainId, operators: addresses.operators })
  return { operator, period, slots, signature: await wallet.signTypedData({ account: wallet.account, ...data }) }
}

/**
 * Posts one root over what many operators signed for a past period. The account must be listed, and answers with its
 * bond for every signature below the root.
 */
export async function postHeartbeats(
  ledger: OpenLedger,
  { period, heartbeats, data = nothing }: postHeartbeats.Options,
): Promise<{ transaction: Hex; root: Hex; countableAt: number }> {
  const root = heartbeatsRoot(heartbeats)
  const { transaction, args } = await transactFor(ledger, {
    ...operators,
    functionName: 'postHeartbeats',
    args: [BigInt(period), root, heartbeats.length, data],
    event: 'HeartbeatsPosted',
    what: 'The root of heartbeats',
  })
  return { transaction, root, countableAt: Number(args.countableAt) }
}

export declare namespace postHeartbeats {
  type Options = {
    period: number
    heartbeats: readonly Heartbeats[]
    /** sha-256 of the file with all of them. */
    data?: Hex | undefined
  }
}

/** Counts one operator's heartbeats towards its reliability, once their root cannot be challenged any more. */
export async function countHeartbeats(
  ledger: OpenLedger,
  { watcher, heartbeats, index }: heartbeatsBelow.Options,
): Promise<{ transaction: Hex; beats: number }> {
  const { beats, proof } = heartbeatsBelow({ heartbeats, index })
  const { transaction, args } = await transactFor(ledger, {
    ...operators,
    functionName: 'countHeartbeats',
    args: [watcher, beats, proof],
    event: 'HeartbeatsCounted',
    what: 'Counting the heartbeats',
  })
  return { transaction, beats: Number(args.beats) }
}

/** Proves that one of the heartbeats below a watcher's root was not signed by its operator, or not for that period. */
export async function challengeHeartbeats(
  ledger: OpenLedger,
  { watcher, heartbeats, index, period }: heartbeatsBelow.Options & { period: number },
): Promise<{ transaction: Hex; slashed: bigint }> {
  const { beats, proof } = heartbeatsBelow({ heartbeats, index })
  const { transaction, args } = await transactFor(ledger, {
    ...operators,
    functionName: 'challengeHeartbeats',
    args: [watcher, beats, BigInt(period), proof],
    event: 'HeartbeatsRefuted',
    what: 'The challenge of the heartbeats',
  })
  return { transaction, slashed: args.slashed as bigint }
}

function heartbeatsBelow({ heartbeats, index }: Omit<heartbeatsBelow.Options, 'watcher'>) {
  const beats = heartbeats[index]!
  return { beats: { ...beats, period: BigInt(beats.period) }, proof: heartbeatsProof(heartbeats, index) }
}

export declare namespace heartbeatsBelow {
  type Options = {
    /** Who posted the root. */
    watcher: Address
    /** All that are below the root, in its order. */
    heartbeats: readonly Heartbeats[]
    /** Which of them. */
    index: number
  }
}

function profileArgument({ endpoint, hardware = nothing, proofs, tokenPrice, leastPrice }: OperatorProfile) {
  const bits = proofs.reduce((sum, proof) => sum | (1 << jobProofs.indexOf(proof)), 0)
  return { endpoint, hardware, proofs: bits, tokenPrice, leastPrice }
}
