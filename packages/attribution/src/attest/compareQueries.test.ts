import { createRng, spread } from '@openledger/base'
import { describe, expect, it } from 'vitest'
import { quantise } from '../index/quantise.ts'
import { compareQueries } from './compareQueries.ts'

const k = 256
const rng = createRng('compare queries')
const rows = Float64Array.from({ length: 60 }, () => rng.normal())
const commit = (values: ArrayLike<number>) => quantise(spread(values, k)).values
const nudged = (size: number) => rows.map(value => value * (1 + size * rng.normal()))

describe('compareQueries', () => {
  it('calls equal bytes exact', () => {
    expect(compareQueries({ committed: commit(rows), rows, tolerance: 0 })).toMatchObject({
      ...{ verdict: 'exact', entries: 0, units: 0, excess: 0, length: k },
      cosine: expect.closeTo(1, 3),
    })
  })

  it('allows what another order of sums does, though entries cross a border of rounding', () => {
    let crossed = 0
    for (let i = 0; i < 200; i++) {
      const compared = compareQueries({ committed: commit(nudged(1e-5)), rows, tolerance: 1e-3 })
      crossed += compared.entries
      expect(compared.verdict).not.toBe('different')
      expect(compared.units).toBeLessThanOrEqual(1)
    }
    expect(crossed).toBeGreaterThan(0)
  })

  it('allows another scale of the rounding’s ladder', () => {
    const x = spread(rows, k)
    const { scale } = quantise(x)
    const committed = Int8Array.from(x, value => Math.max(-127, Math.min(127, Math.round(value / (scale * 2 ** 0.25)))))
    const compared = compareQueries({ committed, rows, tolerance: 1e-3 })
    expect(compared.entries).toBeGreaterThan(0)
    expect(compared.verdict).toBe('within-tolerance')
  })

  it('refuses one entry that was moved by two units, and a row that was raised by a tenth', () => {
    const committed = commit(rows)
    committed[7]! += committed[7]! > 0 ? -2 : 2
    expect(compareQueries({ committed, rows, tolerance: 1e-3 })).toMatchObject({
      verdict: 'different',
      entries: 1,
      units: 2,
    })
    const raised = rows.with(3, rows[3]! + 0.1 * Math.max(...rows))
    expect(compareQueries({ committed: commit(raised), rows, tolerance: 1e-3 }).verdict).toBe('different')
  })

  it('refuses the vector of another answer', () => {
    const other = Float64Array.from(rows, () => rng.normal())
    const { verdict, cosine } = compareQueries({ committed: commit(other), rows, tolerance: 1e-3 })
    expect(verdict).toBe('different')
    expect(Math.abs(cosine)).toBeLessThan(0.5)
  })

  it('takes nothing for something where nobody influenced anything', () => {
    const none = new Float64Array(60)
    expect(compareQueries({ committed: new Int8Array(k), rows: none, tolerance: 1e-3 }).verdict).toBe('exact')
    expect(compareQueries({ committed: commit(rows), rows: none, tolerance: 1e-3 }).verdict).toBe('different')
  })
})
