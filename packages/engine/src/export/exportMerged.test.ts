import { cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Adapter, initialAdapter } from '../adapters/Adapter.ts'
import { readAdapter } from '../adapters/peft.ts'
import { decodeSafetensors } from '../formats/safetensors.ts'
import { loadModel, loadWeights, readConfig } from '../model/Model.ts'
import { measureLosses } from '../runtime/measure.ts'
import { createRuntime } from '../runtime/Runtime.ts'
import { createTinyModel } from '../testing.ts'
import { exportMerged } from './exportMerged.ts'

const root = mkdtempSync(path.join(tmpdir(), 'openledger-engine-'))
const modelDir = path.join(root, 'model')
const config = createTinyModel(modelDir)
const base = createRuntime({ model: loadModel(modelDir), threads: 1 })
const samples = ['a table for two', 'the phone number'].map(completion =>
  base.model.tokenizer.encodeRecord({ prompt: 'What?', completion }, 64),
)
const fixtures = path.join(import.meta.dirname, '../../fixtures/peft')

function moved(adapter: Adapter): Adapter {
  for (const { data } of adapter.tensors.values())
    for (let i = 0; i < data.length; i++) data[i]! += 0.05 * Math.sin(i + 1)
  return adapter
}
const adapterOf = (dora: boolean) =>
  moved(initialAdapter(config, { rank: 2, alpha: 4, targets: 'all-linear', dora }, 1, base.model.weights))

describe('a merged folder', () => {
  test.each([false, true])('computes what the model does with the adapter on (DoRA %s)', async dora => {
    const adapter = adapterOf(dora)
    const dir = path.join(root, `merged-${dora}`)
    const { merged } = exportMerged({ modelDir, adapter, dir })
    expect(merged).toBe(14)
    const runtime = createRuntime({ model: loadModel(dir), threads: 1 })
    const on = await measureLosses(base, { adapter, samples })
    const off = await measureLosses(base, { samples })
    const folded = await measureLosses(runtime, { samples })
    await runtime.close()
    folded.forEach(({ sum }, i) => {
      // Sums of some 20 losses of about 6 nats in float32.
      expect(Math.abs(sum - on[i]!.sum)).toBeLessThan(1e-3)
      expect(Math.abs(sum - off[i]!.sum)).toBeGreaterThan(0.1)
    })
  })

  test('has the files of the model, and every tensor that no adapter changes as the same bytes', () => {
    const dir = path.join(root, 'same')
    const adapter = moved(initialAdapter(config, { rank: 2, alpha: 4, targets: ['q_proj'] }, 1))
    exportMerged({ modelDir, adapter, dir })
    expect(readdirSync(dir)).toEqual(readdirSync(modelDir))
    for (const name of ['config.json', 'tokenizer.json', 'tokenizer_config.json'])
      expect(readFileSync(path.join(dir, name))).toEqual(readFileSync(path.join(modelDir, name)))
    const [before, after] = [loadWeights(modelDir), loadWeights(dir)]
    for (const [name, { data }] of before)
      expect(Buffer.from(data.buffer).equals(Buffer.from(after.get(name)!.data.buffer)), name).toBe(
        !name.includes('q_proj'),
      )
  })

  test('leaves behind what belongs to other weights, and takes a name with a slash', () => {
    const cluttered = path.join(root, 'cluttered')
    cpSync(modelDir, cluttered, { recursive: true })
    for (const name of ['adapter_config.json', 'pytorch_model.bin.index.json', 'model.safetensors.index.json'])
      writeFileSync(path.join(cluttered, name), '{}')
    const dir = path.join(root, 'tidy')
    exportMerged({ modelDir: cluttered, adapter: adapterOf(false), dir: `${dir}/` })
    expect(readdirSync(dir)).toEqual(readdirSync(modelDir))
  })

  test('in another dtype says so, and rounds once', () => {
    const dir = path.join(root, 'half')
    const adapter = adapterOf(false)
    const { bytes } = exportMerged({ modelDir, adapter, dir, dtype: 'BF16' })
    expect(bytes).toBe(2 * [...loadWeights(modelDir).values()].reduce((sum, { data }) => sum + data.length, 0))
    const exact = loadWeights(path.join(root, 'merged-false'))
    for (const [name, { data }] of loadWeights(dir)) {
      const wanted = exact.get(name)!.data
      // Half a unit of the last of eight bits.
      expect(data.every((x, i) => Math.abs(x - wanted[i]!) <= Math.abs(wanted[i]!) / 256)).toBe(true)
    }
  })

  test('is not written over another, and not at all where the adapter does not fit', () => {
    const adapter = adapterOf(false)
    expect(() => exportMerged({ modelDir, adapter, dir: modelDir })).toThrow(
      expect.objectContaining({ code: 'engine/export-exists' }),
    )
    adapter.tensors.delete([...adapter.tensors.keys()][0]!)
    const dir = path.join(root, 'never')
    expect(() => exportMerged({ modelDir, adapter, dir })).toThrow(
      expect.objectContaining({ code: 'engine/adapter-tensors' }),
    )
    expect(readdirSync(root)).not.toContain('never')
  })

  test('a weight that its dtype cannot hold is refused, and nothing is left behind', () => {
    const adapter = adapterOf(false)
    for (const { data } of adapter.tensors.values()) data.fill(1e4)
    const options = { modelDir, adapter, dir: path.join(root, 'over'), dtype: 'F16' } as const
    expect(() => exportMerged(options)).toThrow(expect.objectContaining({ code: 'engine/export-range' }))
    expect(readdirSync(root).filter(name => name.startsWith('over'))).toEqual([])
  })

  test.each(['llama-dora', 'gpt2-dora', 'llama-patterns'])('%s: the weights are those that PEFT merges to', name => {
    const dir = path.join(root, name)
    const folder = path.join(fixtures, name.split('-')[0]!)
    exportMerged({ modelDir: folder, adapter: readAdapter(path.join(fixtures, name)), dir })
    expect(readConfig(dir)).toEqual(readConfig(folder))
    const wanted = decodeSafetensors(readFileSync(path.join(fixtures, name, 'merged.safetensors')))
    const got = loadWeights(dir)
    // Elements are about 1; a product over a rank of at most 4, in float32 there.
    for (const [tensor, { data }] of wanted) {
      const mine = got.get(tensor)!.data
      // Elements are about 1; a product over a rank of at most 4, in float32 there.
      expect(data.every((x, i) => Math.abs(x - mine[i]!) < 2e-6)).toBe(true)
    }
    expect(wanted.size).toBeGreaterThan(3)
  })
})
