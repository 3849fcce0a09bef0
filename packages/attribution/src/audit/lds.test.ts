import { createRng } from '@openledger/base'
import { describe, expect, it } from 'vitest'
import { baselines } from './baselines.ts'
import { bootstrapMean, linearDatamodellingScore, seedCeiling } from './lds.ts'
import { randomHalves } from './randomHalves.ts'
import { averageRanks, spearman } from './spearman.ts'

describe('spearman', () => {
  it('ranks ties by their average', () => {
    expect([...averageRanks([10, 20, 10, 5])]).toEqual([2.5, 4, 2.5, 1])
  })

  it('of cases worked by hand', () => {
    expect(spearman([1, 2, 3], [10, 20, 15])).toBeCloseTo(0.5, 12)
    expect(spearman([1, 2, 3, 4], [8, 6, 4, 2])).toBeCloseTo(-1, 12)
    // Ranks 1, 2.5, 2.5, 4 against 1, 2, 3, 4: 4.5 / √(4.5 · 5).
    expect(spearman([1, 2, 2, 3], [1, 2, 3, 4])).toBeCloseTo(4.5 / Math.sqrt(22.5), 12)
    expect(spearman([1, 1, 1], [1, 2, 3])).toBe(0)
  })
})

describe('linearDatamodellingScore', () => {
  /** Losses that the scores explain exactly, but for noise. */
  const world = (noise: number) => {
    const rng = createRng('world')
    const scores = Array.from({ length: 12 }, () => Array.from({ length: 10 }, () => rng.normal()))
    const subsets = randomHalves({ units: 10, count: 40, seed: 1 })
    const losses = subsets.map(members =>
      scores.map(row => 3 - members.reduce((sum, unit) => sum + row[unit]!, 0) + noise * rng.normal()),
    )
    return { scores, subsets, losses, seed: 0 }
  }

  it('is 1 where sums of scores are the losses, −1 where they are their opposite', () => {
    const { lds, interval, perQuery } = linearDatamodellingScore(world(0))
    expect([lds, ...interval]).toEqual([1, 1, 1])
    expect(perQuery).toHaveLength(12)
    const opposite = world(0)
    const upside = { ...opposite, scores: opposite.scores.map(row => row.map(score => -score)) }
    expect(linearDatamodellingScore(upside).lds).toBeCloseTo(-1, 12)
  })

  it('falls with noise, and its wide interval holds the narrow one', () => {
    const { lds, interval, wideInterval } = linearDatamodellingScore(world(2))
    expect(lds).toBeGreaterThan(0.3)
    expect(lds).toBeLessThan(0.9)
    expect(interval[0]).toBeLessThan(lds)
    expect(wideInterval![0]).toBeLessThanOrEqual(interval[0])
    expect(wideInterval![1]).toBeGreaterThanOrEqual(interval[1])
  })

  it('of a constant score is 0', () => {
    const { subsets, losses } = world(1)
    const scores = losses[0]!.map(() => new Array<number>(10).fill(1))
    expect(linearDatamodellingScore({ scores, subsets, losses, seed: 0 }).lds).toBe(0)
  })
})

describe('bootstrapMean', () => {
  it('covers the normal interval of a mean', () => {
    const rng = createRng('bootstrap')
    const values = Array.from({ length: 400 }, () => 5 + rng.normal())
    const [low, high] = bootstrapMean({ values, seed: 1 })
    const mean = values.reduce((sum, value) => sum + value, 0) / 400
    // ± 1.96/√400 = 0.098, itself known to a few per cent from 2,000 resamples.
    expect(mean - low).toBeCloseTo(0.098, 1)
    expect(high - mean).toBeCloseTo(0.098, 1)
    expect(high - low).toBeGreaterThan(0.17)
    expect(bootstrapMean({ values, seed: 1 })).toEqual([low, high])
  })
})

describe('seedCeiling', () => {
  it('is the root of the agreement of seeds', () => {
    const losses = [1, 2, 3, 4].map(value => [value])
    const swapped = [1, 3, 2, 4].map(value => [value])
    expect(seedCeiling([losses, swapped])).toEqual({ agreement: 0.8, ceiling: Math.sqrt(0.8) })
    expect(seedCeiling([losses, losses.toReversed()])).toEqual({ agreement: -1, ceiling: 0 })
  })
})

describe('randomHalves', () => {
  it('are distinct halves, the same for the same seed', () => {
    const halves = randomHalves({ units: 5, count: 10, seed: 3 })
    expect(new Set(halves.map(String)).size).toBe(10)
    expect(halves.every(half => half.length === 2)).toBe(true)
    expect(randomHalves({ units: 5, count: 10, seed: 3 })).toEqual(halves)
  })

  it('refuses more than there are', () => {
    expect(() => randomHalves({ units: 4, count: 7, seed: 3 })).toThrow(
      expect.objectContaining({ code: 'attribution/too-few-units' }),
    )
  })
})

describe('baselines', () => {
  const samples = [
    [1, 2],
    [3, 4],
    [3, 5],
  ].map(ids => ({ ids, promptLength: 1 }))
  const job = { samples, owners: [0, 1, 1], contributors: 2, seed: 0 }

  it('count labels, tokens and records as a case worked by hand says', () => {
    const [label, tokens, count, random] = baselines({
      ...job,
      queries: [{ sample: { ids: [3], promptLength: 0 }, contributor: 1 }],
    })
    expect(label).toEqual({ name: 'same label', scores: [[0, 2]] })
    expect(count).toEqual({ name: 'record count', scores: [[1, 2]] })
    // idf of token 3 is ln(4/3) + 1, of 4 and 5 ln(4/2) + 1: each cosine is idf₃/√(idf₃² + idf₄²).
    const [common, rare] = [Math.log(4 / 3) + 1, Math.log(2) + 1]
    expect(tokens!.scores[0]![0]).toBe(0)
    expect(tokens!.scores[0]![1]).toBeCloseTo((2 * common) / Math.hypot(common, rare), 12)
    expect(random!.name).toBe('random')
  })

  it('leave the label out where no query has one', () => {
    const names = baselines({ ...job, queries: [{ sample: { ids: [3], promptLength: 0 } }] }).map(({ name }) => name)
    expect(names).toEqual(['TF-IDF', 'record count', 'random'])
  })
})
