import { createRng } from '@openledger/base'
import { describe, expect, it } from 'vitest'
import { type LevelBits, packLevels, planeBytes, unpackLevels } from './levels.ts'

const widths = [1, 2, 4] as const

const packed = (x: Float32Array, bits: LevelBits) => {
  const planes = new Uint8Array(bits * planeBytes(x.length)).fill(255)
  return { unit: packLevels(x, bits, planes), planes }
}

describe('packLevels', () => {
  it('keeps signs as bits where there is one, and the size for which a vector meets its own signs in its square', () => {
    const { unit, planes } = packed(Float32Array.of(3, -1, 0, -2, 1, 1, 1, 1, -5), 1)
    expect(unit).toBeCloseTo(43 / 15, 6)
    expect([...planes]).toEqual([0b1010, 1])
  })

  it('puts numbers on odd integers, the signs in the last plane', () => {
    // The root mean square is 1, so a step is 0.9957: levels −3, −1, 1, 3 stand for beyond, within, within, beyond it.
    const { unit, planes } = packed(
      Float32Array.of(-1.3, -0.5, 0.5, 1.3, 1.3, -0.5, Math.sqrt(0.49), Math.sqrt(0.7)),
      2,
    )
    expect([...unpackLevels(planes, 2, 8)]).toEqual([-3, -1, 1, 3, 3, -1, 1, 1])
    expect(planes[2]).toBe(0b100011)
    expect(unit).toBeGreaterThan(0.4)
  })

  it('is what unpackLevels reads, loses of Gaussian numbers what Max found, and keeps the product with the vector', () => {
    const rng = createRng('levels')
    const x = Float32Array.from({ length: 40_001 }, () => 7 * rng.normal())
    const squares = x.reduce((sum, value) => sum + value * value, 0)
    // Table II of Max 1960; a unit is sized for the product, not for the least loss d, whence d/(1 − d). Drawn tails move it by 3 %.
    for (const [bits, loss] of [
      [1, 0.3634],
      [2, 0.1188],
      [4, 0.01154],
    ] as const) {
      const { unit, planes } = packed(x, bits)
      const levels = unpackLevels(planes, bits, x.length)
      expect(levels.reduce((sum, level, j) => sum + unit * level * x[j]!, 0) / squares).toBeCloseTo(1, 9)
      const lost = levels.reduce((sum, level, j) => sum + (unit * level - x[j]!) ** 2, 0) / squares
      expect(Math.abs(lost / (loss / (1 - loss)) - 1)).toBeLessThan(0.06)
    }
  })

  it('gives zeros unit 0 and empty planes, and pads with zeros', () => {
    for (const bits of widths) {
      const zeros = packed(new Float32Array(3), bits)
      expect(zeros.unit).toBe(0)
      expect([...zeros.planes]).toEqual(new Array(2 * bits).fill(0))
      const { planes } = packed(Float32Array.of(-1, -1, -1), bits)
      for (let p = 0; p < bits; p++) expect([planes[2 * p]! & ~7, planes[2 * p + 1]]).toEqual([0, 0])
    }
  })
})
