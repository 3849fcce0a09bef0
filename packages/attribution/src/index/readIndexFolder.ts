import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { BaseError } from '@openledger/base'
import { z } from 'zod'
import type { Projection } from '../influence/Projection.ts'
import { badFile } from './container.ts'
import { decodeIndex, decodeRecords, type Index, type RecordIndex } from './Index.ts'
import { indexSettingsSchema } from './IndexSettings.ts'
import { openProjection } from './openProjection.ts'
import { indexFiles } from './writeIndex.ts'

const jobSchema = z.object({
  version: z.literal(1),
  records: z.string(),
  checkpoints: z.array(z.object({ step: z.int(), adapterDigest: z.string() })),
  ...indexSettingsSchema.shape,
  /** The index that this one was made from, where its curvature was fitted on other records. */
  amends: z.object({ records: z.string(), added: z.int(), removed: z.int() }).optional(),
})

/** What an index was built by: settings, and the digest of the records. */
export type IndexJob = z.output<typeof jobSchema>

/** A finished index as it lies in a folder; the projection is mapped, and its rows are not checked yet. */
export type IndexFolder = {
  index: Index
  records: RecordIndex
  projection: Projection
  /** The projection file's bytes. */
  file: Uint8Array
  job: IndexJob
}

/**
 * Opens the folder that `writeIndex` leaves.
 *
 * Throws `attribution/unfinished` where there is no finished index, `attribution/bad-file` where a file is damaged.
 */
export function readIndexFolder(dir: string): IndexFolder {
  const at = (name: string) => path.join(dir, name)
  const missing = Object.values(indexFiles).filter(name => !existsSync(at(name)))
  if (missing.length > 0) {
    throw new BaseError('There is no finished index in this folder.', {
      code: 'attribution/unfinished',
      facts: { folder: dir, missing: missing.join(', ') },
      hint: 'Build it, or let the same build go on: openledger index build.',
    })
  }
  const read = (name: string) => new Uint8Array(readFileSync(at(name)))
  const { projection, file } = openProjection(at(indexFiles.projection), { check: false })
  return {
    ...{ projection, file },
    index: decodeIndex(read(indexFiles.index)),
    records: decodeRecords(read(indexFiles.records)),
    job: readJob(read(indexFiles.job)),
  }
}

function readJob(bytes: Uint8Array): IndexJob {
  try {
    return jobSchema.parse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)))
  } catch (cause) {
    throw badFile({ kind: 'job.json', bytes: bytes.length, why: 'it does not say how the index was built', cause })
  }
}
