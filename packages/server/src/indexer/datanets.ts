import type { Hex } from '@openledger/base'
import { licenceName } from '@openledger/client'
import { addresses, datanetsAbi, licencesAbi } from '@openledger/contracts'
import { eq, sql } from 'drizzle-orm'
import type { Executor } from '../database/openDatabase.ts'
import * as t from '../database/schema.ts'
import { follow, held, origin } from './Followed.ts'

/** Datanets with their batches, verdicts, reports, erasures and releases. */
export const datanets = follow(addresses.datanets, datanetsAbi, {
  DatanetCreated: (db, { datanetId, curator, mode, licence, batchBond, name, metadata }, event) =>
    db.insert(t.datanets).values({
      id: BigInt(datanetId),
      curator,
      mode,
      licence: licenceName(licence as Hex),
      batchBond: BigInt(batchBond),
      name,
      metadata,
      ...origin(event),
    }),

  Transfer: (db, { tokenId, to }) => changeDatanet(db, tokenId, { curator: to }),

  ContributorAllowed: (db, { datanetId, contributor, allowed }) =>
    db
      .insert(t.datanetContributors)
      .values({ datanetId: BigInt(datanetId), account: contributor, allowed })
      .onConflictDoUpdate({
        target: [t.datanetContributors.datanetId, t.datanetContributors.account],
        set: { allowed },
      }),

  BatchContributed: (db, args, event) =>
    db.insert(t.batches).values({
      id: BigInt(args.batchId),
      datanetId: BigInt(args.datanetId),
      contributor: args.contributor,
      root: args.root,
      count: held(args.count, 2 ** 31 - 1),
      size: held(args.size),
      licence: licenceName(args.licence as Hex),
      bond: BigInt(args.bond),
      metadata: args.metadata,
      ...origin(event),
    }),

  BondReclaimed: (db, { batchId }) => changeBatch(db, batchId, { bondReclaimed: true }),

  ReleasePublished: (db, { datanetId, releaseId, root, manifest, batchCount }, event) =>
    db.insert(t.releases).values({
      id: BigInt(releaseId),
      datanetId: BigInt(datanetId),
      root,
      manifest,
      batchCount,
      ...origin(event),
    }),

  AccessPriceChanged: (db, { datanetId, accessPrice }) =>
    changeDatanet(db, datanetId, { accessPrice: BigInt(accessPrice) }),

  ExamChanged: (db, { datanetId, examiner, passMark, exam }) =>
    changeDatanet(db, datanetId, { exam: { examiner, passMark, exam } }),

  ReviewPanelChanged: (db, { datanetId, domain, panel }) => changeDatanet(db, datanetId, { review: { domain, panel } }),

  // Contributed in the same transaction, before it.
  ReviewOpened: (db, { batchId, caseId }) =>
    changeBatch(db, batchId, { caseId: BigInt(caseId), verdict: 0, live: false }),

  BatchJudged: (db, { batchId, verdict, accepted: isAccepted }) =>
    db
      .update(t.batches)
      .set({ verdict, live: sql`${isAccepted} and not ${t.batches.tombstoned}` })
      .where(eq(t.batches.id, BigInt(batchId))),

  BatchTombstoned: (db, { batchId, reason }) =>
    changeBatch(db, batchId, { tombstoned: true, erasure: reason, live: false }),

  BatchReported: (db, { batchId, caseId, reporter, fault, evidence }, event) =>
    db.insert(t.reports).values({
      caseId: BigInt(caseId),
      batchId: BigInt(batchId),
      reporter,
      fault,
      evidence,
      ...origin(event),
    }),

  ReportDecided: (db, { caseId, upheld }) =>
    db
      .update(t.reports)
      .set({ upheld })
      .where(eq(t.reports.caseId, BigInt(caseId))),

  BondSlashed: (db, { batchId, fault }) => changeBatch(db, batchId, { slashed: fault }),
})

export const licences = follow(addresses.licences, licencesAbi, {
  LicenceRegistered: (db, { key, registrant, terms }, event) =>
    db.insert(t.licences).values({ key, registrant, terms, ...origin(event) }),
})

function changeDatanet(db: Executor, id: string, change: Partial<typeof t.datanets.$inferInsert>) {
  return db
    .update(t.datanets)
    .set(change)
    .where(eq(t.datanets.id, BigInt(id)))
}

function changeBatch(db: Executor, id: string, change: Partial<typeof t.batches.$inferInsert>) {
  return db
    .update(t.batches)
    .set(change)
    .where(eq(t.batches.id, BigInt(id)))
}
