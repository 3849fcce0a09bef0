import { createRng } from '@openledger/base'
import { mostPreviewed } from '../wire/api/Preview.ts'
import { recordBytes, type TrainingRecord } from '../wire/Record.ts'
import { type RecordFormat, readRecords } from './readRecords.ts'

/** Bytes of drawn records at most, so that they fit into one request. */
const mostBytes = 3 * 1024 * 1024

/**
 * Draws records of a file for a preview, each as likely as any other: all where they are few, else as many as one request
 * may hold. The file is read in steps; the same file gives the same records.
 *
 * Throws what `readRecords` throws.
 */
export async function drawRecords({ file, format = 'jsonl' }: drawRecords.Options): Promise<TrainingRecord[]> {
  const rng = createRng('preview')
  const drawn: TrainingRecord[] = []
  let seen = 0
  for await (const { record } of readRecords({ file, format })) {
    seen++
    const place = drawn.length < mostPreviewed ? drawn.length : rng.int(seen)
    if (place < mostPreviewed) drawn[place] = record
  }
  let bytes = 0
  return rng.shuffle(drawn).filter((record, i) => {
    bytes += recordBytes(record).length
    return i === 0 || bytes <= mostBytes
  })
}

export declare namespace drawRecords {
  type Options = {
    file: Blob
    /** `jsonl` unless told. */
    format?: RecordFormat | undefined
  }
}
