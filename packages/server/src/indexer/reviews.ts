import { addresses } from '@openledger/contracts'
import { and, eq } from 'drizzle-orm'
import type { Executor } from '../database/openDatabase.ts'
import * as t from '../database/schema.ts'
import type { IndexedEvent } from './handlers.ts'

type Text<Names extends string> = Record<Names, string>
type Handler = (db: Executor, args: Record<string, unknown>, event: IndexedEvent) => Promise<unknown>
/** Gives a handler the arguments it names; integers are decimal strings. */
const on =
  <Args>(handler: (db: Executor, args: Args, event: IndexedEvent) => Promise<unknown>): Handler =>
  (db, args, event) =>
    handler(db, args as Args, event)

type Enrolled = Text<'domain' | 'reviewer' | 'stake'>
type Opened = Text<'caseId' | 'domain'>
type Drawn = Text<'caseId' | 'round'> & { reviewers: string[]; votes: string[] }
type Placed = Text<'caseId' | 'round' | 'reviewer'>
type Posted = Text<'domain' | 'epochId' | 'scorekeeper' | 'root' | 'total' | 'computedAt' | 'data' | 'finalisableAt'>

const { reviews, reputation } = addresses
const placeOf = ({ caseId, round, reviewer }: Placed) =>
  and(
    eq(t.reviewPlaces.caseId, BigInt(caseId)),
    eq(t.reviewPlaces.round, Number(round)),
    eq(t.reviewPlaces.reviewer, reviewer),
  )
const epochOf = ({ domain, epochId }: Text<'domain' | 'epochId'>) =>
  and(eq(t.reputationEpochs.domain, Number(domain)), eq(t.reputationEpochs.epoch, Number(epochId)))
const setCase = (db: Executor, caseId: string, set: Partial<typeof t.reviewCases.$inferInsert>) =>
  db
    .update(t.reviewCases)
    .set(set)
    .where(eq(t.reviewCases.id, BigInt(caseId)))
const setPlace = (db: Executor, place: Placed, set: Partial<typeof t.reviewPlaces.$inferInsert>) =>
  db.update(t.reviewPlaces).set(set).where(placeOf(place))

/** What the events of Reviews and Reputation do to the tables, by contract and name. */
export const reviewHandlers: Record<string, Handler> = {
  ...under(reviews, {
    ReviewerEnrolled: on<Enrolled>((db, args) => keepReviewer(db, args, true)),
    ReviewerLeft: on<Enrolled>((db, args) => keepReviewer(db, args, false)),
    ReviewerReleased: on<Enrolled>((db, args) => keepReviewer(db, { ...args, stake: '0' }, false)),
    ReviewerPenalised: on<Enrolled>((db, { domain, reviewer, stake }) =>
      db
        .update(t.reviewers)
        .set({ stake: BigInt(stake) })
        .where(and(eq(t.reviewers.domain, Number(domain)), eq(t.reviewers.account, reviewer))),
    ),
    CaseOpened: on<Opened>((db, { caseId, domain }, { block, transaction, at }) =>
      db
        .insert(t.reviewCases)
        .values({ id: BigInt(caseId), domain: Number(domain), state: 'drawing', block, transaction, at }),
    ),
    // A first panel that cannot be drawn ends its case; a later one is as if nobody had appealed.
    DrawFailed: on<Text<'caseId'>>((db, { caseId }) => setCase(db, caseId, { state: 'appealable' })),
    PanelDrawn: on<Drawn>(async (db, { caseId, round, reviewers, votes }) => {
      const place = { caseId: BigInt(caseId), round: Number(round) }
      const places = reviewers.map((reviewer, i) => ({ ...place, reviewer, votes: Number(votes[i]) }))
      await db.insert(t.reviewPlaces).values(places)
      await setCase(db, caseId, { state: 'voting' })
    }),
    VoteRevealed: on<Placed & Text<'choice'>>((db, args) => setPlace(db, args, { choice: Number(args.choice) })),
    RoundConcluded: on<Text<'caseId'>>((db, { caseId }) => setCase(db, caseId, { state: 'appealable' })),
    Appealed: on<Text<'caseId'>>((db, { caseId }) => setCase(db, caseId, { state: 'drawing' })),
    CaseFinalised: on<Text<'caseId' | 'choice'>>((db, { caseId, choice }, { at }) =>
      setCase(db, caseId, { state: 'final', choice: Number(choice), finalAt: at }),
    ),
  }),
  ...under(reputation, {
    ScoresPosted: on<Posted>((db, args, { block, transaction, at }) =>
      db.insert(t.reputationEpochs).values({
        ...{ scorekeeper: args.scorekeeper, root: args.root, data: args.data, block, transaction, at },
        domain: Number(args.domain),
        epoch: Number(args.epochId),
        total: BigInt(args.total),
        computedAt: Number(args.computedAt),
        finalisableAt: Number(args.finalisableAt),
        state: 'pending',
      }),
    ),
    ScoresFinalised: on<Text<'domain' | 'epochId'>>((db, args) =>
      db.update(t.reputationEpochs).set({ state: 'final' }).where(epochOf(args)),
    ),
    ScoresRejected: on<Text<'domain' | 'epochId'>>((db, args) =>
      db.update(t.reputationEpochs).set({ state: 'rejected' }).where(epochOf(args)),
    ),
  }),
}

function under(address: string, handlers: Record<string, Handler>): Record<string, Handler> {
  return Object.fromEntries(Object.entries(handlers).map(([name, handler]) => [`${address} ${name}`, handler]))
}

function keepReviewer(db: Executor, { domain, reviewer, stake }: Enrolled, active: boolean) {
  const row = { domain: Number(domain), account: reviewer, stake: BigInt(stake), active }
  return db
    .insert(t.reviewers)
    .values(row)
    .onConflictDoUpdate({ target: [t.reviewers.domain, t.reviewers.account], set: row })
}
