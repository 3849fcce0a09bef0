import { type Kernels, reserve, roundUp } from '../kernels/Kernels.ts'

/** Columns of a gradient that are multiplied at once: short enough that float32 sums stay exact to about 1e-6. */
const slice = 4_096

/**
 * Dot products of every left vector with every right one, `[left, right]`; sums of slices in double precision.
 * Both sides have one length.
 */
export function dots({ kernels, left, right }: dots.Options): Float64Array[] {
  const length = left[0]?.length ?? 0
  const rows = roundUp(left.length, 4)
  const columns = roundUp(right.length, 8)
  const products = left.map(() => new Float64Array(right.length))
  const bAt = rows * slice
  const cAt = bAt + slice * columns
  reserve(kernels, 4 * (cAt + rows * columns))
  const heap = new Float32Array(kernels.memory.buffer)
  heap.fill(0, 0, cAt)
  for (let from = 0; from < length; from += slice) {
    const width = Math.min(slice, length - from)
    for (const [i, vector] of left.entries()) heap.set(vector.subarray(from, from + width), i * slice)
    for (const [j, vector] of right.entries()) {
      for (let k = 0, at = bAt + j; k < width; k++, at += columns) heap[at] = vector[from + k]!
    }
    kernels.gemm(0, 4 * slice, 4 * bAt, 4 * columns, 4 * cAt, 4 * columns, rows, columns, width)
    for (const [i, row] of products.entries()) {
      for (let j = 0; j < row.length; j++) row[j]! += heap[cAt + i * columns + j]!
    }
  }
  return products
}

export declare namespace dots {
  type Options = { kernels: Kernels; left: readonly Float32Array[]; right: readonly Float32Array[] }
}
