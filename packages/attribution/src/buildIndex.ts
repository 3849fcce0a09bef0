import { type Address, BaseError, sha256 } from '@openledger/base'
import type { Sample } from '@openledger/engine'
import type { Checkpoint, GradientSource } from './GradientSource.ts'
import { assertRoom, codeVector } from './index/codes.ts'
import { groupRecords } from './index/groupRecords.ts'
import type { Index, RecordIndex } from './index/Index.ts'
import { encodeProjection } from './index/projectionFile.ts'
import { buildCheckpoint } from './influence/buildCheckpoint.ts'
import type { Projection } from './influence/Projection.ts'
import { createKernels } from './kernels/Kernels.ts'

/**
 * Builds a model's attribution index from the checkpoints of its fine-tuning run.
 *
 * At each checkpoint the EK-FAC curvature is fitted, every record's gradient is preconditioned and added, signed and
 * unrounded, to its contributor's sum; sums are kept in int8, single records (or groups of them, where `k` has not room
 * for all) in one bit a number. The index gives each contributor a code word; a query vector carries all scores on these
 * words. Gradients stream through in batches of `batch` rows.
 *
 * Throws `attribution/bad-job` where lists disagree, `attribution/bad-k` where k has no room, `attribution/no-signal`
 * where nothing was learned, and the signal's reason where it fired.
 *
 * @example
 * const { index, projection } = await buildIndex({ engine, checkpoints, samples, owners, accounts, seed: 7 })
 */
export async function buildIndex(options: buildIndex.Options): Promise<buildIndex.Result> {
  const { engine, checkpoints, samples, owners, accounts, seed, signal, onProgress } = options
  const { k = 1_024, damping = 0.1, batch = 16, curvatureSamples = 160 } = options
  assertJob(options)
  assertRoom(k, accounts.length)
  const groups = groupRecords({ owners, room: k - accounts.length })
  const kernels = createKernels()
  const fitted = Math.min(samples.length, curvatureSamples)
  const total = checkpoints.length * (fitted + samples.length)

  const built = []
  for (const [c, checkpoint] of checkpoints.entries()) {
    const before = c * (fitted + samples.length)
    built.push(
      await buildCheckpoint({
        ...{ engine, kernels, checkpoint, samples, owners, groups, damping, batch, curvatureSamples, signal },
        contributors: accounts.length,
        seed: seed + c,
        onProgress: ({ stage, done }) =>
          onProgress?.({ stage, done: before + (stage === 'records' ? fitted : 0) + done, total }),
      }),
    )
  }
  if (built.every(({ valueScales }) => valueScales.every(scale => scale === 0))) {
    throw new BaseError('No gradient differs from zero: these checkpoints learned nothing from these records.', {
      code: 'attribution/no-signal',
      facts: { checkpoints: checkpoints.length, records: samples.length },
      hint: 'Check that the records have completions and that the run took at least one step.',
    })
  }
  const groupCount = 1 + groups.reduce((most, group) => Math.max(most, group), -1)
  const projection: Projection = {
    version: 1,
    k,
    contributors: accounts.length,
    groups: groupCount,
    checkpoints: built,
  }
  const projectionFile = encodeProjection(projection)
  const counts = accounts.map((_, c) => owners.reduce((sum, owner) => sum + (owner === c ? 1 : 0), 0))
  return {
    index: {
      version: 1,
      k,
      projectionDigest: sha256(projectionFile),
      contributors: accounts.map((account, c) => ({
        account,
        records: counts[c]!,
        multiplier: 1,
        vector: codeVector(c, k),
      })),
    },
    records: { k, contributors: accounts.length, owners: Uint32Array.from(owners), groups: Int32Array.from(groups) },
    projection,
    projectionFile,
  }
}

export declare namespace buildIndex {
  type Stage = buildCheckpoint.Stage
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
    /** Draws the labels of the Fisher matrix. */
    seed: number
    /** Length of query vectors, a power of two; default 1,024. Contributors and single records share its room. */
    k?: number
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

function assertJob({ checkpoints, samples, owners, accounts }: buildIndex.Options): void {
  const wrong = owners.findIndex(owner => !Number.isInteger(owner) || owner < 0 || owner >= accounts.length)
  if (checkpoints.length > 0 && samples.length > 0 && owners.length === samples.length && wrong < 0) return
  throw new BaseError('An attribution index needs checkpoints, records, and a known contributor for each record.', {
    code: 'attribution/bad-job',
    facts: {
      checkpoints: checkpoints.length,
      records: samples.length,
      owners: owners.length,
      accounts: accounts.length,
      ...(wrong >= 0 && { recordWithoutContributor: wrong }),
    },
  })
}
