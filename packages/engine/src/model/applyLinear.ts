import { add, concat, matmul, matmulAdd, reshape, scale, split, type Value } from '@openledger/tensor'
import type { Linear } from './linears.ts'

/** A low-rank update y += scaling · (x Aᵀ) Bᵀ; A [r, in] or one a row [batch, r, in], B [out, r] or [batch, out, r]. */
export type LoraValues = { a: Value; b: Value; scaling: number }

/** What passes through the two matrices of an adapter: x, u = x Aᵀ and v = u Bᵀ. */
export type LoraTrace = { module: string; x: Value; u: Value; v: Value }

/** Stacked A's of more rows than this would cost more to take apart than one product saves. */
const stackedRows = 96

/**
 * y = x Wᵀ + b of each linear layer, with its adapter where it has one; x [tokens, in] → [tokens, out].
 *
 * Layers that read the same x share one product with their A's, stacked. `addTo` [tokens, out] is added to each result.
 */
export function applyLinears(x: Value, linears: readonly Linear[], options: applyLinears.Options): Value[] {
  const { weight, lora, addTo } = options
  const low = lowRank(x, linears, options)
  return linears.map(({ module, transposed, bias }) => {
    const w = weight(`${module}.weight`)
    const summand = bias ? weight(`${module}.bias`) : addTo
    const y = summand
      ? matmulAdd(summand, x, w, { transposeB: !transposed })
      : matmul(x, w, { transposeB: !transposed })
    const adapter = lora?.(module)
    const update = adapter ? addLora(y, x, low.get(module)!, module, adapter, options) : y
    return bias && addTo ? add(update, addTo) : update
  })
}

export declare namespace applyLinears {
  type Options = {
    /** Rows of the batch; tokens stand row by row. */
    batch: number
    /** A weight by Hugging Face name. */
    weight: (name: string) => Value
    /** The adapter of a module, where it has one. */
    lora?: ((module: string) => LoraValues | undefined) | undefined
    addTo?: Value | undefined
    /** Gets a trace of every adapter that was applied; without it, u Bᵀ is never a value of its own. */
    traces?: LoraTrace[] | undefined
  }
}

/** u = x Aᵀ of each module with an adapter: [tokens, r], or [batch, length, r] where every row has its own. */
function lowRank(x: Value, linears: readonly Linear[], { lora, batch }: applyLinears.Options): Map<string, Value> {
  const found = linears.flatMap(({ module }) => {
    const a = lora?.(module)?.a
    return a ? [{ module, a }] : []
  })
  const ranks = found.map(({ a }) => a.shape.at(-2)!)
  const rows = ranks.reduce((sum, rank) => sum + rank, 0)
  if (found.length > 1 && rows <= stackedRows && found.every(({ a }) => a.shape.length === 2)) {
    const stacked = concat(
      found.map(({ a }) => a),
      0,
    )
    const parts = split(matmul(x, stacked, { transposeB: true }), 1, ranks)
    return new Map(found.map(({ module }, i) => [module, parts[i]!]))
  }
  return new Map(
    found.map(({ module, a }) => [
      module,
      matmul(a.shape.length === 3 ? toRows(x, batch) : x, a, { transposeB: true }),
    ]),
  )
}

/** y + scaling · u Bᵀ. */
function addLora(
  y: Value,
  x: Value,
  u: Value,
  module: string,
  { b, scaling }: LoraValues,
  { traces }: applyLinears.Options,
): Value {
  if (!traces && b.shape.length === 2) return matmulAdd(y, u, b, { transposeB: true, alpha: scaling })
  if (!traces) return add(y, reshape(matmul(u, b, { transposeB: true, alpha: scaling }), y.shape))
  const v = matmul(u, b, { transposeB: true })
  traces.push({ module, x, u, v })
  return add(y, scale(reshape(v, y.shape), scaling))
}

/** [batch · length, width] → [batch, length, width]. */
function toRows(x: Value, batch: number): Value {
  return reshape(x, [batch, x.shape[0]! / batch, x.shape[1]!])
}
