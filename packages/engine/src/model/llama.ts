import {
  add,
  concat,
  constant,
  type Graph,
  gather,
  matmul,
  multiply,
  reshape,
  rmsNorm,
  rotary,
  type Shape,
  scale,
  silu,
  softmax,
  transpose,
  type Value,
} from '@openledger/tensor'
import type { LlamaConfig } from './LlamaConfig.ts'

/** The linear layers of a block that can carry an adapter, by their Hugging Face names. */
export const linearLayers = ['q_proj', 'k_proj', 'v_proj', 'o_proj', 'gate_proj', 'up_proj', 'down_proj'] as const
export type LinearLayer = (typeof linearLayers)[number]

const attention: ReadonlySet<LinearLayer> = new Set(['q_proj', 'k_proj', 'v_proj', 'o_proj'] as const)

/** Where a linear layer stands in Hugging Face's names, without `.weight`. */
export function modulePath(layer: number, linear: LinearLayer): string {
  return `model.layers.${layer}.${attention.has(linear) ? 'self_attn' : 'mlp'}.${linear}`
}

/** Shape [out, in] of a linear layer's weight. */
export function linearShape(config: LlamaConfig, linear: LinearLayer): [number, number] {
  const { hiddenSize: d, intermediateSize: inner, heads, keyValueHeads, headSize } = config
  const shapes: Record<LinearLayer, [number, number]> = {
    q_proj: [heads * headSize, d],
    k_proj: [keyValueHeads * headSize, d],
    v_proj: [keyValueHeads * headSize, d],
    o_proj: [d, heads * headSize],
    gate_proj: [inner, d],
    up_proj: [inner, d],
    down_proj: [d, inner],
  }
  return shapes[linear]
}

/** Every weight of the model with its shape, by Hugging Face name. */
export function weightShapes(config: LlamaConfig): Map<string, number[]> {
  const { vocabSize, hiddenSize: d, layers, tied } = config
  const shapes = new Map<string, number[]>([['model.embed_tokens.weight', [vocabSize, d]]])
  for (let layer = 0; layer < layers; layer++) {
    shapes.set(`model.layers.${layer}.input_layernorm.weight`, [d])
    shapes.set(`model.layers.${layer}.post_attention_layernorm.weight`, [d])
    for (const linear of linearLayers) shapes.set(`${modulePath(layer, linear)}.weight`, linearShape(config, linear))
  }
  shapes.set('model.norm.weight', [d])
  if (!tied) shapes.set('lm_head.weight', [vocabSize, d])
  return shapes
}

/** A low-rank update y += scaling · (x Aᵀ) Bᵀ; A [r, in] or one a row [batch, r, in], B [out, r] or [batch, out, r]. */
export type LoraValues = { a: Value; b: Value; scaling: number }

/** What passes through the two matrices of an adapter: x, u = x Aᵀ and v = u Bᵀ. */
export type LoraTrace = { module: string; x: Value; u: Value; v: Value }

/**
 * Appends a Llama-style decoder: RMSNorm, rotary positions, grouped-query attention, SwiGLU.
 *
 * @returns hidden [batch, length, d] after the last norm, the keys and values of the new tokens
 *   [batch, keyValueHeads, length, headSize] by layer, and a trace of each adapter
 */
export function llama(graph: Graph, options: llama.Options): llama.Result {
  const { config, ids, positions, mask, weight, lora, past } = options
  const { layers, heads, keyValueHeads, headSize, normEpsilon } = config
  const [batch, length] = ids.shape as [number, number]
  const group = heads / keyValueHeads
  const { cos, sin } = rotaryTables(graph, config)
  const keys: Value[] = []
  const values: Value[] = []
  const traces: LoraTrace[] = []

  const linear = (x: Value, layer: number, name: LinearLayer): Value => {
    const module = modulePath(layer, name)
    const y = matmul(x, weight(`${module}.weight`), { transposeB: true })
    const adapter = lora?.(module)
    if (!adapter) return y
    const u = matmul(x, adapter.a, { transposeB: true })
    const v = matmul(u, adapter.b, { transposeB: true })
    traces.push({ module, x, u, v })
    return add(y, scale(v, adapter.scaling))
  }
  const splitHeads = (x: Value, count: number): Value =>
    transpose(reshape(x, [batch, length, count, headSize]), [0, 2, 1, 3])

  let hidden = gather(weight('model.embed_tokens.weight'), ids)
  for (let layer = 0; layer < layers; layer++) {
    const normed = rmsNorm(hidden, weight(`model.layers.${layer}.input_layernorm.weight`), normEpsilon)
    const query = rotary(splitHeads(linear(normed, layer, 'q_proj'), heads), positions, cos, sin)
    const newKey = rotary(splitHeads(linear(normed, layer, 'k_proj'), keyValueHeads), positions, cos, sin)
    const newValue = splitHeads(linear(normed, layer, 'v_proj'), keyValueHeads)
    keys.push(newKey)
    values.push(newValue)
    const key = past ? concat([past.keys[layer]!, newKey], 2) : newKey
    const value = past ? concat([past.values[layer]!, newValue], 2) : newValue
    const total = key.shape[2]!
    // The query heads of a group stand below each other, so that one product serves them all without copying keys.
    const stacked = reshape(query, [batch, keyValueHeads, group * length, headSize])
    const scores = matmul(stacked, key, { transposeB: true, alpha: headSize ** -0.5 })
    const masked = add(reshape(scores, [batch, keyValueHeads, group, length, total]), mask)
    const weights = reshape(softmax(masked), [batch, keyValueHeads, group * length, total])
    const mixed = reshape(matmul(weights, value), [batch, heads, length, headSize])
    const merged = reshape(transpose(mixed, [0, 2, 1, 3]), [batch, length, heads * headSize])
    hidden = add(hidden, linear(merged, layer, 'o_proj'))

    const inner = rmsNorm(hidden, weight(`model.layers.${layer}.post_attention_layernorm.weight`), normEpsilon)
    const gated = multiply(silu(linear(inner, layer, 'gate_proj')), linear(inner, layer, 'up_proj'))
    hidden = add(hidden, linear(gated, layer, 'down_proj'))
  }
  return { hidden: rmsNorm(hidden, weight('model.norm.weight'), normEpsilon), keys, values, traces }
}

export declare namespace llama {
  type Options = {
    config: LlamaConfig
    /** Token ids [batch, length], int64. */
    ids: Value
    /** Position of every token [batch, length], int64. */
    positions: Value
    /** What is added to the scores; broadcasts to [batch, keyValueHeads, group, length, past + length]. */
    mask: Value
    /** A weight by Hugging Face name. */
    weight: (name: string) => Value
    /** The adapter of a module, where it has one. */
    lora?: ((module: string) => LoraValues | undefined) | undefined
    /** Keys and values of earlier tokens [batch, keyValueHeads, past, headSize], by layer. */
    past?: { keys: Value[]; values: Value[] } | undefined
  }
  type Result = { hidden: Value; keys: Value[]; values: Value[]; traces: LoraTrace[] }
}

/** hidden [..., d] → logits [..., vocabulary]. */
export function toLogits(hidden: Value, config: LlamaConfig, weight: (name: string) => Value): Value {
  return matmul(hidden, weight(config.tied ? 'model.embed_tokens.weight' : 'lm_head.weight'), { transposeB: true })
}

/** Score of a position that attention must not see; far below any real score, and safe in float32 sums. */
export const masked = -1e9

/** [length, length] with 0 where row t may see column s ≤ t. */
export function causalMask(graph: Graph, length: number): Value {
  const data = new Float32Array(length * length)
  for (let t = 0; t < length; t++) data.fill(masked, t * length + t + 1, (t + 1) * length)
  return constant(graph, data, [length, length], 'float32')
}

/** Positions 0 … length − 1 for every row. */
export function countedPositions(graph: Graph, [batch, length]: Shape & [number, number]): Value {
  const data = BigInt64Array.from({ length: batch * length }, (_, i) => BigInt(i % length))
  return constant(graph, data, [batch, length], 'int64')
}

/** cos and sin of t · theta^(−2i / headSize), [maxPositions, headSize / 2]. */
function rotaryTables(graph: Graph, { maxPositions, headSize, ropeTheta }: LlamaConfig): { cos: Value; sin: Value } {
  const half = headSize / 2
  const angle = (_: unknown, k: number) => Math.floor(k / half) * ropeTheta ** ((-2 * (k % half)) / headSize)
  const angles = Array.from({ length: maxPositions * half }, angle)
  const table = (f: (x: number) => number) =>
    constant(graph, Float32Array.from(angles, f), [maxPositions, half], 'float32')
  return { cos: table(Math.cos), sin: table(Math.sin) }
}
