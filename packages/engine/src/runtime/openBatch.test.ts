import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createRng } from '@openledger/base'
import { afterAll, expect, test } from 'vitest'
import { initialAdapter } from '../adapters/Adapter.ts'
import { loadModel } from '../model/Model.ts'
import { createTinyModel } from '../testing.ts'
import type { Sample } from '../tokenizer/Tokenizer.ts'
import { defaultHyper, type Hyper } from '../training/Hyper.ts'
import { stepGradient } from '../training/stepGradient.ts'
import { layoutOf } from './openBatch.ts'
import { createRuntime, type Runtime } from './Runtime.ts'

const dir = mkdtempSync(path.join(tmpdir(), 'openledger-open-batch-'))
afterAll(() => rmSync(dir, { recursive: true }))
// Wide enough that the kernels share work among threads; a sliding window, so that the mask has both its edges.
createTinyModel(dir, {
  config: { model_type: 'mistral', sliding_window: 9, hidden_size: 128, intermediate_size: 256, head_dim: 32 },
})
const model = loadModel(dir)
const rng = createRng('open batch')
const sample = (length: number, promptLength: number): Sample => ({
  ids: Array.from({ length }, () => rng.int(model.config.vocabSize)),
  promptLength,
})
const ragged = [sample(40, 8), sample(7, 3), sample(23, 1), sample(12, 11), sample(31, 20)]
const full = Array.from({ length: 4 }, () => sample(32, 4))
const hyper: Hyper = { ...defaultHyper, microBatchSize: 8 }
const adapter = initialAdapter(model.config, hyper, 1)
// B starts at zero, where gradients of A vanish.
for (const [name, { data }] of adapter.tensors)
  if (name.includes('lora_B')) for (let i = 0; i < data.length; i++) data[i] = 0.1 * rng.normal()

const gradientOf = (runtime: Runtime, samples: readonly Sample[], changes: Partial<Hyper> = {}) =>
  stepGradient(runtime, { adapter, samples, hyper: { ...hyper, ...changes } })
const flat = (gradients: ReadonlyMap<string, Float32Array>) => [...gradients.values()].flatMap(each => [...each])

test.each([
  ['ragged', ragged],
  ['full', full],
] as const)('a %s batch has the loss and the gradient of its samples alone', async (layout, samples) => {
  expect(layoutOf(samples)).toBe(layout)
  const runtime = createRuntime({ model, threads: 1 })
  const together = await gradientOf(runtime, samples)
  let loss = 0
  const sum = new Float64Array(flat(together.gradients).length)
  for (const each of samples) {
    const alone = await gradientOf(runtime, [each])
    const share = alone.countedTokens / together.countedTokens
    loss += share * alone.loss
    flat(alone.gradients).forEach((g, i) => {
      sum[i]! += share * g
    })
  }
  await runtime.close()
  expect(Math.abs(together.loss - loss)).toBeLessThan(1e-5)
  // Sums in another order: a few roundings of the largest elements.
  const largest = Math.max(...sum.map(Math.abs))
  flat(together.gradients).forEach((g, i) => {
    expect(Math.abs(g - sum[i]!)).toBeLessThan(1e-5 * largest)
  })
})

test('batches of all sizes share one compiled graph a layout', async () => {
  const runtime = createRuntime({ model, threads: 1 })
  const built: string[] = []
  const counting: Runtime = {
    ...runtime,
    session: (key, build, options) =>
      runtime.session(
        key,
        graph => {
          built.push(key)
          build(graph)
        },
        options,
      ),
  }
  for (const samples of [ragged, ragged.slice(1), [...full, ...ragged], full, full.slice(1), full.slice(3)])
    await gradientOf(counting, samples)
  await runtime.close()
  expect(built.length).toBe(2)
})

test('compiled graphs are dropped, oldest first, where their weights would take too much memory', async () => {
  const builds = async (memoryBytes: number) => {
    const runtime = createRuntime({ model, threads: 1, memoryBytes })
    let count = 0
    const counting: Runtime = {
      ...runtime,
      session: (key, build, options) =>
        runtime.session(
          key,
          graph => {
            count++
            build(graph)
          },
          options,
        ),
    }
    const losses = []
    for (const samples of [ragged, full, ragged, full]) losses.push((await gradientOf(counting, samples)).loss)
    await runtime.close()
    return { count, losses }
  }
  const [roomy, tight] = [await builds(1e9), await builds(1)]
  expect(roomy.count).toBe(2)
  expect(tight.count).toBe(4)
  expect(tight.losses).toEqual(roomy.losses)
})

test.each(['float32', 'int8'] as const)(
  '%s gradients are the same bits for 1, 2 and 4 threads',
  async baseArithmetic => {
    for (const samples of [ragged, full]) {
      const results = []
      for (const threads of [1, 2, 4]) {
        const runtime = createRuntime({ model, threads })
        results.push(await gradientOf(runtime, samples, { baseArithmetic }))
        await runtime.close()
      }
      expect(results[1]).toEqual(results[0])
      expect(results[2]).toEqual(results[0])
    }
  },
)

test('with 8-bit weights loss and gradient are near those in float32, and not the same', async () => {
  const runtime = createRuntime({ model, threads: 1 })
  const exact = await gradientOf(runtime, ragged)
  const rounded = await gradientOf(runtime, ragged, { baseArithmetic: 'int8' })
  await runtime.close()
  expect(rounded.loss).not.toBe(exact.loss)
  expect(Math.abs(rounded.loss - exact.loss)).toBeLessThan(0.02 * exact.loss)
  const [a, b] = [flat(exact.gradients), flat(rounded.gradients)]
  const dot = (x: number[], y: number[]) => x.reduce((sum, each, i) => sum + each * y[i]!, 0)
  // A hundredth of noise a product, some twenty products deep.
  expect(dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b))).toBeGreaterThan(0.98)
})
