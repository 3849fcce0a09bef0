import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkAdapter } from '../adapters/Adapter.ts'
import { readAdapter } from '../adapters/peft.ts'
import { loadWeights, readConfig } from '../model/Model.ts'
import { decodeSafetensors, encodeSafetensors } from './safetensors.ts'

const tensors = new Map([
  ['b', { shape: [2, 2], data: Float32Array.of(1, -2.5, 0.333, 1e-3) }],
  ['a', { shape: [3], data: Float32Array.of(0, 65504, -1) }],
])

describe('safetensors', () => {
  test('round trips exactly in F32, and to the nearest number in F16 and BF16', () => {
    expect(decodeSafetensors(encodeSafetensors(tensors))).toEqual(new Map([...tensors].toSorted()))
    // Half a unit in the last place: 2⁻¹¹ relative for F16, 2⁻⁸ for BF16.
    for (const [dtype, relative] of [
      ['F16', 2 ** -11],
      ['BF16', 2 ** -8],
    ] as const)
      for (const [name, { data }] of decodeSafetensors(encodeSafetensors(tensors, { dtype })))
        data.forEach((x, i) => {
          const exact = tensors.get(name)!.data[i]!
          expect(Math.abs(x - exact)).toBeLessThanOrEqual(Math.abs(exact) * relative)
        })
  })

  test('reads a Buffer that is a window on a larger one', () => {
    const file = encodeSafetensors(tensors)
    const padded = Buffer.concat([Buffer.from([1, 2, 3]), file, Buffer.from([4])]).subarray(3, 3 + file.length)
    expect(decodeSafetensors(padded)).toEqual(decodeSafetensors(file))
  })

  test('refuses a number that is not finite, by name and place', () => {
    const broken = new Map([['x', { shape: [3], data: Float32Array.of(1, Number.NaN, 2) }]])
    expect(() => decodeSafetensors(encodeSafetensors(broken))).toThrow(
      expect.objectContaining({
        code: 'engine/safetensors-not-finite',
        facts: expect.objectContaining({ tensor: 'x', element: '1' }),
      }),
    )
  })

  test('a file cut anywhere is refused', () => {
    const file = encodeSafetensors(tensors)
    for (let length = 0; length < file.length; length++)
      expect(() => decodeSafetensors(file.subarray(0, length))).toThrow(/safetensors/)
  })
})

const corrupt =
  process.env.OPENLEDGER_CORRUPT_FIXTURES ?? path.join(import.meta.dirname, '../../../../../shared/fixtures/corrupt')
if (!existsSync(corrupt)) console.warn(`corrupt model files: SKIPPED, no fixtures at ${corrupt}`)

describe.skipIf(!existsSync(corrupt))('files that a loader must refuse', () => {
  const at = (name: string) => path.join(corrupt, name)
  const read = (name: string) => () => decodeSafetensors(readFileSync(at(name)), name)
  const refusal = (code: string, facts: Record<string, unknown>) =>
    expect.objectContaining({ code, facts: expect.objectContaining(facts) })

  test('what is whole loads', () => {
    expect(read('good.safetensors')().size).toBeGreaterThan(0)
    loadWeights(at('good-model'))
    checkAdapter(readConfig(at('good-model')), readAdapter(at('good-adapter')))
  })
  test('data that ends early', () => {
    expect(read('truncated.safetensors')).toThrow(
      refusal('engine/safetensors-truncated', {
        tensor: expect.any(String),
        needsBytes: expect.any(String),
        hasBytes: expect.any(String),
      }),
    )
  })
  test('a header longer than the file', () => {
    expect(read('header-length-overflow.safetensors')).toThrow(
      refusal('engine/safetensors-header', { claimedBytes: `${2n ** 63n}` }),
    )
  })
  test('an unknown dtype', () => {
    expect(read('wrong-dtype.safetensors')).toThrow(refusal('engine/safetensors-dtype', { dtype: 'F99' }))
  })
  test('a missing tensor', () => {
    expect(() => loadWeights(at('missing-tensor'))).toThrow(
      refusal('engine/weights-missing', { missing: 'model.layers.1.mlp.up_proj.weight' }),
    )
  })
  test('an unknown architecture', () => {
    expect(() => loadWeights(at('unknown-architecture'))).toThrow(
      refusal('engine/unknown-architecture', { modelType: 'talaria', known: expect.stringContaining('llama') }),
    )
  })
  test('an adapter of the wrong shape; the model stays usable', () => {
    loadWeights(at('good-model'))
    expect(() => checkAdapter(readConfig(at('good-model')), readAdapter(at('adapter-wrong-shape')))).toThrow(
      refusal('engine/adapter-shape', { got: '[12,2]', wanted: '[16,2]' }),
    )
  })
  test('a pickle', () => {
    expect(() => loadWeights(at('pickle-only'))).toThrow(
      refusal('engine/pickle-refused', { file: 'pytorch_model.bin' }),
    )
  })
  test('a configuration that is not JSON', () => {
    expect(() => loadWeights(at('bad-config-json'))).toThrow(
      refusal('engine/config-not-json', { problem: expect.stringContaining('position') }),
    )
  })
})
