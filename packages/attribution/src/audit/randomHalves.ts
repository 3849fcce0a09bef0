import { BaseError, createRng } from '@openledger/base'

/**
 * `count` distinct random halves of `units` units, ascending: ⌊units/2⌋ in each, drawn uniformly from a seed.
 *
 * Throws `attribution/too-few-units` where there are not that many halves.
 */
export function randomHalves({ units, count, seed }: { units: number; count: number; seed: number }): number[][] {
  const rng = createRng(`halves ${seed}`)
  const all = Array.from({ length: units }, (_, unit) => unit)
  const halves = new Map<string, number[]>()
  for (let draws = 0; halves.size < count; draws++) {
    if (draws > 200 * count) {
      throw new BaseError('There are not that many different halves.', {
        code: 'attribution/too-few-units',
        facts: { units, subsets: count },
        hint: 'An audit needs at least 8 contributors for 16 subsets; ask for fewer subsets, or audit by record.',
      })
    }
    const half = rng
      .shuffle(all)
      .slice(0, Math.floor(units / 2))
      .sort((a, b) => a - b)
    halves.set(half.join(), half)
  }
  return [...halves.values()]
}
