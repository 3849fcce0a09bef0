import type { Adapter } from '../adapters/Adapter.ts'
import { type BatchShape, batchShape, groupByLength, lossTokens, shapeKey } from '../runtime/batch.ts'
import { feedDropout } from '../runtime/dropout.ts'
import { buildLoss } from '../runtime/graphs.ts'
import { feedProbe, feedShared, loraKey } from '../runtime/lora.ts'
import { type Lines, openBatch } from '../runtime/openBatch.ts'
import type { Runtime } from '../runtime/Runtime.ts'
import type { Sample } from '../tokenizer/Tokenizer.ts'
import type { Hyper } from './Hyper.ts'
import { feedPacked, packedShape, packSamples } from './packing.ts'

/**
 * Mean loss of a step over all its counted tokens, in nats, and its gradient by tensor name; with a probe, `dots` are
 * the products of the probe and each sample's part of that gradient.
 */
export type StepGradient = {
  loss: number
  gradients: Map<string, Float32Array>
  countedTokens: number
  dots?: number[] | undefined
}

/** Rows that go through the model at once: sample indices by row, and the shape that holds them. */
export type Pass = { rows: number[][]; shape: BatchShape }

/**
 * The gradient of one optimiser step: ∇ (Σ loss of counted tokens / their number), over all samples of the step.
 *
 * The passes' gradients are summed in their order. Each token has the weight 1 / counted from the start, so that a step
 * of many passes is the step of one.
 *
 * @throws engine/sample-too-long
 */
export async function stepGradient(
  runtime: Runtime,
  { adapter, samples, hyper, draws, probe }: stepGradient.Options,
): Promise<StepGradient> {
  const { config, tokenizer } = runtime.model
  const { packing: packed, gradientCheckpointing: recomputes, baseArithmetic: arithmetic } = hyper
  const countedTokens = samples.reduce((sum, sample) => sum + lossTokens(sample), 0)
  const weight = 1 / Math.max(1, countedTokens)
  const gradients = new Map<string, Float32Array>()
  const dots = probe && new Array<number>(samples.length).fill(0)
  let loss = 0
  for (const { rows, shape } of layOutPasses(samples, hyper, config.maxPositions)) {
    const order = rows.flat()
    const packs = rows.map(row => row.map(index => samples[index]!))
    const common = {
      ...{ config: adapter.config, gradients: true, recomputes, arithmetic },
      ...{ thinned: draws !== undefined, probed: probe !== undefined },
    }
    const variant = `${draws ? ' thinned' : ''}${packed ? ' packed' : ''}${recomputes ? ' recomputing' : ''}${probe ? ' probed' : ''}`
    const kind = `train ${arithmetic}${variant} ${loraKey(adapter.config)}`
    const { session, feeds, lines } = packed
      ? {
          session: await runtime.session(
            `${kind} ${shapeKey(shape)}`,
            graph => buildLoss(runtime, graph, { ...common, ...shape, packed }),
            { keepMemory: true, memoryPattern: !recomputes },
          ),
          feeds: feedPacked(packs, shape, tokenizer.special.pad, weight),
          lines: { ...shape, samples: rows.map(row => row.map(index => order.indexOf(index))) },
        }
      : await openBatch(runtime, packs.flat(), {
          kind,
          weight,
          rows: hyper.microBatchSize,
          build: (graph, open) => buildLoss(runtime, graph, { ...common, ...open }),
          // Who computes blocks anew wants memory, not speed.
          keep: { keepMemory: true, memoryPattern: !recomputes },
        })
    const stepLines = lines.samples.map(line => line.map(place => order[place]!))
    feedShared(feeds, adapter)
    if (probe) feedProbe(feeds, probe)
    if (draws)
      feedDropout(feeds, config, adapter.config, {
        ...{ ...draws, rows: lines.rows, length: lines.length },
        samples: stepLines.map(line => line.map(index => ({ index, tokens: samples[index]!.ids.length }))),
      })
    const results = await session.run(feeds)
    loss += (results.loss as Float32Array).reduce((sum, each) => sum + each, 0)
    for (const name of adapter.tensors.keys()) {
      const part = results[`gradient:${name}`] as Float32Array
      const sum = gradients.get(name)
      if (sum) for (let i = 0; i < sum.length; i++) sum[i]! += part[i]!
      else gradients.set(name, part)
    }
    if (dots) sumDots(dots, results.dots as Float32Array, { ...lines, samples: stepLines }, samples)
  }
  return { loss, gradients, countedTokens, ...(dots && { dots }) }
}

/** Adds the products of single tokens, line by line, to their samples', in the order of the tokens. */
function sumDots(dots: number[], tokens: Float32Array, lines: Lines, samples: readonly Sample[]): void {
  lines.samples.forEach((indices, line) => {
    let start = line * lines.length
    for (const index of indices) {
      const end = start + samples[index]!.ids.length
      for (let t = start; t < end; t++) dots[index]! += tokens[t]!
      start = end
    }
  })
}

export declare namespace stepGradient {
  type Options = {
    adapter: Adapter
    samples: readonly Sample[]
    hyper: Hyper
    /** What dropout's masks follow from; without it nothing is dropped. `step` counts from 0. */
    draws?: { seed: string | number; step: number } | undefined
    /** A direction in the space of the adapter, by tensor name. */
    probe?: ReadonlyMap<string, Float32Array> | undefined
  }
}

/**
 * Cuts the samples of a step into passes of at most `microBatchSize` rows: samples of like length together, so that
 * little is padded or, packed, full rows in passes of like size.
 *
 * @throws engine/sample-too-long
 */
export function layOutPasses(samples: readonly Sample[], hyper: Hyper, maxPositions: number): Pass[] {
  const { packing, microBatchSize, maxLength } = hyper
  if (!packing)
    return groupByLength(samples, microBatchSize).map(indices => ({
      rows: indices.map(index => [index]),
      shape: batchShape(
        indices.map(index => samples[index]!),
        microBatchSize,
        maxPositions,
      ),
    }))
  const rows = packSamples(samples, Math.min(maxLength, maxPositions))
  const passes = Math.ceil(rows.length / microBatchSize)
  const size = Math.ceil(rows.length / passes)
  return Array.from({ length: passes }, (_, i) => {
    const part = rows.slice(i * size, (i + 1) * size)
    const packs = part.map(row => row.map(index => samples[index]!))
    return { rows: part, shape: packedShape(packs, size, maxPositions) }
  })
}
