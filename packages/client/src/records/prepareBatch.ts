import {
  bytesToHex,
  cidFromDigest,
  createSha256,
  type Hex,
  merkleLeaf,
  merkleRootOfLeaves,
  utf8,
} from '@openledger/base'
import { recordLeaf, writeBatchLine } from '../wire/BatchLine.ts'
import type { TrainingRecord } from '../wire/Record.ts'
import { type RecordFormat, readRecords } from './readRecords.ts'

/** A batch file ready to be sent: the records with fresh salts, and everything that the chain will know of them. */
export type PreparedBatch = {
  /** The batch file: JSON lines of salt and record. Keep it until the batch is registered; its salts are nowhere else. */
  file: Blob
  cid: string
  sha256: Hex
  bytes: number
  count: number
  root: Hex
  /** The first few records, to show. */
  preview: TrainingRecord[]
}

/**
 * Turns a file of records into a batch file, every record with a fresh salt of 32 random bytes. The file is read in
 * steps; only the batch file itself is kept.
 *
 * Throws what {@link readRecords} throws.
 *
 * @example
 * const batch = await prepareBatch({ file: new Blob(['{"text":"hello"}\n']) })
 * batch.count // 1
 */
export async function prepareBatch({
  file,
  format = 'jsonl',
  onProgress,
  salt = randomSalt,
}: prepareBatch.Options): Promise<PreparedBatch> {
  const hash = createSha256()
  const leaves: Uint8Array[] = []
  const parts: Blob[] = []
  const preview: TrainingRecord[] = []
  let part: Uint8Array<ArrayBuffer>[] = []
  let pending = 0
  let bytes = 0
  // Many small blobs instead of one string: a browser keeps them out of its heap.
  const flush = () => {
    if (part.length > 0) parts.push(new Blob(part))
    part = []
    pending = 0
    onProgress?.({ records: leaves.length, bytes })
  }
  for await (const { record } of readRecords({ file, format })) {
    const line = { salt: bytesToHex(salt()), record }
    const text = utf8(`${writeBatchLine(line)}\n`)
    hash.update(text)
    leaves.push(merkleLeaf(recordLeaf(line)))
    if (preview.length < 3) preview.push(record)
    part.push(text)
    pending += text.length
    bytes += text.length
    if (pending > 1 << 20) {
      flush()
      // Hashing a large file must not freeze a page.
      await new Promise(resolve => setTimeout(resolve, 0))
    }
  }
  flush()
  const sha256 = hash.digest()
  return {
    file: new Blob(parts, { type: 'application/jsonl' }),
    cid: cidFromDigest(sha256),
    sha256: bytesToHex(sha256),
    bytes,
    count: leaves.length,
    root: bytesToHex(merkleRootOfLeaves(leaves)),
    preview,
  }
}

export declare namespace prepareBatch {
  type Options = {
    file: Blob
    format?: RecordFormat | undefined
    onProgress?: ((progress: { records: number; bytes: number }) => void) | undefined
    /** Where salts come from; the platform's secure random source unless told, for tests. */
    salt?: (() => Uint8Array) | undefined
  }
}

function randomSalt(): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(32))
}
