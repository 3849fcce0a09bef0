import { type Address, BaseError, bytesToHex, cidFromDigest, type Hex, hexToBytes, sameHex } from '@openledger/base'
import { type BatchLine, readWire, releaseManifestSchema, releaseRoot } from '@openledger/client'
import type { Store } from '../store/openStore.ts'
import { readBatchFile } from './readBatchFile.ts'

/** A record with who gave it, and where it stands: its batch, and its place among the records of the batch file. */
export type ReleaseRecord = { record: BatchLine['record']; contributor: Address; batch: number; line: number }

/**
 * Reads a release from the store and checks it against the chain: manifest by digest, batch roots by the release root,
 * every file by its batch root. Erased batches are refused: a run must not use what was taken back.
 *
 * @throws `datanets/release-mismatch`, `datanets/tombstoned`, `store/not-found`, `store/corrupted`
 */
export async function readRelease({ store, release, isTombstoned }: readRelease.Options): Promise<ReleaseRecord[]> {
  const bytes = await store.get(cidFromDigest(hexToBytes(release.manifest)))
  const manifest = readWire(releaseManifestSchema, bytes, { what: 'release manifest' })
  const mismatch = (what: string) =>
    new BaseError('The stored release is not the one on chain.', {
      code: 'datanets/release-mismatch',
      facts: { release: release.id, what },
    })
  if (!sameHex(bytesToHex(releaseRoot(manifest)), release.root)) throw mismatch('root')
  const records: ReleaseRecord[] = []
  for (const batch of manifest.batches) {
    if (await isTombstoned(batch.id))
      throw new BaseError('A batch of this release was erased.', {
        code: 'datanets/tombstoned',
        facts: { release: release.id, batch: batch.id },
        hint: 'Its curator can publish a new release without it.',
      })
    const file = await readBatchFile(await store.get(batch.file))
    if (!sameHex(file.root, batch.root)) throw mismatch(`batch ${batch.id}`)
    for (const [line, { record }] of file.lines.entries())
      records.push({ record, contributor: batch.contributor, batch: batch.id, line })
  }
  return records
}

export declare namespace readRelease {
  type Options = {
    store: Store
    release: { id: number; root: Hex; manifest: Hex }
    isTombstoned: (batch: number) => Promise<boolean>
  }
}
