import { BaseError } from '@openledger/base'
import { averageRanks } from './spearman.ts'

/**
 * Area under the ROC curve: the probability that a random positive scores above a random negative, ties counting half
 * (Mann–Whitney). For mislabel detection the score is self-influence or a loss, and positives are the flipped records.
 *
 * Throws `attribution/bad-job` where either kind is missing.
 *
 * @example
 * rocAuc({ scores: [0.1, 0.9, 0.4], isPositive: [false, true, false] }) // 1
 */
export function rocAuc({ scores, isPositive }: { scores: ArrayLike<number>; isPositive: readonly boolean[] }): number {
  const positives = isPositive.filter(Boolean).length
  const negatives = isPositive.length - positives
  if (positives === 0 || negatives === 0 || scores.length !== isPositive.length) {
    throw new BaseError('A detection needs positives and negatives, and a score for each.', {
      code: 'attribution/bad-job',
      facts: { scores: scores.length, positives, negatives },
    })
  }
  const ranks = averageRanks(scores)
  const sum = ranks.reduce((total, rank, i) => (isPositive[i] ? total + rank : total), 0)
  return (sum - (positives * (positives + 1)) / 2) / (positives * negatives)
}
