import type { Address } from '@openledger/base'

/** A donation that is weighed for the matching, in the order in which they came. */
export type WeighedDonation = { project: number; donor: Address; amount: bigint }

/**
 * What OpenCircle matches a round's donations with: the same integers as its contract, from the same donations.
 *
 * Quadratic funding pays a project (Σ√cᵢ)² − Σcᵢ, which is the sum of 2·√(cᵢ·cⱼ) over its pairs of donors. Here a pair
 * that coordinates by S over all projects of the round moves ⌊M·S/(M + S)⌋ wei, M being `pairBound`: never M, however
 * much it gives (V. Buterin 2019, "Pairwise coordination subsidies"). A project weighs what its donations raised that
 * by. Where the weights come to more than `pool` (wei), each project gets its part of it, rounded down.
 *
 * All amounts in wei. The round's own residue is `pool` less all `awards`.
 *
 * @example
 * matchDonations({ donations: [{ project: 1, donor: a, amount: 4n }, { project: 1, donor: b, amount: 9n }],
 *   pairBound: 12n, pool: 100n }) // weights and awards of project 1: 6n, as 2·√4·√9 = 12 and 12·12/(12 + 12) = 6
 */
export function matchDonations({ donations, pairBound, pool }: matchDonations.Options): matchDonations.Result {
  const given = new Map<number, Map<Address, bigint>>()
  const coordination = new Map<string, bigint>()
  const weights = new Map<number, bigint>()
  const bounded = (sum: bigint) => (pairBound * sum) / (pairBound + sum)
  for (const { project, donor, amount } of donations) {
    const donors = given.get(project) ?? new Map<Address, bigint>()
    const name = donor.toLowerCase() as Address
    const before = donors.get(name) ?? 0n
    let weight = weights.get(project) ?? 0n
    for (const [other, theirs] of donors) {
      if (other === name) continue
      const pair = name < other ? name + other : other + name
      const was = coordination.get(pair) ?? 0n
      const now = was + 2n * (squareRoot(before + amount) - squareRoot(before)) * squareRoot(theirs)
      coordination.set(pair, now)
      weight += bounded(now) - bounded(was)
    }
    given.set(project, donors.set(name, before + amount))
    weights.set(project, weight)
  }
  const sum = [...weights.values()].reduce((total, weight) => total + weight, 0n)
  const part = (weight: bigint) => (sum > pool ? (pool * weight) / sum : weight)
  return { weights, awards: new Map([...weights].map(([project, weight]) => [project, part(weight)])) }
}

export declare namespace matchDonations {
  type Options = {
    donations: readonly WeighedDonation[]
    /** Wei that one pair of donors can move at most. */
    pairBound: bigint
    /** Wei that the round shares. */
    pool: bigint
  }
  /** By project, in wei: what each would get of an endless pool, and what it gets of this one. */
  type Result = { weights: Map<number, bigint>; awards: Map<number, bigint> }
}

/** ⌊√n⌋ by Newton's iteration from above. */
function squareRoot(n: bigint): bigint {
  if (n < 2n) return n
  let root = 1n << BigInt(Math.ceil(n.toString(2).length / 2))
  for (;;) {
    const next = (root + n / root) >> 1n
    if (next >= root) return root
    root = next
  }
}
