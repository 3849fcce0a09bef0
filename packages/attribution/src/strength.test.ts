import { describe, expect, it } from 'vitest'
import { strength } from './strength.ts'

describe('strength', () => {
  it('gives the standard error and the share’s interval of a case worked by hand', () => {
    // Contributor 0: scores 4, 6, sum 10, σ² = 2/1 · (1 + 1) = 4. Contributor 1: 1, 1, sum 2, σ = 0.
    const { shares, verdict } = strength({ owners: [0, 0, 1, 1], groupScores: [4, 6, 1, 1], scores: [10, 2] })
    expect(shares[0]!.share).toBeCloseTo(10 / 12, 12)
    // By derivatives (1 − 5/6)²·4/12²: a deviation of 1/36; 400 draws know a 2.5 % quantile to about a tenth of it.
    expect((shares[0]!.high - shares[0]!.low) / (2 * 1.96)).toBeCloseTo(1 / 36, 2)
    expect((shares[1]!.high - shares[1]!.low) / (2 * 1.96)).toBeCloseTo(1 / 36, 2)
    for (const { share, low, high } of shares) expect(low < share && share < high).toBe(true)
    expect(verdict).toBe('clear')
  })

  it('is weak where no contributor helped', () => {
    expect(strength({ owners: [0, 1], groupScores: [-1, -2], scores: [-1, -2] })).toMatchObject({
      verdict: 'weak',
      weak: true,
    })
  })

  it('is weak where the first contributor’s own records disagree', () => {
    const { verdict } = strength({ owners: [0, 0, 1, 1], groupScores: [9, -7, 1, 0], scores: [2, 1] })
    expect(verdict).toBe('weak')
  })

  it('is close where the first two cannot be told apart', () => {
    const { verdict, weak } = strength({ owners: [0, 0, 1, 1], groupScores: [5, 6, 5, 5.5], scores: [11, 10.5] })
    expect([verdict, weak]).toEqual(['close', false])
  })

  it('leaves a contributor without share that is surely negative, and an interval to one that may not be', () => {
    const owners = [0, 0, 1, 1, 2, 2]
    const sure = strength({ owners, groupScores: [4, 6, 1, 1, -3, -3], scores: [10, 2, -6] })
    expect(sure.shares[2]).toEqual({ share: 0, low: 0, high: 0 })
    const unsure = strength({ owners, groupScores: [4, 6, 1, 1, -9, 3], scores: [10, 2, -6] })
    expect(unsure.shares[2]).toMatchObject({ share: 0, low: 0 })
    expect(unsure.shares[2]!.high).toBeGreaterThan(0.2)
    expect(unsure.shares[0]!.share).toBe(sure.shares[0]!.share)
  })

  it('does not promise the whole to the only positive one where its own records disagree', () => {
    const { shares, verdict } = strength({ owners: [0, 0, 1, 1], groupScores: [9, -7, -1, -1], scores: [2, -2] })
    expect([verdict, shares[0]!.share, shares[0]!.low]).toEqual(['weak', 1, 0])
  })

  it('is the same each time', () => {
    const job = { owners: [0, 0, 1, 1], groupScores: [4, 6, 1, 2], scores: [10, 3] }
    expect(strength(job)).toEqual(strength(job))
  })
})
