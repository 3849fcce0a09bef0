import { type Bytes, sha256 } from '@openledger/base'
import * as z from 'zod'
import { cid, label, licence, whole } from './scalars.ts'
import { wireBytes } from './wire.ts'

/** What a batch says about itself; its sha-256 goes on chain with the batch. */
export const batchMetadataSchema = z.strictObject({
  version: z.literal(1),
  label,
  licence,
  file: cid,
  count: whole,
  bytes: whole,
})

export type BatchMetadata = z.output<typeof batchMetadataSchema>

/** sha-256 over the metadata's canonical JSON, 32 bytes. */
export function batchMetadataDigest(metadata: BatchMetadata): Bytes {
  return sha256(wireBytes(batchMetadataSchema, metadata))
}
