import {
  add,
  detach,
  expand,
  matmul,
  multiply,
  reshape,
  rsqrt,
  scalar,
  scale,
  sizeOf,
  subtract,
  sum,
  type Value,
} from '@openledger/tensor'
import type { Dora, LoraTrace, LoraValues } from './applyLinear.ts'
import type { Linear } from './linears.ts'

/** Whether a low-rank update is more than an update: DoRA, or dropout before it. */
export function isVariant({ magnitude, mask }: LoraValues): boolean {
  return magnitude !== undefined || mask !== undefined
}

/**
 * A linear layer whose adapter has a magnitude (DoRA, Liu et al. 2024) or a mask (dropout): with x' = mask · x,
 *
 * - without a magnitude y = W x + s B A x' + b;
 * - with one, and g = m / ‖W + s B A‖ by row, y = W x + (g − 1) W x' + g s B A x' + b, as PEFT defines it; without a mask
 *   that is g (W + s B A) x + b.
 *
 * x [..., in], the axes before it those of the batch, or flat → [..., out].
 */
export function applyVariant(x: Value, linear: Linear, adapter: LoraValues, options: applyVariant.Options): Value {
  const { module, shape, transposed, bias } = linear
  const { a, b, scaling, magnitude, mask } = adapter
  const w = options.weight(`${module}.weight`)
  // Adapters of single rows need the axis of the batch.
  const inRows = (value: Value): Value => {
    if (a.shape.length === 2) return value
    const [batch, width] = [a.shape[0]!, value.shape.at(-1)!]
    return reshape(value, [batch, sizeOf(value.shape) / (batch * width), width])
  }
  const input = inRows(x)
  const entering = mask ? multiply(input, inRows(reshape(mask, x.shape))) : input
  const u = matmul(entering, a, { transposeB: true })
  const v = matmul(u, b, { transposeB: true })
  const dora = magnitude && doraGain(magnitude, w, linear, adapter)
  const gain = dora && options.traces ? expand(dora.gain, v.shape) : dora?.gain
  options.traces?.push({ module, x: entering, u, v, dora: gain && { gain, inverse: dora!.inverse } })

  const product = matmul(input, w, { transposeB: !transposed })
  const update = scale(v, scaling)
  const y = (): Value => {
    if (!gain) return add(product, update)
    if (!mask) return multiply(gain, add(product, update))
    const thinned = matmul(entering, w, { transposeB: !transposed })
    return add(product, add(multiply(subtract(gain, scalar(x.graph, 1)), thinned), multiply(gain, update)))
  }
  const result = bias ? add(y(), options.weight(`${module}.bias`)) : y()
  return reshape(result, [...x.shape.slice(0, -1), shape[0]])
}

export declare namespace applyVariant {
  type Options = { weight: (name: string) => Value; traces?: LoraTrace[] | undefined }
}

/**
 * m / ‖W + s B A‖ by row, and the same without m, [1, out] or [batch, 1, out]. The norm counts as a constant (Liu et al. 2024, section 4.3).
 *
 * ‖w + s b A‖² = ‖w‖² + 2 s b · (A w) + s² b · (A Aᵀ b) for a row w of W and b of B, so that no product of the size of W is
 * stored, let alone one for every row of a batch.
 */
function doraGain(magnitude: Value, w: Value, { transposed }: Linear, { a, b, scaling }: LoraValues): Dora {
  const rowSum = (value: Value) => sum(value, [value.shape.length - 1], false)
  const own = sum(multiply(w, w), [transposed ? 0 : 1], false)
  const mixed = rowSum(multiply(matmul(w, a, { transposeA: transposed, transposeB: true }), b))
  const update = rowSum(multiply(matmul(b, matmul(a, a, { transposeB: true })), b))
  const squared = add(own, add(scale(mixed, 2 * scaling), scale(update, scaling * scaling)))
  const byRow = (value: Value): Value => {
    const [first, out] = value.shape
    return reshape(value, out === undefined ? [1, first!] : [first!, 1, out])
  }
  const inverse = byRow(detach(rsqrt(squared)))
  return { gain: multiply(byRow(magnitude), inverse), inverse }
}
