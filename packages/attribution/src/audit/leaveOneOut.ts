import { bootstrapMean } from './lds.ts'
import { spearman } from './spearman.ts'

/** How well scores rank what leaving each unit out did, by Spearman over units, mean over queries. */
export type LeaveOneOut = { agreement: number; interval: [low: number, high: number]; perQuery: number[] }

/**
 * Leave-one-out agreement: for every query, Spearman's correlation over units between a unit's score and how far the
 * loss rises without it, `without[unit][query] − full[query]`. Average both over seeds first: one unit's effect is small
 * against a seed's. The interval resamples queries.
 *
 * @param scores for each query, a score for each unit
 * @param full for each query, its loss with every unit
 * @param without for each unit, the queries' losses of the training without it
 */
export function leaveOneOut({ scores, full, without, seed }: leaveOneOut.Options): LeaveOneOut {
  const perQuery = scores.map((row, q) =>
    spearman(
      row,
      without.map(losses => losses[q]! - full[q]!),
    ),
  )
  const agreement = perQuery.reduce((sum, value) => sum + value, 0) / perQuery.length
  return { agreement, interval: bootstrapMean({ values: perQuery, seed }), perQuery }
}

export declare namespace leaveOneOut {
  type Options = {
    scores: readonly ArrayLike<number>[]
    full: ArrayLike<number>
    without: readonly ArrayLike<number>[]
    /** Of the bootstrap. */
    seed: number
  }
}
