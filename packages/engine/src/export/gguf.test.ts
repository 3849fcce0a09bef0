import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Adapter, initialAdapter, loraNames } from '../adapters/Adapter.ts'
import { adapterTargets } from '../adapters/targets.ts'
import { loadModel } from '../model/Model.ts'
import { createTinyModel } from '../testing.ts'
import { exportGgufLora } from './exportGgufLora.ts'
import { exportGgufModel } from './exportGgufModel.ts'
import { ggufRows } from './ggufNames.ts'
import { mergeWeight } from './mergeWeight.ts'

const root = mkdtempSync(path.join(tmpdir(), 'openledger-engine-'))
const modelDir = path.join(root, 'model')
const config = createTinyModel(modelDir)
const { weights } = loadModel(modelDir)
const lora = {
  rank: 4,
  alpha: 6,
  targets: ['q_proj', 'v_proj', 'down_proj'],
  rankStabilised: true,
  rankPattern: { down_proj: 2 },
}

function moved(adapter: Adapter): Adapter {
  for (const { data } of adapter.tensors.values())
    for (let i = 0; i < data.length; i++) data[i]! += 0.05 * Math.sin(i + 1)
  return adapter
}

/** Reads a GGUF file as its specification says; tensors in the order of the file, sizes outermost first. */
function readGguf(file: string) {
  const bytes = readFileSync(file)
  let at = 0
  const skip = (count: number) => {
    at += count
    return at - count
  }
  const u32 = () => bytes.readUInt32LE(skip(4))
  const u64 = () => Number(bytes.readBigUInt64LE(skip(8)))
  const text = () => {
    const length = u64()
    const from = skip(length)
    return bytes.toString('utf8', from, at)
  }
  const value = (type: number): unknown => {
    if (type === 4) return u32()
    if (type === 5) return bytes.readInt32LE(skip(4))
    if (type === 6) return bytes.readFloatLE(skip(4))
    if (type === 7) return bytes[skip(1)] === 1
    if (type === 8) return text()
    const inner = u32()
    return Array.from({ length: u64() }, () => value(inner))
  }
  expect(bytes.toString('latin1', 0, 4)).toBe('GGUF')
  at = 4
  expect(u32()).toBe(3)
  const [tensorCount, pairs] = [u64(), u64()]
  const metadata = Object.fromEntries(Array.from({ length: pairs }, () => [text(), value(u32())]))
  const infos = Array.from({ length: tensorCount }, () => {
    const name = text()
    const shape = Array.from({ length: u32() }, u64).reverse()
    return { name, shape, type: u32(), offset: u64() }
  })
  const start = Math.ceil(at / 32) * 32
  const tensors = new Map(
    infos.map(({ name, shape, type, offset }) => {
      expect(offset % 32).toBe(0)
      const length = shape.reduce((product, size) => product * size, 1)
      const raw = new Uint8Array(bytes.subarray(start + offset, start + offset + length * (type === 0 ? 4 : 2))).buffer
      return [name, { shape, data: type === 0 ? new Float32Array(raw) : Float32Array.from(new Float16Array(raw)) }]
    }),
  )
  return { metadata, tensors }
}

describe('an adapter as GGUF', () => {
  const adapter = moved(initialAdapter(config, lora, 1))
  const file = path.join(root, 'lora.gguf')
  exportGgufLora({ model: config, adapter, file })
  const { metadata, tensors } = readGguf(file)

  test('says what it is, and names layers as llama.cpp does', () => {
    expect(metadata).toEqual({
      'general.architecture': 'llama',
      'general.type': 'adapter',
      'adapter.type': 'lora',
      'adapter.lora.alpha': 6,
    })
    expect([...tensors.keys()].slice(0, 4)).toEqual([
      'blk.0.attn_q.weight.lora_a',
      'blk.0.attn_q.weight.lora_b',
      'blk.0.attn_v.weight.lora_a',
      'blk.0.attn_v.weight.lora_b',
    ])
    expect(tensors.size).toBe(12)
  })

  test('alpha / rank · B there is the factor · B here, rows of queries in pairs', () => {
    for (const { linear, rank, scaling } of adapterTargets(config, lora)) {
      const name = { q_proj: 'attn_q', v_proj: 'attn_v', down_proj: 'ffn_down' }[linear.name]
      const names = loraNames(linear.module)
      const there = (part: string) => tensors.get(`blk.${linear.layer}.${name}.weight.${part}`)!
      expect(there('lora_a')).toEqual(adapter.tensors.get(names.a))
      const wanted = ggufRows(adapter.tensors.get(names.b)!.data, linear, config).map(each => scaling * each)
      const got = there('lora_b').data.map(each => (6 / rank) * each)
      got.forEach((each, i) => {
        expect(each).toBeCloseTo(wanted[i]!, 6)
      })
    }
  })

  test('rows of a head go from halves to pairs, those of a value stay', () => {
    const [query, , value] = [...adapterTargets(config, { ...lora, targets: 'all-linear' })].map(each => each.linear)
    const numbered = Float32Array.from({ length: query!.shape[0] }, (_, row) => row)
    expect([...ggufRows(numbered, query!, config).subarray(8, 16)]).toEqual([8, 12, 9, 13, 10, 14, 11, 15])
    expect(ggufRows(numbered.subarray(0, 16), value!, config)).toEqual(numbered.subarray(0, 16))
  })

  test('DoRA is refused by name, and leaves no file', () => {
    const dora = initialAdapter(config, { ...lora, dora: true }, 1, weights)
    expect(() => exportGgufLora({ model: config, adapter: dora, file: path.join(root, 'dora.gguf') })).toThrow(
      expect.objectContaining({ code: 'engine/gguf-unsupported' }),
    )
    expect(readdirSync(root).filter(name => name.startsWith('dora'))).toEqual([])
  })
})

describe('a model as GGUF', () => {
  test('holds the numbers, the vocabulary and every weight with the adapter folded in', () => {
    const adapter = moved(initialAdapter(config, lora, 1))
    const file = path.join(root, 'model.gguf')
    exportGgufModel({ modelDir, adapter, file })
    const { metadata, tensors } = readGguf(file)
    expect(metadata).toMatchObject({
      'llama.block_count': config.layers,
      'llama.attention.head_count_kv': config.keyValueHeads,
      'llama.rope.freq_base': 10_000,
    })
    expect(metadata['tokenizer.ggml.tokens']).toHaveLength(config.vocabSize)
    expect(tensors.size).toBe(weights.size)
    const [target] = adapterTargets(config, lora)
    const name = 'model.layers.0.self_attn.q_proj'
    const merged = mergeWeight(weights.get(`${name}.weight`)!.data, target!, adapter)
    expect(tensors.get('blk.0.attn_q.weight')!.data).toEqual(ggufRows(merged, target!.linear, config))
    expect(tensors.get('token_embd.weight')).toEqual(weights.get('model.embed_tokens.weight'))
  })

  test('in half precision keeps the norms whole', () => {
    const file = path.join(root, 'half.gguf')
    const whole = exportGgufModel({ modelDir, file: path.join(root, 'whole.gguf') })
    expect(exportGgufModel({ modelDir, file, dtype: 'F16' })).toBeLessThan(0.7 * whole)
    expect(readGguf(file).tensors.get('blk.0.attn_norm.weight')).toEqual(
      weights.get('model.layers.0.input_layernorm.weight'),
    )
  })
})
