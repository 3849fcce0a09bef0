import {
  crossEntropy,
  type Graph,
  gradient,
  input,
  matmul,
  multiply,
  output,
  reshape,
  type Value,
} from '@openledger/tensor'
import { type LoraConfig, loraNames } from '../adapters/Adapter.ts'
import { causalMask, countedPositions, type LoraTrace, llama, toLogits } from '../model/llama.ts'
import { loraInputs, type Runtime } from './Runtime.ts'

type SampleGraph = { rows: number; length: number; config: LoraConfig | undefined; perRow?: boolean }

/** Losses [rows] in nats, weighted; with `gradients`, also those of the adapter (of each row, where it has its own). */
export function buildLoss(runtime: Runtime, graph: Graph, options: SampleGraph & { gradients: boolean }): void {
  const { loss, adapterInputs } = forward(runtime, graph, options)
  output(loss, 'loss')
  if (!options.gradients) return
  gradient({ loss, variables: adapterInputs }).forEach((value, i) => {
    output(value, `gradient:${adapterInputs[i]!.name}`)
  })
}

/** Logits [rows, length, vocabulary]. */
export function buildLogits(runtime: Runtime, graph: Graph, options: SampleGraph): void {
  output(forward(runtime, graph, options, false).logits, 'logits')
}

/**
 * For each LoRA matrix, seen as a linear layer, Σ a aᵀ over real tokens of what enters it and Σ δ δᵀ of the loss's
 * gradient at what leaves it. For A: x in, u = x Aᵀ out. For B: u in, v = u Bᵀ out.
 */
export function buildCurvature(runtime: Runtime, graph: Graph, options: SampleGraph): void {
  const { loss, traces, rows, length } = forward(runtime, graph, options)
  const valid = reshape(input(graph, 'valid', [rows, length]), [rows, length, 1])
  const moment = (value: Value, other = value): Value => {
    const flat = (each: Value) => reshape(each, [rows * length, each.shape.at(-1)!])
    return matmul(flat(value), flat(other), { transposeA: true })
  }
  const leaving = traces.flatMap(({ u, v }) => [u, v])
  const deltas = gradient({ loss, variables: leaving })
  traces.forEach(({ module, x, u }: LoraTrace, i) => {
    const { a, b } = loraNames(module)
    output(moment(multiply(x, valid), x), `input:${a}`)
    output(moment(multiply(u, valid), u), `input:${b}`)
    output(moment(deltas[2 * i]!), `output:${a}`)
    output(moment(deltas[2 * i + 1]!), `output:${b}`)
  })
}

function forward(runtime: Runtime, graph: Graph, { rows, length, config, perRow }: SampleGraph, withLoss = true) {
  const { model } = runtime
  const ids = input(graph, 'ids', [rows, length], 'int64')
  const weight = runtime.weight(graph)
  const adapter = config ? loraInputs(graph, model, config, perRow ? rows : undefined) : undefined
  const { hidden, traces } = llama(graph, {
    config: model.config,
    ids,
    positions: countedPositions(graph, [rows, length]),
    mask: causalMask(graph, length),
    weight,
    lora: adapter?.lora,
  })
  const logits = toLogits(hidden, model.config, weight)
  if (!withLoss) return { logits, loss: logits, traces, rows, length, adapterInputs: [] }
  const targets = input(graph, 'targets', [rows, length], 'int64')
  const weights = input(graph, 'weights', [rows, length])
  const loss = crossEntropy(logits, targets, weights)
  return { logits, loss, traces, rows, length, adapterInputs: adapter?.inputs ?? [] }
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
