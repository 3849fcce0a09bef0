import { BaseError, createRng } from '@openledger/base'
import { rememberUtility, type Utility, type Values } from './Values.ts'

/**
 * Shapley values of units by truncated Monte Carlo (Ghorbani and Zou 2019, algorithm 1): the mean of a unit's marginal
 * gain over random orders, φᵢ = E[v(before i ∪ {i}) − v(before i)].
 *
 * Orders come in pairs, each with its reverse (antithetic sampling; Mitchell et al. 2022, section 4.1): a unit that comes
 * early in one comes late in the other, so a pair's mean varies less. A walk along an order ends where the utility is
 * within `tolerance` of that of all units; the rest of the order then gets 0. Truncation biases a value by `tolerance` at
 * most; at 0 the estimate is unbiased.
 *
 * Stops when every standard error, over pairs, is at most `precision`, after `leastPairs`, or else after `mostPairs`.
 * Cost: at most 2 · pairs · (units − 1) + 2 utilities, fewer by what is asked twice.
 *
 * Throws `attribution/bad-values` where there is nothing to value.
 *
 * @example
 * const { values, errors } = await shapleyValues({ units: 8, utility: retrain, precision: 0.01, seed: 1 })
 */
export async function shapleyValues(options: shapleyValues.Options): Promise<Values> {
  const { units, seed, precision, tolerance = 0, leastPairs = 4, mostPairs = 500, signal } = options
  if (units < 1 || leastPairs < 2) {
    throw new BaseError('Values need units, and at least two pairs of orders for their errors.', {
      code: 'attribution/bad-values',
      facts: { units, leastPairs },
    })
  }
  const { utility, asked } = rememberUtility(options.utility)
  const rng = createRng(`shapley ${seed}`)
  const everyone = Array.from({ length: units }, (_, unit) => unit)
  const [none, all] = [await utility([]), await utility(everyone)]

  const gains = async (order: readonly number[]) => {
    const gained = new Float64Array(units)
    let before = none
    for (const [at, unit] of order.entries()) {
      signal?.throwIfAborted()
      if (Math.abs(all - before) < tolerance) break
      const value = at + 1 === units ? all : await utility(order.slice(0, at + 1))
      gained[unit] = value - before
      before = value
    }
    return gained
  }

  const sums = new Float64Array(units)
  const squares = new Float64Array(units)
  for (let pairs = 1; ; pairs++) {
    const order = rng.shuffle(everyone)
    const [there, back] = [await gains(order), await gains(order.toReversed())]
    for (let unit = 0; unit < units; unit++) {
      const value = (there[unit]! + back[unit]!) / 2
      sums[unit]! += value
      squares[unit]! += value * value
    }
    if (pairs < leastPairs && pairs < mostPairs) continue
    const values = Array.from(sums, sum => sum / pairs)
    const errors = values.map((value, unit) => {
      const variance = Math.max(0, squares[unit]! / pairs - value * value) * (pairs / Math.max(1, pairs - 1))
      return Math.sqrt(variance / pairs)
    })
    const isPrecise = pairs >= leastPairs && errors.every(error => error <= precision)
    if (isPrecise || pairs >= mostPairs) {
      return { values, errors, asked: asked(), stopped: isPrecise ? 'precise' : 'budget' }
    }
  }
}

export declare namespace shapleyValues {
  type Options = {
    units: number
    utility: Utility
    /** Standard error to reach for every unit, in the utility's unit. */
    precision: number
    /** How near to the utility of all units a walk may end; 0 walks every order to its end. */
    tolerance?: number
    leastPairs?: number
    mostPairs?: number
    seed: number
    signal?: AbortSignal | undefined
  }
}
