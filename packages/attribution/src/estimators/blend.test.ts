import { createRng } from '@openledger/base'
import { describe, expect, it } from 'vitest'
import { linearDatamodellingScore } from '../audit/lds.ts'
import { randomHalves } from '../audit/randomHalves.ts'
import { blend } from './blend.ts'

const rng = createRng('blend')
const [queries, units] = [20, 16]
const normals = () => Array.from({ length: queries }, () => Float64Array.from({ length: units }, () => rng.normal()))
const truth = normals()
const subsets = randomHalves({ units, count: 40, seed: 1 })
const losses = subsets.map(members => truth.map(row => -members.reduce((sum, unit) => sum + row[unit]!, 0)))
const noisy = (amount: number) => {
  const noise = normals()
  return truth.map((row, q) => row.map((value, i) => value + amount * noise[q]![i]!))
}
const ldsOf = (scores: ArrayLike<number>[]) => linearDatamodellingScore({ scores, subsets, losses, seed: 0 }).lds

describe('blend', () => {
  it('trusts methods by how good they are, and beats the best of them on queries it did not see', () => {
    const [good, fair, none] = [noisy(0.7), noisy(1), normals()]
    const { weights, heldOut } = blend({ matrices: [good, fair, none], subsets, losses, seed: 0 })
    expect(weights[0]).toBeGreaterThan(weights[1]!)
    expect(weights[1]).toBeGreaterThan(weights[2]!)
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12)
    expect(ldsOf(heldOut)).toBeGreaterThan(ldsOf(good) + 0.02)
  })

  it('never counts a method backwards', () => {
    const wrong = truth.map(row => row.map(value => -value))
    const { weights } = blend({ matrices: [noisy(0.5), wrong], subsets, losses, seed: 0, ridges: [0.01] })
    expect(weights[1]).toBe(0)
  })

  it('scores a query by weights that its own truth has no part in', () => {
    const matrices = [noisy(0.7), noisy(1)]
    const before = blend({ matrices, subsets, losses, seed: 0 })
    // The first query's truth turned round: its own scores stay what they were.
    const changed = losses.map(([first, ...rest]) => [-first!, ...rest])
    const after = blend({ matrices, subsets, losses: changed, seed: 0 })
    expect(after.heldOut[0]).toEqual(before.heldOut[0])
    expect(after.weights).not.toEqual(before.weights)
  })

  it('wants four queries', () => {
    const few = losses.map(row => row.slice(0, 3))
    expect(() => blend({ matrices: [truth.slice(0, 3)], subsets, losses: few, seed: 0 })).toThrow('four queries')
  })
})
