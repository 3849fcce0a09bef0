import { mkdirSync, mkdtempSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { filesDigest } from '../formats/filesDigest.ts'
import { decodeSafetensors, encodeSafetensors, type Tensor } from '../formats/safetensors.ts'
import { createTinyModel } from '../testing.ts'
import { parseGenerationConfig } from './GenerationConfig.ts'
import { loadModel, readModelCard } from './Model.ts'
import { storedNames } from './storedNames.ts'

const root = mkdtempSync(path.join(tmpdir(), 'openledger-model-'))
const whole = path.join(root, 'whole')
createTinyModel(whole)
const weightsFile = path.join(whole, 'model.safetensors')
const tensors = decodeSafetensors(readFileSync(weightsFile))

/** The tiny model with the same weights in three shards. */
function shardedModel(): string {
  const dir = path.join(root, 'sharded')
  createTinyModel(dir)
  renameSync(path.join(dir, 'model.safetensors'), path.join(dir, 'kept.apart'))
  const weight_map: Record<string, string> = {}
  for (const part of [0, 1, 2]) {
    const shard = `model-0000${part + 1}-of-00003.safetensors`
    const own = [...tensors].filter((_, i) => i % 3 === part)
    for (const [name] of own) weight_map[name] = shard
    writeFileSync(path.join(dir, shard), encodeSafetensors(new Map<string, Tensor>(own)))
  }
  writeFileSync(path.join(dir, 'model.safetensors.index.json'), JSON.stringify({ weight_map }))
  return dir
}

describe('a model folder', () => {
  test('is named by its configuration, tokenizer and weights', () => {
    const read = (name: string) => readFileSync(path.join(whole, name))
    expect(readModelCard(whole).digest).toBe(
      filesDigest({
        'config.json': read('config.json'),
        'model.safetensors': read('model.safetensors'),
        'tokenizer.json': read('tokenizer.json'),
      }),
    )
  })

  test('in shards gives the same weights, and a name that every shard decides', () => {
    const dir = shardedModel()
    const model = loadModel(dir)
    expect(model.weights).toEqual(loadModel(whole).weights)
    expect(model.digest).not.toBe(readModelCard(whole).digest)
    const shard = path.join(dir, 'model-00002-of-00003.safetensors')
    const bytes = readFileSync(shard)
    bytes[bytes.length - 1]! ^= 1
    writeFileSync(shard, bytes)
    expect(readModelCard(dir).digest).not.toBe(model.digest)
  })

  test('may carry the tied output a second time, and rotary frequencies; anything else is unknown', () => {
    const dir = path.join(root, 'extra')
    createTinyModel(dir)
    const extra = (name: string, tensor: Tensor) =>
      writeFileSync(path.join(dir, 'model.safetensors'), encodeSafetensors(new Map([...tensors, [name, tensor]])))
    extra('lm_head.weight', tensors.get('model.embed_tokens.weight')!)
    expect(loadModel(dir).weights.has('lm_head.weight')).toBe(false)
    extra('model.layers.0.self_attn.rotary_emb.inv_freq', { shape: [4], data: new Float32Array(4) })
    expect(loadModel(dir).weights.size).toBe(tensors.size)
    extra('model.layers.2.mlp.up_proj.weight', { shape: [4], data: new Float32Array(4) })
    expect(() => loadModel(dir)).toThrow(
      expect.objectContaining({
        code: 'engine/weights-unknown',
        facts: { dir, unknown: 'model.layers.2.mlp.up_proj.weight' },
      }),
    )
  })

  test('whose weight has another shape is refused before any weight is read', () => {
    const dir = path.join(root, 'shape')
    createTinyModel(dir)
    const broken = new Map(tensors)
    // A number that is not finite would be found by reading.
    broken.set('model.embed_tokens.weight', { shape: [320, 32], data: new Float32Array(320 * 32).fill(Number.NaN) })
    broken.set('model.norm.weight', { shape: [4, 8], data: new Float32Array(32) })
    writeFileSync(path.join(dir, 'model.safetensors'), encodeSafetensors(broken))
    expect(() => loadModel(dir)).toThrow(
      expect.objectContaining({
        code: 'engine/weight-shape',
        facts: { dir, name: 'model.norm.weight', got: '[4,8]', wanted: '[32]' },
      }),
    )
  })

  test('that lacks its tokenizer names the file', () => {
    const dir = path.join(root, 'bare')
    mkdirSync(dir)
    writeFileSync(path.join(dir, 'config.json'), readFileSync(path.join(whole, 'config.json')))
    expect(() => readModelCard(dir)).toThrow(
      expect.objectContaining({ code: 'engine/model-file-missing', facts: { dir, file: 'tokenizer.json' } }),
    )
  })
})

describe('names of a file saved without the first part', () => {
  const wanted = new Set(['transformer.wte.weight', 'transformer.h.0.attn.c_attn.weight', 'lm_head.weight'])

  test('are found, and old mask buffers skipped', () => {
    const stored = new Set(['wte.weight', 'h.0.attn.c_attn.weight', 'lm_head.weight', 'h.0.attn.bias'])
    const found = storedNames({ wanted, stored, tied: false })
    expect(found).toMatchObject({ missing: [], unknown: [] })
    expect(found.names.get('transformer.h.0.attn.c_attn.weight')).toBe('h.0.attn.c_attn.weight')
  })
  test('are not mixed with whole ones', () => {
    const stored = new Set(['transformer.wte.weight', 'h.0.attn.c_attn.weight', 'lm_head.weight'])
    expect(storedNames({ wanted, stored, tied: false })).toMatchObject({
      missing: ['transformer.h.0.attn.c_attn.weight'],
      unknown: ['h.0.attn.c_attn.weight'],
    })
  })
})

describe('a generation configuration', () => {
  const read = (generation: unknown, config: unknown = {}) =>
    parseGenerationConfig({
      text: generation === undefined ? undefined : JSON.stringify(generation),
      configText: JSON.stringify(config),
      file: 'generation_config.json',
    })

  test('names one end token or several; an older folder names them in config.json', () => {
    expect(read({ eos_token_id: [3, 5, 3] }, { eos_token_id: 9 }).endTokens).toEqual([3, 5])
    expect(read({ eos_token_id: 4 }).endTokens).toEqual([4])
    expect(read(undefined, { eos_token_id: 9 }).endTokens).toEqual([9])
    expect(read({}, { eos_token_id: [7, 8] }).endTokens).toEqual([7, 8])
    expect(read(undefined).endTokens).toEqual([])
  })
  test('asks for sampling only where it says so', () => {
    const numbers = { temperature: 0.7, top_k: 20, top_p: 0.8, repetition_penalty: 1.05 }
    expect(read({ do_sample: true, ...numbers }).sampling).toEqual({
      temperature: 0.7,
      topK: 20,
      topP: 0.8,
      repetitionPenalty: 1.05,
    })
    expect(read(numbers).sampling).toEqual({ repetitionPenalty: 1.05 })
    expect(read({ do_sample: true, top_k: null }).sampling).toEqual({ temperature: 1 })
  })
  test('that cannot be used is refused, with its name', () => {
    for (const text of ['{', '{"temperature":-1}', '{"eos_token_id":"end"}', '{"repetition_penalty":0}'])
      expect(() => parseGenerationConfig({ text, configText: '{}', file: 'x.json' })).toThrow(
        expect.objectContaining({
          code: 'engine/generation-config',
          facts: expect.objectContaining({ file: 'x.json' }),
        }),
      )
  })
})
