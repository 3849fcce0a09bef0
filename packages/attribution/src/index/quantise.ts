import { type Quantised, quantise as quantiseWith } from '@openledger/base'
import { createKernels, type Kernels, reserve, roundUp } from '../kernels/Kernels.ts'

let kernels: Kernels | undefined

/** `quantise` of `@openledger/base`, with its errors from the SIMD kernel: the same bytes. */
export function quantise(x: Float32Array | Float64Array): Quantised {
  return quantiseWith(x, roundingErrors)
}

function roundingErrors(x: Float32Array): (ratio: number) => number {
  const length = roundUp(x.length, 4)
  kernels ??= createKernels()
  reserve(kernels, 4 * length)
  const scaled = new Float32Array(kernels.memory.buffer, 0, length)
  scaled.set(x)
  scaled.fill(0, x.length)
  const { roundingError } = kernels
  return ratio => roundingError(0, length, ratio)
}
