import { split } from '@openledger/base'

/** Basis points of an answer's price that go to each role; they add up to 10,000. */
export type Shares = Readonly<
  Record<'data' | 'builder' | 'parents' | 'operator' | 'stakers' | 'treasury' | 'burn', number>
>

/**
 * What somebody gets back who pays for questions only to be paid for the answers, as a part of what it pays.
 *
 * @param roles those that it holds itself besides contributing
 * @param dataShare its part of the data's share of these answers, in [0, 1]: 1 where it asks what only its data answers
 */
export function washQueries({ shares, roles, dataShare }: washQueries.Options): number {
  const names = Object.keys(shares) as (keyof Shares)[]
  const price = 10n ** 18n
  const lines = split({ fee: price, weights: names.map(name => BigInt(shares[name])) })
  const back = names.reduce((sum, name, i) => {
    if (name === 'data') return sum + dataShare * Number(lines[i])
    return (roles as readonly string[]).includes(name) ? sum + Number(lines[i]) : sum
  }, 0)
  return back / Number(price)
}

export declare namespace washQueries {
  type Options = { shares: Shares; roles: readonly ('builder' | 'parents' | 'operator')[]; dataShare: number }
}
