import {
  concat,
  crossEntropy,
  type Graph,
  gather,
  gradient,
  input,
  matmul,
  multiply,
  output,
  recompute,
  regroup,
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
  const { adapterInputs, probeTraces, logits, blocks } = forward(runtime, graph, options)
  const loss = toLoss(graph, options, logits)
  output(loss, 'loss')
  if (!options.gradients) return
  const forwardNodes = graph.nodes.length
  const gradients = gradient({ loss, variables: adapterInputs })
  const dots = options.probed ? [probeDots(probeTraces)] : []
  if (options.recomputes) recompute(graph, { boundaries: blocks, forwardNodes, results: gradients })
  gradients.forEach((value, i) => {
    output(value, `gradient:${adapterInputs[i]!.name}`)
  })
  for (const value of dots) output(value, 'dots')
}

/**
 * Losses [rows] in nats, weighted, and the gradient of each row's alone with respect to the plain adapter that all rows
 * share: A's, those of layers that read the same one below the other, as `rows.a:MODULE` [rows, Σ r, in] by the first of
 * them; B's as `rows.b:MODULE` [rows, r, out].
 *
 * With δ the loss's gradient at what leaves a matrix, row i adds (s·Bᵀδᵢ) xᵢᵀ to A's and s·δᵢ uᵢᵀ to B's: as many products as
 * the gradient of the whole batch takes, only not summed over rows.
 */
export function buildRowGradients(runtime: GraphSource, graph: Graph, options: SampleGraph): void {
  const { rows, length } = options
  const { logits, taps, ragged } = forward(runtime, graph, options)
  const loss = toLoss(graph, options, logits)
  output(loss, 'loss')
  const deltas = gradient({ loss, variables: taps.flatMap(({ u, y }) => [u, y]) })
  const inRows = (value: Value): Value => {
    const slots = ragged ? regroup(value, ragged.slots, ragged.places) : value
    return reshape(slots, [rows, length, value.shape.at(-1)!])
  }
  for (const [x, indices] of Map.groupBy(taps.keys(), i => taps[i]!.x)) {
    const low = concat(
      indices.map(i => deltas[2 * i]!),
      1,
    )
    output(matmul(inRows(low), inRows(x), { transposeA: true }), `rows.a:${taps[indices[0]!]!.module}`)
  }
  taps.forEach(({ module, u, scaling }, i) => {
    const update = matmul(inRows(u), inRows(deltas[2 * i + 1]!), { transposeA: true, alpha: scaling })
    output(update, `rows.b:${module}`)
  })
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
  const read = readInputs(graph, model.config, options)
  const { hidden, blocks, traces, taps } = decoder(graph, {
    config: model.config,
    ...read,
    weight,
    lora: adapter?.lora,
    int8: arithmetic === 'int8' ? runtime.int8Weight : undefined,
    traced,
  })
  // Only counted tokens go through the output projection, the widest product of a small model.
  const flat = reshape(hidden, [sizeOf(hidden.shape.slice(0, -1)), model.config.hiddenSize])
  const logits = toLogits(gather(flat, input(graph, 'counted', [counted], 'int64')), model.config, weight)
  const { ragged } = read
  return {
    logits,
    blocks,
    traces,
    taps,
    ragged,
    adapterInputs: adapter?.inputs ?? [],
    probeTraces: adapter?.probeTraces ?? [],
  }
}

/** The inputs that tell the decoder which tokens it reads, where they stand and what they see. */
export function readInputs(graph: Graph, config: ModelConfig, { rows, length, packed, open }: SampleGraph) {
  const reach = open?.reach ?? length
  const lengths = needsLengths(config, reach)
    ? input(graph, 'lengths', packed ? [rows, length] : [rows], 'int64')
    : undefined
  if (open) return { ...openInputs(graph, open), reach, lengths }
  const texts = packed ? input(graph, 'texts', [rows, length]) : undefined
  return {
    ragged: undefined,
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
