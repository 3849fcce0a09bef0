import { BaseError, spread } from '@openledger/base'
import type { Sample } from '@openledger/engine'
import type { Checkpoint, GradientSource } from './GradientSource.ts'
import { quantise } from './index/quantise.ts'
import type { Projection } from './influence/Projection.ts'
import { rowScores } from './influence/rowScores.ts'

/**
 * The int8 query vector `[k]` of an answer: its gradients at all checkpoints of the projection (one call of the engine, a
 * row a checkpoint), the influence of every row on them, spread over k entries by the code words, and rounded. The
 * rounding's scale drops out of every ratio of scores, so it is not kept.
 *
 * Throws `attribution/missing-checkpoint` where an adapter that the projection was built at is not among `checkpoints`.
 *
 * @example
 * const query = await queryVector({ engine, projection, checkpoints, sample: { ids, promptLength } })
 */
export async function queryVector(options: queryVector.Options): Promise<Int8Array> {
  const scores = await floatScores(options)
  return quantise(spread(scores, options.projection.k)).values
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

/** Influence of every row (contributors, then groups) on an answer's summed loss, before any rounding of the query. */
export async function floatScores({
  engine,
  projection,
  checkpoints,
  sample,
}: queryVector.Options): Promise<Float64Array> {
  const adapters = projection.checkpoints.map(({ step, adapterDigest }) => {
    const found = checkpoints.find(checkpoint => checkpoint.adapterDigest === adapterDigest)
    if (found) return found.adapter
    throw new BaseError('A checkpoint of the run is missing.', {
      code: 'attribution/missing-checkpoint',
      facts: { step, adapterDigest },
      hint: 'Attribution needs the adapters that the projection was built at, all of them.',
    })
  })
  const gradients = await engine.gradients({ rows: adapters.map(adapter => ({ adapter, sample })) })
  return rowScores({ projection, gradients, layouts: adapters.map(({ config }) => engine.layout(config)) })
}
