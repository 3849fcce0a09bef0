import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createRng } from '@openledger/base'
import { afterAll, describe, expect, test } from 'vitest'
import { copyAdapter, initialAdapter } from '../adapters/Adapter.ts'
import { loadModel } from '../model/Model.ts'
import { createTinyModel } from '../testing.ts'
import type { Sample } from '../tokenizer/Tokenizer.ts'
import { defaultHyper } from '../training/Hyper.ts'
import { createRuntime } from './Runtime.ts'
import { rowGradients } from './rowGradients.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'openledger-row-gradients-'))
afterAll(() => rmSync(folder, { recursive: true }))
const rng = createRng('row gradients')

const families = [
  ['llama', { model_type: 'llama' }],
  ['gpt2, whose weights stand transposed', { model_type: 'gpt2' }],
] as const

/** On some layers only, of ranks that differ, so that what reads one x stands in stacks of all heights. */
const config = { ...defaultHyper, targets: 'all-linear', exclude: ['k_proj'], rankPattern: { 'v_proj|c_proj': 3 } }

describe.each(families)('%s', (_, family) => {
  const dir = path.join(folder, family.model_type)
  createTinyModel(dir, { config: family })
  const model = loadModel(dir)
  const sample = (length: number): Sample => ({
    ids: Array.from({ length }, () => rng.int(model.config.vocabSize)),
    promptLength: length >> 2,
  })
  const batches: readonly [string, Sample[]][] = [
    ['rows of one length', Array.from({ length: 5 }, () => sample(16))],
    ['rows of all lengths', [30, 5, 12, 22, 9, 17, 3, 28, 14, 6].map(sample)],
  ]
  test.each(batches)('a shared adapter gives what an adapter of its own gives every row: %s', async (__, samples) => {
    const runtime = createRuntime({ model, threads: 1 })
    const adapter = initialAdapter(model.config, config, 1)
    for (const [name, { data }] of adapter.tensors)
      if (name.includes('lora_B')) for (let i = 0; i < data.length; i++) data[i] = 0.1 * rng.normal()
    const shared = await rowGradients(
      runtime,
      samples.map(each => ({ adapter, sample: each })),
    )
    const own = await rowGradients(
      runtime,
      samples.map(each => ({ adapter: copyAdapter(adapter), sample: each })),
    )
    await runtime.close()
    const largest = Math.max(...own.flatMap(row => [...row].map(Math.abs)))
    expect(largest).toBeGreaterThan(0)
    own.forEach((row, i) => {
      expect(shared[i]!.length).toBe(row.length)
      row.forEach((value, k) => {
        expect(Math.abs(value - shared[i]![k]!)).toBeLessThan(1e-5 * largest)
      })
    })
  })
})
