/** An int8 vector and the number that one unit of it stands for. */
export type Quantised = { values: Int8Array; scale: number }

/**
 * Σⱼ (x[j] − r·round(x[j]/r))² of numbers in [−127, 127], rounded to even within that range, for one ratio r after
 * another: float32, in four sums of every fourth number, which are added in pairs.
 */
export type MeasureRounding = (x: Float32Array) => (ratio: number) => number

/** 2^(−i/4) for i below 4, to the last bit: `**` may round as it likes, and everybody has to come to the same numbers. */
const quarterSteps = [1, 0.8408964152537145, Math.SQRT1_2, 0.5946035575013605]

/**
 * Rounds a vector to int8: `x ≈ scale · values`, values in [−127, 127].
 *
 * The scale is the one of thirteen, from max|x|/127 down to an eighth of it, that loses least: a few large entries may
 * be clipped where that makes the many small ones finer. Least squared error of the vector is least expected error of
 * its dot product with an unrelated one. A vector of zeros gets scale 0.
 *
 * @param measure a faster way to the same float32 numbers
 */
export function quantise(x: Float32Array | Float64Array, measure: MeasureRounding = measureRounding): Quantised {
  const values = new Int8Array(x.length)
  const scale = bestScale(x, measure)
  if (scale > 0) for (let j = 0; j < x.length; j++) values[j] = toInt8(x[j]! / scale)
  return { values, scale }
}

/** The plain loop: what any faster one must equal to the last bit. */
export function measureRounding(x: Float32Array): (ratio: number) => number {
  const { fround } = Math
  return ratio => {
    const unit = fround(ratio)
    const inverse = fround(1 / unit)
    const sums = [0, 0, 0, 0]
    for (let j = 0; j < x.length; j++) {
      const nearest = Math.max(-127, Math.min(127, toEven(fround(x[j]! * inverse))))
      const error = fround(x[j]! - fround(unit * nearest))
      sums[j % 4] = fround(sums[j % 4]! + fround(error * error))
    }
    return fround(fround(sums[0]! + sums[1]!) + fround(sums[2]! + sums[3]!))
  }
}

/** 2^(−step/4). */
function ratioOf(step: number): number {
  return quarterSteps[step % 4]! * 2 ** -(step >> 2)
}

/** The errors are compared in float32, of numbers brought to the range of int8: their order is all that matters. */
function bestScale(x: Float32Array | Float64Array, measure: MeasureRounding): number {
  let largest = 0
  for (let j = 0; j < x.length; j++) largest = Math.max(largest, Math.abs(x[j]!))
  if (largest === 0) return 0
  const scaled = new Float32Array(x.length)
  for (let j = 0; j < x.length; j++) scaled[j] = (127 * x[j]!) / largest
  const errorAt = measure(scaled)
  let best = 0
  let least = Number.POSITIVE_INFINITY
  for (let step = 0; step <= 12; step++) {
    const error = errorAt(ratioOf(step))
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

/** Rounds a number of small size to the nearest integer, halves to the even one (IEEE 754). */
function toEven(value: number): number {
  const shift = 2 ** 52 + 2 ** 51
  return value + shift - shift
}
