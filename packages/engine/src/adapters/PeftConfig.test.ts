import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fromUtf8 } from '@openledger/base'
import { describe, expect, test } from 'vitest'
import type { LoraConfig } from './LoraConfig.ts'
import { formatPeftConfig, parsePeftConfig } from './PeftConfig.ts'
import { adapterDigest, decodeAdapter, encodeAdapter, readAdapter } from './peft.ts'

const own = path.join(import.meta.dirname, '../../fixtures/peft')
const made = readdirSync(own).filter(name => existsSync(path.join(own, name, 'adapter_config.json')))
const shared =
  process.env.OPENLEDGER_FIXTURES ?? path.join(import.meta.dirname, '../../../../../shared/fixtures/models')
const folders = [
  ...made.map(name => path.join(own, name)),
  ...(existsSync(shared) ? readdirSync(shared) : [])
    .map(name => path.join(shared, name, 'adapters'))
    .filter(existsSync)
    .flatMap(dir => readdirSync(dir).map(name => path.join(dir, name))),
]
if (folders.length === made.length) console.warn(`adapters of larger fixtures: SKIPPED, none at ${shared}`)

const text = (dir: string) => readFileSync(path.join(dir, 'adapter_config.json'), 'utf8')
const plain = JSON.parse(text(path.join(own, 'llama-all-linear'))) as Record<string, unknown>
const withKeys = (changes: Record<string, unknown>) => parsePeftConfig(JSON.stringify({ ...plain, ...changes }))

describe('an adapter’s files', () => {
  test.each(folders)('%s, read and written again, are the same bytes', dir => {
    const files = encodeAdapter(readAdapter(dir))
    for (const [name, bytes] of Object.entries(files))
      expect(Buffer.compare(readFileSync(path.join(dir, name)), bytes), name).toBe(0)
  })

  test.each(made)('%s: the configuration, written anew, is PEFT’s but for the name of the base', name => {
    const config = parsePeftConfig(text(path.join(own, name)))
    const named = text(path.join(own, name)).replace(
      /"base_model_name_or_path": .*,/,
      '"base_model_name_or_path": null,',
    )
    expect(formatPeftConfig(config)).toBe(named)
  })

  test('half precision stays half precision', () => {
    const adapter = readAdapter(path.join(own, 'llama-regex'))
    const files = encodeAdapter({ ...adapter, source: { ...adapter.source!, dtype: 'BF16' } })
    expect(Object.values(encodeAdapter(decodeAdapter(files)))).toEqual(Object.values(files))
    expect(files['adapter_model.safetensors'].length).toBeLessThan(
      encodeAdapter(adapter)['adapter_model.safetensors'].length,
    )
  })

  test('a changed configuration is written, not the text that it was read from', () => {
    const adapter = readAdapter(path.join(own, 'llama-regex'))
    const changed = encodeAdapter({ ...adapter, config: { ...adapter.config, alpha: 7 } })
    expect(parsePeftConfig(fromUtf8(changed['adapter_config.json'])).alpha).toBe(7)
  })

  test('adapters from before this writer keep the digest that names them', () => {
    const adapter = readAdapter(path.join(own, '../adapter-v1'))
    expect(adapter.config).toEqual({ rank: 2, alpha: 4, targets: ['q_proj', 'down_proj'] })
    expect(adapterDigest(adapter)).toBe(readFileSync(path.join(own, '../adapter-v1/digest'), 'utf8').trim())
  })
})

describe('the configuration', () => {
  test('floats, exponents and letters beyond ASCII are written as Python writes them', () => {
    const config: LoraConfig = { rank: 4, alpha: 0.5, targets: ['q_proj'], dropout: 1e-5, exclude: ['é'] }
    const written = formatPeftConfig(config)
    expect(written).toContain('"lora_alpha": 0.5,')
    expect(written).toContain('"lora_dropout": 1e-05,')
    expect(written).toContain('"\\u00e9"')
    expect(parsePeftConfig(written)).toEqual(config)
  })

  test.each([
    ['peft_type', 'IA3'],
    ['task_type', 'SEQ_CLS'],
    ['bias', 'all'],
    ['lora_bias', true],
    ['modules_to_save', ['lm_head']],
    ['trainable_token_indices', [1]],
    ['layer_replication', [[0, 1]]],
    ['target_parameters', ['experts.gate']],
    ['use_qalora', true],
    ['alora_invocation_tokens', [1, 2]],
    ['kasa_config', { r: 1 }],
    ['a_key_of_next_year', { on: true }],
    ['init_lora_weights', 'pissa_niter_4'],
    ['r', 100_000],
    ['r', 0],
    ['rank_pattern', { q_proj: 1e9 }],
    ['lora_dropout', 1],
    ['target_modules', null],
  ])('%s = %j is refused by name', (key, value) => {
    const error = (() => {
      try {
        return withKeys({ [key]: value })
      } catch (caught) {
        return caught as { code: string; facts: Record<string, string> }
      }
    })()
    expect(error).toMatchObject({ code: 'engine/adapter-config' })
    const named: Record<string, RegExp> = { r: /rank/, rank_pattern: /rankPattern/, lora_dropout: /dropout/ }
    expect(JSON.stringify((error as { facts: unknown }).facts)).toMatch(named[key] ?? new RegExp(key))
  })

  test('a key of a newer PEFT that is off is passed over, and written again', () => {
    const newer = JSON.stringify({ ...plain, a_key_of_next_year: null, another: {} })
    expect(parsePeftConfig(newer)).toEqual(parsePeftConfig(JSON.stringify(plain)))
  })
})
