import { type Address, BaseError } from '@openledger/base'
import type { Sample } from '@openledger/engine'
import type { Checkpoint, GradientSource } from './GradientSource.ts'
import type { Index, RecordIndex } from './index/Index.ts'
import { defaultIndexSettings as usual } from './index/IndexSettings.ts'
import { assertSignal, indexOf, planIndex } from './index/planIndex.ts'
import { decodeProjection, encodeProjectionHead, projectionDigest, rowsInto } from './index/projectionFile.ts'
import { recordsInMemory } from './index/RecordSource.ts'
import { placesRoot, rowsRoot } from './index/rowTree.ts'
import { fitCheckpoint } from './influence/fitCheckpoint.ts'
import type { LevelBits } from './influence/levels.ts'
import type { Projection } from './influence/Projection.ts'
import { initialRows, writeRows } from './influence/writeRows.ts'
import { createKernels } from './kernels/Kernels.ts'

/**
 * Builds a model's attribution index from the checkpoints of its fine-tuning run.
 *
 * At each checkpoint the EK-FAC curvature is fitted, every record's gradient is preconditioned and added, signed and
 * unrounded, to its contributor's sum; sums are kept in int8, single records (or groups of them, where `k` has not room
 * for all) in four bits a number, or fewer where they take too much (`bitsBySize`). The index gives each contributor a code
 * word; a query vector carries all scores on these words. Gradients stream through in batches of `batch` rows; records and
 * the projection lie in memory. `writeIndex` makes the same bytes from a stream of records into a folder, and goes on after
 * a crash.
 *
 * Throws `attribution/bad-job` where lists disagree, `base/bad-k` where k has no room, `attribution/no-signal`
 * where nothing was learned, and the signal's reason where it fired.
 *
 * @example
 * const { index, projection } = await buildIndex({ engine, checkpoints, samples, owners, accounts, seed: 7 })
 */
export async function buildIndex(options: buildIndex.Options): Promise<buildIndex.Result> {
  const { engine, checkpoints, samples, owners, accounts, seed, signal, onProgress } = options
  const { indexed, k = usual.k, damping = usual.damping, batch = usual.batch } = options
  const { curvatureSamples = usual.curvatureSamples } = options
  assertOwners(options)
  const records = recordsInMemory(samples, owners)
  const { levelBits } = options
  const plan = planIndex({ engine, checkpoints, owners: records.owners, accounts, k, indexed, levelBits })
  const { head, layout, order, groups } = plan
  const kernels = createKernels()
  const fittedCount = Math.min(order.length, curvatureSamples)
  const total = checkpoints.length * (fittedCount + order.length)

  const projectionFile = new Uint8Array(layout.bytes)
  const write = (offset: number, bytes: Uint8Array) => projectionFile.set(bytes, offset)
  write(0, encodeProjectionHead(head))
  const projection = decodeProjection(projectionFile)
  for (const [c, checkpoint] of checkpoints.entries()) {
    const before = c * (fittedCount + order.length)
    const tell = (stage: buildIndex.Stage, done: number) => onProgress?.({ stage, done: before + done, total })
    const fitted = await fitCheckpoint({
      ...{ engine, kernels, checkpoint, records, indexed, damping, batch, curvatureSamples, signal },
      seed: seed + c,
      onProgress: ({ stage, done }) => tell(stage, done),
    })
    projection.checkpoints[c]!.balance.set(fitted.balance)
    await writeRows({
      ...{ engine, kernels, checkpoint, fitted, records, order, groups, batch, signal },
      rows: rowsInto({ head, layout, checkpoint: c, write }),
      state: initialRows(fitted),
      onBatch: ({ at }) => tell('records', fittedCount + at),
    })
  }
  assertSignal(projection.checkpoints, samples.length)
  projection.rowsRoot = rowsRoot(projection)
  projection.placesRoot = placesRoot({ owners: records.owners, groups })
  write(0, encodeProjectionHead({ ...head, rowsRoot: projection.rowsRoot, placesRoot: projection.placesRoot }))
  return {
    index: indexOf({ accounts, owners: records.owners, groups, k, projectionDigest: projectionDigest(projectionFile) }),
    records: { k, contributors: accounts.length, owners: records.owners, groups },
    projection,
    projectionFile,
  }
}

export declare namespace buildIndex {
  type Stage = 'bases' | 'curvature' | 'records'
  type Options = {
    /** The engine, or anything that gives gradients as it does. */
    engine: GradientSource
    /** Points of the run, in order of step; three evenly spaced ones are the measured good choice. */
    checkpoints: readonly Checkpoint[]
    /** The training records as the run saw them. */
    samples: readonly Sample[]
    /** For each record, its contributor's place in `accounts`. */
    owners: readonly number[]
    /** Accounts of the contributors, in the order of the index. */
    accounts: readonly Address[]
    /** Places of the records that earn, ascending; default all. The others are copies of them, trained on and without a row. */
    indexed?: readonly number[]
    /** Draws the labels of the Fisher matrix. */
    seed: number
    /** Length of query vectors, a power of two; default 1,024. Contributors and single records share its room. */
    k?: number
    /** Bits a number of a record's row: 1, 2 or 4; by size unless told. */
    levelBits?: LevelBits
    /** λ as a fraction of the mean eigenvalue; default 0.1. */
    damping?: number
    /** Gradients held at once; default 16. */
    batch?: number
    /** At most so many evenly strided records fit the curvature; default 160, which cost .001 of LDS against all 627. */
    curvatureSamples?: number
    onProgress?: (progress: { stage: Stage; done: number; total: number }) => void
    signal?: AbortSignal
  }
  type Result = { index: Index; records: RecordIndex; projection: Projection; projectionFile: Uint8Array<ArrayBuffer> }
}

function assertOwners({ samples, owners }: buildIndex.Options): void {
  const wrong = owners.findIndex(owner => !Number.isInteger(owner) || owner < 0)
  if (owners.length === samples.length && wrong < 0) return
  throw new BaseError('Each record of an attribution index needs a contributor.', {
    code: 'attribution/bad-job',
    facts: {
      ...{ records: samples.length, owners: owners.length },
      ...(wrong >= 0 && { recordWithoutContributor: wrong }),
    },
  })
}
