import { createKernels, type Kernels, reserve, roundUp } from '../kernels/Kernels.ts'

/** An int8 vector and the number that one unit of it stands for. */
export type Quantised = { values: Int8Array; scale: number }

/** 2^(−i/4) for i below 4, to the last bit: `**` may round as it likes, and everybody has to come to the same numbers. */
const quarterSteps = [1, 0.8408964152537145, Math.SQRT1_2, 0.5946035575013605]

/**
 * Rounds a vector to int8: `x ≈ scale · values`, values in [−127, 127].
 *
 * The scale is the one of thirteen, from max|x|/127 down to an eighth of it, that loses least: a few large entries may
 * be clipped where that makes the many small ones finer. Least squared error of the vector is least expected error of
 * its dot product with an unrelated one. A vector of zeros gets scale 0.
 */
export function quantise(x: Float32Array | Float64Array): Quantised {
  const values = new Int8Array(x.length)
  const scale = bestScale(x)
  if (scale > 0) for (let j = 0; j < x.length; j++) values[j] = toInt8(x[j]! / scale)
  return { values, scale }
}

let kernels: Kernels | undefined

/** 2^(−step/4). */
function ratioOf(step: number): number {
  return quarterSteps[step % 4]! * 2 ** -(step >> 2)
}

/** The errors are compared in float32, of numbers brought to the range of int8: their order is all that matters. */
function bestScale(x: Float32Array | Float64Array): number {
  let largest = 0
  for (let j = 0; j < x.length; j++) largest = Math.max(largest, Math.abs(x[j]!))
  if (largest === 0) return 0
  const length = roundUp(x.length, 4)
  kernels ??= createKernels()
  reserve(kernels, 4 * length)
  const scaled = new Float32Array(kernels.memory.buffer, 0, length)
  for (let j = 0; j < x.length; j++) scaled[j] = (127 * x[j]!) / largest
  scaled.fill(0, x.length)
  let best = 0
  let least = Number.POSITIVE_INFINITY
  for (let step = 0; step <= 12; step++) {
    const error = kernels.roundingError(0, length, ratioOf(step))
    if (error < least) {
      least = error
      best = step
    }
  }
  return (largest / 127) * ratioOf(best)
}

/** Rounds to the nearest integer (halves up) within [−127, 127], so that the range is symmetric. */
function toInt8(value: number): number {
  return Math.max(-127, Math.min(127, Math.round(value)))
}
