import { type Address, BaseError, type Hex } from '@openledger/base'
import { addresses, chamberAbi, reputationAbi } from '@openledger/contracts'
import { type OpenLedger, walletOf } from '../connection/OpenLedger.ts'
import { get } from '../connection/request.ts'
import { transactFor } from '../connection/transact.ts'
import { type AccountScore, accountScoreSchema, type ScoreRoot, scoreRootPageSchema } from '../wire/api/AccountScore.ts'
import type { Page } from '../wire/api/Page.ts'
import { objectTo } from './governance.ts'
import { query } from './pages.ts'

const reputation = { abi: reputationAbi, to: addresses.reputation } as const
const read = { abi: reputationAbi, address: addresses.reputation } as const

/** Where a root stands, in the contract's order. */
export const scoreStates = ['none', 'pending', 'final', 'rejected'] as const

/** A posted root; times in Unix seconds, `finalisedAt` 0 before. */
export type ScoreEpoch = {
  domain: number
  epoch: number
  root: Hex
  data: Hex
  /** Sum of the tree, and as appeals have corrected it. */
  total: bigint
  counted: bigint
  scorekeeper: Address
  computedAt: number
  finalisableAt: number
  finalisedAt: number
  openChallenges: number
  state: (typeof scoreStates)[number]
}

/** An account's score under a final root, the last one unless told, with its proof; null where no such root is final. */
export function getScore(
  ledger: OpenLedger,
  { domain = 0, epoch, account = walletOf(ledger).account.address }: getScore.Options = {},
): Promise<AccountScore | null> {
  return get(ledger, `/api/reputation/${domain}/${account}${query({ epoch })}`, accountScoreSchema.nullable())
}

export declare namespace getScore {
  /** Domain 0 is the whole network; the connection's own account unless told. */
  type Options = { domain?: number | undefined; epoch?: number | undefined; account?: Address | undefined }
}

/**
 * What counts for an account on chain: the proof is checked by the contract, and a correction by appeal comes first.
 *
 * @returns the score under its root, and what is left of it now
 */
export async function proveScore(
  { chain }: OpenLedger,
  { domain, epoch, account, score, proof }: Pick<AccountScore, 'domain' | 'epoch' | 'account' | 'score' | 'proof'>,
): Promise<{ score: bigint; current: bigint }> {
  const [counts, current] = await Promise.all([
    chain.readContract({ ...read, functionName: 'scoreAt', args: [domain, BigInt(epoch), account, score, proof] }),
    chain.readContract({ ...read, functionName: 'currentScore', args: [domain, account, score, proof] }),
  ])
  return { score: counts, current }
}

/** The roots of a domain, the newest first. */
export function listScoreRoots(
  ledger: OpenLedger,
  { domain = 0 }: { domain?: number | undefined } = {},
): Promise<Page<ScoreRoot>> {
  return get(ledger, `/api/reputation/${domain}`, scoreRootPageSchema)
}

/** A posted root, from the chain itself. */
export async function getScoreEpoch(
  { chain }: OpenLedger,
  { domain = 0, epoch }: { domain?: number | undefined; epoch: number },
): Promise<ScoreEpoch> {
  const found = await chain.readContract({ ...read, functionName: 'getEpoch', args: [domain, BigInt(epoch)] })
  const { root, data, total, counted, openChallenges, computedAt, finalisableAt, finalisedAt } = found
  return {
    ...{ domain, epoch, root, data, total, counted, openChallenges, computedAt, finalisableAt, finalisedAt },
    scorekeeper: found.scorekeeper.toLowerCase() as Address,
    state: scoreStates[found.state]!,
  }
}

/** The last epoch of a domain, the one that waits (0: none) and the last final one (0: none). */
export async function lastScores(
  { chain }: OpenLedger,
  { domain = 0 }: { domain?: number | undefined } = {},
): Promise<{ last: number; pending: number; lastFinal: number }> {
  const found = await chain.readContract({ ...read, functionName: 'epochsOf', args: [domain] })
  const [last, pending, lastFinal] = found.map(Number) as [number, number, number]
  return { last, pending, lastFinal }
}

/** Asks a committee whether a pending root is wrong, for the committee's fee. Opens a case of Reviews. */
export async function challengeScores(
  ledger: OpenLedger,
  { domain = 0, epoch, evidence }: challengeScores.Options,
): Promise<{ transaction: Hex; case: number; fee: bigint }> {
  const fee = await ledger.chain.readContract({ ...read, functionName: 'reviewFee' })
  const { transaction, args } = await transactFor(ledger, {
    ...reputation,
    functionName: 'challenge',
    args: [domain, BigInt(epoch), evidence],
    value: fee,
    event: 'ScoresChallenged',
    what: 'The challenge',
  })
  return { transaction, case: Number(args.caseId), fee }
}

export declare namespace challengeScores {
  /** `evidence`: sha-256 of what shows the fault. */
  type Options = { domain?: number | undefined; epoch: number; evidence: Hex }
}

/**
 * Asks a committee to correct a score under the last final root, for the committee's fee. Opens a case of Reviews:
 * choice 1 leaves the score, choice 2 puts `corrected` in its place until the next root is final.
 *
 * @example
 * const score = await getScore(ledger)
 * await appealScore(ledger, { ...score, corrected: 2n * score.score, evidence })
 */
export async function appealScore(
  ledger: OpenLedger,
  { domain, epoch, account, score, proof, corrected, evidence }: appealScore.Options,
): Promise<{ transaction: Hex; case: number; fee: bigint }> {
  const fee = await ledger.chain.readContract({ ...read, functionName: 'reviewFee' })
  const { transaction, args } = await transactFor(ledger, {
    ...reputation,
    functionName: 'appeal',
    args: [domain, BigInt(epoch), account, score, proof, corrected, evidence],
    value: fee,
    event: 'ScoreAppealed',
    what: 'The appeal',
  })
  return { transaction, case: Number(args.caseId), fee }
}

export declare namespace appealScore {
  type Options = Pick<AccountScore, 'domain' | 'epoch' | 'account' | 'score' | 'proof'> & {
    /** Part of 10^18 that the score should be. */
    corrected: bigint
    /** sha-256 of what shows the fault. */
    evidence: Hex
  }
}

/** Makes a root final whose window has passed without an open challenge; anybody. */
export async function finaliseScores(
  ledger: OpenLedger,
  { domain = 0, epoch }: { domain?: number | undefined; epoch: number },
): Promise<{ transaction: Hex }> {
  const { transaction } = await transactFor(ledger, {
    ...reputation,
    functionName: 'finalise',
    args: [domain, BigInt(epoch)],
    event: 'ScoresFinalised',
    what: 'Finalising the scores',
  })
  return { transaction }
}

/**
 * Objects to a proposal in the second chamber with the reputation that the connection's account had when its vote began.
 *
 * Throws `client/no-reputation` where it had none.
 */
export async function objectByReputation(
  ledger: OpenLedger,
  { proposal }: { proposal: bigint },
): Promise<{ transaction: Hex; weight: bigint }> {
  const chamber = { address: addresses.chamber, abi: chamberAbi } as const
  const epoch = Number(await ledger.chain.readContract({ ...chamber, functionName: 'rootFor', args: [proposal] }))
  const found = epoch === 0 ? null : await getScore(ledger, { epoch })
  if (found === null || found.proof.length === 0) {
    throw new BaseError('The account had no reputation when the vote on this proposal began.', {
      code: 'client/no-reputation',
      facts: { account: walletOf(ledger).account.address, proposal, root: epoch },
    })
  }
  return objectTo(ledger, { proposal, score: found.score, proof: found.proof })
}
