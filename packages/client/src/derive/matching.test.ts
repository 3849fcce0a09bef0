import type { Address } from '@openledger/base'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { matchDonations, type WeighedDonation } from './matching.ts'

const donor = (n: number): Address => `0x${n.toString(16).padStart(40, '0')}`
const give = (project: number, n: number, amount: bigint): WeighedDonation => ({ project, donor: donor(n), amount })

test('two donors of 4 and 9 coordinate by 12, of which a bound of 12 lets through 6', () => {
  const donations = [give(1, 1, 4n), give(1, 2, 9n)]
  const { weights, awards } = matchDonations({ donations, pairBound: 12n, pool: 100n })
  expect(weights).toEqual(new Map([[1, 6n]]))
  expect(awards).toEqual(new Map([[1, 6n]]))
})

test('a bound without end gives plain quadratic matching, (Σ√c)² − Σc', () => {
  const donations = [give(7, 1, 100n), give(7, 2, 400n), give(7, 3, 900n)]
  const { weights } = matchDonations({ donations, pairBound: 10n ** 30n, pool: 0n })
  // (10 + 20 + 30)² − 1400 = 2200, less what each of three pairs rounds down.
  expect(weights.get(7)! >= 2200n - 3n && weights.get(7)! <= 2200n).toBe(true)
})

test('one donor alone is matched by nothing, however often it gives', () => {
  const donations = [give(1, 1, 50n), give(1, 1, 70n), give(2, 1, 9n)]
  expect(matchDonations({ donations, pairBound: 100n, pool: 100n }).weights).toEqual(
    new Map([
      [1, 0n],
      [2, 0n],
    ]),
  )
})

test('a pool that is too small is shared by weight, rounded down', () => {
  const donations = [give(1, 1, 4n), give(1, 2, 9n), give(2, 3, 16n), give(2, 4, 9n)]
  const { weights, awards } = matchDonations({ donations, pairBound: 12n, pool: 10n })
  expect([...weights.values()]).toEqual([6n, 8n])
  expect([...awards.values()]).toEqual([4n, 5n]) // ⌊10·6/14⌋ and ⌊10·8/14⌋
})

test('a pair moves less than its bound over all projects, in whatever order it gives', () => {
  const donations = fc.array(
    fc.record({ project: fc.integer({ min: 1, max: 4 }), who: fc.boolean(), amount: fc.bigInt(1n, 10n ** 24n) }),
    { maxLength: 30 },
  )
  fc.assert(
    fc.property(donations, fc.bigInt(1n, 10n ** 22n), (list, pairBound) => {
      const { weights } = matchDonations({
        donations: list.map(({ project, who, amount }) => give(project, who ? 1 : 2, amount)),
        pairBound,
        pool: 0n,
      })
      return [...weights.values()].reduce((sum, weight) => sum + weight, 0n) < pairBound
    }),
    { seed: 4267 },
  )
})

test('awards never come to more than the pool', () => {
  const donation = fc.record({
    project: fc.integer({ min: 1, max: 3 }),
    who: fc.integer({ min: 1, max: 6 }),
    amount: fc.bigInt(1n, 10n ** 24n),
  })
  fc.assert(
    fc.property(fc.array(donation, { maxLength: 40 }), fc.bigInt(0n, 10n ** 24n), (list, pool) => {
      const { awards } = matchDonations({
        donations: list.map(({ project, who, amount }) => give(project, who, amount)),
        pairBound: 10n ** 21n,
        pool,
      })
      return [...awards.values()].reduce((sum, award) => sum + award, 0n) <= pool
    }),
    { seed: 4267 },
  )
})
