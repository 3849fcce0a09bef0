import { createRng } from '@openledger/base'
import { describe, expect, it } from 'vitest'
import { randomisedHadamard } from './hadamard.ts'

const dot = (a: Float32Array, b: Float32Array) => a.reduce((sum, value, j) => sum + value * b[j]!, 0)

describe('randomisedHadamard', () => {
  it('keeps dot products, at every width', () => {
    const rng = createRng('hadamard test')
    for (const width of [1, 2, 3, 17, 64, 100, 1_000]) {
      const spread = randomisedHadamard({ seed: 'a', width })
      const [x, y] = [0, 1].map(() => Float32Array.from({ length: width }, () => rng.normal())) as [
        Float32Array,
        Float32Array,
      ]
      // Three passes of at most ten float32 additions each: some 10⁻⁶ of the lengths.
      expect(Math.abs(dot(spread(x), spread(y)) - dot(x, y))).toBeLessThan(1e-5 * Math.sqrt(dot(x, x) * dot(y, y)))
    }
  })

  it('leaves nothing of a vector’s shape: one number becomes many of like size', () => {
    for (const at of [0, 700, 1_535]) {
      const x = new Float32Array(1_536)
      x[at] = 1
      const y = randomisedHadamard({ seed: 'b', width: 1_536 })(x)
      const [squares, fourths] = [2, 4].map(power => y.reduce((sum, value) => sum + value ** power, 0))
      // 3 for Gaussian numbers, 1,536 for the vector itself.
      expect((y.length * fourths!) / squares! ** 2).toBeLessThan(6)
    }
  })

  it('is another map for another seed, the same for the same, and leaves its argument alone', () => {
    const x = Float32Array.of(1, 2, 3, 4, 5)
    const map = (seed: string) => [...randomisedHadamard({ seed, width: 5 })(x)]
    expect(map('a')).toEqual(map('a'))
    expect(map('a')).not.toEqual(map('b'))
    expect([...x]).toEqual([1, 2, 3, 4, 5])
  })
})
