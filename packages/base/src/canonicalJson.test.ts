import fc from 'fast-check'
import { expect, it } from 'vitest'
import { canonicalJson } from './canonicalJson.ts'

it('canonicalJson writes the example of RFC 8785, section 3.2.2', () => {
  const value = {
    // biome-ignore lint/correctness/noPrecisionLoss: the number of the RFC
    numbers: [333333333.33333329, 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
    string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"/',
    literals: [null, true, false],
  }
  expect(canonicalJson(value)).toBe(
    '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],' +
      '"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
  )
})

it('canonicalJson sorts keys by UTF-16 code units, as section 3.2.3 shows', () => {
  const keys = ['\u20ac', '\r', '\ufb33', '1', '\u{1f600}', '\u0080', '\u00f6']
  const text = canonicalJson(Object.fromEntries(keys.map(key => [key, 0])))
  expect(Object.keys(JSON.parse(text) as object).filter(key => key !== '1')).toEqual([
    '\r',
    '\u0080',
    '\u00f6',
    '\u20ac',
    '\u{1f600}',
    '\ufb33',
  ])
  expect(text.startsWith('{"\\r":0,"1":0,')).toBe(true)
})

it('canonicalJson reads back as the same value, and order of members does not matter', () => {
  fc.assert(
    fc.property(fc.jsonValue({ depthSize: 'medium' }), value => {
      const text = canonicalJson(value)
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)))
      expect(canonicalJson(JSON.parse(text))).toBe(text)
    }),
  )
  expect(canonicalJson({ b: 1, a: { d: 1, c: 2 } })).toBe(canonicalJson({ a: { c: 2, d: 1 }, b: 1 }))
})

it('canonicalJson leaves out members that are undefined', () => {
  expect(canonicalJson({ a: undefined, b: -0 })).toBe('{"b":0}')
})

it('canonicalJson refuses what JSON cannot say exactly', () => {
  const sparse: unknown[] = []
  sparse.length = 2
  const values = [Number.NaN, Infinity, 1n, undefined, [undefined], sparse, () => 1, '\ud800', { '\udc00': 1 }]
  for (const value of [...values, new Date(0), new Map(), Symbol('a')]) {
    expect(() => canonicalJson(value)).toThrow(expect.objectContaining({ code: 'base/not-json' }))
  }
  let deep: unknown = 0
  for (let i = 0; i < 200; i++) deep = [deep]
  expect(() => canonicalJson(deep)).toThrow(expect.objectContaining({ code: 'base/not-json' }))
})
