import { createRng } from '@openledger/base'
import { describe, expect, it } from 'vitest'
import { strength } from './strength.ts'
import { readLdsFixture } from './testing/ldsFixture.ts'

/** Shares of sums, negative ones clipped, as `strength` has them. */
const sharesOf = (sums: readonly number[]) => {
  const total = sums.reduce((all, sum) => all + Math.max(0, sum), 0)
  return sums.map(sum => (total > 0 ? Math.max(0, sum) / total : 0))
}

/** How often the interval of a share holds what the share of the whole population would be. */
function coverage(draws: Iterable<{ owners: number[]; groupScores: number[]; truth: readonly number[] }>) {
  let [inside, all] = [0, 0]
  for (const { owners, groupScores, truth } of draws) {
    const sums = truth.map(() => 0)
    for (const [i, score] of groupScores.entries()) sums[owners[i]!]! += score
    const { shares } = strength({ owners, groupScores, scores: sums })
    for (const [c, share] of sharesOf(truth).entries()) {
      all++
      if (shares[c]!.low <= share && share <= shares[c]!.high) inside++
    }
  }
  return { rate: inside / all, all }
}

describe('intervals of shares of 95 %', () => {
  it('hold the share that is expected in 90 to 98 of 100, for contributors of all sizes and noisy records', () => {
    const rng = createRng('coverage')
    const draws = Array.from({ length: 300 }, () => {
      // Eight contributors of 10 to 60 records; a record helps by a mean of its contributor’s, give or take its own sigma.
      const people = Array.from({ length: 8 }, () => ({
        records: 10 + rng.int(51),
        mean: 0.6 + rng.normal(),
        sigma: 0.5 + 2 * rng.float(),
      }))
      const owners = people.flatMap(({ records }, c) => Array.from({ length: records }, () => c))
      const groupScores = owners.map(c => people[c]!.mean + people[c]!.sigma * rng.normal())
      return { owners, groupScores, truth: people.map(({ records, mean }) => records * mean) }
    })
    const { rate } = coverage(draws)
    expect(rate).toBeGreaterThan(0.9)
    expect(rate).toBeLessThan(0.98)
  })

  const fixture = readLdsFixture(new URL('../../../../shared/fixtures/lds-a', import.meta.url).pathname)
  if (!fixture) console.warn('SKIPPED 1 test: ../shared/fixtures/lds-a is not beside the repository.')

  it.skipIf(!fixture)('hold it for the influences of a real fine-tune, its records drawn again', () => {
    const { baseline, owners, contributors } = fixture!
    const scores = baseline('EK-FAC kronfluence damping .1, mean of 3 checkpoints')
    const mine = Array.from({ length: contributors }, (_, c) => owners.flatMap((owner, r) => (owner === c ? [r] : [])))
    const rng = createRng('coverage of a fine-tune')
    const draws = scores.flatMap(row =>
      Array.from({ length: 5 }, () => {
        // Each contributor’s records are the population: as many are drawn again, with replacement.
        const groupScores = mine.flatMap(records => records.map(() => row[records[rng.int(records.length)]!]!))
        const drawnOwners = mine.flatMap((records, c) => records.map(() => c))
        const truth = mine.map(records => records.reduce((sum, r) => sum + row[r]!, 0))
        return { owners: drawnOwners, groupScores, truth }
      }),
    )
    const { rate, all } = coverage(draws)
    expect(all).toBe(40 * 5 * 20)
    expect(rate).toBeGreaterThan(0.9)
    expect(rate).toBeLessThan(0.98)
  })
})
