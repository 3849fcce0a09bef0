import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createRng } from '@openledger/base'
import { afterAll, describe, expect, test } from 'vitest'
import { initialAdapter } from '../adapters/Adapter.ts'
import { loadModel } from '../model/Model.ts'
import { createTinyModel } from '../testing.ts'
import type { Sample } from '../tokenizer/Tokenizer.ts'
import { defaultHyper } from '../training/Hyper.ts'
import { measureLosses } from './measure.ts'
import { createRuntime, type Runtime } from './Runtime.ts'
import { rowLosses } from './rowLosses.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'openledger-row-losses-'))
afterAll(() => rmSync(folder, { recursive: true }))

describe.each([
  ['llama', { model_type: 'llama' }],
  ['gpt2, whose weights stand transposed', { model_type: 'gpt2' }],
] as const)('%s', (_, family) => {
  const dir = path.join(folder, family.model_type)
  createTinyModel(dir, { config: family })
  const model = loadModel(dir)
  const rng = createRng('row losses')
  const sample = (length: number): Sample => ({
    ids: Array.from({ length }, () => rng.int(model.config.vocabSize)),
    promptLength: length >> 1,
  })
  const adapterOf = (seed: number, changes = {}) => {
    const adapter = initialAdapter(
      model.config,
      { ...defaultHyper, targets: 'all-linear', ...changes },
      seed,
      model.weights,
    )
    for (const [name, { data }] of adapter.tensors)
      if (name.includes('lora_B')) for (let i = 0; i < data.length; i++) data[i] = 0.3 * rng.normal()
    return adapter
  }

  test('a row has the loss that its adapter alone gives it, whatever other rows have', async () => {
    const runtime = createRuntime({ model, threads: 1 })
    const answers = [sample(17), sample(9)]
    const adapters = [adapterOf(1), adapterOf(2), adapterOf(3, { rank: 3, dora: true }), adapterOf(4)]
    const rows = answers.flatMap(each => adapters.map(adapter => ({ adapter, sample: each })))
    const together = await rowLosses(runtime, rows)
    for (const [i, { adapter, sample }] of rows.entries()) {
      const [alone] = await measureLosses(runtime, { adapter, samples: [sample] })
      expect(together[i]!.tokens).toBe(alone!.tokens)
      // Sums of float32 in another order.
      expect(Math.abs(together[i]!.sum - alone!.sum)).toBeLessThan(2e-5 * alone!.sum)
    }
    expect(new Set(together.slice(0, 4).map(({ sum }) => sum.toFixed(3))).size).toBe(4)
    await runtime.close()
  })

  test('all adapters of a short answer are one pass, of a longer one even passes; other lengths take no other session', async () => {
    const runtime = createRuntime({ model, threads: 1 })
    const runs: string[] = []
    const counting: Runtime = {
      ...runtime,
      session: async (key, ...rest) => {
        const session = await runtime.session(key, ...rest)
        return {
          ...session,
          run(feeds) {
            runs.push(key)
            return session.run(feeds)
          },
        }
      },
    }
    const adapters = Array.from({ length: 24 }, (_, seed) => adapterOf(seed))
    const passes = async (length: number) => {
      const answer = sample(length)
      await rowLosses(
        counting,
        adapters.map(adapter => ({ adapter, sample: answer })),
      )
      return runs.splice(0)
    }
    const short = [...(await passes(12)), ...(await passes(20)), ...(await passes(12))]
    expect(short).toHaveLength(3)
    expect(new Set(short).size).toBe(1)
    const long = await passes(60)
    expect(long).toHaveLength(3)
    expect(new Set(long).size).toBe(1)
    await runtime.close()
  })
})
