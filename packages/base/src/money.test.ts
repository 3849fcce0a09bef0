import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exactOpen, formatOpen, parseOpen, weiPerOpen } from './open.ts'
import { share, split } from './split.ts'

const fees = fc.bigInt({ min: 0n, max: 10n ** 30n })
const weightLists = fc
  .array(fc.bigInt({ min: 0n, max: 1n << 100n }), { minLength: 1, maxLength: 60 })
  .filter(weights => weights.some(weight => weight > 0n))

describe('split', () => {
  it('pays every wei', () => {
    fc.assert(
      fc.property(fees, weightLists, (fee, weights) => {
        const shares = split({ fee, weights })
        expect(shares.reduce((sum, part) => sum + part, 0n)).toBe(fee)
        shares.forEach((part, i) => {
          expect(part).toBeGreaterThanOrEqual(0n)
          if (weights[i] === 0n) expect(part).toBe(0n)
        })
      }),
    )
  })

  it('gives shares that can each be checked alone from prefix sums', () => {
    fc.assert(
      fc.property(fees, weightLists, fc.nat(), (fee, weights, pick) => {
        const i = pick % weights.length
        const before = weights.slice(0, i).reduce((sum, weight) => sum + weight, 0n)
        const total = weights.reduce((sum, weight) => sum + weight, 0n)
        expect(share({ fee, before, weight: weights[i]!, total })).toBe(split({ fee, weights })[i])
      }),
    )
  })

  it('is never more than one wei from the exact proportion', () => {
    fc.assert(
      fc.property(fees, weightLists, (fee, weights) => {
        const total = weights.reduce((sum, weight) => sum + weight, 0n)
        split({ fee, weights }).forEach((part, i) => {
          const error = part * total - fee * weights[i]!
          expect(error < total && error > -total).toBe(true)
        })
      }),
    )
  })

  it('splits 10 wei two to one, by hand', () => {
    expect(split({ fee: 10n, weights: [2n, 1n] })).toEqual([6n, 4n])
  })

  it('refuses to split among nobody, or by negative numbers', () => {
    const bad = expect.objectContaining({ code: 'base/bad-split' })
    expect(() => split({ fee: 1n, weights: [] })).toThrow(bad)
    expect(() => split({ fee: 1n, weights: [0n, 0n] })).toThrow(bad)
    expect(() => split({ fee: 1n, weights: [3n, -1n] })).toThrow(bad)
    expect(() => split({ fee: -1n, weights: [1n] })).toThrow(bad)
  })
})

describe('OPEN', () => {
  it('reads back exactly what it writes', () => {
    fc.assert(
      fc.property(fees, wei => {
        expect(parseOpen(exactOpen(wei))).toBe(wei)
      }),
    )
    expect(parseOpen('1.5')).toBe(1_500_000_000_000_000_000n)
    expect(parseOpen('0.000000000000000001 OPEN')).toBe(1n)
    expect(exactOpen(-5n * weiPerOpen)).toBe('-5')
  })

  it('refuses spellings that a person and a program read differently', () => {
    for (const bad of ['', '1e3', '1,5', '-1', '+1', '.5', '1.', '0x1', ' 1', '1.0000000000000000001', 'OPEN']) {
      expect(() => parseOpen(bad)).toThrow(expect.objectContaining({ code: 'base/bad-amount' }))
    }
  })

  it('shows four significant digits, whole integers, never an exponent', () => {
    const shown = (text: string) => formatOpen(parseOpen(text))
    expect(shown('0.4213')).toBe('0.4213 OPEN')
    expect(shown('0.42134999')).toBe('0.4213 OPEN')
    expect(shown('0.42135')).toBe('0.4214 OPEN')
    expect(shown('0.00042134')).toBe('0.0004213 OPEN')
    expect(shown('1.5')).toBe('1.5 OPEN')
    expect(shown('12.3456')).toBe('12.35 OPEN')
    expect(shown('1234.5678')).toBe('1,235 OPEN')
    expect(shown('1234567.1')).toBe('1,234,567 OPEN')
    expect(shown('999999999.9')).toBe('1,000,000,000 OPEN')
    expect(shown('0.99996')).toBe('1 OPEN')
    expect(shown('0.0001')).toBe('0.0001 OPEN')
    expect(shown('0.00009999')).toBe('< 0.0001 OPEN')
    expect(shown('0')).toBe('0 OPEN')
    expect(formatOpen(-parseOpen('2.25'))).toBe('-2.25 OPEN')
    expect(formatOpen(-1n)).toBe('> -0.0001 OPEN')
    expect(formatOpen(parseOpen('0.4213'), { digits: 2 })).toBe('0.42 OPEN')
  })

  it('is never wrong by more than half of its last digit', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: weiPerOpen / 10_000n, max: 10n ** 27n }), wei => {
        const error = parseOpen(formatOpen(wei).replaceAll(',', '')) - wei
        const size = error < 0n ? -error : error
        expect(size * 1000n <= wei || size <= weiPerOpen / 2n).toBe(true)
      }),
    )
  })
})
