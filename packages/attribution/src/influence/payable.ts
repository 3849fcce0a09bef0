import { novelty } from './novelty.ts'
import { type Projection, parameters } from './Projection.ts'

/**
 * What an answer is paid by, from the influence of every row on it: of each group of records w · max(0, s − σ), where s is
 * its influence, σ the size that influence has by chance, and w the part that other rows do not have as well (`novelty`);
 * and of each contributor the sum over its groups.
 *
 * σ is soft thresholding's (Donoho and Johnstone, Ideal spatial adaptation by wavelet shrinkage, Biometrika 81, 1994): a
 * row's norm × the root mean square, over all rows, of influence ÷ norm on this answer. What does not stand out from chance
 * is paid nothing, however large a gradient it has.
 *
 * The cut is made row by row and not once a contributor, because accounts cost nothing: max(0, a) + max(0, b) ≥
 * max(0, a + b), so that whoever is cut as a whole earns more in parts. Summed over rows, a record earns the same under
 * whatever account it stands; and w looks at rows alone, so that m records which teach the same earn what one does, whoever
 * holds them. Contributors of a projection without groups (k has no room) keep their influence as it is.
 *
 * @param rows influence `[contributors + groups]`, as `floatScores` gives it
 * @returns in the same order, each at least 0 where there are groups
 */
export function payable({ rows, projection }: payable.Options): Float64Array {
  const { contributors, groups, groupCounts } = projection
  if (groups === 0) return rows
  const [norms, parts] = [groupNorms(projection), novelty(projection)]
  let squares = 0
  for (let g = 0; g < groups; g++) if (norms[g]! > 0) squares += (rows[contributors + g]! / norms[g]!) ** 2
  const chance = Math.sqrt(squares / groups)
  const paid = new Float64Array(rows.length)
  let g = 0
  for (const [c, count] of groupCounts.entries()) {
    for (const end = g + count; g < end; g++) {
      const excess = parts[g]! * Math.max(0, rows[contributors + g]! - chance * norms[g]!)
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

/**
 * Euclidean norm of every group's row ÷ balance, but for one factor for all rows, which the rule does not see: a unit's size ×
 * √parameters, since levels have nearly the same mean square in every row. Kept with the projection.
 */
function groupNorms(projection: Projection): Float64Array {
  const found = known.get(projection)
  if (found) return found
  const squares = new Float64Array(projection.groups)
  for (const checkpoint of projection.checkpoints) {
    const width = parameters(checkpoint)
    for (let g = 0; g < squares.length; g++) squares[g]! += checkpoint.planeScales[g]! ** 2 * width
  }
  const norms = squares.map(Math.sqrt)
  known.set(projection, norms)
  return norms
}
