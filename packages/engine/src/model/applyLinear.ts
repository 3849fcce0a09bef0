import {
  add,
  detach,
  matmul,
  multiply,
  reshape,
  rsqrt,
  scalar,
  scale,
  subtract,
  sum,
  type Value,
} from '@openledger/tensor'
import type { Linear } from './linears.ts'

/**
 * A low-rank update y += scaling · (x Aᵀ) Bᵀ; A [r, in] or one a row [batch, r, in], B [out, r] or [batch, out, r].
 * With DoRA also a magnitude [out] or [batch, out]; with dropout a mask of x's shape that scales what enters A.
 */
export type LoraValues = {
  a: Value
  b: Value
  scaling: number
  magnitude?: Value | undefined
  mask?: Value | undefined
}

/** What passes through the two matrices of an adapter: x, u = x Aᵀ and v = u Bᵀ. */
export type LoraTrace = { module: string; x: Value; u: Value; v: Value }

/** y = x Wᵀ + b, with the module's adapter where it has one; x [batch, length, in] → [batch, length, out]. */
export function applyLinear(x: Value, linear: Linear, { weight, lora, traces }: applyLinear.Options): Value {
  const { module, bias } = linear
  const w = weight(`${module}.weight`)
  const product = multiplyWeight(x, w, linear)
  const adapter = lora?.(module)
  const y = adapter ? adapt(x, product, w, linear, adapter, traces) : product
  return bias ? add(y, weight(`${module}.bias`)) : y
}

export declare namespace applyLinear {
  type Options = {
    /** A weight by Hugging Face name. */
    weight: (name: string) => Value
    /** The adapter of a module, where it has one. */
    lora?: ((module: string) => LoraValues | undefined) | undefined
    /** Gets a trace of every adapter that was applied. */
    traces: LoraTrace[]
  }
}

function multiplyWeight(x: Value, w: Value, { transposed }: Linear): Value {
  return matmul(x, w, { transposeB: !transposed })
}

function adapt(x: Value, product: Value, w: Value, linear: Linear, adapter: LoraValues, traces: LoraTrace[]): Value {
  const { a, b, scaling, mask } = adapter
  const entering = mask ? multiply(x, mask) : x
  const u = matmul(entering, a, { transposeB: true })
  const v = matmul(u, b, { transposeB: true })
  traces.push({ module: linear.module, x: entering, u, v })
  const update = scale(v, scaling)
  if (!adapter.magnitude) return add(product, update)
  const gain = doraGain(adapter.magnitude, w, linear, adapter)
  if (!mask) return multiply(gain, add(product, update))
  // Under dropout PEFT rescales what the weight makes of the thinned x, and leaves the product itself as it is.
  const thinned = multiplyWeight(entering, w, linear)
  return add(product, add(multiply(subtract(gain, scalar(x.graph, 1)), thinned), multiply(gain, update)))
}

/**
 * m / ‖W + s B A‖ by row, [out] or [batch, 1, out]. The norm counts as a constant (Liu et al. 2024, section 4.3).
 *
 * ‖w + s b A‖² = ‖w‖² + 2 s b · (A w) + s² b · (A Aᵀ b) for a row w of W and b of B, so that no product of the size of W is
 * stored, let alone one for every row of a batch.
 */
function doraGain(magnitude: Value, w: Value, { transposed }: Linear, { a, b, scaling }: LoraValues): Value {
  const rowSum = (value: Value) => sum(value, [value.shape.length - 1], false)
  const own = sum(multiply(w, w), [transposed ? 0 : 1], false)
  const mixed = rowSum(multiply(matmul(w, a, { transposeA: transposed, transposeB: true }), b))
  const update = rowSum(multiply(matmul(b, matmul(a, a, { transposeB: true })), b))
  const squared = add(own, add(scale(mixed, 2 * scaling), scale(update, scaling * scaling)))
  const gain = multiply(magnitude, detach(rsqrt(squared)))
  const [batch, out] = gain.shape
  return out === undefined ? gain : reshape(gain, [batch!, 1, out])
}
