import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { generate } from '../decoding/generate.ts'
import { loadModel } from '../model/Model.ts'
import { measureCurvature, measureGradients, measureLosses } from '../runtime/measure.ts'
import { createRuntime } from '../runtime/Runtime.ts'
import { createTinyModel } from '../testing.ts'
import { type Adapter, adapterLayout, initialAdapter } from './Adapter.ts'

const dir = mkdtempSync(path.join(tmpdir(), 'openledger-engine-'))
createTinyModel(dir)
const runtime = createRuntime({ model: loadModel(dir), threads: 1 })
const { config, weights, tokenizer } = runtime.model
const lora = { rank: 2, alpha: 4, targets: ['v_proj', 'down_proj'], dora: true }
const sample = tokenizer.encodeRecord({ prompt: 'What?', completion: 'a table for two' }, 64)

function moved(adapter: Adapter): Adapter {
  for (const { data } of adapter.tensors.values())
    for (let i = 0; i < data.length; i++) data[i]! += 0.05 * Math.sin(i + 1)
  return adapter
}

describe('DoRA', () => {
  test('changes nothing before it has learned anything', async () => {
    const adapter = initialAdapter(config, lora, 1, weights)
    const [fresh] = await measureLosses(runtime, { adapter, samples: [sample] })
    const [base] = await measureLosses(runtime, { samples: [sample] })
    // Sums of some 20 losses of about 6 nats in float32.
    expect(Math.abs(fresh!.sum - base!.sum)).toBeLessThan(1e-3)
  })

  test('gradients of magnitudes agree with differences of the loss', async () => {
    const adapter = moved(initialAdapter(config, lora, 1, weights))
    const [gradient] = await measureGradients(runtime, [{ adapter, sample }])
    const loss = async () => (await measureLosses(runtime, { adapter, samples: [sample] }))[0]!.sum
    for (const { name, offset } of adapterLayout(config, lora)) {
      if (!name.endsWith('magnitude_vector')) continue
      const { data } = adapter.tensors.get(name)!
      const before = data[3]!
      data[3] = before + 1e-2
      const above = await loss()
      data[3] = before - 1e-2
      const below = await loss()
      data[3] = before
      // A loss of about 100 nats has a rounding error of 1e-5 in float32; over a step of 2e-2 that is 5e-4.
      const numeric = (above - below) / 2e-2
      expect(Math.abs(numeric - gradient![offset + 3]!), name).toBeLessThan(5e-3 + 0.02 * Math.abs(numeric))
    }
  })

  test('the curvature of a magnitude is that of a matrix with one column', async () => {
    const adapter = moved(initialAdapter(config, lora, 1, weights))
    // One prompt token and one counted token: only position 0 has a gradient, so that gradients square to the moment.
    const short = { ids: sample.ids.slice(0, 2), promptLength: 1 }
    const [gradient] = await measureGradients(runtime, [{ adapter, sample: short }])
    const curvature = await measureCurvature(runtime, { adapter, samples: [short] })
    for (const { name, shape, offset } of adapterLayout(config, lora)) {
      if (shape.length !== 1) continue
      const { input, output } = curvature.get(name)!
      expect([...input]).toEqual([2])
      const [out] = shape as [number]
      for (let i = 0; i < out; i++) expect(output[i * out + i]!).toBeCloseTo(gradient![offset + i]! ** 2, 4)
    }
  })

  test('decoding with a cache chooses the tokens that reading the whole text chooses', async () => {
    const adapter = moved(initialAdapter(config, { ...lora, targets: 'all-linear' }, 1, weights))
    const prompt = sample.ids.slice(0, 6)
    const { ids } = await generate(runtime, { ids: prompt, maxTokens: 6, adapter, endTokens: [], temperature: 0 })
    expect(ids.length).toBe(6)
    for (const [i, id] of ids.entries()) {
      const whole = [...prompt, ...ids.slice(0, i)]
      const [next] = (await generate(runtime, { ids: whole, maxTokens: 1, adapter, endTokens: [], temperature: 0 })).ids
      expect(next).toBe(id)
    }
  })

  test('rows of several kinds in one call have the gradients that they have alone', async () => {
    const kinds = [lora, { rank: 3, alpha: 1, targets: ['q_proj'] }, { ...lora, dora: false }, lora]
    const rows = kinds.map((kind, i) => ({ adapter: moved(initialAdapter(config, kind, i, weights)), sample }))
    const together = await measureGradients(runtime, rows)
    for (const [i, row] of rows.entries()) expect(together[i]).toEqual((await measureGradients(runtime, [row]))[0])
    expect(new Set(together.map(each => each.length)).size).toBe(3)
  })
})
