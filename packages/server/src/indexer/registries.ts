import type { Hex } from '@openledger/base'
import { licenceName } from '@openledger/client'
import { addresses } from '@openledger/contracts'
import { eq, sql } from 'drizzle-orm'
import type { Executor } from '../database/openDatabase.ts'
import * as t from '../database/schema.ts'
import type { IndexedEvent } from './handlers.ts'

type Name =
  | 'datanetId'
  | 'batchId'
  | 'caseId'
  | 'modelId'
  | 'previousId'
  | 'version'
  | 'accessPrice'
  | 'examiner'
  | 'passMark'
  | 'exam'
  | 'domain'
  | 'panel'
  | 'verdict'
  | 'reason'
  | 'fault'
  | 'reporter'
  | 'evidence'
  | 'key'
  | 'registrant'
type Arguments = Record<Name, string> & {
  accepted: boolean
  upheld: boolean
  terms: t.StoredTerms
  licences: string[]
  parents: { modelId: string; share: string }[]
}
type Handler = (db: Executor, args: Arguments, event: IndexedEvent) => Promise<unknown>

const { datanets, licences, models } = addresses

/** Events of the registries beyond their oldest ones: exams, verdicts, reports, erasures, licences, lineage. */
export const registryHandlers: Record<string, Handler> = {
  [`${datanets} AccessPriceChanged`]: (db, { datanetId, accessPrice }) =>
    changeDatanet(db, datanetId, { accessPrice: BigInt(accessPrice) }),

  [`${datanets} ExamChanged`]: (db, { datanetId, examiner, passMark, exam }) =>
    changeDatanet(db, datanetId, { exam: { examiner, passMark: Number(passMark), exam } }),

  [`${datanets} ReviewPanelChanged`]: (db, { datanetId, domain, panel }) =>
    changeDatanet(db, datanetId, { review: { domain: Number(domain), panel: Number(panel) } }),

  // Contributed in the same transaction, before it.
  [`${datanets} ReviewOpened`]: (db, { batchId, caseId }) =>
    changeBatch(db, batchId, { caseId: BigInt(caseId), verdict: 0, live: false }),

  [`${datanets} BatchJudged`]: (db, { batchId, verdict, accepted: isAccepted }) =>
    db
      .update(t.batches)
      .set({ verdict: Number(verdict), live: sql`${isAccepted} and not ${t.batches.tombstoned}` })
      .where(eq(t.batches.id, BigInt(batchId))),

  [`${datanets} BatchTombstoned`]: (db, { batchId, reason }) =>
    changeBatch(db, batchId, { tombstoned: true, erasure: Number(reason), live: false }),

  [`${datanets} BatchReported`]: (db, { batchId, caseId, reporter, fault, evidence }, { block, transaction, at }) =>
    db.insert(t.reports).values({
      caseId: BigInt(caseId),
      batchId: BigInt(batchId),
      reporter,
      fault: Number(fault),
      evidence,
      ...{ block, transaction, at },
    }),

  [`${datanets} ReportDecided`]: (db, { caseId, upheld }) =>
    db
      .update(t.reports)
      .set({ upheld })
      .where(eq(t.reports.caseId, BigInt(caseId))),

  [`${datanets} BondSlashed`]: (db, { batchId, fault }) => changeBatch(db, batchId, { slashed: Number(fault) }),

  [`${licences} LicenceRegistered`]: (db, { key, registrant, terms }, { block, transaction, at }) =>
    db.insert(t.licences).values({ key, registrant, terms, ...{ block, transaction, at } }),

  [`${models} ParentsNamed`]: (db, { modelId, parents }) =>
    changeModel(db, modelId, { parents: parents.map(({ modelId: id, share }) => ({ id, share: Number(share) })) }),

  [`${models} ModelLicensed`]: (db, { modelId, licences: keys, terms }) =>
    changeModel(db, modelId, { licences: keys.map(key => licenceName(key as Hex)), terms }),

  [`${models} ModelUpdated`]: (db, { modelId, previousId, version }) =>
    changeModel(db, modelId, { previousId: BigInt(previousId), version: Number(version) }),
}

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

function changeModel(db: Executor, id: string, change: Partial<typeof t.models.$inferInsert>) {
  return db
    .update(t.models)
    .set(change)
    .where(eq(t.models.id, BigInt(id)))
}
