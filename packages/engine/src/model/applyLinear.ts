import { add, matmul, scale, type Value } from '@openledger/tensor'
import { applyVariant, isVariant } from './applyVariant.ts'
import type { Linear } from './linears.ts'

/**
 * A low-rank update y += scaling · (x Aᵀ) Bᵀ; A [r, in] or one a row [batch, r, in], B [out, r] or [batch, out, r].
 * With DoRA also a magnitude [out] or [batch, out]; with dropout a mask as large as x.
 */
export type LoraValues = {
  a: Value
  b: Value
  scaling: number
  magnitude?: Value | undefined
  mask?: Value | undefined
}

/**
 * What passes through the two matrices of an adapter: x, u = x Aᵀ and v = u Bᵀ. With DoRA also m / ‖W + s B A‖, once for
 * every token, and 1 / ‖W + s B A‖, which m comes in with.
 */
export type LoraTrace = { module: string; x: Value; u: Value; v: Value; dora?: Dora | undefined }
export type Dora = { gain: Value; inverse: Value }

/** y = x Wᵀ + b, with the module's adapter where it has one; x [batch, length, in] → [batch, length, out]. */
export function applyLinear(x: Value, linear: Linear, { weight, lora, traces }: applyLinear.Options): Value {
  const { module, transposed, bias } = linear
  const adapter = lora?.(module)
  if (adapter && isVariant(adapter)) return applyVariant(x, linear, adapter, { weight, traces })
  const product = matmul(x, weight(`${module}.weight`), { transposeB: !transposed })
  const y = bias ? add(product, weight(`${module}.bias`)) : product
  if (!adapter) return y
  const u = matmul(x, adapter.a, { transposeB: true })
  const v = matmul(u, adapter.b, { transposeB: true })
  traces.push({ module, x, u, v })
  return add(y, scale(v, adapter.scaling))
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
