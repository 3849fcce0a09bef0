/** Σ_m weights[m] · scores_m, matrices `[queries, records]` of one shape. */
export function sumScores(matrices: readonly Float64Array[][], weights: readonly number[]): Float64Array[] {
  return matrices[0]!.map((row, q) =>
    Float64Array.from(row, (_, i) => matrices.reduce((sum, matrix, m) => sum + weights[m]! * matrix[q]![i]!, 0)),
  )
}

/**
 * The mean of score matrices, each divided by its spread over records for every query: checkpoints and methods differ in
 * scale by orders, and the one with the largest numbers would else decide alone. A constant row counts as zeros.
 */
export function averageBySpread(matrices: readonly Float64Array[][]): Float64Array[] {
  return sumScores(
    matrices.map(matrix => matrix.map(divideBySpread)),
    matrices.map(() => 1 / matrices.length),
  )
}

/** A row of scores divided by its standard deviation over records; sums over subsets keep their order. */
export function divideBySpread(row: Float64Array): Float64Array {
  const mean = row.reduce((sum, value) => sum + value, 0) / row.length
  const variance = row.reduce((sum, value) => sum + (value - mean) ** 2, 0) / row.length
  const spread = Math.sqrt(variance)
  return spread > 0 ? row.map(value => value / spread) : new Float64Array(row.length)
}
