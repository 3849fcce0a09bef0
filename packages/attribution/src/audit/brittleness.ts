import { BaseError, createRng } from '@openledger/base'
import { type Engine, epochOrders, type Hyper, type Sample } from '@openledger/engine'
import { bootstrapMean } from './lds.ts'

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
 * what taking out as many random records does. Same start, same seed, same order otherwise.
 *
 * Cost: one training a query, one for each random set (`randomSets`, shared by all queries), and one with everything.
 * Throws `attribution/bad-job` where `count` leaves nothing.
 *
 * @param scores for each query, a score for each record
 */
export async function brittleness(options: brittleness.Options): Promise<Brittleness> {
  const { engine, samples, queries, scores, count, hyper, seed, randomSets = 2, signal } = options
  if (count < 1 || count >= samples.length || scores.length !== queries.length || randomSets < 1) {
    throw new BaseError('Brittleness takes out some records and leaves some, with scores for each query.', {
      code: 'attribution/bad-job',
      facts: { records: samples.length, count, queries: queries.length, scored: scores.length, randomSets },
    })
  }
  const order = epochOrders({ seed, epochs: hyper.epochs, count: samples.length })
  let trainings = 0
  const lossesWithout = async (out: ReadonlySet<number>) => {
    signal?.throwIfAborted()
    const orders = order.map(epoch => epoch.filter(record => !out.has(record)))
    const { adapter } = await engine.fineTune({ samples: [...samples], hyper, seed, orders, ...(signal && { signal }) })
    trainings++
    const measured = await engine.losses({ adapter, samples: [...queries] })
    return measured.map(({ sum, tokens }) => sum / tokens)
  }
  const whole = await lossesWithout(new Set())
  const rng = createRng(`brittleness ${seed}`)
  const everyone = samples.map((_, record) => record)
  const random = queries.map(() => 0)
  for (let set = 0; set < randomSets; set++) {
    const losses = await lossesWithout(new Set(rng.shuffle(everyone).slice(0, count)))
    for (const [q, loss] of losses.entries()) random[q]! += (loss - whole[q]!) / randomSets
  }
  const perQuery: Brittleness['perQuery'] = []
  for (const [q, row] of scores.entries()) {
    const top = everyone.toSorted((a, b) => row[b]! - row[a]! || a - b).slice(0, count)
    const losses = await lossesWithout(new Set(top))
    perQuery.push({ top: losses[q]! - whole[q]!, random: random[q]! })
  }
  const gaps = perQuery.map(({ top, random }) => top - random)
  const gap = gaps.reduce((sum, value) => sum + value, 0) / gaps.length
  return { perQuery, gap, interval: bootstrapMean({ values: gaps, seed }), trainings }
}

export declare namespace brittleness {
  type Options = {
    engine: Pick<Engine, 'fineTune' | 'losses'>
    samples: readonly Sample[]
    queries: readonly Sample[]
    scores: readonly ArrayLike<number>[]
    /** Records taken out for a query. */
    count: number
    /** Those of the run. */
    hyper: Hyper
    /** The run's; also draws the random sets. */
    seed: number
    randomSets?: number
    signal?: AbortSignal
  }
}
