import { CholeskyDecomposition, inverse, Matrix } from 'ml-matrix'
import type { Product } from './createProduct.ts'

/** Up to here a matrix is factored as it stands, in double precision. */
const smallest = 160

/** Inverse of a symmetric positive definite matrix `[n, n]`: (L⁻¹)ᵀ L⁻¹ by Cholesky's L, in float32. */
export async function invert(product: Product, matrix: Float32Array, n: number): Promise<Float32Array> {
  const factor = await inverseFactor(product, matrix, n)
  return product({ a: factor, b: factor, shape: [n, n, n], transposeA: true })
}

/**
 * L⁻¹ of A = L Lᵀ, by halves, so that all the work is matrix products: L₂₁ = A₂₁ L₁₁⁻ᵀ, L₂₂ L₂₂ᵀ = A₂₂ − L₂₁ L₂₁ᵀ, and
 * L⁻¹ has −L₂₂⁻¹ L₂₁ L₁₁⁻¹ below.
 */
async function inverseFactor(product: Product, matrix: Float32Array, n: number): Promise<Float32Array> {
  if (n <= smallest) {
    const even = (i: number, j: number) => matrix[Math.max(i, j) * n + Math.min(i, j)]!
    const rows = Array.from({ length: n }, (_, i) => Array.from({ length: n }, (_, j) => even(i, j)))
    const factored = new CholeskyDecomposition(new Matrix(rows))
    if (!factored.isPositiveDefinite())
      throw new Error('The matrix is not positive definite, as far as float32 can tell.')
    return Float32Array.from(inverse(factored.lowerTriangularMatrix).to1DArray())
  }
  const [m, rest] = [n >> 1, n - (n >> 1)]
  const part = (top: number, left: number, height: number, width: number) => {
    const out = new Float32Array(height * width)
    for (let i = 0; i < height; i++)
      out.set(matrix.subarray((top + i) * n + left, (top + i) * n + left + width), i * width)
    return out
  }
  const first = await inverseFactor(product, part(0, 0, m, m), m)
  const below = await product({ a: part(m, 0, rest, m), b: first, shape: [rest, m, m], transposeB: true })
  const known = await product({ a: below, b: below, shape: [rest, m, rest], transposeB: true })
  const left = part(m, m, rest, rest).map((value, at) => value - known[at]!)
  const last = await inverseFactor(product, left, rest)
  const turned = await product({ a: below, b: first, shape: [rest, m, m] })
  const corner = await product({ a: last, b: turned, shape: [rest, rest, m] })
  const out = new Float32Array(n * n)
  for (let i = 0; i < m; i++) out.set(first.subarray(i * m, (i + 1) * m), i * n)
  for (let i = 0; i < rest; i++) {
    for (let j = 0; j < m; j++) out[(m + i) * n + j] = -corner[i * m + j]!
    out.set(last.subarray(i * rest, (i + 1) * rest), (m + i) * n + m)
  }
  return out
}
