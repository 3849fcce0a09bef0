import type { Projection } from '@openledger/attribution'

/** Part of a pool that two splits by the positive parts of scores have in common, from 0 to 1. */
export function sharesInCommon(a: readonly number[], b: readonly number[]): number {
  const [mine, theirs] = [sharesOf(a), sharesOf(b)]
  return mine.reduce((sum, share, c) => sum + Math.min(share, theirs[c]!), 0)
}

/** Positive parts of scores over their sum; equal parts where none is positive. */
export function sharesOf(scores: readonly number[]): number[] {
  const total = scores.reduce((sum, score) => sum + Math.max(0, score), 0)
  return scores.map(score => (total > 0 ? Math.max(0, score) / total : 1 / scores.length))
}

/** A contributor's sum of the positive parts of its records: what is left to sum once everybody has split. */
export function cutAtNought({ rows, projection }: { rows: Float64Array; projection: Projection }): number[] {
  let end = projection.contributors
  return projection.groupCounts.map(count => {
    end += count
    return rows.subarray(end - count, end).reduce((sum, score) => sum + Math.max(0, score), 0)
  })
}
