import {
  add,
  concat,
  detach,
  expand,
  type Int8Weight,
  matmul,
  matmulAdd,
  matmulInt8,
  multiply,
  reshape,
  rsqrt,
  scalar,
  scale,
  sizeOf,
  split,
  subtract,
  sum,
  type Value,
} from '@openledger/tensor'
import type { Linear } from './linears.ts'
import { type Probe, type Probed, probedLowRanks, probedUpdate } from './probe.ts'

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
  /** A direction in the space of A and B, to be multiplied with every token's gradient; see `probeDots`. */
  probe?: Probe | undefined
}

/**
 * What passes through the two matrices of an adapter: x, u = x Aᵀ and v = u Bᵀ. With DoRA also m / ‖W + s B A‖, once for
 * every token, and 1 / ‖W + s B A‖, which m comes in with.
 */
export type LoraTrace = { module: string; x: Value; u: Value; v: Value; dora?: Dora | undefined }
type Dora = { gain: Value; inverse: Value }

/**
 * What the gradients of single rows are made of, at a plain adapter that all rows share: what enters it [tokens, in],
 * u = x Aᵀ [tokens, r], and the layer's result [tokens, out].
 */
export type LoraTap = { module: string; x: Value; u: Value; y: Value; scaling: number }

/** Stacked A's of more rows than this would cost more to take apart than one product saves. */
const stackedRows = 96

/**
 * y = x Wᵀ + b of linear layers that read the same x, each with its adapter where it has one; x [tokens, in] →
 * [tokens, out] each. `addTo` [tokens, out] is added to every result.
 *
 * Plain adapters cost one product with the A's of all these layers, stacked, and then u Bᵀ a layer: one operator that adds
 * it where it stands, or two where every row has its own.
 */
export function applyLinears(x: Value, linears: readonly Linear[], options: applyLinears.Options): Value[] {
  const { weight, lora, addTo, traces, taps, int8 } = options
  const adapters = linears.map(({ module }) => lora?.(module))
  const plain = traces ? [] : adapters.map(each => (each && isPlain(each) ? each : undefined))
  const low = lowRanks(x, plain, options.batch)
  return linears.map((linear, i) => {
    const { module, bias } = linear
    const adapter = adapters[i]
    const constants = [...(bias ? [weight(`${module}.bias`)] : []), ...(addTo ? [addTo] : [])]
    const update = low[i] ?? thinnedLowRank(x, adapter, traces)
    if (adapter && !update) return sumOf(adapt(x, linear, adapter, options), constants)
    // In float32 the first constant is the summand of the product itself.
    const [first, ...rest] = constants
    const fused = first && !int8
    const product = fused
      ? matmulAdd(first, x, weight(`${module}.weight`), { transposeB: !linear.transposed })
      : multiplyWeight(x, linear, options)
    const y = adapter && update ? addUpdate(product, update, adapter) : product
    const isShared = adapter?.a.shape.length === 2
    if (update && isShared && !adapter.mask) taps?.push({ module, x, u: update.u, y, scaling: adapter.scaling })
    return sumOf(y, fused ? rest : constants)
  })
}

export declare namespace applyLinears {
  type Options = {
    /** Rows of the batch, whose tokens stand row by row. */
    batch: number
    /** A weight by Hugging Face name. */
    weight: (name: string) => Value
    /** The adapter of a module, where it has one. */
    lora?: ((module: string) => LoraValues | undefined) | undefined
    addTo?: Value | undefined
    /** A module's weight in 8-bit integers, to multiply with in its place. */
    int8?: ((linear: Linear) => Int8Weight) | undefined
    /** Gets a trace of every adapter that was applied; without it, u Bᵀ need not be a value of its own. */
    traces?: LoraTrace[] | undefined
    /** Gets a tap of every plain adapter that all rows share. */
    taps?: LoraTap[] | undefined
  }
}

/** An adapter of A and B alone. */
function isPlain({ magnitude, mask }: LoraValues): boolean {
  return !magnitude && !mask
}

/**
 * x Aᵀ of the thinned x, where tokens' gradients under dropout are measured along a direction: the mask is each module's
 * own, so its A stands alone, and what passes through A and B is as without a mask.
 */
function thinnedLowRank(x: Value, adapter: LoraValues | undefined, traces: LoraTrace[] | undefined): Low | undefined {
  if (!adapter?.mask || !adapter.probe || adapter.magnitude || traces) return undefined
  return lowRanksOf(multiply(x, reshape(adapter.mask, x.shape)), [adapter])[0]
}

/** product + scaling · u Bᵀ. */
function addUpdate(product: Value, { u, keep }: Low, { b, scaling, probe }: LoraValues): Value {
  if (probe && keep) return probedUpdate(product, { u, keep, b, scaling, probe })
  if (b.shape.length === 2) return matmulAdd(product, u, b, { transposeB: true, alpha: scaling })
  return add(product, reshape(matmul(u, b, { transposeB: true, alpha: scaling }), product.shape))
}

type Low = Pick<Probed, 'u'> & Partial<Probed>

/** x Aᵀ of each adapter: [tokens, r], or [batch, tokens of a row, r] where every row has its own. */
function lowRanks(x: Value, adapters: readonly (LoraValues | undefined)[], batch: number): (Low | undefined)[] {
  const found = adapters.filter(adapter => adapter !== undefined)
  const isOwn = found[0]?.a.shape.length === 3
  const entering = isOwn ? reshape(x, [batch, x.shape[0]! / batch, x.shape[1]!]) : x
  const rows = found.reduce((sum, { a, probe }) => sum + a.shape[0]! * (probe ? 2 : 1), 0)
  const groups = isOwn || rows <= stackedRows ? [found] : found.map(adapter => [adapter])
  const parts = groups.filter(group => group.length > 0).flatMap(group => lowRanksOf(entering, group))
  return adapters.map(adapter => adapter && parts.shift())
}

/** The same of adapters whose A's are stacked. */
function lowRanksOf(x: Value, adapters: readonly LoraValues[]): Low[] {
  const as = adapters.map(({ a }) => a)
  const axis = x.shape.length - 2
  const stack = as.length > 1 ? concat(as, axis) : as[0]!
  const ranks = as.map(({ shape }) => shape[axis]!)
  const plain = split(matmul(x, stack, { transposeB: true }), axis + 1, ranks)
  const probed = adapters.flatMap(({ a, probe }) => (probe ? [{ a, probe }] : []))
  return probed.length > 0 ? probedLowRanks(x, plain, probed) : plain.map(u => ({ u }))
}

/** x Wᵀ, [..., out]. */
function multiplyWeight(x: Value, linear: Linear, { weight, int8 }: applyLinears.Options): Value {
  const { module, transposed, shape } = linear
  if (!int8) return matmul(x, weight(`${module}.weight`), { transposeB: !transposed })
  const leading = x.shape.slice(0, -1)
  return reshape(matmulInt8(reshape(x, [sizeOf(leading), shape[1]]), int8(linear)), [...leading, shape[0]])
}

function sumOf(y: Value, others: readonly Value[]): Value {
  return others.reduce((sum, each) => add(sum, each), y)
}

/** What the weight and an adapter make of x, without the bias: adapters of every kind, shared or one a row. */
function adapt(x: Value, linear: Linear, adapter: LoraValues, options: applyLinears.Options): Value {
  const { batch, traces, weight } = options
  const { a, b, scaling, mask, magnitude } = adapter
  const [tokens, width] = x.shape as [number, number]
  const inRows = (value: Value): Value => reshape(value, [batch, tokens / batch, value.shape[1]!])
  const product = inRows(multiplyWeight(x, linear, options))
  const entering = mask ? multiply(inRows(x), reshape(mask, [batch, tokens / batch, width])) : inRows(x)
  const u = matmul(entering, a, { transposeB: true })
  const v = matmul(u, b, { transposeB: true })
  const dora = magnitude && doraGain(magnitude, weight(`${linear.module}.weight`), linear, adapter)
  const gain = dora && traces ? expand(dora.gain, v.shape) : dora?.gain
  traces?.push({ module: linear.module, x: mask ? entering : x, u, v, dora: dora && { ...dora, gain: gain! } })
  const update = scale(v, scaling)
  const flat = (value: Value): Value => reshape(value, [tokens, linear.shape[0]])
  if (!gain) return flat(add(product, update))
  if (!mask) return flat(multiply(gain, add(product, update)))
  // Under dropout PEFT rescales what the weight makes of the thinned x, and leaves the product itself as it is.
  const thinned = multiplyWeight(entering, linear, options)
  return flat(add(product, add(multiply(subtract(gain, scalar(x.graph, 1)), thinned), multiply(gain, update))))
}

/**
 * m / ‖W + s B A‖ by row, and 1 / ‖W + s B A‖: [1, out] or [batch, 1, out]. The norm counts as a constant (Liu et al.
 * 2024, section 4.3).
 *
 * ‖w + s b A‖² = ‖w‖² + 2 s b · (A w) + s² b · (A Aᵀ b) for a row w of W and b of B, so that no product of the size of W is
 * stored, let alone one for every row of a batch.
 */
export function doraGain(magnitude: Value, w: Value, { transposed }: Linear, { a, b, scaling }: LoraValues): Dora {
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
