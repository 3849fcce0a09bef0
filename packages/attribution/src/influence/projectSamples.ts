import { BaseError } from '@openledger/base'
import type { Sample } from '@openledger/engine'
import type { Checkpoint, GradientSource } from '../GradientSource.ts'
import type { Kernels } from '../kernels/Kernels.ts'
import { blockLength, type Projection } from './Projection.ts'
import { project } from './project.ts'

/**
 * Whitened coordinates `[k]` of each sample: the gradients at all checkpoints in one call of the engine, blocks one
 * after the other.
 *
 * Throws `attribution/missing-checkpoint` where an adapter that the projection was fitted at is not among `checkpoints`.
 */
export async function projectSamples(options: projectSamples.Options): Promise<Float32Array[]> {
  const { engine, kernels, projection, checkpoints, samples } = options
  const adapters = adaptersOf(projection, checkpoints)
  const rows = adapters.flatMap(adapter => samples.map(sample => ({ adapter, sample })))
  const gradients = await engine.gradients({ rows })
  const vectors = samples.map(() => new Float32Array(projection.k))
  let at = 0
  for (const [c, checkpoint] of projection.checkpoints.entries()) {
    const layout = engine.layout(adapters[c]!.config)
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
    engine: GradientSource
    kernels: Kernels
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
