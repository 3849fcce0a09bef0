import { type Kernels, reserve, roundUp } from '../kernels/Kernels.ts'

/** Directions kept of one LoRA matrix: columns of both eigenbases. */
export type Basis = {
  /** The matrix's shape `[out, in]`. */
  shape: [out: number, inn: number]
  /** Columns of Q_A, `[in, inputs]` row-major. */
  input: Float32Array
  inputs: number
  /** Columns of Q_S, `[out, outputs]` row-major. */
  output: Float32Array
  outputs: number
}

/** The way back from a square eigenbasis: both bases transposed. */
export function transposed({ shape, input, inputs, output, outputs }: Basis): Basis {
  const turn = (matrix: Float32Array, rows: number, columns: number) => {
    const turned = new Float32Array(matrix.length)
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++) turned[column * rows + row] = matrix[row * columns + column]!
    }
    return turned
  }
  const [out, inn] = shape
  return { shape, inputs, outputs, input: turn(input, inn, inputs), output: turn(output, out, outputs) }
}

/**
 * Rotates gradients of one LoRA matrix into its eigenbasis: `U = Q_Sᵀ G Q_A` with G `[out, in]`, U
 * `[outputs, inputs]`, for every flat gradient of the batch. The cheaper of the two orders of multiplication is taken.
 * Grosse et al. 2023, eq. 20; George et al. 2018.
 *
 * @returns one array `[batch, outputs, inputs]`
 */
export function rotate({ kernels, basis, gradients, offset }: rotate.Options): Float32Array {
  const [out, inn] = basis.shape
  const { inputs, outputs } = basis
  const batch = gradients.length
  // Padded to the kernel's tile; the padding is zeros and falls away at the end.
  const outRows = roundUp(out, 4)
  const inColumns = roundUp(inn, 8)
  const keptRows = roundUp(outputs, 4)
  const keptColumns = roundUp(inputs, 8)
  const rightFirst = out * inn * inputs + outputs * out * inputs <= outputs * out * inn + outputs * inn * inputs
  const middleRows = rightFirst ? outRows : keptRows
  const middleColumns = rightFirst ? keptColumns : inColumns

  const gAt = 0
  const aAt = gAt + batch * outRows * inColumns
  const sAt = aAt + inn * keptColumns
  const middleAt = sAt + keptRows * out
  const uAt = middleAt + batch * middleRows * middleColumns
  const end = uAt + batch * keptRows * keptColumns
  reserve(kernels, end * 4)
  const heap = new Float32Array(kernels.memory.buffer)

  // Every padded place that is read as data is either written here or multiplied by a zero and dropped.
  heap.fill(0, gAt, uAt)
  for (let b = 0; b < batch; b++) {
    for (let row = 0; row < out; row++) {
      const from = offset + row * inn
      heap.set(gradients[b]!.subarray(from, from + inn), gAt + (b * outRows + row) * inColumns)
    }
  }
  for (let row = 0; row < inn; row++) {
    heap.set(basis.input.subarray(row * inputs, (row + 1) * inputs), aAt + row * keptColumns)
  }
  for (let row = 0; row < out; row++) {
    for (let column = 0; column < outputs; column++) {
      heap[sAt + column * out + row] = basis.output[row * outputs + column]!
    }
  }

  const gStride = inColumns * 4
  const aStride = keptColumns * 4
  const middleStride = middleColumns * 4
  const { gemm } = kernels
  if (rightFirst) {
    gemm(gAt * 4, gStride, aAt * 4, aStride, middleAt * 4, middleStride, batch * outRows, keptColumns, inn)
    for (let b = 0; b < batch; b++) {
      const from = (middleAt + b * outRows * keptColumns) * 4
      const to = (uAt + b * keptRows * keptColumns) * 4
      gemm(sAt * 4, out * 4, from, middleStride, to, aStride, keptRows, keptColumns, out)
    }
  } else {
    for (let b = 0; b < batch; b++) {
      const from = (gAt + b * outRows * inColumns) * 4
      const to = (middleAt + b * keptRows * inColumns) * 4
      gemm(sAt * 4, out * 4, from, gStride, to, middleStride, keptRows, inColumns, out)
    }
    gemm(middleAt * 4, middleStride, aAt * 4, aStride, uAt * 4, aStride, batch * keptRows, keptColumns, inn)
  }

  const rotated = new Float32Array(batch * outputs * inputs)
  for (let b = 0; b < batch; b++) {
    for (let row = 0; row < outputs; row++) {
      const from = uAt + (b * keptRows + row) * keptColumns
      rotated.set(heap.subarray(from, from + inputs), (b * outputs + row) * inputs)
    }
  }
  return rotated
}

export declare namespace rotate {
  type Options = {
    kernels: Kernels
    basis: Basis
    /** Flat gradients of the whole adapter. */
    gradients: readonly Float32Array[]
    /** Where this matrix begins in a flat gradient. */
    offset: number
  }
}
