import { BaseError } from '@openledger/base'
import type { Sample } from '@openledger/engine'
import type { Checkpoint, GradientSource } from '../GradientSource.ts'
import type { Kernels } from '../kernels/Kernels.ts'
import { fitCurvature, secondMoments } from './curvature.ts'
import { blockLength, type CheckpointProjection, type Projection } from './Projection.ts'
import { selectCoordinates } from './selectCoordinates.ts'

/**
 * Fits the projection of a run: at each checkpoint the EK-FAC curvature, then the `k / checkpoints` whitened coordinates
 * along which the records move most. `k` may be `Infinity`: every coordinate that moves at all.
 *
 * Throws `attribution/no-signal` where no gradient differs from zero.
 */
export async function fitProjection(options: fitProjection.Options): Promise<Projection> {
  const { engine, kernels, checkpoints, samples, seed, k, damping, batch, curvatureSamples, onProgress, signal } =
    options
  const fitted = strided(samples, curvatureSamples)
  const passes = 2 * checkpoints.length
  const report = (stage: fitProjection.Stage, pass: number, done: number) =>
    onProgress?.({ stage, done: pass * fitted.length + done, total: passes * fitted.length })
  const blocks: CheckpointProjection[] = []
  for (const [c, { step, adapter, adapterDigest }] of checkpoints.entries()) {
    const common = { engine, kernels, adapter, batch, signal, samples: fitted }
    const modules = await fitCurvature({
      ...common,
      seed: seed + c,
      damping,
      onProgress: ({ stage, done }) => report(stage, 2 * c, stage === 'bases' ? 0 : done),
    })
    const moments = modules.map(({ lambda }) => new Float64Array(lambda.length))
    await secondMoments({ ...common, modules, moments, onBatch: done => report('directions', 2 * c + 1, done) })
    const share = Number.isFinite(k)
      ? Math.floor((k * (c + 1)) / checkpoints.length) - Math.floor((k * c) / checkpoints.length)
      : k
    blocks.push({ step, adapterDigest, modules: selectCoordinates({ modules, moments, k: share }) })
  }
  const kept = blocks.reduce((sum, block) => sum + blockLength(block), 0)
  if (kept > 0) return { version: 1, k: kept, checkpoints: blocks }
  throw new BaseError('No gradient differs from zero: these checkpoints learned nothing from these records.', {
    code: 'attribution/no-signal',
    facts: { checkpoints: checkpoints.length, records: samples.length },
    hint: 'Check that the records have completions and that the run took at least one step.',
  })
}

export declare namespace fitProjection {
  type Stage = 'bases' | 'curvature' | 'directions'
  type Options = {
    engine: GradientSource
    kernels: Kernels
    checkpoints: readonly Checkpoint[]
    samples: readonly Sample[]
    /** Draws the labels of the Fisher matrix. */
    seed: number
    /** Coordinates over all checkpoints. */
    k: number
    /** λ as a fraction of the mean eigenvalue. */
    damping: number
    /** Gradients held at once. */
    batch: number
    /** At most so many evenly strided records are used. */
    curvatureSamples: number
    onProgress?: (progress: { stage: Stage; done: number; total: number }) => void
    signal?: AbortSignal | undefined
  }
}

/** At most `limit` samples, evenly spread. */
function strided(samples: readonly Sample[], limit: number): Sample[] {
  if (samples.length <= limit) return [...samples]
  return Array.from({ length: limit }, (_, i) => samples[Math.floor((i * samples.length) / limit)]!)
}
