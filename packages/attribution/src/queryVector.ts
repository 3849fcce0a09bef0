import { BaseError, spread } from '@openledger/base'
import type { Sample } from '@openledger/engine'
import type { Checkpoint, GradientSource } from './GradientSource.ts'
import { quantise } from './index/quantise.ts'
import type { Projection } from './influence/Projection.ts'
import { payable } from './influence/payable.ts'
import { rowScores } from './influence/rowScores.ts'

/**
 * The int8 query vector `[k]` of an answer: its gradients at all checkpoints of the projection (one call of the engine, a
 * row a checkpoint), the influence of every row on them, what of it is paid by ({@link payable}), spread over k entries by
 * the code words, and rounded. The rounding's scale drops out of every ratio of scores, so it is not kept.
 *
 * Throws `attribution/missing-checkpoint` where an adapter that the projection was built at is not among `checkpoints`.
 *
 * @example
 * const query = await queryVector({ engine, projection, checkpoints, sample: { ids, promptLength } })
 */
export async function queryVector(options: queryVector.Options): Promise<Int8Array> {
  const { projection } = options
  const rows = payable({ rows: await floatScores(options), projection })
  return quantise(spread(rows, projection.k)).values
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

/**
 * The same of influence itself, what speaks against a contributor included: not what is paid by, but what retraining
 * measures.
 */
export async function influenceVector(options: queryVector.Options): Promise<Int8Array> {
  return quantise(spread(await floatScores(options), options.projection.k)).values
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
