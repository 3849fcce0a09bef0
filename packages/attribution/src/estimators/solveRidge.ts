import { CholeskyDecomposition, Matrix } from 'ml-matrix'

/**
 * `(C + λ)⁻¹ x` for every column x, with C symmetric positive semi-definite `[n, n]` and λ = damping × its mean diagonal;
 * zeros where C is zero. By Cholesky, in double precision.
 */
export function solveRidge({ moment, columns, damping }: solveRidge.Options): Float32Array[] {
  const n = Math.round(Math.sqrt(moment.length))
  let trace = 0
  for (let i = 0; i < n; i++) trace += moment[i * (n + 1)]!
  if (trace === 0) return columns.map(column => new Float32Array(column.length))
  const matrix = new Matrix(n, n)
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) matrix.set(i, j, moment[i * n + j]! + (i === j ? (damping * trace) / n : 0))
  }
  const right = new Matrix(n, columns.length)
  for (const [c, column] of columns.entries()) for (let i = 0; i < n; i++) right.set(i, c, column[i]!)
  const solved = new CholeskyDecomposition(matrix).solve(right)
  return columns.map((_, c) => Float32Array.from({ length: n }, (_, i) => solved.get(i, c)))
}

export declare namespace solveRidge {
  type Options = { moment: Float64Array; columns: readonly ArrayLike<number>[]; damping: number }
}
