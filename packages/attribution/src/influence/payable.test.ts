import { createRng } from '@openledger/base'
import { describe, expect, it } from 'vitest'
import type { Projection } from './Projection.ts'
import { payable } from './payable.ts'

/** A projection of one block of 16 parameters, of which only sizes and counts are read. */
function projectionOf(groupCounts: number[], scales: number[]): Projection {
  const groups = scales.length
  const checkpoint = {
    ...{ step: 1, adapterDigest: '0x00' as const, blocks: [{ name: 'a', shape: [4, 4] as [number, number] }] },
    ...{ values: new Int8Array(16 * groupCounts.length), valueScales: new Float32Array(groupCounts.length) },
    ...{ planes: new Uint8Array(2 * groups), planeScales: Float32Array.from(scales), balance: new Float32Array(16) },
  }
  const counts = { contributors: groupCounts.length, groups, groupCounts }
  return { version: 4, k: 64, levelBits: 1, ...counts, rowsRoot: '', placesRoot: '', checkpoints: [checkpoint] }
}

const paid = (groupCounts: number[], scores: number[], scales = scores.map(() => 1)) => [
  ...payable({
    rows: Float64Array.of(...groupCounts.map(() => Number.NaN), ...scores),
    projection: projectionOf(groupCounts, scales),
  }),
]

describe('payable', () => {
  it('pays what of a record’s influence is beyond chance, and a contributor the sum', () => {
    // The root mean square of 4, 1, −1, 0 is √4.5; rows are equally long.
    const chance = Math.sqrt(4.5)
    expect(paid([2, 2], [4, 1, -1, 0])).toEqual([4 - chance, 0, 4 - chance, 0, 0, 0])
  })

  it('expects more of a longer row', () => {
    // Influence ÷ length is 1, 1 and 4: chance is √6 a unit of length.
    const [, , , short, long] = paid([1, 1, 1], [1, 10, 40], [1, 10, 10])
    expect(short).toBe(0)
    expect(long).toBe(0)
    expect(paid([1, 1, 1], [1, 10, 40], [1, 10, 10])[5]).toBeCloseTo(40 - 10 * Math.sqrt(6), 12)
  })

  it('pays the same however records are shared out over accounts', () => {
    const rng = createRng('payable')
    const scores = Array.from({ length: 24 }, () => rng.normal())
    const scales = scores.map(() => 0.5 + rng.float())
    const [whole, other] = paid([12, 12], scores, scales)
    for (const parts of [[6, 6], [3, 9], Array<number>(12).fill(1)]) {
      const split = paid([...parts, 12], scores, scales)
      expect(split.slice(0, parts.length).reduce((sum, part) => sum + part, 0)).toBeCloseTo(whole!, 12)
      expect(split[parts.length]).toBeCloseTo(other!, 12)
    }
    expect(whole! + other!).toBeGreaterThan(0)
  })

  it('leaves contributors as they are where no record has a row, and nothing is paid for nothing', () => {
    const rows = Float64Array.of(3, -1)
    expect(payable({ rows, projection: projectionOf([0, 0], []) })).toBe(rows)
    expect(paid([1, 1], [0, 0])).toEqual([0, 0, 0, 0])
    expect(paid([1, 1], [2, 0], [1, 0]).every(Number.isFinite)).toBe(true)
  })
})
