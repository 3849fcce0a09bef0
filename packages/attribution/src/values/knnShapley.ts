import { BaseError } from '@openledger/base'

/**
 * Exact Shapley values of records for a k-nearest-neighbour classifier at one query (Jia et al. 2019, theorem 1), in
 * O(n log n). The utility of a set is the share of right labels among its k nearest, v(S) = (1/k) Σ_{j ≤ min(k, |S|)}
 * 1[y_αⱼ = y]. With records sorted from near to far:
 *
 *   s_n = 1[y_n = y] · min(k, n)/(k·n),   s_i = s_{i+1} + (1[y_i = y] − 1[y_{i+1} = y])/k · min(k, i)/i
 *
 * The values sum to v of all records. They are a model-free second opinion: no gradient is asked. Ties in distance go to
 * the earlier record.
 *
 * @param distances for each record, how far it is from the query
 * @param labels for each record
 * @returns for each record its value
 *
 * @example
 * knnShapley({ distances: [1, 2], labels: [7, 3], label: 7, k: 1 }) // [1, 0]
 */
export function knnShapley({ distances, labels, label, k }: knnShapley.Options): Float64Array {
  const n = labels.length
  if (distances.length !== n || k < 1 || n === 0) {
    throw new BaseError('KNN-Shapley needs a distance for each label, and k of at least 1.', {
      code: 'attribution/bad-values',
      facts: { distances: distances.length, labels: n, k },
    })
  }
  const order = Uint32Array.from({ length: n }, (_, i) => i).sort((a, b) => distances[a]! - distances[b]! || a - b)
  const isRight = (at: number) => (labels[order[at]!] === label ? 1 : 0)
  const values = new Float64Array(n)
  let value = (isRight(n - 1) * Math.min(k, n)) / (k * n)
  values[order[n - 1]!] = value
  for (let at = n - 2; at >= 0; at--) {
    const i = at + 1
    value += (((isRight(at) - isRight(at + 1)) / k) * Math.min(k, i)) / i
    values[order[at]!] = value
  }
  return values
}

export declare namespace knnShapley {
  type Options = {
    distances: ArrayLike<number>
    labels: ArrayLike<number>
    /** The query's. */
    label: number
    /** Neighbours that vote. */
    k: number
  }
}
