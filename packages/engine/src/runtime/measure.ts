import { createRng } from '@openledger/base'
import { type Adapter, adapterLayout, checkAdapter } from '../adapters/Adapter.ts'
import { pick } from '../decoding/sampling.ts'
import type { Sample } from '../tokenizer/Tokenizer.ts'
import { batchRows, batchShape, feedSamples, groupByLength, lossPositions, lossTokens, shapeKey } from './batch.ts'
import { buildCurvature, buildLogits, buildLoss } from './graphs.ts'
import { feedShared, loraKey } from './lora.ts'
import { openBatch } from './openBatch.ts'
import type { Runtime } from './Runtime.ts'
import { rowGradients } from './rowGradients.ts'

/** The summed loss of each sample's counted tokens, in nats, and how many they are. */
export async function measureLosses(runtime: Runtime, { adapter, samples, served = false }: measureLosses.Options) {
  if (adapter) checkAdapter(runtime.model.config, adapter)
  const results: { sum: number; tokens: number }[] = new Array(samples.length)
  const config = adapter?.config
  const kind = served ? runtime.weights : 'float32'
  const source = served ? { ...runtime, weight: runtime.servedWeight } : runtime
  for (const indices of groupByLength(samples, batchRows)) {
    const batch = indices.map(index => samples[index]!)
    const { session, feeds } = await openBatch(runtime, batch, {
      kind: `loss ${loraKey(config)} ${kind}`,
      weight: 1,
      rows: batchRows,
      build: (graph, shape) => buildLoss(source, graph, { ...shape, config, gradients: false }),
      keep: { keepMemory: false },
    })
    if (adapter) feedShared(feeds, adapter)
    const { loss } = await session.run(feeds)
    indices.forEach((index, row) => {
      results[index] = { sum: (loss as Float32Array)[row]!, tokens: lossTokens(samples[index]!) }
    })
  }
  return results
}

export declare namespace measureLosses {
  type Options = {
    adapter?: Adapter | undefined
    samples: readonly Sample[]
    /** Measures what answers are computed with, where that is rounded, and not the model itself. */
    served?: boolean | undefined
  }
}

/**
 * For every row the gradient of its summed loss with respect to its own adapter, flat in the order of `adapterLayout`.
 * Adapters may differ in kind: rows of one kind go through the model together.
 */
export async function measureGradients(runtime: Runtime, list: readonly { adapter: Adapter; sample: Sample }[]) {
  for (const { adapter } of list) checkAdapter(runtime.model.config, adapter)
  const gradients: Float32Array[] = new Array(list.length)
  const kinds = Map.groupBy(list.keys(), i => loraKey(list[i]!.adapter.config))
  for (const members of kinds.values()) {
    const found = await rowGradients(
      runtime,
      members.map(i => list[i]!),
    )
    members.forEach((i, k) => {
      gradients[i] = found[k]!
    })
  }
  return gradients
}

/** Labels drawn from the model's own predictions at every counted position: what the Fisher information wants. */
export async function sampleTargets(runtime: Runtime, { adapter, samples, seed }: sampleTargets.Options) {
  checkAdapter(runtime.model.config, adapter)
  const { vocabSize } = runtime.model.config
  const targets: number[][] = new Array(samples.length)
  for (const { indices, shape, feeds } of batches(runtime, samples)) {
    const session = await runtime.session(`logits ${shapeKey(shape)} ${loraKey(adapter.config)}`, graph =>
      buildLogits(runtime, graph, { ...shape, config: adapter.config }),
    )
    feedShared(feeds, adapter)
    const logits = (await session.run(feeds)).logits as Float32Array
    let next = 0
    for (const index of indices) {
      const drawn = [...samples[index]!.ids]
      const rng = createRng(`${seed}/${index}`)
      for (const t of lossPositions(samples[index]!)) {
        const at = next++ * vocabSize
        drawn[t] = pick(logits.subarray(at, at + vocabSize), { temperature: 1, topP: 1 }, rng)
      }
      targets[index] = drawn
    }
  }
  return targets
}

export declare namespace sampleTargets {
  type Options = { adapter: Adapter; samples: readonly Sample[]; seed: string | number }
}

/** Second moments of what enters and leaves one LoRA matrix, summed over tokens. */
export type Curvature = { input: Float32Array; output: Float32Array; tokens: number }

/** The Kronecker factors of every LoRA matrix, by PEFT name, summed over samples; see `buildCurvature`. */
export async function measureCurvature(runtime: Runtime, { adapter, samples }: measureCurvature.Options) {
  checkAdapter(runtime.model.config, adapter)
  const sums = new Map<string, Float64Array>()
  for (const { shape, feeds } of batches(runtime, samples)) {
    const session = await runtime.session(`curvature ${shapeKey(shape)} ${loraKey(adapter.config)}`, graph =>
      buildCurvature(runtime, graph, { ...shape, config: adapter.config }),
    )
    feedShared(feeds, adapter)
    for (const [name, part] of Object.entries(await session.run(feeds))) {
      const sum = sums.get(name) ?? new Float64Array(part.length)
      for (let i = 0; i < part.length; i++) sum[i]! += (part as Float32Array)[i]!
      sums.set(name, sum)
    }
  }
  const tokens = samples.reduce((sum, sample) => sum + sample.ids.length, 0)
  const factor = (key: string) => Float32Array.from(sums.get(key)!)
  let shared = ''
  return new Map<string, Curvature>(
    adapterLayout(runtime.model.config, adapter.config).map(({ name }) => {
      // A lora_A without an input of its own reads what the one before it reads (see `buildCurvature`).
      const own = `input:${name}`
      if (name.endsWith('lora_A.weight') && sums.has(own)) shared = own
      const input = factor(name.endsWith('lora_A.weight') ? shared : own)
      return [name, { input, output: factor(`output:${name}`), tokens }]
    }),
  )
}

export declare namespace measureCurvature {
  type Options = { adapter: Adapter; samples: readonly Sample[] }
}

function* batches({ model }: Runtime, samples: readonly Sample[]) {
  for (const indices of groupByLength(samples, batchRows)) {
    const batch = indices.map(index => samples[index]!)
    const shape = batchShape(batch, batchRows, model.config.maxPositions)
    yield { indices, shape, feeds: feedSamples(batch, shape, model.tokenizer.special.pad, 1) }
  }
}
