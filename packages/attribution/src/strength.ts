import { createRng } from '@openledger/base'

/** How far the shares of one answer can be trusted. */
export type Strength = {
  /** `clear`: one contributor stands out. `close`: the first two cannot be told apart. `weak`: the first is noise. */
  verdict: 'clear' | 'close' | 'weak'
  /** True where the verdict is `weak`. */
  weak: boolean
  /** One sentence for people. */
  reason: string
  /** A contributor each: its share of the positive scores, with a 95 % interval, all in [0, 1]. */
  shares: { share: number; low: number; high: number }[]
}

/**
 * Intervals of the contributors' shares, from the spread of their own records' scores.
 *
 * Had a contributor given other records of the same kind, its sum would differ: the standard error of a sum of n group
 * scores sᵢ (a group is a record, or some of them) is `σ = √(n/(n−1) · Σ(sᵢ − s̄)²)`; a contributor with one group takes
 * the groups' pooled spread. Rounding a group's row adds to the spread, so the intervals are on the wide side. The shares
 * `max(0, s)/Σ max(0, s)` are then drawn again with every sum normal around itself by its σ, 400 times from a fixed seed
 * (fewer beyond 5,000 contributors), and an interval runs from the 2.5 % to the 97.5 % quantile: it knows about clipping
 * at 0, where a formula by derivatives would not.
 *
 * Two checks follow: the first contributor's sum is below 2σ (nothing stands out: weak), or the first two differ by less
 * than 1.96 of their joint σ (too close to call). None of this covers errors of the influence estimate itself: that is
 * what the audit measures.
 *
 * @param owners for each group, its contributor
 * @param groupScores for each group of records, the sum of its scores for this answer
 * @param scores for each contributor, its score, in the same unit
 */
export function strength({ owners, groupScores, scores }: strength.Options): Strength {
  const errors = standardErrors({ owners, groupScores, count: scores.length })
  const shares = shareIntervals(scores, errors)
  if (!scores.some(score => score > 0)) {
    const reason = 'No contributor’s data made this answer more likely, as far as can be measured.'
    return { verdict: 'weak', weak: true, reason, shares }
  }
  const [first, second] = scores.map((_, c) => c).sort((a, b) => scores[b]! - scores[a]! || a - b) as [number, number?]
  if (scores[first]! < 2 * errors[first]!) {
    const reason = 'The largest score is within the spread of its own records: read the shares as a guess.'
    return { verdict: 'weak', weak: true, reason, shares }
  }
  if (second !== undefined) {
    const joint = Math.sqrt(errors[first]! ** 2 + errors[second]! ** 2)
    if (scores[first]! - scores[second]! < 1.96 * joint) {
      return { verdict: 'close', weak: false, reason: 'The first two contributors are too close to call.', shares }
    }
  }
  return { verdict: 'clear', weak: false, reason: 'One contributor stands out from the spread of its records.', shares }
}

export declare namespace strength {
  type Options = {
    owners: ArrayLike<number>
    groupScores: ArrayLike<number>
    scores: readonly number[]
  }
}

/** Shares of the positive scores with 95 % intervals, where every score is normal around itself with its own error. */
export function shareIntervals(scores: readonly number[], errors: readonly number[]): Strength['shares'] {
  const rng = createRng('strength')
  const count = Math.max(40, Math.min(400, Math.floor(2e6 / scores.length)))
  const draws = scores.map(() => new Float64Array(count))
  for (let d = 0; d < count; d++) {
    for (const [c, share] of sharesOf(scores.map((score, c) => score + errors[c]! * rng.normal())).entries())
      draws[c]![d] = share
  }
  return sharesOf(scores).map((share, c) => {
    const sorted = draws[c]!.sort()
    const [low, high] = [sorted[Math.floor(0.025 * count)]!, sorted[Math.ceil(0.975 * count) - 1]!]
    return { share, low: Math.min(share, low), high: Math.max(share, high) }
  })
}

function sharesOf(scores: readonly number[]): number[] {
  const total = scores.reduce((sum, score) => sum + Math.max(0, score), 0)
  return scores.map(score => (total > 0 ? Math.max(0, score) / total : 0))
}

function standardErrors({
  owners,
  groupScores,
  count,
}: {
  owners: ArrayLike<number>
  groupScores: ArrayLike<number>
  count: number
}) {
  const n = new Float64Array(count) // groups
  const sum = new Float64Array(count)
  const squares = new Float64Array(count)
  for (let i = 0; i < owners.length; i++) {
    n[owners[i]!]!++
    sum[owners[i]!]! += groupScores[i]!
  }
  for (let i = 0; i < owners.length; i++) {
    const owner = owners[i]!
    squares[owner]! += (groupScores[i]! - sum[owner]! / n[owner]!) ** 2
  }
  const freedom = n.reduce((total, records) => total + Math.max(0, records - 1), 0)
  const pooled = freedom > 0 ? Math.sqrt(squares.reduce((total, square) => total + square, 0) / freedom) : 0
  return Array.from(n, (records, c) => (records > 1 ? Math.sqrt((records / (records - 1)) * squares[c]!) : pooled))
}
