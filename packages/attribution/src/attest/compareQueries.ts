import { spread } from '@openledger/base'
import { quantise } from '../index/quantise.ts'

/** How a committed query vector stands to one that was computed again. */
export type QueryComparison = {
  /** `exact`: the same bytes. `within-tolerance`: what rounding does. `different`: of another answer, model or method. */
  verdict: 'exact' | 'within-tolerance' | 'different'
  /** Entries of the int8 vector that are not the same, of `length`, and the largest difference in its units. */
  entries: number
  length: number
  units: number
  /** How far the worst entry lies outside of the interval that rounds to it, in units of 1/127 of the largest entry. */
  excess: number
  /** Cosine between the two, 1 for the same direction; 0 where either is empty. */
  cosine: number
  /** The vector that was computed again. */
  replayed: Int8Array
}

/**
 * Compares an int8 query vector `[k]` with what pays, row by row, computed again: `[contributors + groups]`.
 *
 * An entry q was rounded from some x with x/scale in [q − ½, q + ½]. Other arithmetic moves x by little, and may move an
 * entry over the border or make another of the rounding's scales the best one; so `within-tolerance` says that there is a
 * scale at which every entry lies in its interval, or outside of it by at most `tolerance` × 127 units. A tenth of a
 * thousandth of the largest entry is a hundred times what 32-bit sums in another order do, and a hundredth of what a
 * contributor with 1 % of the influence does.
 *
 * @example
 * const rows = payable({ rows: await floatScores(job), projection })
 * compareQueries({ committed: receiptFile.query, rows, tolerance: 1e-3 }).verdict
 */
export function compareQueries({ committed, rows, tolerance }: compareQueries.Options): QueryComparison {
  const x = spread(rows, committed.length)
  const { values, scale } = quantise(x)
  let [entries, units, product, mine, theirs] = [0, 0, 0, 0, 0]
  for (const [j, value] of values.entries()) {
    const difference = Math.abs(value - committed[j]!)
    if (difference > 0) entries++
    units = Math.max(units, difference)
    product += x[j]! * committed[j]!
    mine += x[j]! ** 2
    theirs += committed[j]! ** 2
  }
  const excess = entries === 0 ? 0 : leastExcess(x, committed, scale)
  return {
    verdict: entries === 0 ? 'exact' : excess <= 127 * tolerance ? 'within-tolerance' : 'different',
    ...{ entries, length: committed.length, units, excess },
    cosine: mine > 0 && theirs > 0 ? product / Math.sqrt(mine * theirs) : 0,
    replayed: values,
  }
}

export declare namespace compareQueries {
  type Options = {
    /** The vector of the receipt; its length is k. */
    committed: Int8Array
    /** What contributors, then groups, are paid by, from a replay of the gradients. */
    rows: ArrayLike<number>
    /** Part of the largest entry by which one may lie outside of its rounding interval. */
    tolerance: number
  }
}

/** The worst entry's distance from its rounding interval, at the scale of the rounding's ladder that suits best. */
function leastExcess(x: Float64Array, committed: Int8Array, scale: number): number {
  if (scale === 0) return 127
  let least = Number.POSITIVE_INFINITY
  for (let rung = -12; rung <= 12; rung++) {
    const unit = scale * 2 ** (rung / 4)
    let worst = 0
    for (const [j, q] of committed.entries()) {
      const value = Math.max(-127, Math.min(127, x[j]! / unit))
      worst = Math.max(worst, Math.abs(value - q) - 0.5)
    }
    least = Math.min(least, worst)
  }
  return least
}
