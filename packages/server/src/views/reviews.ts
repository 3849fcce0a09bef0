import { type Address, BaseError, cidFromDigest, type Hex, hexToBytes } from '@openledger/base'
import { getReviewCase, type Page, type ReviewCase, type Reviewer, type ScoreRoot } from '@openledger/client'
import { and, desc, eq, gt, inArray, lt } from 'drizzle-orm'
import * as z from 'zod'
import * as t from '../database/schema.ts'
import type { View } from './View.ts'

const pageSize = 50

export const reviewStateSchema = z.enum(['drawing', 'voting', 'appealable', 'final'])

/** Cases, the newest first: which ones the tables tell, how they stand the chain itself. */
export async function listReviews(
  { db, ledger }: View,
  { reviewer, state, before }: listReviews.Options,
): Promise<Page<ReviewCase>> {
  const sat = db
    .selectDistinct({ id: t.reviewPlaces.caseId })
    .from(t.reviewPlaces)
    .where(eq(t.reviewPlaces.reviewer, reviewer ?? ''))
  const rows = await db
    .select({ id: t.reviewCases.id })
    .from(t.reviewCases)
    .where(
      and(
        reviewer === undefined ? undefined : inArray(t.reviewCases.id, sat),
        state === undefined ? undefined : eq(t.reviewCases.state, state),
        before === undefined ? undefined : lt(t.reviewCases.id, BigInt(before)),
      ),
    )
    .orderBy(desc(t.reviewCases.id))
    .limit(pageSize)
  const items = await Promise.all(rows.map(({ id }) => getReviewCase({ chain: ledger.client }, { id: Number(id) })))
  return { items, next: items.length === pageSize ? String(items.at(-1)!.id) : null }
}

export declare namespace listReviews {
  type Options = {
    reviewer: Address | undefined
    state: z.output<typeof reviewStateSchema> | undefined
    /** Cases with a lower number. */
    before: number | undefined
  }
}

/** One case. @throws `reviews/unknown-case` */
export async function getReview({ db, ledger }: View, id: number): Promise<ReviewCase> {
  const [row] = await db
    .select()
    .from(t.reviewCases)
    .where(eq(t.reviewCases.id, BigInt(id)))
  if (!row) throw new BaseError('There is no such case.', { code: 'reviews/unknown-case', facts: { case: id } })
  return getReviewCase({ chain: ledger.client }, { id })
}

/** Who has stake locked as a reviewer of a domain, the largest first. */
export async function listReviewers({ db }: View, domain: number): Promise<Reviewer[]> {
  const rows = await db
    .select()
    .from(t.reviewers)
    .where(and(eq(t.reviewers.domain, domain), gt(t.reviewers.stake, 0n)))
    .orderBy(desc(t.reviewers.stake))
    .limit(1000)
  return rows.map(({ account, stake, active }) => ({ account: account as Address, stake, active }))
}

/** The roots of a domain of Reputation, the newest first. */
export async function listScoreRoots({ db }: View, domain: number): Promise<ScoreRoot[]> {
  const rows = await db
    .select()
    .from(t.reputationEpochs)
    .where(eq(t.reputationEpochs.domain, domain))
    .orderBy(desc(t.reputationEpochs.epoch))
    .limit(1000)
  return rows.map(({ epoch, state, scorekeeper, root, total, computedAt, finalisableAt, data }) => ({
    ...{ epoch, state, total, computedAt, finalisableAt },
    scorekeeper: scorekeeper as Address,
    root: root as Hex,
    file: cidFromDigest(hexToBytes(data as Hex)),
  }))
}
