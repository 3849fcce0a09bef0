import { ones } from './levels.ts'
import { type Projection, parameters, signPlane } from './Projection.ts'

/** Numbers of 32 signs that all pairs of rows together are compared by: about half a second, once a projection. */
const budget = 2 ** 27

/** Fewest of them a pair. */
const fewest = 64

const known = new WeakMap<Projection, Float64Array>()

/**
 * What part of a group's influence is its own: `1 / Σⱼ cos²(row, rowⱼ)` over all groups, itself among them, in (0, 1].
 * Of m records that teach the same each has 1/m, whoever they belong to, so that together they are paid as one.
 *
 * Rows were mapped at random before their signs were taken, so that two rows at angle θ differ in a share θ/π of them
 * (Goemans and Williamson 1995). Signs are counted in integers, and sin² is Bhaskara's fraction (within .002), so that
 * everybody finds the same number. What unrelated rows have in common by chance is taken off.
 *
 * @returns `[groups]`; 1 where a row is empty
 */
export function novelty(projection: Projection): Float64Array {
  const found = known.get(projection)
  if (found) return found
  const { groups, checkpoints } = projection
  const pairs = Math.max(1, (groups * (groups - 1)) / 2)
  const most = Math.max(fewest, Math.floor(budget / pairs))
  const lengths = checkpoints.map(point =>
    Math.min(Math.ceil(most / checkpoints.length), Math.floor(parameters(point) / 32)),
  )
  const words = lengths.reduce((sum, length) => sum + length, 0)
  const sums = new Float64Array(groups).fill(1)
  if (words > 0) {
    const signs = signsOf(projection, lengths)
    const isEmpty = Uint8Array.from({ length: groups }, (_, g) =>
      checkpoints.every(({ planeScales }) => planeScales[g] === 0) ? 1 : 0,
    )
    for (let g = 0; g < groups; g++) {
      for (let other = 0; other < g && !isEmpty[g]; other++) {
        if (isEmpty[other]) continue
        let differing = 0
        for (let i = g * words, j = other * words, end = i + words; i < end; i++, j++)
          differing += ones(signs[i]! ^ signs[j]!)
        const squared = squaredCosine(1 - differing / (16 * words)) - 2.5 / (32 * words)
        sums[g]! += squared
        sums[other]! += squared
      }
    }
  }
  const parts = sums.map(sum => 1 / Math.max(1, sum))
  known.set(projection, parts)
  return parts
}

/** The first signs of every row at each checkpoint, 32 to a number. */
function signsOf({ groups, levelBits, checkpoints }: Projection, lengths: readonly number[]): Uint32Array {
  const words = lengths.reduce((sum, length) => sum + length, 0)
  const bytes = new Uint8Array(4 * groups * words)
  for (let g = 0, at = 0; g < groups; g++) {
    for (const [c, length] of lengths.entries()) {
      bytes.set(signPlane(checkpoints[c]!, levelBits, g).subarray(0, 4 * length), at)
      at += 4 * length
    }
  }
  return new Uint32Array(bytes.buffer)
}

/** cos² of an angle of which rows agree in (1 + a)/2 of their signs: sin²(πa/2), after Bhaskara's cosine. */
function squaredCosine(a: number): number {
  const half = (x: number) => (2.5 * x * x) / (1 + x * x)
  return Math.abs(a) <= 0.5 ? half(a) : 1 - half(1 - Math.abs(a))
}
