import { type Bytes, hexToBytes, merkleRoot, sha256 } from '@openledger/base'
import * as z from 'zod'
import { address, cid, hash32, label, licence, whole } from './scalars.ts'
import { wireBytes } from './wire.ts'

/** An immutable snapshot of a Datanet: its live batches at one moment, in order of batch id. */
export const releaseManifestSchema = z.strictObject({
  version: z.literal(1),
  datanet: whole,
  batches: z
    .array(
      z.strictObject({
        id: whole,
        contributor: address,
        root: hash32,
        count: whole,
        file: cid,
        licence,
        label,
      }),
    )
    .max(100_000),
})

export type ReleaseManifest = z.output<typeof releaseManifestSchema>

/** Release root: Merkle root over the batch roots in the manifest's order, which is the order of batch ids. */
export function releaseRoot({ batches }: Pick<ReleaseManifest, 'batches'>): Bytes {
  return merkleRoot(batches.map(batch => hexToBytes(batch.root)))
}

/** sha-256 over the manifest's canonical JSON, as it stands on chain. */
export function releaseManifestDigest(manifest: ReleaseManifest): Bytes {
  return sha256(wireBytes(releaseManifestSchema, manifest))
}
