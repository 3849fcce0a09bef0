import {
  crossEntropy,
  type Graph,
  gather,
  gradient,
  input,
  matmul,
  multiply,
  output,
  recompute,
  reshape,
  sizeOf,
  type Value,
} from '@openledger/tensor'
import { loraNames } from '../adapters/Adapter.ts'
import type { LoraConfig } from '../adapters/LoraConfig.ts'
import { decoder, toLogits } from '../model/decoder.ts'
import type { ModelCard } from '../model/Model.ts'
import type { ModelConfig } from '../model/ModelConfig.ts'
import { causalMask, countedPositions, packedMask } from '../model/masks.ts'
import { probeDots } from '../model/probe.ts'
import { needsLengths } from '../model/Rope.ts'
import type { BaseArithmetic } from './BaseArithmetic.ts'
import type { BatchShape } from './batch.ts'
import { loraInputs } from './lora.ts'
import { type OpenShape, openInputs } from './openBatch.ts'
import type { Runtime } from './Runtime.ts'

/** What graphs are built from: the shape of a model, and its weights. */
export type GraphSource = { model: Pick<ModelCard, 'config'> } & Pick<Runtime, 'weight'> &
  Partial<Pick<Runtime, 'int8Weight'>>

type SampleGraph = BatchShape & {
  config: LoraConfig | undefined
  /** Every row has an adapter of its own. */
  perRow?: boolean
  /** Training: what enters the adapters goes through dropout, where they have it. */
  thinned?: boolean | undefined
  /** Keeps what passes through each adapter. */
  traced?: boolean
  /** What the products with frozen weights of the blocks are computed in, forth and back. */
  arithmetic?: BaseArithmetic | undefined
  /** The shape is one of sizes that each run decides; positions stay below `reach`. */
  open?: (OpenShape & { reach: number }) | undefined
  /** Multiplies the gradient of every token with a direction in the space of the adapter. */
  probed?: boolean | undefined
  /** Rows hold several texts; `texts` [rows, length] numbers them, `positions` [rows, length] restart in each. */
  packed?: boolean
}

type LossGraph = SampleGraph & {
  gradients: boolean
  /** Keeps the residual stream alone, and computes each block anew for its gradient: the same numbers, less memory. */
  recomputes?: boolean
}

/**
 * Losses [rows] in nats, weighted; with `gradients`, also those of the adapter (of each row, where it has its own); with
 * `probed`, also the product of every token's gradient and the probe, `dots`, one for each token that passes through.
 */
export function buildLoss(runtime: GraphSource, graph: Graph, options: LossGraph): void {
  const { adapterInputs, probes, logits, blocks } = forward(runtime, graph, options)
  const loss = toLoss(graph, options, logits)
  output(loss, 'loss')
  if (!options.gradients) return
  const forwardNodes = graph.nodes.length
  const gradients = gradient({ loss, variables: adapterInputs })
  const dots = options.probed ? [probeDots(probes)] : []
  if (options.recomputes) recompute(graph, { boundaries: blocks, forwardNodes, results: gradients })
  gradients.forEach((value, i) => {
    output(value, `gradient:${adapterInputs[i]!.name}`)
  })
  for (const value of dots) output(value, 'dots')
}

/** Logits [counted, vocabulary] of the counted tokens. */
export function buildLogits(runtime: GraphSource, graph: Graph, options: SampleGraph): void {
  output(forward(runtime, graph, options).logits, 'logits')
}

/**
 * For each LoRA matrix, seen as a linear layer, Σ a aᵀ over real tokens of what enters it and Σ δ δᵀ of the loss's
 * gradient at what leaves it. For A: x in, u = x Aᵀ out. For B: u in, v = u Bᵀ out. DoRA's magnitude is a matrix of one
 * column, which 1 enters at every token.
 */
export function buildCurvature(runtime: GraphSource, graph: Graph, options: SampleGraph): void {
  const { rows, length } = options
  const { logits, traces } = forward(runtime, graph, { ...options, traced: true })
  const loss = toLoss(graph, options, logits)
  const valid = reshape(input(graph, 'valid', [rows, length]), [rows * length, 1])
  const flat = (value: Value) => reshape(value, [rows * length, value.shape.at(-1)!])
  const moment = (value: Value, other = value): Value => matmul(flat(value), flat(other), { transposeA: true })
  const deltas = gradient({ loss, variables: traces.flatMap(({ u, v }) => [u, v]) })
  const gains = gradient({ loss, variables: traces.flatMap(({ dora }) => (dora ? [dora.gain] : [])) })
  traces.forEach(({ module, x, u, dora }, i) => {
    const { a, b, magnitude } = loraNames(module)
    if (dora) {
      output(moment(multiply(gains[i]!, dora.inverse)), `output:${magnitude}`)
      output(moment(valid), `input:${magnitude}`)
    }
    // Queries, keys and values read the same x, and so do gate and up: one result stands for all of them.
    if (traces.findIndex(other => other.x === x) === i) output(moment(multiply(flat(x), valid), x), `input:${a}`)
    output(moment(multiply(flat(u), valid), u), `input:${b}`)
    output(moment(deltas[2 * i]!), `output:${a}`)
    output(moment(deltas[2 * i + 1]!), `output:${b}`)
  })
}

function forward(runtime: GraphSource, graph: Graph, options: SampleGraph) {
  const { rows, length, counted, config, perRow, traced, thinned, probed, arithmetic, open } = options
  const { model } = runtime
  const weight = runtime.weight(graph)
  const entering = open?.layout === 'ragged' ? { rows: 1, length: open.tokens } : { rows, length }
  const adapter = config
    ? loraInputs(graph, model, config, {
        ...{ rows: perRow ? rows : undefined, probed },
        thinned: thinned && entering,
      })
    : undefined
  const { hidden, blocks, traces } = decoder(graph, {
    config: model.config,
    ...readInputs(graph, model.config, options),
    weight,
    lora: adapter?.lora,
    int8: arithmetic === 'int8' ? runtime.int8Weight : undefined,
    traced,
  })
  // Only counted tokens go through the output projection, the widest product of a small model.
  const flat = reshape(hidden, [sizeOf(hidden.shape.slice(0, -1)), model.config.hiddenSize])
  const logits = toLogits(gather(flat, input(graph, 'counted', [counted], 'int64')), model.config, weight)
  return { logits, blocks, traces, adapterInputs: adapter?.inputs ?? [], probes: adapter?.probes ?? [] }
}

/** The inputs that tell the decoder which tokens it reads, where they stand and what they see. */
function readInputs(graph: Graph, config: ModelConfig, { rows, length, packed, open }: SampleGraph) {
  const reach = open?.reach ?? length
  const lengths = needsLengths(config, reach)
    ? input(graph, 'lengths', packed ? [rows, length] : [rows], 'int64')
    : undefined
  if (open) return { ...openInputs(graph, open), reach, lengths }
  const texts = packed ? input(graph, 'texts', [rows, length]) : undefined
  return {
    ids: input(graph, 'ids', [rows, length], 'int64'),
    positions: packed ? input(graph, 'positions', [rows, length], 'int64') : countedPositions(graph, [rows, length]),
    reach,
    lengths,
    mask: (window: number | undefined) =>
      texts ? packedMask(graph, texts, window) : causalMask(graph, length, window),
  }
}

function toLoss(graph: Graph, { rows, counted }: SampleGraph, logits: Value): Value {
  const losses = crossEntropy(logits, input(graph, 'targets', [counted], 'int64'))
  const weights = input(graph, 'weights', [rows, counted])
  return reshape(matmul(weights, reshape(losses, [counted, 1])), [rows])
}

/** One flat vector a row from per-row gradients: [rows] × Σ lengths, tensors in the order of `names`. */
export function rowVectors(results: Record<string, unknown>, names: readonly string[], rows: number): Float32Array[] {
  const parts = names.map(name => results[`gradient:${name}`] as Float32Array)
  const lengths = parts.map(part => part.length / rows)
  const total = lengths.reduce((sum, each) => sum + each, 0)
  return Array.from({ length: rows }, (_, row) => {
    const vector = new Float32Array(total)
    let offset = 0
    parts.forEach((part, i) => {
      const length = lengths[i]!
      vector.set(part.subarray(row * length, (row + 1) * length), offset)
      offset += length
    })
    return vector
  })
}
