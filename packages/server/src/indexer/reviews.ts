import { addresses, reputationAbi, reviewsAbi } from '@openledger/contracts'
import { and, eq } from 'drizzle-orm'
import type { Executor } from '../database/openDatabase.ts'
import * as t from '../database/schema.ts'
import { follow, origin } from './Followed.ts'

type Place = { caseId: string; round: number; reviewer: string }

const placeOf = ({ caseId, round, reviewer }: Place) =>
  and(eq(t.reviewPlaces.caseId, BigInt(caseId)), eq(t.reviewPlaces.round, round), eq(t.reviewPlaces.reviewer, reviewer))
const epochOf = ({ domain, epochId }: { domain: number; epochId: bigint | string }) =>
  and(eq(t.reputationEpochs.domain, domain), eq(t.reputationEpochs.epoch, Number(epochId)))
const setCase = (db: Executor, caseId: string, set: Partial<typeof t.reviewCases.$inferInsert>) =>
  db
    .update(t.reviewCases)
    .set(set)
    .where(eq(t.reviewCases.id, BigInt(caseId)))
const setPlace = (db: Executor, place: Place, set: Partial<typeof t.reviewPlaces.$inferInsert>) =>
  db.update(t.reviewPlaces).set(set).where(placeOf(place))

/** Committees, their cases and votes. */
export const reviews = follow(addresses.reviews, reviewsAbi, {
  ReviewerEnrolled: (db, args) => keepReviewer(db, args, true),
  ReviewerLeft: (db, args) => keepReviewer(db, args, false),
  ReviewerReleased: (db, args) => keepReviewer(db, { ...args, stake: '0' }, false),
  ReviewerPenalised: (db, { domain, reviewer, stake }) =>
    db
      .update(t.reviewers)
      .set({ stake: BigInt(stake) })
      .where(and(eq(t.reviewers.domain, domain), eq(t.reviewers.account, reviewer))),
  CaseOpened: (db, { caseId, domain }, event) =>
    db.insert(t.reviewCases).values({ id: BigInt(caseId), domain, state: 'drawing', ...origin(event) }),
  // A first panel that cannot be drawn ends its case; a later one is as if nobody had appealed.
  DrawFailed: (db, { caseId }) => setCase(db, caseId, { state: 'appealable' }),
  PanelDrawn: async (db, { caseId, round, reviewers, votes }) => {
    const place = { caseId: BigInt(caseId), round }
    const places = reviewers.map((reviewer, i) => ({ ...place, reviewer, votes: votes[i]! }))
    await db.insert(t.reviewPlaces).values(places)
    await setCase(db, caseId, { state: 'voting' })
  },
  VoteRevealed: (db, args) => setPlace(db, args, { choice: args.choice }),
  RoundConcluded: (db, { caseId }) => setCase(db, caseId, { state: 'appealable' }),
  Appealed: (db, { caseId }) => setCase(db, caseId, { state: 'drawing' }),
  CaseFinalised: (db, { caseId, choice }, { at }) => setCase(db, caseId, { state: 'final', choice, finalAt: at }),
})

/** Roots of reputation, by domain and epoch. */
export const reputation = follow(addresses.reputation, reputationAbi, {
  ScoresPosted: (db, args, event) =>
    db.insert(t.reputationEpochs).values({
      ...{ scorekeeper: args.scorekeeper, root: args.root, data: args.data, ...origin(event) },
      domain: args.domain,
      epoch: Number(args.epochId),
      total: BigInt(args.total),
      computedAt: args.computedAt,
      finalisableAt: args.finalisableAt,
      state: 'pending',
    }),
  ScoresFinalised: (db, args) => db.update(t.reputationEpochs).set({ state: 'final' }).where(epochOf(args)),
  ScoresRejected: (db, args) => db.update(t.reputationEpochs).set({ state: 'rejected' }).where(epochOf(args)),
})

function keepReviewer(
  db: Executor,
  { domain, reviewer, stake }: { domain: number; reviewer: string; stake: string },
  active: boolean,
) {
  const row = { domain, account: reviewer, stake: BigInt(stake), active }
  return db
    .insert(t.reviewers)
    .values(row)
    .onConflictDoUpdate({ target: [t.reviewers.domain, t.reviewers.account], set: row })
}
