import { knnShapley } from '@openledger/attribution'
import { createRng } from '@openledger/base'
import type { Product } from './createProduct.ts'
import type { Digits } from './readMnist.ts'

/** What a method must beat: scores that no trained model is asked for, by name, `[queries, records]`. */
export async function trivialScores({
  product,
  train,
  test,
}: {
  product: Product
  train: Digits
  test: Digits
}): Promise<Map<string, Float32Array>> {
  const [nq, nr] = [test.labels.length, train.labels.length]
  const rng = createRng('random scores')
  const sameLabel = Float32Array.from({ length: nq * nr }, (_, at) =>
    train.labels[at % nr] === test.labels[Math.floor(at / nr)] ? 1 : 0,
  )
  const distances = await squaredDistances({ product, queries: test.pixels, records: train.pixels, nq, nr })
  return new Map([
    ['same label', sameLabel],
    ['random', Float32Array.from({ length: nq * nr }, () => rng.normal())],
    ['KNN-Shapley, pixels, k = 10', knnScores({ distances, train, test, k: 10 })],
  ])
}

/** KNN-Shapley values of every record for every query, `[queries, records]`. */
export function knnScores({
  distances,
  train,
  test,
  k,
}: {
  distances: Float32Array
  train: Digits
  test: Digits
  k: number
}): Float32Array {
  const [nq, nr] = [test.labels.length, train.labels.length]
  const scores = new Float32Array(nq * nr)
  for (const [q, label] of test.labels.entries()) {
    const row = distances.subarray(q * nr, (q + 1) * nr)
    scores.set(knnShapley({ distances: row, labels: train.labels, label, k }), q * nr)
  }
  return scores
}

/** ‖q − r‖² for every pair, less ‖q‖². */
export async function squaredDistances({
  product,
  queries,
  records,
  nq,
  nr,
}: squaredDistances.Options): Promise<Float32Array> {
  const width = queries.length / nq
  const dots = await product({ a: queries, b: records, shape: [nq, width, nr], transposeB: true })
  const norms = Float32Array.from({ length: nr }, (_, i) =>
    records.subarray(i * width, (i + 1) * width).reduce((sum, value) => sum + value * value, 0),
  )
  return dots.map((dot, at) => norms[at % nr]! - 2 * dot)
}

export declare namespace squaredDistances {
  type Options = { product: Product; queries: Float32Array; records: Float32Array; nq: number; nr: number }
}
