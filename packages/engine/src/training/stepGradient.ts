import type { Adapter } from '../adapters/Adapter.ts'
import { batchShape, feedSamples, groupByLength, lossTokens, shapeKey } from '../runtime/batch.ts'
import { buildLoss } from '../runtime/graphs.ts'
import { feedShared, loraKey, type Runtime } from '../runtime/Runtime.ts'
import type { Sample } from '../tokenizer/Tokenizer.ts'
import type { Hyper } from './Hyper.ts'

/** Mean loss of a step over all its counted tokens, in nats, and its gradient by tensor name. */
export type StepGradient = { loss: number; gradients: Map<string, Float32Array>; countedTokens: number }

/**
 * The gradient of one optimiser step: ∇ (Σ loss of counted tokens / their number), over all samples of the step.
 *
 * `microBatchSize` rows go through the model at once, rows of like length together, and their gradients are summed in
 * that order. Each token has the weight 1 / counted from the start, so that a step of many passes is the step of one.
 *
 * @throws engine/sample-too-long
 */
export async function stepGradient(
  runtime: Runtime,
  { adapter, samples, hyper }: stepGradient.Options,
): Promise<StepGradient> {
  const { config, tokenizer } = runtime.model
  const rows = hyper.microBatchSize
  const countedTokens = samples.reduce((sum, sample) => sum + lossTokens(sample), 0)
  const weight = 1 / Math.max(1, countedTokens)
  const gradients = new Map<string, Float32Array>()
  let loss = 0
  for (const indices of groupByLength(samples, rows)) {
    const group = indices.map(index => samples[index]!)
    const shape = batchShape(group, rows, config.maxPositions)
    const session = await runtime.session(
      `train ${shapeKey(shape)} ${loraKey(adapter.config)}`,
      graph => buildLoss(runtime, graph, { ...shape, config: adapter.config, gradients: true }),
      { keepMemory: true },
    )
    const feeds = feedSamples(group, shape, tokenizer.special.pad, weight)
    feedShared(feeds, adapter)
    const results = await session.run(feeds)
    loss += (results.loss as Float32Array).reduce((sum, each) => sum + each, 0)
    for (const name of adapter.tensors.keys()) {
      const part = results[`gradient:${name}`] as Float32Array
      const sum = gradients.get(name)
      if (sum) for (let i = 0; i < sum.length; i++) sum[i]! += part[i]!
      else gradients.set(name, part)
    }
  }
  return { loss, gradients, countedTokens }
}

export declare namespace stepGradient {
  type Options = { adapter: Adapter; samples: readonly Sample[]; hyper: Hyper }
}
