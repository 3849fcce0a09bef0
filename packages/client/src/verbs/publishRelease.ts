import { BaseError, bytesToHex, type Hex } from '@openledger/base'
import { addresses, datanetsAbi } from '@openledger/contracts'
import type { OpenLedger } from '../connection/OpenLedger.ts'
import { transactFor } from '../connection/transact.ts'
import {
  type ReleaseManifest,
  releaseManifestDigest,
  releaseManifestSchema,
  releaseRoot,
} from '../wire/ReleaseManifest.ts'
import { wireBytes } from '../wire/wire.ts'
import { liveBatches } from './datanets.ts'
import { uploadFile } from './uploadFile.ts'

/**
 * Publishes a release of a Datanet: all its live batches at this moment, as an immutable snapshot. Curator only. The
 * manifest goes to the node's store, its hash and the root over the batch roots on chain.
 *
 * Throws `client/nothing-to-release` for a Datanet without live batches, and `client/content-missing` where the node
 * does not hold a batch file.
 *
 * @example
 * const { release } = await publishRelease(ledger, { datanet: 1 })
 */
export async function publishRelease(
  ledger: OpenLedger,
  { datanet }: { datanet: number },
): Promise<publishRelease.Result> {
  const live = await liveBatches(ledger, datanet)
  if (live.length === 0) {
    throw new BaseError('The Datanet has no live batches: there is nothing to release.', {
      code: 'client/nothing-to-release',
      facts: { datanet },
      hint: 'Contribute a batch first.',
    })
  }
  const manifest: ReleaseManifest = {
    version: 1,
    datanet,
    batches: live.map(({ id, contributor, root, count, file, licence, label }) => {
      if (file === null) {
        throw new BaseError('The node does not hold the file of a batch.', {
          code: 'client/content-missing',
          facts: { batch: id },
          hint: 'Its contributor can upload it again, or tombstone it.',
        })
      }
      return { id, contributor, root, count, file, licence, label }
    }),
  }
  await uploadFile(ledger, { file: new Blob([wireBytes(releaseManifestSchema, manifest)]) })
  const root = bytesToHex(releaseRoot(manifest))
  const { transaction, args } = await transactFor(ledger, {
    abi: datanetsAbi,
    to: addresses.datanets,
    functionName: 'publishRelease',
    args: [BigInt(datanet), root, bytesToHex(releaseManifestDigest(manifest)), live.length],
    event: 'ReleasePublished',
    what: 'Publishing the release',
  })
  return { release: Number(args.releaseId), root, manifest, transaction }
}

export declare namespace publishRelease {
  type Result = { release: number; root: Hex; manifest: ReleaseManifest; transaction: Hex }
}
