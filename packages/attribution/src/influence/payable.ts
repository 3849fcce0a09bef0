import type { Projection } from './Projection.ts'

/**
 * What an answer is paid by, from the influence of every row on it: of each group of records max(0, s − σ), where s is its
 * influence and σ the size that influence has by chance; and of each contributor the sum over its groups.
 *
 * σ is soft thresholding's (Donoho and Johnstone, Ideal spatial adaptation by wavelet shrinkage, Biometrika 81, 1994): a
 * row's norm × the root mean square, over all rows, of influence ÷ norm on this answer. What does not stand out from chance
 * is paid nothing, however large a gradient it has.
 *
 * The cut is made row by row and not once a contributor, because accounts cost nothing: max(0, a) + max(0, b) ≥
 * max(0, a + b), so that whoever is cut as a whole earns more in parts. Summed over rows, a record earns the same under
 * whatever account it stands. Contributors of a projection without groups (k has no room) keep their influence as it is.
 *
 * @param rows influence `[contributors + groups]`, as `floatScores` gives it
 * @returns in the same order, each at least 0 where there are groups
 */
export function payable({ rows, projection }: payable.Options): Float64Array {
  const { contributors, groups, groupCounts } = projection
  if (groups === 0) return rows
  const norms = groupNorms(projection)
  let squares = 0
  for (let g = 0; g < groups; g++) if (norms[g]! > 0) squares += (rows[contributors + g]! / norms[g]!) ** 2
  const chance = Math.sqrt(squares / groups)
  const paid = new Float64Array(rows.length)
  let g = 0
  for (const [c, count] of groupCounts.entries()) {
    for (const end = g + count; g < end; g++) {
      const excess = Math.max(0, rows[contributors + g]! - chance * norms[g]!)
      paid[contributors + g] = excess
      paid[c]! += excess
    }
  }
  return paid
}

export declare namespace payable {
  type Options = { rows: Float64Array; projection: Projection }
}

const known = new WeakMap<Projection, Float64Array>()

/** Euclidean norm of every group's row, in units of row ÷ balance: a sign stands for its scale. Kept with the projection. */
function groupNorms(projection: Projection): Float64Array {
  const found = known.get(projection)
  if (found) return found
  const squares = new Float64Array(projection.groups)
  for (const { blocks, signScales } of projection.checkpoints) {
    for (let g = 0; g < squares.length; g++) {
      for (const [b, { shape }] of blocks.entries())
        squares[g]! += signScales[g * blocks.length + b]! ** 2 * shape[0] * shape[1]
    }
  }
  const norms = squares.map(Math.sqrt)
  known.set(projection, norms)
  return norms
}
