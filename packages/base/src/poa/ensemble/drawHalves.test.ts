import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createRng } from '../../rng.ts'
import { drawHalves, mostHalves } from './drawHalves.ts'

describe('drawHalves', () => {
  it('has every contributor in exactly half of the halves, and half of them in each', () => {
    const problem = fc.integer({ min: 4, max: 60 }).chain(units =>
      fc.record({
        units: fc.constant(units),
        count: fc.integer({ min: 1, max: Math.min(16, mostHalves(units) / 2) }).map(pairs => 2 * pairs),
        seed: fc.nat(),
      }),
    )
    fc.assert(
      fc.property(problem, ({ units, count, seed }) => {
        const halves = drawHalves({ units, count, seed })
        expect(new Set(halves.map(String)).size).toBe(count)
        for (const half of halves) expect(Math.abs(2 * half.length - units)).toBeLessThanOrEqual(1)
        for (let unit = 0; unit < units; unit++)
          expect(halves.filter(half => half.includes(unit))).toHaveLength(count / 2)
      }),
      { numRuns: 15, seed: 11 },
    )
  })

  it('follows from its seed alone', () => {
    const problem = { units: 20, count: 24 }
    expect(drawHalves({ ...problem, seed: 'a' })).toEqual(drawHalves({ ...problem, seed: 'a' }))
    expect(drawHalves({ ...problem, seed: 'a' })).not.toEqual(drawHalves({ ...problem, seed: 'b' }))
  })

  it('tells contributors apart better than independent draws', () => {
    // Σ (zᵣ·zₛ)² over pairs of halves: 20 contributors are as little alike as halves are.
    const confusion = (halves: number[][]) => {
      const rows = halves.map(half => Array.from({ length: 20 }, (_, unit) => (half.includes(unit) ? 1 : -1)))
      return rows.flatMap((a, r) => rows.slice(0, r).map(b => a.reduce((sum, x, unit) => sum + x * b[unit]!, 0) ** 2))
    }
    const total = (halves: number[][]) => confusion(halves).reduce((sum, each) => sum + each, 0)
    for (const seed of [1, 2, 3]) {
      const rng = createRng(`independent ${seed}`)
      const all = Array.from({ length: 20 }, (_, unit) => unit)
      const drawn = total(Array.from({ length: 24 }, () => rng.shuffle(all).slice(0, 10)))
      // Independent: each pair has 20²/19 in expectation.
      expect(total(drawHalves({ units: 20, count: 24, seed }))).toBeLessThan(0.55 * drawn)
    }
  })

  it('begins with the halves of a smaller ensemble where it is drawn in blocks', () => {
    const problem = { units: 20, seed: 5, block: 8 }
    const small = drawHalves({ ...problem, count: 8 })
    expect(drawHalves({ ...problem, count: 24 }).slice(0, 8)).toEqual(small)
  })

  it('refuses more halves than it can keep apart', () => {
    expect([3, 4, 5, 6, 8, 20].map(mostHalves)).toEqual([0, 2, 4, 10, 34, 128])
    const refusal = expect.objectContaining({ code: 'base/too-few-units' })
    for (const [units, count] of [
      [3, 2],
      [6, 12],
      [20, 7],
      [20, 0],
    ] as const)
      expect(() => drawHalves({ units, count, seed: 1 })).toThrow(refusal)
  })
})
