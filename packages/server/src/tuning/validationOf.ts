import type { TrainingRecord } from '@openledger/client'
import { eq } from 'drizzle-orm'
import type { Database } from '../database/openDatabase.ts'
import * as t from '../database/schema.ts'
import type { Files } from '../files/openFiles.ts'
import { readTrainingFile } from '../files/readTrainingFile.ts'
import type { Journal } from '../journal/openJournal.ts'
import { readTuning, type TuningRecord } from './TuningRecord.ts'

/** The examples that the owner of a factory's job gave to validate with; undefined where there are none. */
export async function validationOf(job: string, options: validationOf.Options): Promise<TrainingRecord[] | undefined> {
  const { journal, files } = options
  const row = journal.tunings.get(job) ?? journal.tunings.ofJob(job)
  const record = row ? readTuning(row) : await findFunded(job, options)
  if (!record || record.validationFile === null) return undefined
  return readTrainingFile(await files.read(files.get(record.owner, record.validationFile)))
}

export declare namespace validationOf {
  type Options = { db: Database; journal: Journal; files: Files }
}

/** A paid job may begin before whoever paid for it has written its number down: its quote tells them together. */
async function findFunded(job: string, { db, journal }: validationOf.Options): Promise<TuningRecord | undefined> {
  const number = /^ftjob-paid-(\d{1,15})$/.exec(job)?.[1]
  if (number === undefined) return undefined
  const [escrow] = await db
    .select()
    .from(t.escrows)
    .where(eq(t.escrows.id, Number(number)))
  return journal.tunings
    .open(['preparing'])
    .map(readTuning)
    .find(({ quote }) => quote !== null && quote.quote.nonce === escrow?.nonce)
}
