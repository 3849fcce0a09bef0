import { BaseError, createRng } from '@openledger/base'
import { spearman } from '../audit/spearman.ts'
import { divideBySpread, sumScores } from './combine.ts'

/** A learned mix of methods: what each counts for, and scores that never saw the truth of the query they are for. */
export type Blend = {
  /** One number ≥ 0 a method, learned on all queries; they sum to 1. */
  weights: number[]
  /** Pull towards equal weights that held-out queries preferred. */
  ridge: number
  /** `[queries, units]`: each query's scores by weights that were learned, and a ridge that was chosen, without it. */
  heldOut: Float64Array[]
}

/**
 * Learns how much each method should count, from retrainings (the auditor's): with predictions and truths standardised
 * over the subsets for every query, least squares of the truths on the methods' predictions, one weight a method for all
 * queries, none negative, pulled by `ridge` towards equal weights.
 *
 * Nested: queries are dealt into folds; a fold's scores come from weights learned on the others, and their ridge is the
 * one with the best LDS on folds held out among those. So the LDS of `heldOut` is an honest one.
 *
 * Throws `attribution/too-few-units` for fewer queries than two folds of two need.
 */
export function blend(options: blend.Options): Blend {
  const { matrices, subsets, losses, seed, ridges = [0.01, 0.1, 1, 10] } = options
  const queries = losses[0]!.length
  if (queries < 4 || matrices.some(matrix => matrix.length !== queries)) {
    throw new BaseError('A blend is learned on at least four queries that every method has scored.', {
      code: 'attribution/too-few-units',
      facts: { queries, scored: matrices.map(({ length }) => length).join() },
    })
  }
  const folds = Math.min(options.folds ?? 5, Math.floor(queries / 2))
  const scaled = matrices.map(matrix => matrix.map(divideBySpread))
  const examples = Array.from({ length: queries }, (_, q) => ({
    truth: standardise(losses.map(row => -row[q]!)),
    predictions: scaled.map(matrix => standardise(subsets.map(members => sumOf(matrix[q]!, members)))),
  }))
  const learn = (members: readonly number[], ridge: number) =>
    weigh(
      members.map(q => examples[q]!),
      ridge * members.length * subsets.length,
    )
  const mixed = (q: number, weights: readonly number[]) =>
    sumScores(
      scaled.map(matrix => [matrix[q]!]),
      weights,
    )[0]!
  const measure = (members: readonly number[], ridge: number, deal: readonly number[][]): number => {
    const values = deal.flatMap(fold => {
      const weights = learn(
        members.filter(q => !fold.includes(q)),
        ridge,
      )
      return fold.map(q => {
        const scores = mixed(q, weights)
        return spearman(
          subsets.map(units => sumOf(scores, units)),
          examples[q]!.truth,
        )
      })
    })
    return values.reduce((sum, value) => sum + value, 0) / values.length
  }
  const choose = (members: readonly number[], draw: string): number => {
    const deal = dealOut(members, folds, `${seed} ${draw}`)
    const found = ridges.map(ridge => measure(members, ridge, deal))
    return ridges[found.indexOf(Math.max(...found))]!
  }

  const all = examples.map((_, q) => q)
  const heldOut: Float64Array[] = new Array(queries)
  for (const [f, fold] of dealOut(all, folds, `${seed}`).entries()) {
    const rest = all.filter(q => !fold.includes(q))
    const weights = learn(rest, choose(rest, `inner ${f}`))
    for (const q of fold) heldOut[q] = mixed(q, weights)
  }
  const ridge = choose(all, 'outer')
  return { weights: learn(all, ridge), ridge, heldOut }
}

export declare namespace blend {
  type Options = {
    /** Scores `[queries, units]` of each method. */
    matrices: readonly Float64Array[][]
    /** For each retraining the units that it had, and the loss of each query. */
    subsets: readonly (readonly number[])[]
    losses: readonly ArrayLike<number>[]
    /** Deals the queries. */
    seed: number
    folds?: number
    ridges?: readonly number[]
  }
}

type Example = { truth: Float64Array; predictions: Float64Array[] }

/** argmin_{w ≥ 0} Σ (truth − Σ_m w_m prediction_m)² + ridge · |w − 1/M|², by coordinate descent, scaled to sum to 1. */
function weigh(examples: readonly Example[], ridge: number): number[] {
  const count = examples[0]!.predictions.length
  const products = (of: (example: Example) => [Float64Array, Float64Array]) =>
    examples.reduce((sum, example) => {
      const [a, b] = of(example)
      return sum + a.reduce((all, value, i) => all + value * b[i]!, 0)
    }, 0)
  const methods = Array.from({ length: count }, (_, m) => m)
  const gram = methods.map(m => methods.map(n => products(({ predictions: p }) => [p[m]!, p[n]!])))
  const aims = methods.map(m => products(({ predictions, truth }) => [predictions[m]!, truth]))
  const weights = methods.map(() => 1 / count)
  for (let round = 0; round < 200; round++) {
    for (const m of methods) {
      const others = methods.reduce((sum, n) => (n === m ? sum : sum + gram[m]![n]! * weights[n]!), 0)
      weights[m] = Math.max(0, (aims[m]! - others + ridge / count) / (gram[m]![m]! + ridge))
    }
  }
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return weights.map(weight => (total > 0 ? weight / total : 1 / count))
}

function dealOut(queries: readonly number[], folds: number, seed: string): number[][] {
  const dealt: number[][] = Array.from({ length: folds }, () => [])
  for (const [i, q] of createRng(`blend ${seed}`).shuffle(queries).entries()) dealt[i % folds]!.push(q)
  return dealt
}

/** Mean 0 and square mean 1; zeros where constant. */
function standardise(values: readonly number[]): Float64Array {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const spread = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length)
  return Float64Array.from(values, value => (spread > 0 ? (value - mean) / spread : 0))
}

function sumOf(row: Float64Array, members: readonly number[]): number {
  return members.reduce((sum, unit) => sum + row[unit]!, 0)
}
