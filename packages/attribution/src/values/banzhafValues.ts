import { BaseError, createRng } from '@openledger/base'
import { rememberUtility, type Utility, type Values } from './Values.ts'

/**
 * Data Banzhaf values by maximum sample reuse (Wang and Jia 2023, section 4.2): every subset, each unit in it with
 * probability ½, serves every unit: φᵢ = mean of v over subsets with i − mean over subsets without.
 *
 * Of all semivalues this one keeps its order best under a noisy utility, and copies do not multiply: two that can stand
 * for one another share what one is worth. The standard error is that of a difference of two means,
 * √(s²₊/n₊ + s²₋/n₋). Stops when all of them are at most `precision`, after `least` subsets, or else after `most`.
 *
 * Subsets measured before (an audit's retrainings) may be given as `known`; they must have been drawn the same way, or as
 * halves, whose values differ little where there are many units.
 *
 * Throws `attribution/bad-values` where there is nothing to value.
 *
 * @example
 * const { values, errors, stopped } = await banzhafValues({ units: 20, utility: retrain, precision: 0.01, seed: 1 })
 */
export async function banzhafValues(options: banzhafValues.Options): Promise<Values> {
  const { units, seed, precision, known = [], least = 16, most = 1_000, signal } = options
  if (units < 1) throw new BaseError('There is nobody to value.', { code: 'attribution/bad-values', facts: { units } })
  const { utility, asked } = rememberUtility(options.utility)
  const rng = createRng(`banzhaf ${seed}`)
  // Per side (without, with) and unit: how many, their mean, and the sum of squares about it (Welford).
  const sides = [0, 1].map(() => ({
    count: new Float64Array(units),
    mean: new Float64Array(units),
    spread: new Float64Array(units),
  }))
  const learn = (members: readonly number[], value: number) => {
    const isIn = new Uint8Array(units)
    for (const unit of members) isIn[unit] = 1
    for (let unit = 0; unit < units; unit++) {
      const { count, mean, spread } = sides[isIn[unit]!]!
      const from = value - mean[unit]!
      count[unit]!++
      mean[unit]! += from / count[unit]!
      spread[unit]! += from * (value - mean[unit]!)
    }
  }
  for (const { members, value } of known) learn(members, value)
  const [without, inside] = sides as [(typeof sides)[0], (typeof sides)[0]]

  for (let subsets = known.length; ; subsets++) {
    const values = Array.from(inside.mean, (mean, unit) => mean - without.mean[unit]!)
    const errors = values.map((_, unit) => Math.sqrt(variance(inside, unit) + variance(without, unit)))
    const isPrecise = subsets >= least && errors.every(error => error <= precision)
    if (isPrecise || subsets >= most)
      return { values, errors, asked: asked(), stopped: isPrecise ? 'precise' : 'budget' }
    signal?.throwIfAborted()
    const members = Array.from({ length: units }, (_, unit) => unit).filter(() => rng.int(2) === 1)
    learn(members, await utility(members))
  }
}

export declare namespace banzhafValues {
  type Options = {
    units: number
    utility: Utility
    /** Standard error to reach for every unit, in the utility's unit. */
    precision: number
    known?: readonly { members: readonly number[]; value: number }[]
    least?: number
    most?: number
    seed: number
    signal?: AbortSignal | undefined
  }
}

/** Of a mean; infinite below two values, so that no rule stops there. */
function variance({ count, spread }: { count: Float64Array; spread: Float64Array }, unit: number): number {
  const n = count[unit]!
  return n < 2 ? Number.POSITIVE_INFINITY : spread[unit]! / (n - 1) / n
}
