import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fromUtf8, utf8 } from '@openledger/base'
import { describe, expect, test } from 'vitest'
import { encodeSafetensors } from '../formats/safetensors.ts'
import { loadModel } from '../model/Model.ts'
import { measureLosses } from '../runtime/measure.ts'
import { createRuntime } from '../runtime/Runtime.ts'
import { createTinyModel } from '../testing.ts'
import { type Adapter, initialAdapter } from './Adapter.ts'
import { type AdapterFiles, decodeAdapter, encodeAdapter, readAdapter } from './peft.ts'

const dir = mkdtempSync(path.join(tmpdir(), 'openledger-engine-'))
const config = createTinyModel(dir)
const runtime = createRuntime({ model: loadModel(dir), threads: 1 })
const sample = runtime.model.tokenizer.encodeRecord({ prompt: 'What?', completion: 'a table for two' }, 64)
const lora = { rank: 2, alpha: 4, targets: ['q_proj', 'down_proj'] }
const good = initialAdapter(config, lora, 1)
const name = 'base_model.model.model.layers.0.self_attn.q_proj.lora_B.weight'

const changed = (change: (adapter: Adapter) => void): AdapterFiles => {
  const adapter = initialAdapter(config, lora, 1)
  change(adapter)
  return encodeAdapter(adapter)
}
const configured = (changes: Record<string, unknown>): AdapterFiles => {
  const files = encodeAdapter(good)
  const json = { ...JSON.parse(fromUtf8(files['adapter_config.json'])), ...changes }
  return { ...files, 'adapter_config.json': utf8(JSON.stringify(json)) }
}
const weights = (file: Uint8Array): AdapterFiles => ({ ...encodeAdapter(good), 'adapter_model.safetensors': file })
const whole = encodeAdapter(good)['adapter_model.safetensors']

const cases: [what: string, files: () => AdapterFiles, code: string, fact: string][] = [
  [
    'a tensor of another shape',
    () => changed(({ tensors }) => tensors.set(name, { shape: [8, 8], data: new Float32Array(64) })),
    'engine/adapter-shape',
    name,
  ],
  ['a tensor too few', () => changed(({ tensors }) => tensors.delete(name)), 'engine/adapter-tensors', name],
  [
    'a tensor too many',
    () => changed(({ tensors }) => tensors.set('lm_head.weight', { shape: [1], data: new Float32Array(1) })),
    'engine/adapter-tensors',
    'lm_head.weight',
  ],
  [
    'a number that is none',
    () => changed(({ tensors }) => tensors.get(name)!.data.fill(Number.NaN, 3, 4)),
    'engine/safetensors-not-finite',
    name,
  ],
  ['another rank than its tensors have', () => configured({ r: 3 }), 'engine/adapter-shape', 'lora_A'],
  ['a rank of a million', () => configured({ r: 1_000_000 }), 'engine/adapter-config', 'rank'],
  ['magnitudes that it does not have', () => configured({ use_dora: true }), 'engine/adapter-tensors', 'magnitude'],
  ['targets that the model lacks', () => configured({ target_modules: ['c_attn'] }), 'engine/adapter-target', 'c_attn'],
  ['the output projection as target', () => configured({ target_modules: '.*' }), 'engine/adapter-target', 'model'],
  ['an expression that is none', () => configured({ target_modules: '(a' }), 'engine/pattern', '(a'],
  ['a file that ends early', () => weights(whole.slice(0, -5)), 'engine/safetensors-truncated', 'lora'],
  [
    'a header of 2^60 bytes',
    () => weights(Uint8Array.of(0, 0, 0, 0, 0, 0, 0, 16, 123)),
    'engine/safetensors-header',
    '1152921504606846976',
  ],
  [
    'no configuration',
    () => ({ ...encodeAdapter(good), 'adapter_config.json': utf8('<html>') }),
    'engine/adapter-config',
    'JSON',
  ],
]

describe('an adapter from a stranger', () => {
  test.each(cases)('%s is refused by name, and the model goes on', async (_, files, code, fact) => {
    const use = async () => measureLosses(runtime, { adapter: decodeAdapter(files()), samples: [sample] })
    const error: unknown = await use().catch(caught => caught)
    expect(error).toMatchObject({ code })
    expect(JSON.stringify(error) + (error as Error).message).toContain(fact)
    const [fine] = await measureLosses(runtime, { adapter: good, samples: [sample] })
    expect(fine!.sum).toBeGreaterThan(0)
  })

  test('a folder without the file is said to be one', () => {
    expect(() => readAdapter(dir)).toThrow(expect.objectContaining({ code: 'engine/adapter-file-missing' }))
  })

  test('the good one is read as it was written', () => {
    expect(decodeAdapter(encodeAdapter(good))).toEqual(good)
    expect(readFileSync(path.join(dir, 'model.safetensors')).length).toBeGreaterThan(
      encodeSafetensors(good.tensors).length,
    )
  })
})
