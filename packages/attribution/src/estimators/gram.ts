import { type Kernels, reserve, roundUp } from '../kernels/Kernels.ts'

/** Columns of the vectors that go through the kernel at once, and rows of a panel. */
const slice = 256
const panel = 128

/**
 * `G = S Sᵀ` `[m, m]` of m vectors of one length: the upper panels by the float32 kernel, sums of slices in double
 * precision, the rest by symmetry.
 */
export function gram({ kernels, vectors }: { kernels: Kernels; vectors: readonly Float32Array[] }): Float64Array {
  const m = vectors.length
  const length = vectors[0]?.length ?? 0
  const columns = roundUp(m, panel)
  const bAt = columns * slice
  const cAt = bAt + slice * columns
  reserve(kernels, 4 * (cAt + panel * columns))
  const heap = new Float32Array(kernels.memory.buffer)
  heap.fill(0, 0, cAt)
  const products = new Float64Array(m * m)
  for (let from = 0; from < length; from += slice) {
    const width = Math.min(slice, length - from)
    for (const [i, vector] of vectors.entries()) {
      for (let k = 0; k < width; k++) {
        const value = vector[from + k]!
        heap[i * slice + k] = value
        heap[bAt + k * columns + i] = value
      }
    }
    for (let top = 0; top < m; top += panel) {
      const wide = columns - top
      const stride = 4 * columns
      kernels.gemm(4 * top * slice, 4 * slice, 4 * (bAt + top), stride, 4 * cAt, stride, panel, wide, width)
      for (let i = top; i < Math.min(m, top + panel); i++) {
        const at = cAt + (i - top) * columns - top
        for (let j = i; j < m; j++) products[i * m + j]! += heap[at + j]!
      }
    }
  }
  for (let i = 0; i < m; i++) for (let j = 0; j < i; j++) products[i * m + j] = products[j * m + i]!
  return products
}

/** `W S` for weights W `[rows, m]` and m vectors: sums of the vectors, one for each row of weights. */
export function weightedSums({ kernels, weights, vectors }: weightedSums.Options): Float32Array[] {
  const m = vectors.length
  const length = vectors[0]?.length ?? 0
  const rows = roundUp(weights.length, 4)
  const bAt = rows * m
  const cAt = bAt + m * slice
  reserve(kernels, 4 * (cAt + rows * slice))
  const heap = new Float32Array(kernels.memory.buffer)
  heap.fill(0, 0, cAt)
  for (const [r, row] of weights.entries()) heap.set(row, r * m)
  const sums = weights.map(() => new Float32Array(length))
  for (let from = 0; from < length; from += slice) {
    const width = Math.min(slice, length - from)
    for (const [k, vector] of vectors.entries()) heap.set(vector.subarray(from, from + width), bAt + k * slice)
    kernels.gemm(0, 4 * m, 4 * bAt, 4 * slice, 4 * cAt, 4 * slice, rows, slice, m)
    for (const [r, sum] of sums.entries()) sum.set(heap.subarray(cAt + r * slice, cAt + r * slice + width), from)
  }
  return sums
}

export declare namespace weightedSums {
  type Options = { kernels: Kernels; weights: readonly Float32Array[]; vectors: readonly Float32Array[] }
}
