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
 * Compares what a question's pool paid with an attack and without it, over the same questions. The interval resamples
 * questions with replacement, both sides together.
 *
 * @param accounts all accounts of the attacker; in `honest` those that exist
 */
export function inflation({ honest, attacked, accounts, seed = 0, resamples = 2_000 }: inflation.Options): Effect {
  const before = honest.map(paid => shareOf(paid, accounts))
  const after = attacked.map(paid => shareOf(paid, accounts))
  const gain = (places: readonly number[]) => sum(places, after) / sum(places, before)
  const loss = (places: readonly number[]) => (sum(places, after) - sum(places, before)) / (places.length - sum(places, before))
  const all = before.map((_, q) => q)
  const rng = createRng(`inflation ${seed}`)
  const draws = Array.from({ length: resamples }, () => all.map(() => rng.int(all.length)))
  const ratio = (of: typeof gain): Ratio => {
    const drawn = draws.map(of).sort((a, b) => a - b)
    return { value: of(all), low: drawn[Math.floor(0.025 * resamples)]!, high: drawn[Math.ceil(0.975 * resamples) - 1]! }
  }
  return { inflation: ratio(gain), honestLoss: ratio(loss), shares: [sum(all, before) / all.length, sum(all, after) / all.length] }
}

export declare namespace inflation {
  type Options = {
    honest: Payouts
    attacked: Payouts
    accounts: readonly Address[]
    seed?: number
    resamples?: number
  }
}

/** Part of one pool that goes to some accounts. */
function shareOf(paid: ReadonlyMap<Address, bigint>, accounts: readonly Address[]): number {
  const total = [...paid.values()].reduce((sum, wei) => sum + wei, 0n)
  const theirs = accounts.reduce((sum, account) => sum + (paid.get(account) ?? 0n), 0n)
  return Number(theirs) / Number(total)
}

function sum(places: readonly number[], values: readonly number[]): number {
  return places.reduce((total, place) => total + values[place]!, 0)
}
