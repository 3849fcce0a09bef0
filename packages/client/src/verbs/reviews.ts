import { type Address, bytesToHex, type Hex, keccak256 } from '@openledger/base'
import { addresses, reviewsAbi } from '@openledger/contracts'
import { encodeAbiParameters, encodeFunctionData, hexToBytes, parseEventLogs } from 'viem'
import { type OpenLedger, walletOf } from '../connection/OpenLedger.ts'
import { get } from '../connection/request.ts'
import { transact, transactFor } from '../connection/transact.ts'
import type { Page } from '../wire/api/Page.ts'
import {
  type ReviewCase,
  type Reviewer,
  type ReviewState,
  reviewCasePageSchema,
  reviewerPageSchema,
  reviewStates,
} from '../wire/api/Review.ts'
import { type Cursor, query } from './pages.ts'

const reviews = { abi: reviewsAbi, to: addresses.reviews } as const
const read = { abi: reviewsAbi, address: addresses.reviews } as const

/**
 * Enrols as a reviewer of a domain, or adds to the stake there: locks free stake behind the connection's account.
 *
 * @example
 * await stake(ledger, { amount: parseOpen('10') })
 * await enrolReviewer(ledger, { domain: 0, amount: parseOpen('10') })
 */
export async function enrolReviewer(
  ledger: OpenLedger,
  { domain, amount }: enrolReviewer.Options,
): Promise<{ transaction: Hex; stake: bigint }> {
  const { transaction, args } = await transactFor(ledger, {
    ...reviews,
    functionName: 'enrol',
    args: [domain, amount],
    event: 'ReviewerEnrolled',
    what: 'Enrolling as a reviewer',
  })
  return { transaction, stake: args.stake as bigint }
}

export declare namespace enrolReviewer {
  /** `amount` in wei of OPEN, out of what `getStake` calls free. */
  type Options = { domain: number; amount: bigint }
}

/** Stops being drawn for cases to come. The stake stays until `releaseReviewer`. */
export async function leaveReviewers(
  ledger: OpenLedger,
  { domain }: { domain: number },
): Promise<{ transaction: Hex }> {
  const { transaction } = await transactFor(ledger, {
    ...reviews,
    functionName: 'leave',
    args: [domain],
    event: 'ReviewerLeft',
    what: 'Leaving the reviewers',
  })
  return { transaction }
}

/** Frees the stake of a reviewer who has left and whom no open case needs; the connection's own unless told. */
export async function releaseReviewer(
  ledger: OpenLedger,
  { domain, reviewer = walletOf(ledger).account.address }: { domain: number; reviewer?: Address | undefined },
): Promise<{ transaction: Hex; stake: bigint }> {
  const { transaction, args } = await transactFor(ledger, {
    ...reviews,
    functionName: 'release',
    args: [domain, reviewer],
    event: 'ReviewerReleased',
    what: 'Freeing the reviewer’s stake',
  })
  return { transaction, stake: args.stake as bigint }
}

/** What a reviewer has locked in a domain, whether it can be drawn, and its credit in Reviews. */
export async function getReviewer(
  { chain }: OpenLedger,
  { domain, reviewer }: { domain: number; reviewer: Address },
): Promise<getReviewer.Result> {
  const [enrolment, credit] = await Promise.all([
    chain.readContract({ ...read, functionName: 'enrolmentOf', args: [domain, reviewer] }),
    chain.readContract({ ...read, functionName: 'creditOf', args: [reviewer] }),
  ])
  const { stake, active, places, releasableAt } = enrolment
  return { stake, active, places, releasableAt: Number(releasableAt), credit }
}

export declare namespace getReviewer {
  /** `places` on panels of open cases; `releasableAt` in Unix seconds, 0 unless the reviewer has left. */
  type Result = { stake: bigint; active: boolean; places: number; releasableAt: number; credit: bigint }
}

/**
 * Opens a case for its fee: something for reviewers to judge, under a number of choices. Choice 1 is what holds when
 * nobody votes.
 */
export async function openReviewCase(
  ledger: OpenLedger,
  { subject, domain, choices, size }: openReviewCase.Options,
): Promise<{ transaction: Hex; id: number; fee: bigint }> {
  const fee = await ledger.chain.readContract({ ...read, functionName: 'feeOf', args: [domain, size] })
  const { transaction, args } = await transactFor(ledger, {
    ...reviews,
    functionName: 'open',
    args: [subject, domain, choices, size],
    value: fee,
    event: 'CaseOpened',
    what: 'Opening the case',
  })
  return { transaction, id: Number(args.caseId), fee }
}

export declare namespace openReviewCase {
  /** `subject`: sha-256 of the evidence; `choices` from 2 to 16; `size`: votes on the first panel, odd. */
  type Options = { subject: Hex; domain: number; choices: number; size: number }
}

/** Cases that the node knows, the newest first: all, those of a reviewer, or those in a state. */
export function listReviewCases(
  ledger: OpenLedger,
  { reviewer, state, cursor }: listReviewCases.Options = {},
): Promise<Page<ReviewCase>> {
  return get(ledger, `/api/reviews${query({ reviewer, state, cursor })}`, reviewCasePageSchema)
}

export declare namespace listReviewCases {
  type Options = Cursor & { reviewer?: Address | undefined; state?: ReviewState | undefined }
}

/** Everybody who has stake locked as a reviewer of a domain, the largest first. */
export function listReviewers(ledger: OpenLedger, { domain }: { domain: number }): Promise<Page<Reviewer>> {
  return get(ledger, `/api/reviewers/${domain}`, reviewerPageSchema)
}

/** A case with its panels, from the chain itself. */
export async function getReviewCase({ chain }: Pick<OpenLedger, 'chain'>, { id }: { id: number }): Promise<ReviewCase> {
  const found = await chain.readContract({ ...read, functionName: 'getCase', args: [BigInt(id)] })
  const rounds = await Promise.all(
    Array.from({ length: found.rounds }, async (_, index) => {
      const [round, panel] = await Promise.all([
        chain.readContract({ ...read, functionName: 'getRound', args: [BigInt(id), index] }),
        chain.readContract({ ...read, functionName: 'panelOf', args: [BigInt(id), index] }),
      ])
      return {
        appellant: index === 0 ? null : lower(round.appellant),
        votes: round.votes,
        verdict: round.verdict,
        drawBlock: Number(round.drawBlock),
        commitEnds: Number(round.commitEnds),
        revealEnds: Number(round.revealEnds),
        appealEnds: Number(round.appealEnds),
        places: panel.map(({ reviewer, votes, choice, commitment }) => ({
          reviewer: lower(reviewer),
          votes,
          commitment: BigInt(commitment) === 0n ? null : commitment,
          choice,
        })),
      }
    }),
  )
  const { subject, domain, choices, choice, unit } = found
  return {
    ...{ id, subject, domain, choices, choice, unit, rounds },
    opener: lower(found.opener),
    payer: lower(found.payer),
    state: reviewStates[found.state]!,
  }
}

/** Draws the panel that a case waits for; anybody may, from the second block after the opening or the appeal on. */
export async function drawPanel(ledger: OpenLedger, { id }: { id: number }): Promise<drawPanel.Result> {
  const data = encodeFunctionData({ abi: reviewsAbi, functionName: 'draw', args: [BigInt(id)] })
  const { logs, transactionHash } = await transact(ledger, { ...reviews, data, what: 'Drawing the panel' })
  const drawn = parseEventLogs({ abi: reviewsAbi, logs, eventName: 'PanelDrawn' })[0]
  const failed = parseEventLogs({ abi: reviewsAbi, logs, eventName: 'DrawFailed' })[0]
  const reviewers = drawn?.args.reviewers.map((reviewer, i) => ({
    reviewer: lower(reviewer),
    votes: drawn.args.votes[i]!,
  }))
  return {
    transaction: transactionHash,
    outcome: drawn ? 'drawn' : failed ? 'failed' : 'postponed',
    reviewers: reviewers ?? [],
  }
}

export declare namespace drawPanel {
  type Result = {
    transaction: Hex
    /** postponed: the randomness had expired, draw again; failed: too few are enrolled, and the money went back. */
    outcome: 'drawn' | 'postponed' | 'failed'
    reviewers: { reviewer: Address; votes: number }[]
  }
}

/**
 * A vote to commit: a fresh salt, and the commitment that hides the choice and names reviewer, case, round, chain and
 * contract. Keep the salt: without it the vote cannot be revealed, and silence costs stake.
 *
 * @example
 * const vote = sealVote({ id: 1, round: 0, reviewer, choice: 2, chainId })
 * await commitVote(ledger, vote)
 */
export function sealVote({
  id,
  round,
  reviewer,
  choice,
  chainId,
  salt = bytesToHex(crypto.getRandomValues(new Uint8Array(32))),
}: sealVote.Options): SealedVote {
  const words = ['uint8', 'bytes32', 'address', 'uint256', 'uint8', 'uint256', 'address'].map(type => ({ type }))
  const values = [choice, salt, reviewer, BigInt(id), round, BigInt(chainId), addresses.reviews]
  const commitment = bytesToHex(keccak256(hexToBytes(encodeAbiParameters(words, values))))
  return { id, round, choice, salt, commitment }
}

export type SealedVote = { id: number; round: number; choice: number; salt: Hex; commitment: Hex }

export declare namespace sealVote {
  /** `round` counts from 0; `choice` from 1. */
  type Options = { id: number; round: number; reviewer: Address; choice: number; chainId: number; salt?: Hex }
}

/** Commits a sealed vote of the connection's account. */
export async function commitVote(
  ledger: OpenLedger,
  { id, commitment }: Pick<SealedVote, 'id' | 'commitment'>,
): Promise<{ transaction: Hex }> {
  const { transaction } = await transactFor(ledger, {
    ...reviews,
    functionName: 'commit',
    args: [BigInt(id), commitment],
    event: 'VoteCommitted',
    what: 'Committing the vote',
  })
  return { transaction }
}

/** Reveals a committed vote, once commits are closed. */
export async function revealVote(
  ledger: OpenLedger,
  { id, choice, salt }: Pick<SealedVote, 'id' | 'choice' | 'salt'>,
): Promise<{ transaction: Hex; votes: number }> {
  const { transaction, args } = await transactFor(ledger, {
    ...reviews,
    functionName: 'reveal',
    args: [BigInt(id), choice, salt],
    event: 'VoteRevealed',
    what: 'Revealing the vote',
  })
  return { transaction, votes: Number(args.votes) }
}

/** Counts the votes of a panel; anybody, once all are in or their time is up. `appealEnds` in Unix seconds. */
export async function concludeVote(
  ledger: OpenLedger,
  { id }: { id: number },
): Promise<{ transaction: Hex; verdict: number; appealEnds: number }> {
  const { transaction, args } = await transactFor(ledger, {
    ...reviews,
    functionName: 'conclude',
    args: [BigInt(id)],
    event: 'RoundConcluded',
    what: 'Counting the votes',
  })
  return { transaction, verdict: Number(args.verdict), appealEnds: Number(args.appealEnds) }
}

/** Appeals against the verdict of the last panel. Costs `bond` wei, of which half comes back if the appeal is right. */
export async function appealVerdict(
  ledger: OpenLedger,
  { id }: { id: number },
): Promise<{ transaction: Hex; bond: bigint; votes: number }> {
  const bond = await ledger.chain.readContract({ ...read, functionName: 'appealBondOf', args: [BigInt(id)] })
  const { transaction, args } = await transactFor(ledger, {
    ...reviews,
    functionName: 'appeal',
    args: [BigInt(id)],
    value: bond,
    event: 'Appealed',
    what: 'The appeal',
  })
  return { transaction, bond, votes: Number(args.votes) }
}

/** Makes a verdict final that nobody appealed, and shares the case's money out as credit; anybody. */
export async function finaliseCase(
  ledger: OpenLedger,
  { id }: { id: number },
): Promise<{ transaction: Hex; choice: number }> {
  const { transaction, args } = await transactFor(ledger, {
    ...reviews,
    functionName: 'finalise',
    args: [BigInt(id)],
    event: 'CaseFinalised',
    what: 'Finalising the case',
  })
  return { transaction, choice: Number(args.choice) }
}

/** Pays the credit of the connection's account in Reviews out to it: all of it, unless told. */
export async function withdrawReviewCredit(
  ledger: OpenLedger,
  { amount }: { amount?: bigint | undefined } = {},
): Promise<{ transaction: Hex; amount: bigint }> {
  const { address } = walletOf(ledger).account
  const whole = amount ?? (await ledger.chain.readContract({ ...read, functionName: 'creditOf', args: [address] }))
  const { transaction } = await transactFor(ledger, {
    ...reviews,
    functionName: 'withdraw',
    args: [address, whole],
    event: 'CreditWithdrawn',
    what: 'The withdrawal of credit',
  })
  return { transaction, amount: whole }
}

function lower(address: string): Address {
  return address.toLowerCase() as Address
}
