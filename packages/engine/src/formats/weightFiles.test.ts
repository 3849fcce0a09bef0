import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { encodeSafetensors } from './safetensors.ts'
import { openWeights } from './weightFiles.ts'

const dir = path.join(mkdtempSync(path.join(tmpdir(), 'openledger-weights-')), 'model')
const write = (name: string, content: string | Uint8Array) => writeFileSync(path.join(dir, name), content)
const shard = (...names: string[]) =>
  encodeSafetensors(new Map(names.map((name, i) => [name, { shape: [2], data: Float32Array.of(i, names.length) }])))
const writeIndex = (weight_map: Record<string, string>, total_size?: number) =>
  write('model.safetensors.index.json', JSON.stringify({ metadata: { total_size }, weight_map }))
const refusal = (code: string, facts: Record<string, unknown>) =>
  expect.objectContaining({ code, facts: expect.objectContaining(facts) })

const [one, two] = ['model-00001-of-00002.safetensors', 'model-00002-of-00002.safetensors']

beforeEach(() => {
  rmSync(dir, { recursive: true, force: true })
  mkdirSync(dir)
  write(one, shard('a', 'b'))
  write(two, shard('c'))
  writeIndex({ a: one, b: one, c: two }, 24)
})

describe('weights in shards', () => {
  test('are read from wherever the index says', () => {
    const weights = openWeights(dir)
    expect(weights.files).toEqual(['model.safetensors.index.json', one, two])
    expect([...weights.tensors.keys()]).toEqual(['a', 'b', 'c'])
    expect(weights.read('b').data).toEqual(Float32Array.of(1, 2))
    expect(weights.read('c').data).toEqual(Float32Array.of(0, 1))
    expect(() => weights.read('d')).toThrow(expect.objectContaining({ code: 'engine/safetensors-missing' }))
    weights.close()
  })

  test('stand behind a single file', () => {
    write('model.safetensors', shard('whole'))
    const weights = openWeights(dir)
    expect(weights.files).toEqual(['model.safetensors'])
    expect(weights.read('whole').shape).toEqual([2])
    weights.close()
  })

  test.each([
    '../model-00001-of-00002.safetensors',
    '/etc/model.safetensors',
    '..\\model.safetensors',
    'C:model.safetensors',
    'sub/model.safetensors',
    '.hidden.safetensors',
    'pytorch_model.bin',
    '',
  ])('under the name %j are not looked for', name => {
    writeIndex({ a: one, b: one, c: name })
    expect(() => openWeights(dir)).toThrow(
      refusal('engine/index-invalid', { problem: expect.stringContaining(JSON.stringify(name)) }),
    )
  })

  test('of which one is missing are refused, with every missing name', () => {
    writeIndex({ a: one, b: 'x.safetensors', c: 'y.safetensors' })
    expect(() => openWeights(dir)).toThrow(refusal('engine/shard-missing', { missing: 'x.safetensors, y.safetensors' }))
  })

  test('that lack a tensor of the index are refused', () => {
    writeIndex({ a: one, b: one, c: two, d: two })
    expect(() => openWeights(dir)).toThrow(refusal('engine/index-mismatch', { tensors: `d (${two})` }))
  })

  test('that hold a tensor in another place than the index says are refused', () => {
    writeIndex({ a: one, b: two, c: two })
    expect(() => openWeights(dir)).toThrow(refusal('engine/index-mismatch', { tensors: `b (${two})` }))
  })

  test('that hold a tensor which the index does not name are refused', () => {
    writeIndex({ a: one, c: two })
    expect(() => openWeights(dir)).toThrow(refusal('engine/index-mismatch', { tensors: 'b' }))
  })

  test('of another size than the index says are refused', () => {
    writeIndex({ a: one, b: one, c: two }, 25)
    expect(() => openWeights(dir)).toThrow(refusal('engine/index-mismatch', { claimedBytes: '25', hasBytes: '24' }))
  })

  test.each(['{"weight_map"', '[]', '{}', '{"weight_map":{}}', '{"weight_map":{"a":1}}'])(
    'under the index %s are refused',
    text => {
      write('model.safetensors.index.json', text)
      expect(() => openWeights(dir)).toThrow(expect.objectContaining({ code: 'engine/index-invalid' }))
    },
  )
})

test('pickles are refused by name, in whatever number', () => {
  rmSync(dir, { recursive: true })
  mkdirSync(dir)
  write('pytorch_model-00001-of-00002.bin', 'never read')
  write('pytorch_model-00002-of-00002.bin', 'never read')
  expect(() => openWeights(dir)).toThrow(
    refusal('engine/pickle-refused', { file: 'pytorch_model-00001-of-00002.bin, pytorch_model-00002-of-00002.bin' }),
  )
})

test('an empty folder says what it should hold', () => {
  rmSync(dir, { recursive: true })
  expect(() => openWeights(dir)).toThrow(refusal('engine/model-file-missing', { file: 'model.safetensors' }))
})
