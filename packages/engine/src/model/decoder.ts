import {
  add,
  attention,
  concat,
  type Graph,
  gather,
  gelu,
  geluTanh,
  type Int8Weight,
  layerNorm,
  matmul,
  multiply,
  regroup,
  relu,
  reshape,
  rmsNorm,
  rotary,
  scalar,
  scale,
  silu,
  sizeOf,
  slice,
  softCap,
  split,
  transpose,
  type Value,
} from '@openledger/tensor'
import { applyLinears, type LoraTap, type LoraTrace, type LoraValues } from './applyLinear.ts'
import { attendToCache, type CacheValues } from './cachedAttention.ts'
import { blockLinears, type Linear } from './linears.ts'
import type { Activation, Block, ModelConfig } from './ModelConfig.ts'
import { ropeRows, ropeTables } from './Rope.ts'

const activations: Record<Activation, (x: Value) => Value> = { silu, gelu, gelu_tanh: geluTanh, relu }

/**
 * Appends a decoder: blocks of attention and feed-forward on a residual stream, with the norms, positions, windows and
 * caps that the configuration asks for.
 *
 * @returns hidden [batch, length, d] after the last norm, the keys and values of the new tokens
 *   [batch, keyValueHeads, length, headSize] by layer (with caches: each as it is then), and a trace of each adapter
 */
export function decoder(graph: Graph, options: decoder.Options): decoder.Result {
  const {
    config,
    ids,
    positions,
    weight,
    lora,
    caches,
    int8,
    ragged,
    traced = false,
    reach = config.maxPositions,
  } = options
  const { names, norm, heads, keyValueHeads, headSize } = config
  const [batch, length] = positions.shape as [number, number]
  const group = heads / keyValueHeads
  const tables = config.ropes.map(rope => ({
    ...ropeTables(graph, rope, reach),
    rows: ropeRows(rope, { positions, lengths: options.lengths, reach }),
  }))
  const masks = new Map<number | undefined, Value>()
  const keys: Value[] = []
  const values: Value[] = []
  const traces: LoraTrace[] = []
  const taps: LoraTap[] = []

  const mask = (window: number | undefined): Value => {
    const made = masks.get(window) ?? options.mask!(window)
    masks.set(window, made)
    return made
  }
  const normed = (x: Value, module: string): Value => {
    const w = weight(`${module}.weight`)
    if (norm.kind === 'layer') return layerNorm(x, w, weight(`${module}.bias`), norm.epsilon)
    return rmsNorm(x, norm.onePlus ? add(w, scalar(graph, 1)) : w, norm.epsilon)
  }
  const project = (x: Value, linears: readonly Linear[], addTo?: Value): Value[] =>
    options.apply?.(x, linears, addTo) ??
    applyLinears(x, linears, {
      batch: ragged ? 1 : batch,
      weight,
      lora,
      int8,
      addTo,
      traces: traced ? traces : undefined,
      taps,
    })
  const splitHeads = (x: Value, count: number): Value => {
    const inRows = ragged ? regroup(x, ragged.slots, ragged.places) : x
    return transpose(reshape(inRows, [batch, length, count, headSize]), [0, 2, 1, 3])
  }
  const turn = (x: Value, { rope }: Block): Value => {
    if (rope === undefined) return x
    const { size } = config.ropes[rope]!
    const { cos, sin, rows } = tables[rope]!
    if (size === headSize) return rotary(x, rows, cos, sin)
    return concat([rotary(slice(x, 3, 0, size), rows, cos, sin), slice(x, 3, size, headSize)], 3)
  }
  const queryOrKey = (x: Value, count: number, module: string | undefined, block: Block): Value => {
    const whole = module && config.queryKeyNorm === 'full' ? normed(x, module) : x
    const split = splitHeads(whole, count)
    return turn(module && config.queryKeyNorm === 'head' ? normed(split, module) : split, block)
  }

  const attend = (x: Value, layer: number, linears: readonly Linear[], addTo: Value | undefined): Value => {
    const block = config.blocks[layer]!
    const own = (path: string | undefined) => path && `${names.blocks}.${layer}.${path}`
    const inputs = project(x, linears.slice(0, names.attention.inputs.length))
    const widths = [heads * headSize, keyValueHeads * headSize, keyValueHeads * headSize]
    const [q, k, v] = (inputs.length === 1 ? split(inputs[0]!, 1, widths) : inputs) as [Value, Value, Value]
    const [queryNorm, keyNorm] = [own(names.attention.queryNorm), own(names.attention.keyNorm)]
    const output = [linears[names.attention.inputs.length]!]
    if (caches) {
      const normedBy = (module: string) => (each: Value) => normed(each, module)
      const found = attendToCache({
        ...{ config, block, caches, layer, batch, length, tables },
        ...{ query: q, key: k, value: v },
        normed: queryNorm && keyNorm ? { query: normedBy(queryNorm), key: normedBy(keyNorm) } : undefined,
      })
      keys.push(...found.keys)
      values.push(...found.values)
      return project(found.attended, output, addTo)[0]!
    }
    const query = queryOrKey(q, heads, queryNorm, block)
    // The query heads of a group stand below each other, so that one product serves them all without copying keys.
    const stacked = reshape(query, [batch, keyValueHeads, group * length, headSize])
    const hide = (scores: Value): Value =>
      reshape(add(reshape(scores, [batch, keyValueHeads, group, length, length]), mask(block.window)), scores.shape)
    const attended = attention({
      query: stacked,
      key: queryOrKey(k, keyValueHeads, keyNorm, block),
      value: splitHeads(v, keyValueHeads),
      mask: hide,
      scale: block.scoreScale,
      cap: config.scoreCap,
    })
    const mixed = reshape(attended, [batch, heads, length, headSize])
    const inRows = reshape(transpose(mixed, [0, 2, 1, 3]), [batch * length, heads * headSize])
    const merged = ragged ? regroup(inRows, ragged.places, ragged.slots) : inRows
    return project(merged, output, addTo)[0]!
  }

  const feedForward = (x: Value, linears: readonly Linear[], addTo: Value | undefined): Value => {
    const { gated, inputs } = names.mlp
    const start = names.attention.inputs.length + 1
    const inner = project(x, linears.slice(start, start + inputs.length))
    const { intermediateSize: width } = config
    const [first, up] = gated && inner.length === 1 ? split(inner[0]!, 1, [width, width]) : inner
    const active = activations[config.activation](first!)
    return project(gated ? multiply(active, up!) : active, [linears.at(-1)!], addTo)[0]!
  }

  const { beforeAttention, afterAttention, beforeMlp, afterMlp } = names.norms
  let hidden = embed(options)
  const blocks = [hidden]
  for (let layer = 0; layer < config.layers; layer++) {
    const linears = blockLinears(config, layer)
    const maybeNormed = (x: Value, path: string | undefined) =>
      path ? normed(x, `${names.blocks}.${layer}.${path}`) : x
    // The residual stream is the summand of the product that writes to it, unless a norm stands between.
    const mixed = attend(maybeNormed(hidden, beforeAttention), layer, linears, afterAttention ? undefined : hidden)
    hidden = afterAttention ? add(hidden, maybeNormed(mixed, afterAttention)) : mixed
    const fed = feedForward(maybeNormed(hidden, beforeMlp), linears, afterMlp ? undefined : hidden)
    hidden = afterMlp ? add(hidden, maybeNormed(fed, afterMlp)) : fed
    blocks.push(hidden)
  }
  const last = reshape(normed(hidden, names.lastNorm), [...ids.shape, config.hiddenSize])
  return { hidden: last, keys, values, traces, taps, blocks }
}

export declare namespace decoder {
  type Options = {
    config: ModelConfig
    /** Token ids [batch, length], int64; [tokens] in a ragged batch. */
    ids: Value
    /** Position of every token [batch, length], int64. */
    positions: Value
    /** One more than the largest position; rotary tables have as many rows. By default the longest sequence. */
    reach?: number | undefined
    /** Tokens of every row [batch], int64, for models whose frequencies depend on it (see `needsLengths`). */
    lengths?: Value | undefined
    /**
     * What is added to the scores of blocks that see `window` positions; broadcasts to
     * [batch, keyValueHeads, group, length, length]. Called once for each window. A cache needs none.
     */
    mask?: ((window: number | undefined) => Value) | undefined
    /** A weight by Hugging Face name. */
    weight: (name: string) => Value
    /** The adapter of a module, where it has one. */
    lora?: ((module: string) => LoraValues | undefined) | undefined
    /** Take the place of `mask`: where earlier tokens stand, and the new ones are put; of all rows, or of each row. */
    caches?: readonly CacheValues[] | undefined
    /** Takes the place of `applyLinears` with `lora`: y [tokens, out] of linear layers that read the same x. */
    apply?: ((x: Value, linears: readonly Linear[], addTo: Value | undefined) => Value[]) | undefined
    /** The weight of a linear layer in 8-bit integers, to compute the blocks with; the float32 ones otherwise. */
    int8?: ((linear: Linear) => Int8Weight) | undefined
    /**
     * A batch without padding: which token stands in each slot of the padded rows that attention sees [batch · length],
     * and in which slot each token stands [tokens]. `length` is then the longest row's, and results are [tokens, …].
     */
    ragged?: { slots: Value; places: Value } | undefined
    /** Keeps what passes through each adapter, for `traces`. */
    traced?: boolean | undefined
  }
  type Result = {
    hidden: Value
    keys: Value[]
    values: Value[]
    traces: LoraTrace[]
    /** At every plain adapter that all rows share. */
    taps: LoraTap[]
    /** The residual stream before each block and after the last, [batch · length, d]. */
    blocks: Value[]
  }
}

/** hidden [..., d] → logits [..., vocabulary]. */
export function toLogits(hidden: Value, config: ModelConfig, weight: (name: string) => Value): Value {
  const { tied, names, logitCap } = config
  const logits = matmul(hidden, weight(`${tied ? names.embedding : names.head}.weight`), { transposeB: true })
  return logitCap ? softCap(logits, logitCap) : logits
}

/** The residual stream's start, [tokens, d]. */
function embed({ config, ids, positions, ragged, weight }: decoder.Options): Value {
  const { names, embeddingScale } = config
  const flat = (indices: Value): Value => reshape(indices, [sizeOf(indices.shape)])
  const places = ragged ? gather(flat(positions), ragged.places) : flat(positions)
  const tokens = gather(weight(`${names.embedding}.weight`), flat(ids))
  const scaled = embeddingScale ? scale(tokens, embeddingScale) : tokens
  return names.positions ? add(scaled, gather(weight(`${names.positions}.weight`), places)) : scaled
}
