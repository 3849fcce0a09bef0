/**
 * Adds to every contributor's score `base` × its number of records × the spread (root mean square) of single records'
 * scores on this answer.
 *
 * Weights clip at nought, once a contributor. Whoever splits its records over several accounts is clipped in each of them
 * alone and sheds what counts against it: max(0, a) + max(0, b) ≥ max(0, a + b). No other rule for single accounts helps,
 * as only a linear one pays parts what it pays the whole; so what remains is to clip less. A base that is proportional to
 * records moves all scores up, alike for a whole and for its parts, until few are below nought. Ranks by influence a record
 * stay; parts of the pool come closer to one another.
 *
 * @param rows influence of contributors, then of single records or groups of them, as `floatScores` gives it
 * @param counts records of each contributor
 */
export function baseShare({ rows, counts, base }: baseShare.Options): Float64Array {
  const records = rows.subarray(counts.length)
  const total = counts.reduce((sum, count) => sum + count, 0)
  // A group of records has the sum of theirs: divided by √(its records) on average, which leaves the mean square a record.
  const spread = Math.sqrt(records.reduce((sum, score) => sum + score * score, 0) / Math.max(1, total))
  return rows.map((score, row) => (row < counts.length ? score + base * spread * counts[row]! : score))
}

export declare namespace baseShare {
  type Options = { rows: Float64Array; counts: readonly number[]; base: number }
}
