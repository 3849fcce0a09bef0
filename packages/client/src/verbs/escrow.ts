import type { Address, Hex } from '@openledger/base'
import { addresses, jobsAbi } from '@openledger/contracts'
import { explained } from '../connection/explained.ts'
import { type OpenLedger, walletOf } from '../connection/OpenLedger.ts'
import { transactFor } from '../connection/transact.ts'
import { jobQuoteArgument, jobQuoteTypedData } from '../derive/jobQuote.ts'
import { type JobProof, type JobQuote, jobProofs } from '../wire/JobQuote.ts'

const jobs = { abi: jobsAbi, to: addresses.jobs } as const
const read = { abi: jobsAbi, address: addresses.jobs } as const

/** Where an escrowed job stands, in the contract's order. */
export const escrowStates = [
  'none',
  'funded',
  'assigned',
  'running',
  'delivered',
  'challenged',
  'paid',
  'refunded',
] as const

/** A job in escrow, as the chain has it. */
export type Escrow = {
  job: number
  state: (typeof escrowStates)[number]
  buyer: Address
  operator: Address
  /** Wei: what was paid in, and what the operator has locked. */
  price: bigint
  bond: bigint
  /** Unix seconds until when the state must be left; what then is possible, anybody may do. */
  deadline: number
  proof: JobProof
  spec: Hex
  result: Hex
  checkpointRoot: Hex
  modelId: number
  releaseIds: number[]
  /** Challenges that are not decided. */
  disputes: number
}

/** Signs a quote as its operator: by EIP-712, for this chain alone. Nothing is sent. */
export async function signQuote(ledger: OpenLedger, quote: JobQuote): Promise<Hex> {
  const wallet = walletOf(ledger)
  const chainId = await ledger.chain.getChainId()
  const data = jobQuoteTypedData(quote, { chainId, jobs: addresses.jobs })
  return wallet.signTypedData({ account: wallet.account, ...data })
}

/**
 * Puts a quote's price into escrow. The account must be the quote's buyer.
 *
 * @example
 * const { job } = await fundJob(ledger, { quote, signature })
 */
export async function fundJob(
  ledger: OpenLedger,
  { quote, signature }: { quote: JobQuote; signature: Hex },
): Promise<{ transaction: Hex; job: number; assignBy: number }> {
  const { transaction, args } = await transactFor(ledger, {
    ...jobs,
    functionName: 'fund',
    args: [jobQuoteArgument(quote), signature],
    value: quote.price,
    event: 'JobFunded',
    what: 'Funding the job',
  })
  return { transaction, job: Number(args.jobId), assignBy: Number(args.assignBy) }
}

/** Takes a quote back: its nonce funds nothing any more. For its operator. */
export async function cancelQuote(ledger: OpenLedger, { nonce }: { nonce: bigint }): Promise<{ transaction: Hex }> {
  const { transaction } = await transactFor(ledger, {
    ...jobs,
    functionName: 'cancelQuote',
    args: [nonce],
    event: 'QuoteCancelled',
    what: 'Taking the quote back',
  })
  return { transaction }
}

/** The operator starts a funded job: its bond is locked until the job has ended. */
export async function assignJob(
  ledger: OpenLedger,
  { job }: { job: number },
): Promise<{ transaction: Hex; bond: bigint; deliverBy: number }> {
  const { transaction, args } = await transactFor(ledger, {
    ...jobs,
    functionName: 'assign',
    args: [BigInt(job)],
    event: 'JobAssigned',
    what: 'Taking the job',
  })
  return { transaction, bond: args.bond as bigint, deliverBy: Number(args.deliverBy) }
}

/** The operator does not take a funded job: the buyer's money is credited at once. */
export function declineJob(ledger: OpenLedger, { job }: { job: number }): Promise<refundOf.Result> {
  return refundOf(ledger, 'decline', { job, what: 'Declining the job' })
}

/** The operator posts the root of another checkpoint. */
export async function postCheckpoint(
  ledger: OpenLedger,
  { job, root }: { job: number; root: Hex },
): Promise<{ transaction: Hex; number: number }> {
  const { transaction, args } = await transactFor(ledger, {
    ...jobs,
    functionName: 'checkpoint',
    args: [BigInt(job), root],
    event: 'CheckpointPosted',
    what: 'The checkpoint',
  })
  return { transaction, number: Number(args.number) }
}

/** The operator delivers: the hash of what was made, and the root over its checkpoints. */
export async function deliverJob(
  ledger: OpenLedger,
  { job, result, checkpointRoot, run = 0 }: deliverJob.Options,
): Promise<{ transaction: Hex; challengeableUntil: number }> {
  const { transaction, args } = await transactFor(ledger, {
    ...jobs,
    functionName: 'deliver',
    args: [BigInt(job), result, checkpointRoot, BigInt(run)],
    event: 'JobDelivered',
    what: 'The delivery',
  })
  return { transaction, challengeableUntil: Number(args.challengeableUntil) }
}

export declare namespace deliverJob {
  type Options = {
    job: number
    result: Hex
    checkpointRoot: Hex
    /** In Bisection, where that judges. */
    run?: number | undefined
  }
}

/** The buyer takes what was delivered: its operator is paid before the window has passed. */
export function acceptJob(ledger: OpenLedger, { job }: { job: number }): Promise<payOf.Result> {
  return payOf(ledger, 'accept', { job, what: 'Taking the delivery' })
}

/** Pays the operator of a job that nobody can challenge any more. Anybody may. */
export function finaliseJob(ledger: OpenLedger, { job }: { job: number }): Promise<payOf.Result> {
  return payOf(ledger, 'finalise', { job, what: 'Paying for the job' })
}

/** Refunds a job that was not taken or not delivered in time; the buyer withdraws it. Anybody may. */
export function refundJob(ledger: OpenLedger, { job }: { job: number }): Promise<refundOf.Result> {
  return refundOf(ledger, 'expire', { job, what: 'The refund' })
}

/** Refunds a job whose run was refuted in Bisection. Anybody may. */
export function refuteJob(ledger: OpenLedger, { job }: { job: number }): Promise<refundOf.Result> {
  return refundOf(ledger, 'refute', { job, what: 'The refund' })
}

/**
 * Challenges what was delivered before a committee. Costs the fee of its review, which is gone, and a bond.
 *
 * @example
 * const { dispute } = await challengeJob(ledger, { job, evidence: sha256Hex(report) })
 */
export async function challengeJob(
  ledger: OpenLedger,
  { job, evidence }: { job: number; evidence: Hex },
): Promise<{ transaction: Hex; dispute: number; case: number; cost: bigint }> {
  const [fee, bond] = await explained(
    ledger.chain.readContract({ ...read, functionName: 'challengeCost', args: [BigInt(job)] }),
    { what: 'The challenge', abi: jobsAbi, url: ledger.url },
  )
  const { transaction, args } = await transactFor(ledger, {
    ...jobs,
    functionName: 'challenge',
    args: [BigInt(job), evidence],
    value: fee + bond,
    event: 'JobChallenged',
    what: 'The challenge',
  })
  return { transaction, dispute: Number(args.disputeId), case: Number(args.caseId), cost: fee + bond }
}

/** Decides a challenge by its final verdict; rejects one that has none in time. Anybody may. */
export async function concludeChallenge(
  ledger: OpenLedger,
  { dispute }: { dispute: number },
): Promise<{ transaction: Hex; upheld: boolean }> {
  const { transaction, args } = await transactFor(ledger, {
    ...jobs,
    functionName: 'conclude',
    args: [BigInt(dispute)],
    event: 'ChallengeDecided',
    what: 'The decision',
  })
  return { transaction, upheld: args.upheld as boolean }
}

/** Pays out refunds and bonds that came back: all of it, to oneself, unless told. */
export async function withdrawRefund(
  ledger: OpenLedger,
  { receiver, amount }: { receiver?: Address | undefined; amount?: bigint | undefined } = {},
): Promise<{ transaction: Hex; amount: bigint }> {
  const own = walletOf(ledger).account.address
  const paid = amount ?? (await getRefund(ledger, own))
  const { transaction } = await transactFor(ledger, {
    ...jobs,
    functionName: 'withdraw',
    args: [receiver ?? own, paid],
    event: 'CreditWithdrawn',
    what: 'The withdrawal',
  })
  return { transaction, amount: paid }
}

/** Wei that an account can withdraw from Jobs. */
export function getRefund(ledger: OpenLedger, account: Address): Promise<bigint> {
  return ledger.chain.readContract({ ...read, functionName: 'creditOf', args: [account] })
}

/** A job in escrow by its number. */
export async function getEscrow(ledger: OpenLedger, job: number): Promise<Escrow> {
  const found = await explained(ledger.chain.readContract({ ...read, functionName: 'getJob', args: [BigInt(job)] }), {
    what: 'Reading the job',
    abi: jobsAbi,
    url: ledger.url,
  })
  const lower = (address: Address) => address.toLowerCase() as Address
  return {
    job,
    state: escrowStates[found.state]!,
    buyer: lower(found.buyer),
    operator: lower(found.operator),
    price: found.price,
    bond: found.bond,
    deadline: found.deadline,
    proof: jobProofs[found.proof]!,
    spec: found.spec,
    result: found.result,
    checkpointRoot: found.checkpointRoot,
    modelId: Number(found.modelId),
    releaseIds: found.releaseIds.map(Number),
    disputes: found.disputes,
  }
}

async function payOf(
  ledger: OpenLedger,
  functionName: 'accept' | 'finalise',
  { job, what }: { job: number; what: string },
): Promise<payOf.Result> {
  const { transaction, args } = await transactFor(ledger, {
    ...jobs,
    functionName,
    args: [BigInt(job)],
    event: 'JobPaid',
    what,
  })
  return { transaction, price: args.price as bigint, payment: Number(args.paymentId) }
}

declare namespace payOf {
  /** The payment's number in Fees, where its lines follow from. */
  type Result = { transaction: Hex; price: bigint; payment: number }
}

async function refundOf(
  ledger: OpenLedger,
  functionName: 'decline' | 'expire' | 'refute',
  { job, what }: { job: number; what: string },
): Promise<refundOf.Result> {
  const { transaction, args } = await transactFor(ledger, {
    ...jobs,
    functionName,
    args: [BigInt(job)],
    event: 'JobRefunded',
    what,
  })
  return { transaction, amount: args.price as bigint, slashed: args.slashed as bigint }
}

declare namespace refundOf {
  /** Wei credited to the buyer, and taken of the operator's bond. */
  type Result = { transaction: Hex; amount: bigint; slashed: bigint }
}
