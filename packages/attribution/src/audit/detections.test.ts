import type { Sample } from '@openledger/engine'
import { describe, expect, it } from 'vitest'
import { brittleness } from './brittleness.ts'
import { leaveOneOut } from './leaveOneOut.ts'
import { plantFlips } from './mislabels.ts'
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
  // A query's loss is 1 over one more than the number of records of its own kind that the training kept: four at first.
  const kinds = Array.from({ length: 12 }, (_, record) => record % 3)
  const trainings: number[][] = []
  const lossesWithout = async (out: readonly number[]) => {
    trainings.push([...out])
    return [0, 1, 2].map(query => 1 / (1 + kinds.filter((kind, r) => kind === query && !out.includes(r)).length))
  }
  const whole = [1 / 5, 1 / 5, 1 / 5]
  const job = { whole, count: 3, seed: 1, randomSets: 4, lossesWithout }

  it('finds what an answer rests on, and counts its trainings', async () => {
    const scores = [0, 1, 2].map(query => kinds.map(kind => Number(kind === query)))
    const found = await brittleness({ ...job, scores })
    // Four of a kind, three of them taken out: 1/2 against 1/5.
    for (const { top } of found.perQuery) expect(top).toBeCloseTo(0.3, 6)
    expect([found.trainings, trainings.length]).toEqual([4 + 3, 4 + 3])
    expect(trainings.at(-1)).toEqual([2, 5, 8])
    expect(found.gap).toBeGreaterThan(0.1)
    expect(found.interval[0]).toBeGreaterThan(0)
  })

  it('finds nothing by scores that point elsewhere', async () => {
    const scores = [0, 1, 2].map(query => kinds.map(kind => Number(kind === (query + 1) % 3)))
    expect((await brittleness({ ...job, scores })).gap).toBeLessThanOrEqual(0)
  })

  it('refuses to take everything out', async () => {
    const refused = brittleness({ ...job, count: 12, scores: [kinds] })
    await expect(refused).rejects.toMatchObject({ code: 'attribution/bad-job' })
  })
})

describe('planted mistakes', () => {
  const samples: Sample[] = Array.from({ length: 40 }, (_, i) => ({
    ids: [1, ...new Array<number>(i % 4).fill(7), 100 + i, 200 + i, 300 + i],
    promptLength: 2 + (i % 4),
    spans: [[2 + (i % 4), 4 + (i % 4)] as const],
  }))

  it('exchange the answers of a tenth and leave prompts and everybody else alone', () => {
    const { planted, flipped } = plantFlips({ samples, seed: 3 })
    expect(flipped).toHaveLength(4)
    for (const [i, { ids, promptLength, spans }] of planted.entries()) {
      const was = samples[i]!
      expect(ids.slice(0, promptLength)).toEqual(was.ids.slice(0, was.promptLength))
      if (!flipped.includes(i)) expect(planted[i]).toBe(was)
      else {
        const [from] = ids.slice(promptLength).map(id => id - 200)
        expect(from).not.toBe(i)
        expect(flipped).toContain(from)
        // What counts is the other's answer, where it now stands.
        expect(spans!.map(([start, end]) => ids.slice(start, end))).toEqual([[200 + from!, 300 + from!]])
      }
    }
  })

  it('are none where every answer is the same', () => {
    const same = samples.map(({ ids, promptLength }) => ({ ids: [...ids.slice(0, promptLength), 9], promptLength }))
    expect(plantFlips({ samples: same, seed: 3 }).flipped).toEqual([])
  })
})
