import type { Adapter, Sample } from '@openledger/engine'
import { defaultHyper } from '@openledger/engine'
import { describe, expect, it } from 'vitest'
import { brittleness } from './brittleness.ts'
import { leaveOneOut } from './leaveOneOut.ts'
import { rocAuc } from './rocAuc.ts'

describe('rocAuc', () => {
  it('counts pairs, ties as half', () => {
    const isPositive = [true, false, true, false]
    // Pairs (positive, negative): 3>1, 3>2, 2>1, 2=2.
    expect(rocAuc({ scores: [3, 1, 2, 2], isPositive })).toBe(3.5 / 4)
    expect(rocAuc({ scores: [1, 3, 2, 4], isPositive })).toBe(0)
  })

  it('refuses a list without positives', () => {
    expect(() => rocAuc({ scores: [1], isPositive: [false] })).toThrow(
      expect.objectContaining({ code: 'attribution/bad-job' }),
    )
  })
})

describe('leaveOneOut', () => {
  it('compares scores with the rise of the loss, query by query', () => {
    const full = [1, 1]
    const without = [
      [1.1, 1.0],
      [1.2, 1.3],
      [1.3, 1.1],
    ]
    // Query 0: rises .1, .2, .3 against scores 1, 2, 3; query 1: 0, .3, .1 against 3, 1, 2.
    const scores = [
      [1, 2, 3],
      [3, 1, 2],
    ]
    const { perQuery, agreement } = leaveOneOut({ scores, full, without, seed: 1 })
    expect(perQuery[0]).toBeCloseTo(1, 12)
    expect(perQuery[1]).toBeCloseTo(-1, 12)
    expect(agreement).toBeCloseTo(0, 12)
  })
})

describe('brittleness', () => {
  // A model whose loss on query q is 1 over the number of records of its own kind that the training kept.
  const samples: Sample[] = Array.from({ length: 12 }, (_, i) => ({ ids: [i % 3, i], promptLength: 1 }))
  const queries: Sample[] = [0, 1, 2].map(kind => ({ ids: [kind], promptLength: 0 }))
  const engine = {
    async fineTune({ orders }: { orders?: readonly (readonly number[])[] | undefined }) {
      const kept = [0, 1, 2].map(kind => orders![0]!.filter(record => samples[record]!.ids[0] === kind).length)
      const tensors = new Map([['kept', { shape: [3], data: Float32Array.from(kept) }]])
      return { adapter: { config: {}, tensors } as unknown as Adapter }
    },
    async losses({ adapter, samples }: { adapter: Adapter; samples: readonly Sample[] }) {
      const kept = adapter.tensors.get('kept')!.data
      return samples.map(({ ids }) => ({ sum: 2 / (1 + kept[ids[0]!]!), tokens: 2 }))
    },
  } as unknown as brittleness.Options['engine']
  const job = { engine, samples, queries, count: 3, hyper: defaultHyper, seed: 1, randomSets: 4 }

  it('finds what an answer rests on, and counts its trainings', async () => {
    const scores = queries.map((_, q) => samples.map(({ ids }) => Number(ids[0] === q)))
    const { perQuery, gap, interval, trainings } = await brittleness({ ...job, scores })
    // Four of a kind, three of them taken out: 1/2 against 1/5.
    for (const { top } of perQuery) expect(top).toBeCloseTo(0.3, 6)
    expect(trainings).toBe(1 + 4 + 3)
    expect(gap).toBeGreaterThan(0.1)
    expect(interval[0]).toBeGreaterThan(0)
  })

  it('finds nothing by scores that point elsewhere', async () => {
    const scores = queries.map((_, q) => samples.map(({ ids }) => Number(ids[0] === (q + 1) % 3)))
    expect((await brittleness({ ...job, scores })).gap).toBeLessThanOrEqual(0)
  })

  it('refuses to take everything out', async () => {
    const refused = brittleness({ ...job, count: 12, scores: [[], [], []] })
    await expect(refused).rejects.toMatchObject({ code: 'attribution/bad-job' })
  })
})
