import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { utf8 } from './bytes.ts'
import { sha256 } from './hash.ts'
import { createRng } from './rng.ts'

/** sfc32 as published, in 64-bit arithmetic with masks instead of int32 tricks. */
function published(seed: string, draws: number): number[] {
  const mask = 0xffffffffn
  const view = new DataView(sha256(utf8(seed)).buffer)
  let [a, b, c] = [0, 4, 8].map(offset => BigInt(view.getUint32(offset, true))) as [bigint, bigint, bigint]
  let counter = 1n
  const out: number[] = []
  for (let i = 0; i < 12 + draws; i++) {
    const draw = (a + b + counter++) & mask
    a = b ^ (b >> 9n)
    b = (c + (c << 3n)) & mask
    c = ((((c << 21n) | (c >> 11n)) & mask) + draw) & mask
    if (i >= 12) out.push(Number(draw))
  }
  return out
}

describe('createRng', () => {
  it('draws the published generator', () => {
    for (const seed of ['demo', '7', '']) {
      const rng = createRng(seed)
      expect(Array.from({ length: 1000 }, rng.uint32)).toEqual(published(seed, 1000))
    }
  })

  it('keeps its fixed vectors', () => {
    const rng = createRng('openledger')
    expect([rng.uint32(), rng.uint32(), rng.uint32()]).toEqual([4165243191, 1854748209, 2785235013])
    expect(createRng('openledger').float()).toBe(0.9697962509977982)
    expect(createRng('openledger').normal()).toBeCloseTo(-1.5753495202427448, 12)
    expect(createRng('openledger').fork('order').uint32()).toBe(187058345)
    expect(createRng('openledger').shuffle([0, 1, 2, 3, 4, 5, 6, 7])).toEqual([2, 5, 4, 0, 1, 3, 6, 7])
  })

  it('takes numbers as their decimals', () => {
    expect(createRng(7).uint32()).toBe(createRng('7').uint32())
    expect(createRng(7n).uint32()).toBe(createRng('7').uint32())
    expect(createRng(7).uint32()).not.toBe(createRng(8).uint32())
  })

  it('forks by seed and label alone', () => {
    const rng = createRng('a')
    const before = rng.fork('x').uint32()
    rng.uint32()
    expect(rng.fork('x').uint32()).toBe(before)
    expect(rng.fork('y').uint32()).not.toBe(before)
    expect(createRng('b').fork('x').uint32()).not.toBe(before)
  })

  it('draws integers evenly, within the bound', () => {
    const rng = createRng('int')
    const counts = new Array<number>(10).fill(0)
    for (let i = 0; i < 20_000; i++) counts[rng.int(10)]!++
    // χ² with 9 degrees of freedom stays under 27.9 in 99.9 % of cases; the seed is fixed.
    expect(counts.reduce((sum, count) => sum + (count - 2000) ** 2 / 2000, 0)).toBeLessThan(27.9)
    expect(rng.int(1)).toBe(0)
    for (const bad of [0, -1, 1.5, 2 ** 32 + 1, Number.NaN]) {
      expect(() => rng.int(bad)).toThrow(expect.objectContaining({ code: 'base/bad-bound' }))
    }
  })

  it('draws standard normal numbers and floats below 1', () => {
    const rng = createRng('normal')
    const draws = Array.from({ length: 20_000 }, rng.normal)
    const mean = draws.reduce((sum, x) => sum + x, 0) / draws.length
    const variance = draws.reduce((sum, x) => sum + (x - mean) ** 2, 0) / draws.length
    // Four standard errors: 4/√n for the mean, 4·√(2/n) for the variance.
    expect(Math.abs(mean)).toBeLessThan(0.0283)
    expect(Math.abs(variance - 1)).toBeLessThan(0.04)
    for (let i = 0; i < 1000; i++) expect(rng.float()).toBeLessThan(1)
  })

  it('shuffles into a new array with the same items', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.string(), (items, seed) => {
        const before = [...items]
        const shuffled = createRng(seed).shuffle(items)
        expect(items).toEqual(before)
        expect(shuffled.toSorted()).toEqual(items.toSorted())
      }),
    )
  })
})
