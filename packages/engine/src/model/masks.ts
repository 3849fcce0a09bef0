import { constant, type Graph, type Shape, type Value } from '@openledger/tensor'
import type { ModelConfig } from './ModelConfig.ts'

/** Score of a position that attention must not see; far below any real score, and safe in float32 sums. */
export const masked = -1e9

/** The different windows of a model's blocks; undefined stands for seeing everything before. */
export function windows({ blocks }: ModelConfig): (number | undefined)[] {
  return [...new Set(blocks.map(block => block.window))]
}

/** [length, length] with 0 where row t may see column s: t − window < s ≤ t. */
export function causalMask(graph: Graph, length: number, window = length): Value {
  const data = new Float32Array(length * length)
  for (let t = 0; t < length; t++) {
    data.fill(masked, t * length, t * length + Math.max(0, t - window + 1))
    data.fill(masked, t * length + t + 1, (t + 1) * length)
  }
  return constant(graph, data, [length, length], 'float32')
}

/** Positions 0 … length − 1 for every row. */
export function countedPositions(graph: Graph, [batch, length]: Shape & [number, number]): Value {
  const data = BigInt64Array.from({ length: batch * length }, (_, i) => BigInt(i % length))
  return constant(graph, data, [batch, length], 'int64')
}
