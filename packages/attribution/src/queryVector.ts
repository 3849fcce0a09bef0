import type { Sample } from '@openledger/engine'
import type { Checkpoint, GradientSource } from './GradientSource.ts'
import { quantise } from './index/quantise.ts'
import type { Projection } from './influence/Projection.ts'
import { projectSamples } from './influence/projectSamples.ts'
import { createKernels } from './kernels/Kernels.ts'

/**
 * The int8 query vector `[k]` of an answer: the gradient of its mean loss at every checkpoint of the projection (one
 * call of the engine, a row a checkpoint), whitened, compressed and rounded with a scale of its own. The scale drops
 * out of every ratio of scores, so it is not kept, and the mean and the summed loss give the same vector.
 *
 * Throws `attribution/missing-checkpoint` where an adapter that the projection was fitted at is not among `checkpoints`.
 *
 * @example
 * const query = await queryVector({ engine, projection, checkpoints, sample: { ids, promptLength } })
 */
export async function queryVector(options: queryVector.Options): Promise<Int8Array> {
  const { engine, projection, checkpoints, sample } = options
  const kernels = createKernels()
  const [vector] = await projectSamples({ engine, kernels, projection, checkpoints, samples: [sample] })
  return quantise(vector!).values
}

export declare namespace queryVector {
  type Options = {
    engine: GradientSource
    projection: Projection
    checkpoints: readonly Checkpoint[]
    /** Prompt and answer, the loss on the answer. */
    sample: Sample
  }
}
