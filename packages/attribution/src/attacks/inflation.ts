import { type Address, createRng } from '@openledger/base'
import type { Payouts } from './payQueries.ts'

/** A ratio with its 95 % interval over resamples of the questions. */
export type Ratio = { value: number; low: number; high: number }

/** What an attack changed: for who attacks, and for everybody else. */
export type Effect = {
  /** Paid to the attacker with the attack ÷ without. */
  inflation: Ratio
  /** Part of what all others were paid without the attack that they lost by it. */
  honestLoss: Ratio
  /** Parts of all pools that the attacker was paid without and with the attack. */
  shares: [honest: number, attacked: number]
}

/**
 * Compares what questions' pools paid an attacker with its attack and without, over the same questions. The interval
 * resamples questions with replacement, both sides together.
 *
 * @param honest the attacker's part of each pool without the attack, in [0, 1] (`partsOf`)
 * @param attacked the same with it
 */
export function inflation({ honest, attacked, seed = 0, resamples = 2_000 }: inflation.Options): Effect {
  const gain = (places: readonly number[]) => sum(places, attacked) / sum(places, honest)
  const loss = (places: readonly number[]) =>
    (sum(places, attacked) - sum(places, honest)) / (places.length - sum(places, honest))
  const all = honest.map((_, q) => q)
  const rng = createRng(`inflation ${seed}`)
  const draws = Array.from({ length: resamples }, () => all.map(() => rng.int(all.length)))
  const ratio = (of: typeof gain): Ratio => {
    const drawn = draws.map(of).sort((a, b) => a - b)
    const at = (part: number) => drawn[Math.min(resamples - 1, Math.floor(part * resamples))]!
    return { value: of(all), low: at(0.025), high: at(0.975) }
  }
  const mean = (parts: readonly number[]) => sum(all, parts) / all.length
  return { inflation: ratio(gain), honestLoss: ratio(loss), shares: [mean(honest), mean(attacked)] }
}

export declare namespace inflation {
  type Options = { honest: readonly number[]; attacked: readonly number[]; seed?: number; resamples?: number }
}

/** The part of each pool that goes to some accounts; those that were not paid there count nothing. */
export function partsOf(payouts: Payouts, accounts: readonly Address[]): number[] {
  return payouts.map(paid => {
    const total = [...paid.values()].reduce((sum, wei) => sum + wei, 0n)
    const theirs = accounts.reduce((sum, account) => sum + (paid.get(account) ?? 0n), 0n)
    return Number(theirs) / Number(total)
  })
}

function sum(places: readonly number[], values: readonly number[]): number {
  return places.reduce((total, place) => total + values[place]!, 0)
}
