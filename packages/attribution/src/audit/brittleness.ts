import { BaseError, createRng } from '@openledger/base'
import { bootstrapMean } from './lds.ts'

/** Random sets of records that are taken out beside, unless told. */
export const usualRandomSets = 2

/** What removing records does to the loss of the query they were chosen for, nats a token. */
export type Brittleness = {
  /** For each query: without the records that score highest, and without as many random ones. */
  perQuery: { top: number; random: number }[]
  /** Mean of top − random, with a 95 % interval over queries: above 0 the scores found what the answer rested on. */
  gap: number
  interval: [low: number, high: number]
  trainings: number
}

/**
 * Brittleness (Ilyas et al. 2022, section 4.1; Park et al. 2023, figure 3): takes the `count` records with the highest
 * scores for a query out of the training, trains again as the run did, and compares how far the query's loss rises with
 * what taking out as many random records does.
 *
 * Cost: one training a query, and one for each random set (`randomSets`, shared by all queries).
 * Throws `attribution/bad-job` where `count` leaves nothing.
 *
 * @example
 * const { gap, interval } = await brittleness({ scores, whole, count: 20, seed: 1, lossesWithout: out => retrain(out) })
 */
export async function brittleness(options: brittleness.Options): Promise<Brittleness> {
  const { scores, whole, count, seed, randomSets = usualRandomSets, lossesWithout } = options
  const records = scores[0]?.length ?? 0
  if (count < 1 || count >= records || scores.length > whole.length || randomSets < 1) {
    throw new BaseError('Brittleness takes out some records and leaves some, with scores for each query.', {
      code: 'attribution/bad-job',
      facts: { records, count, queries: whole.length, scored: scores.length, randomSets },
    })
  }
  const rng = createRng(`brittleness ${seed}`)
  const everyone = Array.from({ length: records }, (_, record) => record)
  const random = scores.map(() => 0)
  for (let set = 0; set < randomSets; set++) {
    const losses = await lossesWithout(ascending(rng.shuffle(everyone).slice(0, count)))
    for (const q of random.keys()) random[q]! += (losses[q]! - whole[q]!) / randomSets
  }
  const perQuery: Brittleness['perQuery'] = []
  for (const [q, row] of scores.entries()) {
    const top = everyone.toSorted((a, b) => row[b]! - row[a]! || a - b).slice(0, count)
    const losses = await lossesWithout(ascending(top))
    perQuery.push({ top: losses[q]! - whole[q]!, random: random[q]! })
  }
  const gaps = perQuery.map(({ top, random }) => top - random)
  const gap = gaps.reduce((sum, value) => sum + value, 0) / gaps.length
  return { perQuery, gap, interval: bootstrapMean({ values: gaps, seed }), trainings: randomSets + scores.length }
}

export declare namespace brittleness {
  type Options = {
    /** For each query that is tried, a score for each record. */
    scores: readonly ArrayLike<number>[]
    /** Each query's loss after the run itself, nats a token; queries beyond `scores` are ignored. */
    whole: ArrayLike<number>
    /** Records taken out for a query. */
    count: number
    /** Draws the random sets, and the bootstrap. */
    seed: number
    randomSets?: number
    /** Every query's loss after the run again without these records (ascending): same start, same order otherwise. */
    lossesWithout: (out: readonly number[]) => Promise<ArrayLike<number>>
  }
}

function ascending(records: readonly number[]): number[] {
  return records.toSorted((a, b) => a - b)
}
