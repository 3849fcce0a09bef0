import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { BaseError } from '@openledger/base'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkAdapter } from '../adapters/Adapter.ts'
import { readAdapter } from '../adapters/peft.ts'
import { loadWeights, readConfig } from '../model/Model.ts'
import { dtypeBits } from './SafetensorsHeader.ts'
import { decodeSafetensors, encodeSafetensors, openSafetensors } from './safetensors.ts'

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

/** A file with a header of our own making and `dataBytes` zeros behind it. */
function fileOf(header: unknown, dataBytes: number): Uint8Array {
  const text = Buffer.isBuffer(header)
    ? header
    : Buffer.from(typeof header === 'string' ? header : JSON.stringify(header))
  const file = Buffer.alloc(8 + text.length + dataBytes)
  file.writeBigUInt64LE(BigInt(text.length))
  text.copy(file, 8)
  return file
}

const entry = (dtype: string, shape: number[], start: number, end: number) => ({
  dtype,
  shape,
  data_offsets: [start, end],
})

describe('a file on disk', () => {
  const dir = mkdtempSync(path.join(tmpdir(), 'openledger-safetensors-'))
  let files = 0
  const written = (bytes: Uint8Array) => {
    const file = path.join(dir, `${files++}.safetensors`)
    writeFileSync(file, bytes)
    return file
  }

  test('gives one tensor at a time, the same as a file in memory', () => {
    for (const dtype of ['F32', 'F16', 'BF16'] as const) {
      const bytes = encodeSafetensors(tensors, { dtype, metadata: { format: 'pt' } })
      const file = openSafetensors(written(bytes))
      expect(file.metadata).toEqual({ format: 'pt' })
      expect(new Map([...file.tensors.keys()].map(name => [name, file.read(name)]))).toEqual(decodeSafetensors(bytes))
      file.close()
    }
  })

  test('widens a tensor of more than one piece to the same numbers', () => {
    // 2²⁰ elements are widened at a time.
    const data = Float32Array.from({ length: 2 ** 20 + 5 }, (_, i) => (i % 509) / 8)
    for (const dtype of ['F16', 'BF16'] as const) {
      const file = openSafetensors(
        written(encodeSafetensors(new Map([['x', { shape: [data.length], data }]]), { dtype })),
      )
      const wide = file.read('x').data
      file.close()
      // Eighths up to 64 are exact in F16; in BF16 what has more than eight bits is rounded.
      expect(wide.findIndex((x, i) => Math.abs(x - data[i]!) > (dtype === 'F16' ? 0 : data[i]! * 2 ** -8))).toBe(-1)
    }
  })

  test('may hold integers beside weights; only reading them is refused', () => {
    const file = openSafetensors(
      written(fileOf({ mask: entry('U8', [2, 2], 0, 4), w: entry('F32', [1], 4, 8), n: entry('I64', [1], 8, 16) }, 16)),
    )
    expect(file.read('w').data).toEqual(Float32Array.of(0))
    expect(() => file.read('mask')).toThrow(expect.objectContaining({ code: 'engine/safetensors-dtype' }))
    expect(() => file.read('absent')).toThrow(expect.objectContaining({ code: 'engine/safetensors-missing' }))
    file.close()
  })

  test('that is a folder, or is not there, is refused by name', () => {
    for (const file of [dir, path.join(dir, 'none.safetensors')])
      expect(() => openSafetensors(file)).toThrow(
        expect.objectContaining({
          code: 'engine/safetensors-unreadable',
          facts: expect.objectContaining({ file }),
        }),
      )
  })
})

describe('a header is refused', () => {
  test.each<[string, unknown, number, Record<string, unknown>]>([
    ['a gap', { a: entry('F32', [1], 0, 4), b: entry('F32', [1], 8, 12) }, 12, { problem: 'gap between a and b' }],
    ['an overlap', { a: entry('F32', [2], 0, 8), b: entry('F32', [2], 4, 12) }, 12, { problem: 'overlap of a and b' }],
    ['data behind the last tensor', { a: entry('F32', [1], 0, 4) }, 6, { problem: '2 bytes behind a' }],
    ['data that are short', { a: entry('F32', [2], 0, 8) }, 7, { tensor: 'a', needsBytes: '8', hasBytes: '7' }],
    ['offsets that run back', { a: entry('F32', [1], 4, 0) }, 4, { tensor: 'a', needsBytes: '4', hasBytes: '-4' }],
    ['another size than the shape', { a: entry('F32', [3], 0, 4) }, 4, { needsBytes: '12', hasBytes: '4' }],
    [
      'a product of sizes that wraps round 64 bits',
      { a: entry('U8', [2 ** 32, 2 ** 32], 0, 0) },
      0,
      { needsBytes: `${2n ** 64n}` },
    ],
    ['a size that is no whole number', { a: entry('F32', [0.5], 0, 2) }, 2, { tensor: 'a' }],
    ['a size beyond exact numbers', '{"a":{"dtype":"F32","shape":[9007199254740993],"data_offsets":[0,4]}}', 4, {}],
    ['four-bit elements that end within a byte', { a: entry('F4', [3], 0, 1) }, 1, { tensor: 'a' }],
    ['an unknown dtype', { a: entry('F99', [1], 0, 4) }, 4, { tensor: 'a', dtype: 'F99' }],
    [
      'one name twice',
      '{"a":{"dtype":"U8","shape":[1],"data_offsets":[0,1]},"\\u0061":{"dtype":"U8","shape":[1],"data_offsets":[0,1]}}',
      1,
      { problem: 'the name "a" stands twice' },
    ],
    ['one field twice', '{"a":{"dtype":"U8","dtype":"I8","shape":[1],"data_offsets":[0,1]}}', 1, {}],
    ['a list', '[]', 0, {}],
    ['no tensor but a number', '{"a":4}', 0, { tensor: 'a' }],
    ['metadata that are no texts', '{"__metadata__":{"x":1}}', 0, {}],
    [
      'bytes that are not UTF-8',
      Buffer.from('{"\xff":1}', 'latin1'),
      0,
      { problem: expect.stringContaining('not valid') },
    ],
    ['nothing', '', 0, {}],
  ])('%s', (_, header, dataBytes, facts) => {
    expect(() => decodeSafetensors(fileOf(header, dataBytes), 'x')).toThrow(
      expect.objectContaining({
        code: expect.stringMatching(/^engine\/safetensors-(header|dtype|shape|truncated)$/),
        facts: expect.objectContaining({ file: 'x', ...facts }),
      }),
    )
  })
})

describe('whatever stands in a file', () => {
  // Allocating what a header claims would throw a RangeError for most of these claims: only our own refusals pass.
  const readsOrRefuses = (file: Uint8Array) => {
    try {
      for (const { shape, data } of decodeSafetensors(file).values())
        expect(data.length).toBe(shape.reduce((product, size) => product * size, 1))
    } catch (error) {
      if (!(error instanceof BaseError)) throw error
      expect(error.code).toMatch(/^engine\/safetensors-/)
    }
  }
  const number = fc.oneof(fc.nat(64), fc.maxSafeNat(), fc.integer(), fc.double())
  const anyEntry = fc.record(
    {
      dtype: fc.oneof(fc.constantFrom(...Object.keys(dtypeBits)), fc.string()),
      shape: fc.array(number, { maxLength: 4 }),
      data_offsets: fc.array(number, { minLength: 1, maxLength: 3 }),
    },
    { requiredKeys: [] },
  )
  const names = fc.oneof(fc.string(), fc.constantFrom('__proto__', '__metadata__', 'constructor', 'a'))

  test('a header of any tensors is read or refused', () => {
    fc.assert(
      fc.property(fc.dictionary(names, fc.oneof(anyEntry, fc.jsonValue())), fc.nat(256), (header, dataBytes) =>
        readsOrRefuses(fileOf(header, dataBytes)),
      ),
      { seed: 1, numRuns: 400 },
    )
  })

  test('tensors whose sizes fit each other are read where the data are there, and refused where not', () => {
    const list = fc.array(fc.tuple(fc.constantFrom('F32', 'F16', 'BF16'), fc.nat(9)), { maxLength: 6 })
    fc.assert(
      fc.property(list, fc.nat(3), (tensorList, short) => {
        let offset = 0
        const header = Object.fromEntries(
          tensorList.map(([dtype, count], i) => {
            const start = offset
            offset += count * (dtype === 'F32' ? 4 : 2)
            return [`t${i}`, entry(dtype, [count], start, offset)]
          }),
        )
        const read = () => decodeSafetensors(fileOf(header, Math.max(0, offset - short)))
        if (short === 0 || offset === 0) expect(read().size).toBe(tensorList.length)
        else expect(read).toThrow(BaseError)
      }),
      { seed: 2 },
    )
  })

  test('a good file with bytes changed is read or refused', () => {
    const good = encodeSafetensors(tensors)
    const change = fc.tuple(fc.nat(good.length - 1), fc.nat(255))
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), changes => {
        const file = good.slice()
        for (const [at, byte] of changes) file[at] = byte
        readsOrRefuses(file)
      }),
      { seed: 3, numRuns: 1000 },
    )
  })

  test('any bytes are refused', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), bytes => readsOrRefuses(bytes)),
      { seed: 4 },
    )
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
  test('no case of the folder is left out', () => {
    const cases: { file: string }[] = JSON.parse(readFileSync(at('cases.json'), 'utf8'))
    expect(new Set(cases.map(each => each.file))).toEqual(
      new Set([
        'truncated.safetensors',
        'header-length-overflow.safetensors',
        'wrong-dtype.safetensors',
        'missing-tensor',
        'unknown-architecture',
        'adapter-wrong-shape',
        'pickle-only',
        'bad-config-json',
      ]),
    )
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
