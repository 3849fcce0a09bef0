import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { decodeSafetensors } from '../formats/safetensors.ts'
import { loadWeights, readConfig, readModelCard } from '../model/Model.ts'
import { batchShape, feedSamples, shapeKey } from '../runtime/batch.ts'
import { maskName } from '../runtime/dropout.ts'
import { buildLogits } from '../runtime/graphs.ts'
import { feedShared, loraKey } from '../runtime/lora.ts'
import { measureGradients, measureLosses } from '../runtime/measure.ts'
import { createRuntime } from '../runtime/Runtime.ts'
import { createTinyModel } from '../testing.ts'
import { adapterLayout, checkAdapter } from './Adapter.ts'
import { readAdapter } from './peft.ts'
import { adapterTargets } from './targets.ts'

// What PEFT computes with adapters that use its features; the folder's README tells how it was made. Tolerances are five
// times what float32 alone does to a case, which the fixtures measure.
const folder = path.join(import.meta.dirname, '../../fixtures/peft')
type Case = { base: string; losses: number[]; rounding: { logits: number; gradient: number } }
type Expected = { samples: number[][]; cases: Record<string, Case> }
const expected = JSON.parse(readFileSync(path.join(folder, 'expected.json'), 'utf8')) as Expected
const samples = expected.samples.map(ids => ({ ids, promptLength: 1 }))

// The fixtures are token ids alone; a tokenizer is there only because a model has one.
const tiny = mkdtempSync(path.join(tmpdir(), 'openledger-engine-'))
createTinyModel(tiny)
const card = readModelCard(tiny)
const runtimeOf = (base: string) => {
  const dir = path.join(folder, base)
  return createRuntime({ model: { ...card, dir, config: readConfig(dir), weights: loadWeights(dir) }, threads: 1 })
}
const bases = [...new Set(Object.values(expected.cases).map(each => each.base))]
const runtimes = new Map(bases.map(base => [base, runtimeOf(base)]))

describe.each(Object.entries(expected.cases))('%s', (name, { base, losses, rounding }) => {
  const runtime = runtimes.get(base)!
  const adapter = readAdapter(path.join(folder, name))
  const tensors = decodeSafetensors(readFileSync(path.join(folder, name, 'expected.safetensors')))

  test('the layers and ranks are PEFT’s', () => {
    expect(() => checkAdapter(runtime.model.config, adapter)).not.toThrow()
  })

  test('logits', async () => {
    const sample = { ids: [...expected.samples[0]!, 0], promptLength: 1 }
    const shape = batchShape([sample], 1, runtime.model.config.maxPositions)
    const session = await runtime.session(`logits ${shapeKey(shape)} ${loraKey(adapter.config)}`, graph =>
      buildLogits(runtime, graph, { ...shape, config: adapter.config }),
    )
    const feeds = feedSamples([sample], shape, 0, 1)
    feedShared(feeds, adapter)
    const got = (await session.run(feeds)).logits as Float32Array
    const wanted = tensors.get('logits')!.data
    expect(largestDifference(got.subarray(0, wanted.length), wanted)).toBeLessThan(Math.max(2e-5, 5 * rounding.logits))
  })

  if (tensors.has('thinned_logits'))
    test('logits in training, under one mask for both', async () => {
      const shape = { rows: 1, length: expected.samples[0]!.length, counted: expected.samples[0]!.length }
      const config = { ...adapter.config, dropout: 2 / 7 }
      const session = await runtime.session(`thinned ${shapeKey(shape)} ${loraKey(config)}`, graph =>
        buildLogits(runtime, graph, { ...shape, config, thinned: true }),
      )
      const sample = { ids: [...expected.samples[0]!, 0], promptLength: 1 }
      const feeds = { ...feedSamples([sample], { ...shape, length: shape.length + 1 }, 0, 1) }
      feeds.ids = (feeds.ids as BigInt64Array).slice(0, shape.length)
      feedShared(feeds, adapter)
      for (const { linear } of adapterTargets(runtime.model.config, config)) {
        const width = linear.shape[1]
        const place = (k: number) => 3 * Math.floor(k / width) + 5 * (k % width)
        feeds[maskName(linear.module)] = Float32Array.from({ length: shape.length * width }, (_, k) =>
          place(k) % 7 < 2 ? 0 : 1.4,
        )
      }
      const got = (await session.run(feeds)).logits as Float32Array
      const wanted = tensors.get('thinned_logits')!.data
      expect(largestDifference(got, wanted)).toBeLessThan(Math.max(2e-5, 5 * rounding.logits))
      expect(largestDifference(wanted, tensors.get('logits')!.data)).toBeGreaterThan(0.1)
    })

  test('losses and gradients of every sample', async () => {
    const measured = await measureLosses(runtime, { adapter, samples })
    measured.forEach(({ sum }, i) => {
      expect(Math.abs(sum - losses[i]!)).toBeLessThan(1e-4)
    })
    const gradients = await measureGradients(
      runtime,
      samples.map(sample => ({ adapter, sample })),
    )
    gradients.forEach((gradient, i) => {
      for (const entry of adapterLayout(runtime.model.config, adapter.config)) {
        const wanted = tensors.get(`gradient.${i}.${entry.name}`)!.data
        const got = gradient.subarray(entry.offset, entry.offset + entry.length)
        expect(largestDifference(got, wanted), `${entry.name} of sample ${i}`).toBeLessThan(
          Math.max(2e-5, 5 * rounding.gradient),
        )
      }
    })
  })
})

function largestDifference(got: Float32Array, wanted: Float32Array): number {
  expect(got.length).toBe(wanted.length)
  return got.reduce((largest, each, i) => Math.max(largest, Math.abs(each - wanted[i]!)), 0)
}
