import { describe, expect, it } from 'vitest'
import { strength } from './strength.ts'

describe('strength', () => {
  it('gives the standard error and the share’s interval of a case worked by hand', () => {
    // Contributor 0: scores 4, 6, sum 10, σ² = 2/1 · (1 + 1) = 4. Contributor 1: 1, 1, sum 2, σ = 0.
    const { shares, verdict } = strength({ owners: [0, 0, 1, 1], groupScores: [4, 6, 1, 1], scores: [10, 2] })
    expect(shares[0]!.share).toBeCloseTo(10 / 12, 12)
    // (1 − 5/6)²·4/12² = (1/36)·4/144: deviation 1/36.
    expect(shares[0]!.high - shares[0]!.share).toBeCloseTo(1.96 / 36, 12)
    expect(shares[1]!.share - shares[1]!.low).toBeCloseTo(1.96 / 36, 12)
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

  it('leaves a clipped contributor without share and without say in the others’ intervals', () => {
    const owners = [0, 0, 1, 1, 2, 2]
    const calm = strength({ owners, groupScores: [4, 6, 1, 1, -3, -3], scores: [10, 2, -6] })
    const wild = strength({ owners, groupScores: [4, 6, 1, 1, -90, 84], scores: [10, 2, -6] })
    expect(calm.shares).toEqual(wild.shares)
    expect(calm.shares[2]).toEqual({ share: 0, low: 0, high: 0 })
  })
})
