import { type Address, BaseError, sha256 } from '@openledger/base'
import type { Checkpoint, GradientSource, Sample } from './GradientSource.ts'
import type { Index, RecordIndex } from './index/Index.ts'
import { encodeProjection } from './index/projectionFile.ts'
import { multipliers, quantise } from './index/quantise.ts'
import { fitCurvature, secondMoments } from './influence/curvature.ts'
import { blockLength, type CheckpointProjection, type Projection } from './influence/Projection.ts'
import { project } from './influence/project.ts'
import { selectCoordinates } from './influence/selectCoordinates.ts'
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
 * const { index, projection } = await buildIndex({ source: engine, checkpoints, samples, owners, accounts, seed: 7 })
 */
export async function buildIndex(options: buildIndex.Options): Promise<buildIndex.Result> {
  const { source, checkpoints, samples, owners, accounts, seed, signal, onProgress } = options
  const { k = 4_096, damping = 0.1, batch = 16, curvatureSamples = 1_024 } = options
  assertJob(options)
  const kernels = createKernels()
  const fitted = strided(samples, curvatureSamples)
  const work = checkpoints.length * 2 * fitted.length + samples.length
  let finished = 0
  const report = (stage: buildIndex.Stage, done: number) => onProgress?.({ stage, done: finished + done, total: work })

  const blocks: CheckpointProjection[] = []
  for (const [c, { step, adapter, adapterDigest }] of checkpoints.entries()) {
    const common = { source, kernels, adapter, batch, signal }
    const modules = await fitCurvature({
      ...common,
      samples: fitted,
      seed: seed + c,
      damping,
      onProgress: ({ stage, done }) => report(stage, stage === 'bases' ? 0 : done),
    })
    finished += fitted.length
    const moments = modules.map(({ lambda }) => new Float64Array(lambda.length))
    await secondMoments({ ...common, modules, samples: fitted, moments, onBatch: done => report('directions', done) })
    finished += fitted.length
    const share = Math.floor((k * (c + 1)) / checkpoints.length) - Math.floor((k * c) / checkpoints.length)
    blocks.push({ step, adapterDigest, modules: selectCoordinates({ modules, moments, k: share }) })
  }
  const kept = blocks.reduce((sum, block) => sum + blockLength(block), 0)
  if (kept === 0) {
    throw new BaseError('No gradient differs from zero: these checkpoints learned nothing from these records.', {
      code: 'attribution/no-signal',
      facts: { checkpoints: checkpoints.length, records: samples.length },
      hint: 'Check that the records have completions and that the run took at least one step.',
    })
  }
  const projection: Projection = { version: 1, k: kept, checkpoints: blocks }
  const projectionFile = encodeProjection(projection)

  const sums = accounts.map(() => new Float64Array(kept))
  const counts = accounts.map(() => 0)
  const recordScales: number[] = []
  const vectors = new Int8Array(samples.length * kept)
  const step = Math.max(1, Math.floor(batch / checkpoints.length))
  for (let from = 0; from < samples.length; from += step) {
    signal?.throwIfAborted()
    const group = samples.slice(from, from + step)
    const projected = await projectSamples({ source, kernels, projection, checkpoints, samples: group })
    for (const [r, vector] of projected.entries()) {
      const owner = owners[from + r]!
      const sum = sums[owner]!
      for (let j = 0; j < kept; j++) sum[j]! += vector[j]!
      counts[owner]!++
      const { values, scale } = quantise(vector)
      vectors.set(values, (from + r) * kept)
      recordScales.push(scale)
    }
    report('records', Math.min(from + step, samples.length))
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
  type Stage = 'bases' | 'curvature' | 'directions' | 'records'
  type Options = {
    /** The engine, or anything that gives gradients as it does. */
    source: GradientSource
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

/** Whitened coordinates `[k]` of each sample: the gradients at all checkpoints in one call, blocks one after the other. */
export async function projectSamples(options: projectSamples.Options): Promise<Float32Array[]> {
  const { source, kernels, projection, checkpoints, samples } = options
  const adapters = adaptersOf(projection, checkpoints)
  const rows = adapters.flatMap(adapter => samples.map(sample => ({ adapter, sample })))
  const gradients = await source.gradients({ rows })
  const vectors = samples.map(() => new Float32Array(projection.k))
  let at = 0
  for (const [c, checkpoint] of projection.checkpoints.entries()) {
    const layout = source.layout(adapters[c]!.config)
    const mine = gradients.slice(c * samples.length, (c + 1) * samples.length)
    for (const [r, block] of project({ kernels, checkpoint, layout, gradients: mine }).entries()) {
      vectors[r]!.set(block, at)
    }
    at += blockLength(checkpoint)
  }
  return vectors
}

export declare namespace projectSamples {
  type Options = {
    source: GradientSource
    kernels: ReturnType<typeof createKernels>
    projection: Projection
    checkpoints: readonly Checkpoint[]
    samples: readonly Sample[]
  }
}

/** The adapters that the projection was fitted at, found by digest. */
function adaptersOf(projection: Projection, checkpoints: readonly Checkpoint[]) {
  return projection.checkpoints.map(({ step, adapterDigest }) => {
    const found = checkpoints.find(checkpoint => checkpoint.adapterDigest === adapterDigest)
    if (found) return found.adapter
    throw new BaseError('A checkpoint of the run is missing.', {
      code: 'attribution/missing-checkpoint',
      facts: { step, adapterDigest },
      hint: 'Attribution needs the adapters that the projection was fitted at, all of them.',
    })
  })
}

/** At most `limit` samples, evenly spread. */
function strided(samples: readonly Sample[], limit: number): Sample[] {
  if (samples.length <= limit) return [...samples]
  return Array.from({ length: limit }, (_, i) => samples[Math.floor((i * samples.length) / limit)]!)
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
