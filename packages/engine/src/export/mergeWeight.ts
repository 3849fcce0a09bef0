import { type Adapter, loraNames } from '../adapters/Adapter.ts'
import type { Target } from '../adapters/targets.ts'

/**
 * The weight of a layer with its adapter folded in: W + s B A, and with DoRA m / ‖W + s B A‖ times that, by row.
 *
 * `weight` is row-major as it is stored, [out, in] or, where the layer is transposed, [in, out]; so is the result. Sums are
 * taken in float64 and rounded once.
 */
export function mergeWeight(weight: Float32Array, { linear, rank, scaling }: Target, adapter: Adapter): Float32Array {
  const [out, width] = linear.shape
  const names = loraNames(linear.module)
  const a = adapter.tensors.get(names.a)!.data
  const b = adapter.tensors.get(names.b)!.data
  const magnitude = adapter.tensors.get(names.magnitude)?.data
  const [rowStep, columnStep] = linear.transposed ? [1, out] : [width, 1]
  const merged = new Float32Array(weight.length)
  const row = new Float64Array(width)
  for (let o = 0; o < out; o++) {
    row.fill(0)
    for (let k = 0; k < rank; k++) {
      const factor = scaling * b[o * rank + k]!
      for (let i = 0; i < width; i++) row[i]! += factor * a[k * width + i]!
    }
    let square = 0
    for (let i = 0; i < width; i++) {
      row[i]! += weight[o * rowStep + i * columnStep]!
      square += row[i]! * row[i]!
    }
    const gain = magnitude ? magnitude[o]! / Math.sqrt(square) : 1
    for (let i = 0; i < width; i++) merged[o * rowStep + i * columnStep] = gain * row[i]!
  }
  return merged
}
