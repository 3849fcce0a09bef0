import { type Bytes, sha256 } from '@openledger/base'
import * as z from 'zod'
import { wireBytes } from './wire.ts'

/** What a Datanet says about itself; its sha-256 goes on chain with the Datanet, zero where there is none. */
export const datanetMetadataSchema = z.strictObject({
  version: z.literal(1),
  description: z.string().max(10_000),
})

export type DatanetMetadata = z.output<typeof datanetMetadataSchema>

/** sha-256 over the metadata's canonical JSON, 32 bytes. */
export function datanetMetadataDigest(metadata: DatanetMetadata): Bytes {
  return sha256(wireBytes(datanetMetadataSchema, metadata))
}
