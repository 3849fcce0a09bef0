import {
  add,
  constant,
  type Graph,
  multiply,
  reshape,
  type Shape,
  scale,
  subtract,
  type Value,
} from '@openledger/tensor'

/** Score of a position that attention must not see; far below any real score, and safe in float32 sums. */
export const masked = -1e9

/** [length, length] with 0 where row t may see column s: t − window < s ≤ t. */
export function causalMask(graph: Graph, length: number, window = length): Value {
  const data = new Float32Array(length * length)
  for (let t = 0; t < length; t++) {
    data.fill(masked, t * length, t * length + Math.max(0, t - window + 1))
    data.fill(masked, t * length + t + 1, (t + 1) * length)
  }
  return constant(graph, data, [length, length], 'float32')
}

/**
 * The mask of rows that hold several texts, [rows, 1, 1, length, length]: what `causalMask` hides, and every other text.
 * `texts` [rows, length] numbers the text that each token belongs to; a text stands in one piece.
 */
export function packedMask(graph: Graph, texts: Value, window?: number): Value {
  const [rows, length] = texts.shape as [number, number]
  const apart = subtract(reshape(texts, [rows, 1, 1, length, 1]), reshape(texts, [rows, 1, 1, 1, length]))
  return add(scale(multiply(apart, apart), masked), causalMask(graph, length, window))
}

/** Positions 0 … length − 1 for every row. */
export function countedPositions(graph: Graph, [batch, length]: Shape & [number, number]): Value {
  const data = BigInt64Array.from({ length: batch * length }, (_, i) => BigInt(i % length))
  return constant(graph, data, [batch, length], 'int64')
}
