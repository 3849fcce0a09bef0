import { createRng } from '@openledger/base'
import { describe, expect, it } from 'vitest'
import { packLevels, planeBytes } from './levels.ts'
import { novelty } from './novelty.ts'
import type { Projection } from './Projection.ts'
import { payable } from './payable.ts'

const width = 4_096

/** A projection of one checkpoint with these rows, each a group of the one contributor's. */
function projectionOf(rows: Float32Array[]): Projection {
  const stride = 2 * planeBytes(width)
  const planes = new Uint8Array(rows.length * stride)
  const planeScales = Float32Array.from(rows, (row, g) =>
    packLevels(row, 2, planes.subarray(g * stride, (g + 1) * stride)),
  )
  const checkpoint = {
    ...{ step: 1, adapterDigest: '0x00' as const, blocks: [{ name: 'a', shape: [64, 64] as [number, number] }] },
    ...{ values: new Int8Array(width), valueScales: new Float32Array(1) },
    ...{ planes, planeScales, balance: new Float32Array(width) },
  }
  const counts = { contributors: 1, groups: rows.length, groupCounts: [rows.length] }
  return { version: 4, k: 64, levelBits: 2, ...counts, rowsRoot: '', placesRoot: '', checkpoints: [checkpoint] }
}

const gaussian = (seed: string) => {
  const rng = createRng(seed)
  return Float32Array.from({ length: width }, () => rng.normal())
}

describe('novelty', () => {
  it('is 1 of rows that have nothing in common, and 1/m of m that are one but for their length', () => {
    const [a, b, c] = ['a', 'b', 'c'].map(gaussian) as [Float32Array, Float32Array, Float32Array]
    const parts = novelty(projectionOf([a, b, c, c.map(value => 7 * value), c.map(value => 0.1 * value)]))
    // cos² of unrelated rows of 4,096 signs is 6·10⁻⁴ each, of which the mean is taken off.
    for (const [g, part] of [1, 1, 1 / 3, 1 / 3, 1 / 3].entries()) expect(Math.abs(parts[g]! - part)).toBeLessThan(0.01)
  })

  it('is 1/(1 + cos²) of two rows at an angle', () => {
    for (const cosine of [0.3, 0.5, 0.8, -0.8]) {
      const [a, b] = ['one', 'two'].map(gaussian) as [Float32Array, Float32Array]
      const tilted = a.map((value, j) => cosine * value + Math.sqrt(1 - cosine ** 2) * b[j]!)
      const [part] = novelty(projectionOf([a, tilted]))
      // A share of 4,096 signs has a standard error of .008, cos² then at most .025: two of them.
      expect(Math.abs(1 / part! - (1 + cosine ** 2))).toBeLessThan(0.05)
    }
  })

  it('is 1 of an empty row, which takes nothing from others', () => {
    const parts = novelty(projectionOf([new Float32Array(width), new Float32Array(width), gaussian('a')]))
    expect([...parts]).toEqual([1, 1, 1])
  })

  it('pays records that teach the same as one', () => {
    const [a, b] = ['a', 'b'].map(gaussian) as [Float32Array, Float32Array]
    const paid = (rows: Float32Array[], scores: number[]) =>
      payable({ rows: Float64Array.of(0, ...scores), projection: projectionOf(rows) }).subarray(1)
    const noise = Array.from({ length: 30 }, (_, i) => gaussian(`noise ${i}`))
    const quiet = noise.map(() => 0)
    const alone = paid([a, b, ...noise], [9, 8, ...quiet])
    const copied = paid([a, b, b, b, ...noise], [9, 8, 8, 8, ...quiet])
    const ratio = (of: Float64Array, copies: number) => of.slice(1, 1 + copies).reduce((sum, x) => sum + x, 0) / of[0]!
    // Chance rises with every further row that stands out, from 2.1 to 2.8: (8 − 2.8)/(9 − 2.8) beside (8 − 2.1)/(9 − 2.1).
    expect(Math.abs(ratio(copied, 3) - ratio(alone, 1))).toBeLessThan(0.05)
  })
})
