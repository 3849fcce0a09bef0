import { EigenvalueDecomposition, Matrix } from 'ml-matrix'

/** Eigenvectors as columns `[n, n]`, row-major, the same as rows, and their eigenvalues in descending order. */
export type Eigenbasis = { vectors: Float32Array; transposed: Float32Array; values: Float64Array }

/**
 * Eigen-decomposition of a symmetric matrix `[n, n]`: Householder to tridiagonal, then QL with implicit shifts
 * (EISPACK tred2 and tql2, through ml-matrix), in double precision. About 0.04 s for n = 256 and 1.4 s for n = 768.
 *
 * The matrix is symmetrised first; each vector's largest component is made positive, so that equal inputs give equal
 * bases whatever the routine's own sign.
 */
export function eigenbasis(factor: Float32Array | Float64Array, n: number): Eigenbasis {
  const matrix = new Matrix(n, n)
  for (let row = 0; row < n; row++) {
    for (let column = 0; column <= row; column++) {
      const value = (factor[row * n + column]! + factor[column * n + row]!) / 2
      matrix.set(row, column, value)
      matrix.set(column, row, value)
    }
  }
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(matrix, { assumeSymmetric: true })
  const order = realEigenvalues.map((_, i) => i).sort((i, j) => realEigenvalues[j]! - realEigenvalues[i]! || i - j)
  const vectors = new Float32Array(n * n)
  const transposed = new Float32Array(n * n)
  const values = new Float64Array(n)
  for (const [column, from] of order.entries()) {
    let largest = 0
    for (let row = 0; row < n; row++) {
      const value = eigenvectorMatrix.get(row, from)
      if (Math.abs(value) > Math.abs(largest)) largest = value
    }
    const sign = largest < 0 ? -1 : 1
    for (let row = 0; row < n; row++) {
      vectors[row * n + column] = sign * eigenvectorMatrix.get(row, from)
      transposed[column * n + row] = vectors[row * n + column]!
    }
    values[column] = realEigenvalues[from]!
  }
  return { vectors, transposed, values }
}
