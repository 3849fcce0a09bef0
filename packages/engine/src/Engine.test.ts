import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { initialAdapter } from './adapters/Adapter.ts'
import { createEngine } from './Engine.ts'
import { createTinyModel } from './testing.ts'
import { defaultHyper } from './training/Hyper.ts'

const modelDir = mkdtempSync(path.join(tmpdir(), 'openledger-engine-'))
createTinyModel(modelDir)
const engine = await createEngine({ modelDir })
afterAll(() => engine.close())
const { tokenizer, config } = engine.model
const samples = ['a table for two', 'the phone number', 'it is'].map(completion =>
  tokenizer.encodeRecord({ prompt: 'What?', completion }, 64),
)
const hyper = { ...defaultHyper, rank: 2, batchSize: 2, epochs: 200 }
const lora = { rank: 2, alpha: 4, targets: ['q_proj', 'down_proj'] }

describe('the engine', () => {
  test('lets the caller go on while it trains', async () => {
    let ticks = 0
    const timer = setInterval(() => ticks++, 1)
    await engine.fineTune({ samples, hyper: { ...hyper, epochs: 30 }, seed: 1 })
    clearInterval(timer)
    expect(ticks).toBeGreaterThan(10)
  })

  test('stops a run when it is told to, and goes on with the next task', async () => {
    const abort = new AbortController()
    const steps: number[] = []
    const run = engine.fineTune({
      samples,
      hyper,
      seed: 1,
      signal: abort.signal,
      onStep: ({ step }) => {
        steps.push(step)
        if (step === 3) abort.abort()
      },
    })
    await expect(run).rejects.toMatchObject({ code: 'engine/aborted' })
    expect(steps.length).toBeLessThan(400)
    const { text } = await engine.generate({
      ids: tokenizer.chatPrompt([{ role: 'user', content: 'Hi' }]),
      maxTokens: 3,
    })
    expect(text).toBeTypeOf('string')
  })

  test('gives errors with their codes across the thread', async () => {
    await expect(engine.generate({ ids: [], maxTokens: 3 })).rejects.toMatchObject({ code: 'engine/prompt-too-long' })
    await expect(createEngine({ modelDir: '/nowhere' })).rejects.toMatchObject({ code: 'engine/model-file-missing' })
  })

  test('a row’s gradient does not depend on the rows beside it', async () => {
    const adapter = nonZero(initialAdapter(config, lora, 1))
    const other = nonZero(initialAdapter(config, lora, 2))
    const together = await engine.gradients({
      rows: [
        { adapter, sample: samples[0]! },
        { adapter: other, sample: samples[1]! },
      ],
    })
    const [alone] = await engine.gradients({ rows: [{ adapter, sample: samples[0]! }] })
    // One adapter for all rows, and one for each, are products in another order: a few roundings of the largest element.
    const largest = Math.max(...alone!.map(Math.abs))
    alone!.forEach((value, i) => {
      expect(Math.abs(together[0]![i]! - value)).toBeLessThan(1e-5 * largest)
    })
    expect(alone!.length).toBe(engine.layout(lora).reduce((sum, each) => sum + each.length, 0))
  })

  test('gradients agree with differences of the loss', async () => {
    const adapter = nonZero(initialAdapter(config, lora, 1))
    const [gradient] = await engine.gradients({ rows: [{ adapter, sample: samples[0]! }] })
    const loss = async () => (await engine.losses({ adapter, samples: [samples[0]!] }))[0]!.sum
    for (const { name, offset } of engine.layout(lora)) {
      const { data } = adapter.tensors.get(name)!
      for (const i of [0, 7]) {
        const before = data[i]!
        data[i] = before + 1e-2
        const above = await loss()
        data[i] = before - 1e-2
        const below = await loss()
        data[i] = before
        // A loss of about 100 nats has a rounding error of 1e-5 in float32; over a step of 2e-2 that is 5e-4.
        const numeric = (above - below) / 2e-2
        expect(Math.abs(numeric - gradient![offset + i]!), `${name}[${i}]`).toBeLessThan(
          5e-3 + 0.02 * Math.abs(numeric),
        )
      }
    }
  })

  test('the factors of a matrix hold the second moments of its gradient’s two sides', async () => {
    // With one position, attention has nothing to choose: queries and keys get no gradient, so they are left out.
    const shape = { ...lora, targets: ['v_proj', 'down_proj'] }
    const adapter = nonZero(initialAdapter(config, shape, 1))
    // A sample with one counted token after one prompt token: few enough positions to compare by hand.
    const sample = { ids: samples[0]!.ids.slice(0, 2), promptLength: 1 }
    const [gradient] = await engine.gradients({ rows: [{ adapter, sample }] })
    const curvature = await engine.curvature({ adapter, samples: [sample] })
    for (const { name, shape: matrix, offset, length } of engine.layout(shape)) {
      const { input, output } = curvature.get(name)!
      // Only position 0 has a gradient, so G = δ aᵀ there and |G|² = |δ|² |a₀|² ≤ trace(Σδδᵀ) · trace(Σaaᵀ).
      const trace = (square: Float32Array, n: number) =>
        Array.from({ length: n }, (_, i) => square[i * n + i]!).reduce((a, b) => a + b, 0)
      const norm = gradient!.subarray(offset, offset + length).reduce((sum, g) => sum + g * g, 0)
      const [out, width] = matrix as [number, number]
      expect(norm).toBeGreaterThan(0)
      expect(norm).toBeLessThanOrEqual(trace(input, width) * trace(output, out) * 1.001)
    }
  })

  test('matrices that read the same values have the same factor, others their own', async () => {
    const all = { rank: 2, alpha: 4, targets: defaultHyper.targets }
    const curvature = await engine.curvature({ adapter: nonZero(initialAdapter(config, all, 1)), samples })
    const input = (linear: string) => curvature.get(`base_model.model.model.layers.1.${linear}.lora_A.weight`)!.input
    expect(input('self_attn.k_proj')).toEqual(input('self_attn.q_proj'))
    expect(input('mlp.up_proj')).toEqual(input('mlp.gate_proj'))
    expect(input('self_attn.o_proj')).not.toEqual(input('self_attn.q_proj'))
    expect(input('mlp.gate_proj')).not.toEqual(input('self_attn.o_proj'))
  })
})

function nonZero<T extends { tensors: Map<string, { data: Float32Array }> }>(adapter: T): T {
  for (const { data } of adapter.tensors.values())
    data.forEach((x, i) => {
      if (x === 0) data[i] = 0.02 * Math.sin(i + 1)
    })
  return adapter
}
