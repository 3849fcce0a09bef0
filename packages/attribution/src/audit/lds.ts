import { createRng } from '@openledger/base'
import { spearman } from './spearman.ts'

/** A linear datamodelling score: a number in [−1, 1], a value a query, and 95 % intervals. */
export type Lds = {
  lds: number
  /** 2.5 % and 97.5 % quantile of the mean over 2,000 resamples of the queries: the choice of queries alone. */
  interval: [low: number, high: number]
  /** The same widened by the choice of subsets (jackknife over subsets, normal approximation); null below 4 subsets. */
  wideInterval: [low: number, high: number] | null
  perQuery: number[]
}

/**
 * Linear datamodelling score (Park et al. 2023; TRAK, section 4): how well sums of scores rank what really happened when
 * the model was retrained on subsets. For query q and subset m predict `p = Σᵢ scores[q][i]` over the units in m; the
 * query's value is Spearman's correlation over subsets between p and `−losses[m][q]`; the score is the mean over queries.
 *
 * @param scores for each query, a score for each unit (record or contributor); higher means that it lowers the loss more
 * @param subsets for each retraining, the units that it had
 * @param losses for each retraining, the loss of each query
 */
export function linearDatamodellingScore({ scores, subsets, losses, seed }: linearDatamodellingScore.Options): Lds {
  const predictions = scores.map(row => subsets.map(members => members.reduce((sum, unit) => sum + row[unit]!, 0)))
  const truths = scores.map((_, q) => losses.map(row => -row[q]!))
  const perQuery = predictions.map((prediction, q) => spearman(prediction, truths[q]!))
  const lds = mean(perQuery)
  const interval = bootstrapMean({ values: perQuery, seed })
  if (subsets.length < 4) return { lds, interval, wideInterval: null, perQuery }
  // Jackknife: the score again without each subset in turn; its variance adds to that of the queries.
  const left = subsets.map((_, m) =>
    mean(predictions.map((prediction, q) => spearman(without(prediction, m), without(truths[q]!, m)))),
  )
  const centre = mean(left)
  const variance = ((left.length - 1) / left.length) * left.reduce((sum, value) => sum + (value - centre) ** 2, 0)
  const widen = (side: number) => Math.sqrt(side ** 2 + 1.96 ** 2 * variance)
  const wideInterval: [number, number] = [lds - widen(lds - interval[0]), lds + widen(interval[1] - lds)]
  return { lds, interval, wideInterval, perQuery }
}

export declare namespace linearDatamodellingScore {
  type Options = {
    scores: readonly ArrayLike<number>[]
    subsets: readonly (readonly number[])[]
    losses: readonly ArrayLike<number>[]
    /** Of the bootstrap. */
    seed: number
  }
}

/** The 2.5 % and 97.5 % quantile of the mean over resamples with replacement (percentile bootstrap, Efron 1979). */
export function bootstrapMean({ values, seed, resamples = 2_000 }: bootstrapMean.Options): [number, number] {
  const rng = createRng(`bootstrap ${seed}`)
  const means = Float64Array.from({ length: resamples }, () => {
    let sum = 0
    for (let i = 0; i < values.length; i++) sum += values[rng.int(values.length)]!
    return sum / values.length
  }).sort()
  return [quantile(means, 0.025), quantile(means, 0.975)]
}

export declare namespace bootstrapMean {
  type Options = { values: readonly number[]; seed: number; resamples?: number }
}

/**
 * How well a perfect prediction could do: r is the mean Spearman correlation over subsets between the losses of two
 * seeds, over all pairs of seeds and all queries; a perfect prediction of the average over seeds would correlate about √r
 * with a run of one seed (attenuation).
 *
 * @param losses `[seed][subset][query]`, at least two seeds
 */
export function seedCeiling(losses: readonly (readonly ArrayLike<number>[])[]): { agreement: number; ceiling: number } {
  const queries = losses[0]![0]!.length
  const values: number[] = []
  for (let a = 0; a < losses.length; a++) {
    for (let b = a + 1; b < losses.length; b++) {
      for (let q = 0; q < queries; q++) {
        values.push(
          spearman(
            losses[a]!.map(row => row[q]!),
            losses[b]!.map(row => row[q]!),
          ),
        )
      }
    }
  }
  const agreement = mean(values)
  return { agreement, ceiling: Math.sqrt(Math.max(0, agreement)) }
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

function without(values: readonly number[], m: number): number[] {
  return values.filter((_, i) => i !== m)
}

/** Linear interpolation between order statistics, as numpy's default. */
function quantile(sorted: Float64Array, p: number): number {
  const at = p * (sorted.length - 1)
  const low = Math.floor(at)
  const high = Math.ceil(at)
  return sorted[low]! + (sorted[high]! - sorted[low]!) * (at - low)
}
