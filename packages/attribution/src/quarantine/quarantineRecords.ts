import { BaseError } from '@openledger/base'

/**
 * Places of the records that the hold-out speaks against, ascending: those whose in-run score (the first-order data
 * Shapley value of Wang et al. 2024, positive where training on the record lowered the loss of the records held back) is
 * below 0 and below the median by more than `cut` robust standard deviations, 1.4826 times the median of the absolute
 * deviations (Hampel 1974). All in whole numbers, so that whoever replays the run comes to the same records.
 *
 * Throws `attribution/bad-quarantine` where the cut is not above 0.
 *
 * @param scores in-run scores of a run, in any one unit
 *
 * @example
 * quarantineRecords({ scores: [5n, 6n, 7n, -900n], cut: 3 }) // [3]
 */
export function quarantineRecords({ scores, cut = 3 }: quarantineRecords.Options): number[] {
  if (!(Number.isFinite(cut) && cut > 0))
    throw new BaseError('A quarantine needs to know how many deviations a record may lie below the others.', {
      code: 'attribution/bad-quarantine',
      facts: { cut },
      hint: 'Three deviations put aside one in a thousand of normally spread records.',
    })
  const middle = median(scores)
  const spread = median(scores.map(score => (score > middle ? score - middle : middle - score)))
  // In ten-thousandths: 1.4826 deviations, `cut` to four places.
  const limit = 14_826n * BigInt(Math.round(10_000 * cut)) * spread
  return scores.flatMap((score, r) => (score < 0n && 100_000_000n * (middle - score) > limit ? [r] : []))
}

export declare namespace quarantineRecords {
  type Options = { scores: readonly bigint[]; cut?: number | undefined }
}

/** The lower of the two in the middle; 0 of nothing. */
function median(values: readonly bigint[]): bigint {
  const sorted = [...values].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
  return sorted[(sorted.length - 1) >> 1] ?? 0n
}
