import { type Address, BaseError, sha256 } from '@openledger/base'
import type { Sample } from '@openledger/engine'
import type { Checkpoint, GradientSource } from './GradientSource.ts'
import type { Index, RecordIndex } from './index/Index.ts'
import { encodeProjection } from './index/projectionFile.ts'
import { multipliers, quantise } from './index/quantise.ts'
import { fitProjection } from './influence/fitProjection.ts'
import type { Projection } from './influence/Projection.ts'
import { projectSamples } from './influence/projectSamples.ts'
import { createKernels } from './kernels/Kernels.ts'

/**
 * Builds a model's attribution index from the checkpoints of its fine-tuning run.
 *
 * For each checkpoint the EK-FAC curvature is fitted and the `k / checkpoints` leading whitened coordinates are chosen;
 * then every record's gradient is projected at all checkpoints at once, rounded to int8 for itself and added, signed
 * and unrounded, to its contributor's sum. The score of a contributor is therefore the sum of its records' scores up to
 * rounding. Gradients stream through in batches of `batch` rows.
 *
 * Throws `attribution/bad-job` where lists disagree, `AbortError` where `signal` fired.
 *
 * @example
 * const { index, projection } = await buildIndex({ engine, checkpoints, samples, owners, accounts, seed: 7 })
 */
export async function buildIndex(options: buildIndex.Options): Promise<buildIndex.Result> {
  const { engine, checkpoints, samples, owners, accounts, seed, signal, onProgress } = options
  const { k = 4_096, damping = 0.1, batch = 16, curvatureSamples = 1_024 } = options
  assertJob(options)
  const kernels = createKernels()
  // Two passes over the fitted records a checkpoint, one over all records: `done` counts records of all passes.
  const passes = 2 * checkpoints.length * Math.min(samples.length, curvatureSamples)
  const total = passes + samples.length
  const projection = await fitProjection({
    ...{ engine, kernels, checkpoints, samples, seed, k, damping, batch, curvatureSamples, signal },
    onProgress: ({ stage, done }) => onProgress?.({ stage, done, total }),
  })
  const kept = projection.k
  const projectionFile = encodeProjection(projection)

  const sums = accounts.map(() => new Float64Array(kept))
  const counts = accounts.map(() => 0)
  const recordScales: number[] = []
  const vectors = new Int8Array(samples.length * kept)
  const step = Math.max(1, Math.floor(batch / checkpoints.length))
  for (let from = 0; from < samples.length; from += step) {
    signal?.throwIfAborted()
    const group = samples.slice(from, from + step)
    const projected = await projectSamples({ engine, kernels, projection, checkpoints, samples: group })
    for (const [r, vector] of projected.entries()) {
      const owner = owners[from + r]!
      const sum = sums[owner]!
      for (let j = 0; j < kept; j++) sum[j]! += vector[j]!
      counts[owner]!++
      const { values, scale } = quantise(vector)
      vectors.set(values, (from + r) * kept)
      recordScales.push(scale)
    }
    onProgress?.({ stage: 'records', done: passes + Math.min(from + step, samples.length), total })
  }

  const rounded = sums.map(sum => quantise(sum))
  const all = multipliers([...rounded.map(({ scale }) => scale), ...recordScales]).multipliers
  return {
    index: {
      version: 1,
      k: kept,
      projectionDigest: sha256(projectionFile),
      contributors: rounded.map(({ values }, c) => ({
        account: accounts[c]!,
        records: counts[c]!,
        multiplier: all[c]!,
        vector: values,
      })),
    },
    records: {
      k: kept,
      owners: Uint32Array.from(owners),
      multipliers: Uint32Array.from(all.slice(accounts.length)),
      vectors,
    },
    projection,
    projectionFile,
  }
}

export declare namespace buildIndex {
  type Stage = fitProjection.Stage | 'records'
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
    /** Coordinates over all checkpoints; default 4,096. */
    k?: number
    /** λ as a fraction of the mean eigenvalue; default 0.1. */
    damping?: number
    /** Gradients held at once; default 16. */
    batch?: number
    /** At most so many evenly strided records fit the curvature and choose the directions; default 1,024. */
    curvatureSamples?: number
    onProgress?: (progress: { stage: Stage; done: number; total: number }) => void
    signal?: AbortSignal
  }
  type Result = { index: Index; records: RecordIndex; projection: Projection; projectionFile: Uint8Array<ArrayBuffer> }
}

function assertJob({ checkpoints, samples, owners, accounts, k = 4_096 }: buildIndex.Options): void {
  const wrong = owners.findIndex(owner => !Number.isInteger(owner) || owner < 0 || owner >= accounts.length)
  if (checkpoints.length > 0 && samples.length > 0 && owners.length === samples.length && wrong < 0 && k >= 1) return
  throw new BaseError('An attribution index needs checkpoints, records, and a known contributor for each record.', {
    code: 'attribution/bad-job',
    facts: {
      checkpoints: checkpoints.length,
      records: samples.length,
      owners: owners.length,
      accounts: accounts.length,
      k,
      ...(wrong >= 0 && { recordWithoutContributor: wrong }),
    },
  })
}
