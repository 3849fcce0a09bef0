import { BaseError, createRng } from '@openledger/base'

/**
 * The order of a run over several datasets with weights: each epoch is `total` draws, dataset d's share of them exactly
 * as its weight asks (largest remainders get what rounding leaves), shuffled together by the seed.
 *
 * A dataset's records come in a random order, none a second time before all have come once; that goes on from epoch to
 * epoch. Samples are numbered through all datasets: the first of dataset d has the number of those before it.
 *
 * @param options `total` is the number of all samples unless told.
 * @returns sample indices by epoch, and how many draws of an epoch each dataset gets
 * @throws engine/bad-mixture
 */
export function mixOrders({ seed, epochs, sizes, weights, total = sum(sizes) }: mixOrders.Options): mixOrders.Result {
  const wrong =
    sizes.length === 0 || sizes.length !== weights.length || sum(weights) <= 0 || weights.some(each => !(each >= 0))
  const empty = sizes.findIndex((size, d) => size === 0 && weights[d]! > 0)
  if (wrong || empty >= 0)
    throw new BaseError('The datasets cannot be mixed with these weights.', {
      code: 'engine/bad-mixture',
      facts: { records: sizes.join(', '), weights: weights.join(', ') },
      hint: 'Give one weight of at least 0 for each dataset, above 0 only where it has records.',
    })
  const counts = apportion(weights, total)
  const starts = sizes.map((_, d) => sum(sizes.slice(0, d)))
  const draws = sizes.map((size, d) => createDraw(`${seed}/mixture/${d}`, size))
  const orders = Array.from({ length: epochs }, (_, epoch) => {
    const picked = counts.flatMap((count, d) => Array.from({ length: count }, () => starts[d]! + draws[d]!()))
    return createRng(`${seed}/mixture/order/${epoch}`).shuffle(picked)
  })
  return { orders, counts }
}

export declare namespace mixOrders {
  type Options = {
    seed: string | number
    epochs: number
    /** Samples of each dataset. */
    sizes: readonly number[]
    /** Relative weights. */
    weights: readonly number[]
    total?: number
  }
  type Result = { orders: number[][]; counts: number[] }
}

/** Whole shares of `total` in proportion to `weights`, by largest remainder; ties go to the earlier one. */
function apportion(weights: readonly number[], total: number): number[] {
  const whole = sum(weights)
  const exact = weights.map(weight => (total * weight) / whole)
  const counts = exact.map(Math.floor)
  const rest = exact
    .map((share, d) => ({ d, rest: share - counts[d]! }))
    .toSorted((a, b) => b.rest - a.rest || a.d - b.d)
  for (const { d } of rest.slice(0, total - sum(counts))) counts[d]!++
  return counts
}

/** Draws 0 … size − 1 in a random order, then again in another. */
function createDraw(seed: string, size: number): () => number {
  let round = 0
  let left: number[] = []
  return () => {
    if (left.length === 0) left = createRng(`${seed}/${round++}`).shuffle(Array.from({ length: size }, (_, i) => i))
    return left.pop()!
  }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, each) => total + each, 0)
}
