import { BaseError } from '@openledger/base'
import { constant, createGraph, type Graph, sizeOf, type Value } from '@openledger/tensor'
import { adapterLayout } from '../adapters/Adapter.ts'
import type { LoraConfig } from '../adapters/LoraConfig.ts'
import type { ModelCard } from '../model/Model.ts'
import { weightShapes } from '../model/weightShapes.ts'
import { type BatchShape, batchShape, lossTokens } from '../runtime/batch.ts'
import { buildLoss, type GraphSource } from '../runtime/graphs.ts'
import { modelBytes, processBytes, sessionMemory } from '../runtime/memory.ts'
import type { Sample } from '../tokenizer/Tokenizer.ts'
import { type Hyper, loraOf } from './Hyper.ts'

/** Bytes that a run takes at its peak, by what takes them. */
export type RunMemory = {
  bytes: number
  parts: {
    /** Node, its libraries, their code. */
    process: number
    /** The weights, and their copy on the way into a session. */
    model: number
    /** The same, as they are and packed, in the session of the largest pass. */
    packedWeights: number
    /** What lies between the nodes of the largest pass. */
    activations: number
    /** The adapter, its gradient, its moments, and the points that are kept. */
    optimizer: number
    /** All samples, and what the largest pass is fed: with dropout, its masks. */
    samples: number
  }
  /** The largest pass. */
  shape: BatchShape
}

/**
 * Computes what a run takes, before it starts, from its largest pass: the graph is built without weights, and its
 * results are followed from node to node. It bounds the resident memory of a process that does nothing else from above,
 * within about half. Sessions of smaller passes are kept as far as there is room (see `Runtime.session`).
 *
 * @throws engine/run-too-large with what would fit
 */
export function planRun(options: planRun.Options): RunMemory {
  const { memoryBytes, ...run } = options
  const plan = estimate(run)
  if (plan.bytes <= memoryBytes) return plan
  const others = [...remedies(run.hyper), ...shorter(run)]
    .map(changes => ({ changes, bytes: estimate(changed(run, changes)).bytes }))
    .filter(({ bytes }) => bytes <= memoryBytes)
    .slice(0, 3)
  const says = (changes: Partial<Hyper>) =>
    Object.entries(changes)
      .map(([name, value]) => `${name} ${value}`)
      .join(' and ')
  const { process: base, model, packedWeights, activations, optimizer } = plan.parts
  throw new BaseError('The run does not fit into memory.', {
    code: 'engine/run-too-large',
    facts: {
      needs: mebibytes(plan.bytes),
      offers: mebibytes(memoryBytes),
      model: mebibytes(base + model + packedWeights),
      activations: mebibytes(activations),
      optimizer: mebibytes(optimizer),
      rows: plan.shape.rows,
      tokensARow: plan.shape.length,
    },
    hint:
      others.length > 0
        ? `It fits with ${others.map(({ changes, bytes }) => `${says(changes)} (${mebibytes(bytes)})`).join(', or ')}.`
        : 'Shorten the samples (maxLength), lower the rank, take a smaller model, or a machine with more memory.',
  })
}

export declare namespace planRun {
  type Options = estimate.Options & {
    /** What the run may take, the process included. */
    memoryBytes: number
  }
}

/**
 * The hyper-parameters with which a run fits: as they are, or with the first change that helps of those that leave the
 * samples alone (blocks computed anew, fewer rows at once).
 *
 * @throws engine/run-too-large
 */
export function fitRun(options: planRun.Options): Hyper {
  const { memoryBytes, ...run } = options
  for (const changes of [{}, ...remedies(run.hyper)])
    if (estimate(changed(run, changes)).bytes <= memoryBytes) return { ...run.hyper, ...changes }
  planRun(options)
  return run.hyper
}

/** Changes that lower the peak and leave the samples alone, mildest first. */
function remedies({ microBatchSize, gradientCheckpointing }: Hyper): Partial<Hyper>[] {
  const rows = [2, 1].filter(each => each < microBatchSize).map(each => ({ microBatchSize: each }))
  const anew = { gradientCheckpointing: true }
  return gradientCheckpointing ? rows : [anew, ...rows, ...rows.map(each => ({ ...anew, ...each }))]
}

/** Shorter samples, where nothing milder helps. */
function shorter({ samples }: estimate.Options): Partial<Hyper>[] {
  const longest = Math.max(...samples.map(({ ids }) => ids.length))
  const halves = [Math.ceil(longest / 2), Math.ceil(longest / 4)]
  return halves.map(maxLength => ({ gradientCheckpointing: true, microBatchSize: 1, maxLength }))
}

function changed(run: estimate.Options, changes: Partial<Hyper>): estimate.Options {
  const cut = changes.maxLength ?? Number.POSITIVE_INFINITY
  const samples = run.samples.map(sample => ({ ...sample, ids: sample.ids.slice(0, cut) }))
  return { ...run, samples, hyper: { ...run.hyper, ...changes } }
}

function estimate({ model, hyper, lora = loraOf(hyper), samples, evalSamples = [] }: estimate.Options): RunMemory {
  const { config } = model
  const probed = hyper.scoreSteps > 0
  // In-run scores take a gradient of the evaluation set too.
  const shape = largestPass(probed ? [...samples, ...evalSamples] : samples, hyper, config.maxPositions)
  const { packing: packed, gradientCheckpointing: recomputes } = hyper
  const graph = blankGraph(model, (source, graph) =>
    buildLoss(source, graph, {
      ...{ ...shape, config: lora, gradients: true },
      ...{ packed, recomputes, thinned: true, probed },
    }),
  )
  const session = sessionMemory(graph, { memoryPattern: !recomputes })
  const inputs = graph.inputs.reduce((sum, { shape, dtype }) => sum + sizeOf(shape) * (dtype === 'int64' ? 8 : 4), 0)
  const parameters = adapterLayout(config, lora).reduce((sum, { length }) => sum + length, 0)
  const tokens = [...samples, ...evalSamples].reduce((sum, { ids }) => sum + ids.length, 0)
  const parts = {
    process: processBytes,
    model: 2 * modelBytes(config),
    packedWeights: session.weights,
    activations: session.activations,
    // The adapter and its start, two moments, a step's and a pass's gradient, one file under way; each kept point.
    optimizer: 4 * parameters * (10 + hyper.checkpoints),
    samples: 16 * tokens + inputs,
  }
  return { bytes: Object.values(parts).reduce((sum, each) => sum + each, 0), parts, shape }
}

declare namespace estimate {
  type Options = {
    model: ModelCard
    hyper: Hyper
    /** What the adapter changes, where it does not follow from the hyper-parameters. */
    lora?: LoraConfig | undefined
    samples: readonly Sample[]
    evalSamples?: readonly Sample[] | undefined
  }
}

/** A shape that every pass of a run fits into: the longest samples together, and those with the most to learn. */
function largestPass(samples: readonly Sample[], hyper: Hyper, maxPositions: number): BatchShape {
  const { packing, microBatchSize, batchSize, gradientAccumulationSteps, maxLength } = hyper
  const perStep = Math.min(samples.length, batchSize * gradientAccumulationSteps)
  const rows = packing ? Math.min(microBatchSize, perStep) : microBatchSize
  const atOnce = packing ? perStep : Math.min(rows, perStep)
  const counts = samples.map(lossTokens).toSorted((a, b) => b - a)
  const most = counts.slice(0, atOnce).reduce((sum, each) => sum + each, 0)
  const longest = Math.max(...samples.map(({ ids }) => ids.length))
  const length = packing ? Math.max(longest, Math.min(maxLength, maxPositions)) : longest
  const counted = Math.min(most, rows * length)
  const blank = { ids: new Array<number>(length).fill(0), promptLength: length }
  const { length: padded } = batchShape([blank], rows, maxPositions)
  const stretched = batchShape([{ ids: new Array<number>(counted + 1).fill(0), promptLength: 1 }], rows, counted + 1)
  return { rows, length: padded, counted: stretched.counted }
}

/** A graph whose weights have their shapes, and no numbers: memory that is never written to is never taken. */
function blankGraph(model: ModelCard, build: (source: GraphSource, graph: Graph) => void): Graph {
  const shapes = weightShapes(model.config)
  const zeros = new Float32Array(Math.max(...[...shapes.values()].map(sizeOf)))
  const graph = createGraph()
  const values = new Map<string, Value>()
  const weight = () => (name: string) => {
    const known = values.get(name)
    if (known) return known
    const shape = shapes.get(name)!
    const made = constant(graph, zeros.subarray(0, sizeOf(shape)), shape, 'float32')
    values.set(name, made)
    return made
  }
  build({ model, weight }, graph)
  return graph
}

function mebibytes(bytes: number): string {
  return `${Math.ceil(bytes / 2 ** 20)} MiB`
}
