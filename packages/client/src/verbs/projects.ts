import type { Address, Hex } from '@openledger/base'
import { addresses, openCircleAbi, reviewsAbi } from '@openledger/contracts'
import { type OpenLedger, walletOf } from '../connection/OpenLedger.ts'
import { transactFor } from '../connection/transact.ts'

const circle = { abi: openCircleAbi, to: addresses.openCircle } as const
const none: Hex = `0x${'00'.repeat(32)}`

/** States of a project, in the order of their numbers on chain. */
export const projectStates = ['none', 'applied', 'admitted', 'completed', 'ended'] as const

/** What a grant pays for: wei, until when (seconds since 1970), and sha-256 of what shall be delivered. */
export type Milestone = { amount: bigint; deadline: number; criteria: Hex }

/** A project of a round; amounts in wei. */
export type Project = {
  project: number
  round: number
  status: (typeof projectStates)[number]
  owner: Address
  recipient: Address
  milestones: readonly Milestone[]
  /** Index of the milestone that is worked on. */
  current: number
  /** Seconds since 1970 at which its evidence came; 0 before. */
  deliveredAt: number
  evidence: Hex
  /** Of its milestones, what is not released. */
  budget: bigint
  paid: bigint
  donated: bigint
  /** What it would be matched with were the pool endless. */
  weight: bigint
  /** The appeal before Reviews that is open; 0 for none. */
  case: number
  metadata: Hex
}

/** Applies for a round, with the milestones of a grant where it is one. */
export async function applyForRound(ledger: OpenLedger, options: applyForRound.Options): Promise<applyForRound.Result> {
  const { round, recipient = walletOf(ledger).account.address, milestones = [], metadata = none } = options
  const { transaction, args } = await transactFor(ledger, {
    ...circle,
    functionName: 'applyFor',
    args: [BigInt(round), recipient, milestones, metadata],
    event: 'ProjectApplied',
    what: 'The application',
  })
  return { transaction, project: Number(args.projectId) }
}

export declare namespace applyForRound {
  type Options = {
    round: number
    /** Who is paid; oneself unless told. */
    recipient?: Address | undefined
    milestones?: readonly Milestone[] | undefined
    /** sha-256 of the description. */
    metadata?: Hex | undefined
  }
  type Result = { transaction: Hex; project: number }
}

/** Agrees, as a member of the committee, to a project's admission or to its delivered milestone. */
export async function endorseProject(
  ledger: OpenLedger,
  { project }: { project: number },
): Promise<{ transaction: Hex; votes: number }> {
  const { transaction, args } = await transactFor(ledger, {
    ...circle,
    functionName: 'endorse',
    args: [BigInt(project)],
    event: 'ProjectEndorsed',
    what: 'The endorsement',
  })
  return { transaction, votes: Number(args.votes) }
}

/** Hands in the current milestone by sha-256 of its evidence. The project's owner only. */
export async function deliverMilestone(
  ledger: OpenLedger,
  { project, evidence }: { project: number; evidence: Hex },
): Promise<{ transaction: Hex; milestone: number }> {
  const { transaction, args } = await transactFor(ledger, {
    ...circle,
    functionName: 'deliver',
    args: [BigInt(project), evidence],
    event: 'MilestoneDelivered',
    what: 'Handing in the milestone',
  })
  return { transaction, milestone: Number(args.milestone) }
}

/** Takes a milestone that the committee let lie to Reviews, at their fee, which comes back to the owner if unspent. */
export async function appealMilestone(
  ledger: OpenLedger,
  { project }: { project: number },
): Promise<{ transaction: Hex; case: number; fee: bigint }> {
  const { chain } = ledger
  const read = { address: addresses.openCircle, abi: openCircleAbi } as const
  const [domain, panel] = await Promise.all([
    chain.readContract({ ...read, functionName: 'appealDomain' }),
    chain.readContract({ ...read, functionName: 'appealPanel' }),
  ])
  const fee = await chain.readContract({
    address: addresses.reviews,
    abi: reviewsAbi,
    functionName: 'feeOf',
    args: [domain, panel],
  })
  const { transaction, args } = await transactFor(ledger, {
    ...circle,
    functionName: 'appeal',
    args: [BigInt(project)],
    value: fee,
    event: 'MilestoneAppealed',
    what: 'The appeal',
  })
  return { transaction, case: Number(args.caseId), fee }
}

/** Ends a grant that missed a milestone: what is not released is the round's again. Anybody may. */
export async function clawBackGrant(
  ledger: OpenLedger,
  { project }: { project: number },
): Promise<{ transaction: Hex; amount: bigint }> {
  const { transaction, args } = await transactFor(ledger, {
    ...circle,
    functionName: 'clawBack',
    args: [BigInt(project)],
    event: 'ProjectEnded',
    what: 'Clawing the grant back',
  })
  return { transaction, amount: args.clawedBack as bigint }
}

/**
 * Gives OPEN to a project of a matching round.
 *
 * `matched` tells whether the donation counts for the matching, `weight` by how many wei it raises what the project
 * would get of an endless pool.
 *
 * @example
 * const { weight } = await donate(ledger, { project: 3, amount: parseOpen('5') })
 */
export async function donate(
  ledger: OpenLedger,
  { project, amount }: { project: number; amount: bigint },
): Promise<{ transaction: Hex; matched: boolean; weight: bigint }> {
  const { transaction, args } = await transactFor(ledger, {
    ...circle,
    functionName: 'donate',
    args: [BigInt(project)],
    value: amount,
    event: 'Donated',
    what: 'The donation',
  })
  return { transaction, matched: args.matched as boolean, weight: args.weight as bigint }
}

/** A project as it stands. */
export async function getProject(ledger: OpenLedger, project: number): Promise<Project> {
  const read = { address: addresses.openCircle, abi: openCircleAbi } as const
  const args = [BigInt(project)] as const
  const [found, milestones] = await Promise.all([
    ledger.chain.readContract({ ...read, functionName: 'getProject', args }),
    ledger.chain.readContract({ ...read, functionName: 'milestonesOf', args }),
  ])
  const { roundId, status, caseId, ...kept } = found
  return { project, round: Number(roundId), status: projectStates[status]!, case: Number(caseId), ...kept, milestones }
}

/** All projects, or those that applied for one round, the latest first. */
export async function listProjects(
  ledger: OpenLedger,
  { round }: { round?: number | undefined } = {},
): Promise<Project[]> {
  const [, count] = await ledger.chain.readContract({
    address: addresses.openCircle,
    abi: openCircleAbi,
    functionName: 'counts',
  })
  const ids = Array.from({ length: Number(count) }, (_, i) => Number(count) - i)
  const projects = await Promise.all(ids.map(id => getProject(ledger, id)))
  return round === undefined ? projects : projects.filter(project => project.round === round)
}
