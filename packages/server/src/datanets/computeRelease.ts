import { type Address, BaseError, bytesToHex, cidOf, type Hex } from '@openledger/base'
import { type ReleaseManifest, releaseManifestSchema, releaseRoot, wireBytes } from '@openledger/client'
import { and, asc, eq } from 'drizzle-orm'
import type { Database } from '../database/openDatabase.ts'
import * as t from '../database/schema.ts'
import type { Store } from '../store/openStore.ts'
import { sha256Hex } from '../store/sha256Hex.ts'

export type ReleasePlan = {
  datanet: number
  root: Hex
  manifest: Hex
  file: string
  batchCount: number
  records: number
}

/**
 * The release of a Datanet's live batches, ready for its curator to sign: the manifest is kept in the store, its
 * digest and the root over the batch roots are what `Datanets.publishRelease` takes.
 *
 * @throws `datanets/nothing-to-release`, `datanets/content-missing`
 */
export async function computeRelease({ db, store, datanet }: computeRelease.Options): Promise<ReleasePlan> {
  const live = await db
    .select()
    .from(t.batches)
    .where(and(eq(t.batches.datanetId, BigInt(datanet)), eq(t.batches.live, true)))
    .orderBy(asc(t.batches.id))
  if (live.length === 0)
    throw new BaseError('This Datanet has no live batches: there is nothing to release.', {
      code: 'datanets/nothing-to-release',
      facts: { datanet },
      hint: 'Contribute a batch first.',
    })
  const absent = live.filter(batch => batch.content !== 'present')
  if (absent.length > 0)
    throw new BaseError('The content of some batches is not on this node.', {
      code: 'datanets/content-missing',
      facts: {
        batches: absent
          .slice(0, 20)
          .map(batch => batch.id)
          .join(', '),
      },
      hint: 'Ask their contributors to upload them again, or to tombstone them.',
    })
  const manifest: ReleaseManifest = {
    version: 1,
    datanet,
    batches: live.map(batch => ({
      id: Number(batch.id),
      contributor: batch.contributor as Address,
      root: batch.root as Hex,
      count: batch.count,
      file: batch.file!,
      licence: batch.licence,
      label: batch.label ?? '',
    })),
  }
  const bytes = wireBytes(releaseManifestSchema, manifest)
  await store.put(bytes)
  return {
    datanet,
    root: bytesToHex(releaseRoot(manifest)),
    manifest: sha256Hex(bytes),
    file: cidOf(bytes),
    batchCount: live.length,
    records: live.reduce((sum, batch) => sum + batch.count, 0),
  }
}

export declare namespace computeRelease {
  type Options = { db: Database; store: Store; datanet: number }
}
