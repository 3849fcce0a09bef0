import { knnShapley } from '@openledger/attribution'
import { createRng } from '@openledger/base'
import type { Product } from './createProduct.ts'
import type { Digits } from './readMnist.ts'
import { squaredDistances } from './squaredDistances.ts'

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
  const distances = await squaredDistances({ product, queries: test.pixels, records: train.pixels })
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
