import { describe, expect, it } from 'vitest'
import { createRng } from '../rng.ts'
import { assertRoom, codeVector, gather, spread } from './codes.ts'
import { quantise } from './quantise.ts'
import { integerScores } from './scores.ts'

describe('codes', () => {
  it('are orthogonal in integers, every pair of them', () => {
    const k = 32
    const codes = Array.from({ length: k }, (_, r) => codeVector(r, k))
    for (const [a, code] of codes.entries()) {
      for (const [b, other] of codes.entries()) {
        expect(code.reduce((sum, value, j) => sum + value * other[j]!, 0)).toBe(a === b ? 127 * 127 * k : 0)
      }
    }
  })

  it('spread is the sum of code words, gather their dot products', () => {
    const rows = [3, -1, 4, 1, -5]
    const x = spread(rows, 16)
    for (const [j, value] of x.entries()) {
      expect(value).toBe(rows.reduce((sum, row, r) => sum + (row * codeVector(r, 16)[j]!) / 127, 0))
    }
    expect([...gather(x, 5)]).toEqual(rows.map(row => 16 * row))
  })

  it('gather is what the integer scores say', () => {
    const rng = createRng('gather')
    const query = Int8Array.from({ length: 64 }, () => rng.int(255) - 127)
    const contributors = Array.from({ length: 9 }, (_, r) => ({ multiplier: 1, vector: codeVector(r, 64) }))
    const exact = integerScores({ query, contributors }).map(Number)
    expect([...gather(query, 9)].map(value => 127 * value)).toEqual(exact)
  })

  it('keep scores through int8 to a thousandth of their length', () => {
    const rng = createRng('rounding')
    const rows = Array.from({ length: 20 }, () => rng.normal())
    const { values, scale } = quantise(spread(rows, 1_024))
    const length = Math.hypot(...rows)
    for (const [r, value] of gather(values, 20).entries()) {
      // An entry is normal with the rows' length as deviation; step about 3.5 · length / 127, error step/√(12 k).
      expect(Math.abs((value * scale) / 1_024 - rows[r]!)).toBeLessThan(0.001 * length)
    }
  })

  it('refuse a length that has no room', () => {
    expect(() => assertRoom(1_000, 5)).toThrow(expect.objectContaining({ code: 'base/bad-k' }))
    expect(() => assertRoom(8, 9)).toThrow(expect.objectContaining({ code: 'base/bad-k' }))
    assertRoom(8, 8)
  })
})
