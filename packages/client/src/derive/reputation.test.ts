import type { Address } from '@openledger/base'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  decayed,
  deriveScores,
  type Earning,
  earningsBetween,
  scoreProof,
  scoreRoot,
  type VerdictVote,
  wholeReputation,
} from './reputation.ts'

const seed = 4267
const day = 86_400
const [alice, bob, carol] = [1, 2, 3].map(n => `0x${String(n).padStart(40, '0')}`) as [Address, Address, Address]
const open = 10n ** 18n
const rule = { domain: 0, computedAt: 100 * day, halfLife: 30 * day, earningsShare: 7000, excluded: [] }
const earned = (account: Address, at: number, amount: bigint): Earning => ({ account, at, amount })
const voted = (account: Address, agreed: boolean, votes = 1, domain = 0): VerdictVote => {
  return { account, at: rule.computedAt, domain, votes, agreed }
}

describe('decayed', () => {
  it('halves every half-life, and is nothing after 128 of them', () => {
    for (let n = 0; n < 128; n++) {
      expect(decayed({ amount: (1n << 128n) - 1n, elapsed: n * day, halfLife: day })).toBe(
        ((1n << 128n) - 1n) >> BigInt(n),
      )
    }
    expect(decayed({ amount: (1n << 128n) - 1n, elapsed: 128 * day, halfLife: day })).toBe(0n)
  })

  it('follows the power of two in between, to 2^-16 of a half-life', () => {
    const amount = 10n ** 15n
    const property = fc.property(fc.nat(10 * day), fc.integer({ min: 60, max: 400 * day }), (elapsed, halfLife) => {
      const exact = 1e15 * 2 ** (-elapsed / halfLife)
      const found = Number(decayed({ amount, elapsed, halfLife }))
      expect(found).toBeGreaterThanOrEqual(exact * (1 - 1e-9) - 1)
      expect(found).toBeLessThanOrEqual(exact * 2 ** (2 ** -16) + 1)
    })
    fc.assert(property, { seed })
  })
})

describe('the scores', () => {
  it('of the network share 70 % by earnings and 30 % by verdicts', () => {
    const earnings = [earned(alice, rule.computedAt, 3n * open), earned(bob, rule.computedAt, 1n * open)]
    const verdicts = [voted(bob, true, 2), voted(carol, true, 1)]
    expect(deriveScores({ ...rule, earnings, verdicts })).toEqual([
      { account: alice, score: (7n * wholeReputation * 3n) / 40n },
      { account: bob, score: (7n * wholeReputation) / 40n + (3n * wholeReputation * 2n) / 30n },
      { account: carol, score: (3n * wholeReputation) / 30n },
    ])
  })

  it('count what was earned a half-life ago by half', () => {
    const earnings = [earned(alice, 70 * day, 2n * open), earned(bob, 100 * day, open)]
    const [first, second] = deriveScores({ ...rule, earnings, verdicts: [] })
    expect(first!.score).toBe(second!.score)
    expect(first!.score + second!.score).toBe((wholeReputation * 7n) / 10n)
  })

  it('set votes against the final verdict off, and never fall below 0', () => {
    const verdicts = [voted(alice, true, 3), voted(alice, false, 1), voted(bob, false, 2), voted(carol, true, 2)]
    const found = deriveScores({ ...rule, earningsShare: 0, earnings: [], verdicts })
    expect(found).toEqual([
      { account: alice, score: wholeReputation / 2n },
      { account: carol, score: wholeReputation / 2n },
    ])
  })

  it('of another domain go by its own verdicts alone', () => {
    const verdicts = [voted(alice, true, 1, 7), voted(bob, true, 5, 8)]
    const earnings = [earned(carol, 0, open)]
    expect(deriveScores({ ...rule, domain: 7, earnings, verdicts })).toEqual([
      { account: alice, score: wholeReputation },
    ])
  })

  it('leave out who is excluded, whatever its spelling, and what came later', () => {
    const upper = carol.toUpperCase().replace('0X', '0x') as Address
    const earnings = [earned(alice, 1, open), earned(upper, 1, 9n * open), earned(bob, rule.computedAt + 1, open)]
    const found = deriveScores({ ...rule, earnings, verdicts: [], excluded: [carol] })
    expect(found).toEqual([{ account: alice, score: (wholeReputation * 7n) / 10n }])
  })

  it('never add up to more than the whole, and splitting an account earns nothing', () => {
    const account = fc.constantFrom(alice, bob, carol)
    const earning = fc.record({ account, at: fc.nat(100 * day), amount: fc.bigInt({ min: 1n, max: 1n << 90n }) })
    const verdict = fc.record({
      account,
      at: fc.nat(100 * day),
      domain: fc.nat(2),
      votes: fc.integer({ min: 1, max: 31 }),
      agreed: fc.boolean(),
    })
    const property = fc.property(fc.array(earning), fc.array(verdict), (earnings, verdicts) => {
      const found = deriveScores({ ...rule, earnings, verdicts })
      expect(found.reduce((sum, { score }) => sum + score, 0n)).toBeLessThanOrEqual(wholeReputation)
      expect(deriveScores({ ...rule, earnings: earnings.toReversed(), verdicts: verdicts.toReversed() })).toEqual(found)
      // Alice's earnings, each under a name of its own.
      const split = earnings.map((one, i) =>
        one.account === alice
          ? { ...one, account: `0x${'a'.repeat(36)}${String(i).padStart(4, '0')}` as Address }
          : one,
      )
      const byEarnings = { ...rule, earningsShare: 10_000, verdicts: [] }
      const of = (scores: typeof found, mine: (who: Address) => boolean) =>
        scores.filter(one => mine(one.account)).reduce((sum, one) => sum + one.score, 0n)
      const whole = of(deriveScores({ ...byEarnings, earnings }), who => who === alice)
      const parts = of(deriveScores({ ...byEarnings, earnings: split }), who => who.startsWith('0xaaa'))
      expect(parts).toBeLessThanOrEqual(whole)
    })
    fc.assert(property, { seed })
  })
})

describe('earningsBetween', () => {
  it('gives what each account has added, and refuses what fell', () => {
    const before = [{ account: alice, cumulative: 5n }]
    const after = [
      { account: alice, cumulative: 7n },
      { account: bob, cumulative: 4n },
    ]
    expect(earningsBetween({ before, after, at: 9 })).toEqual([earned(alice, 9, 2n), earned(bob, 9, 4n)])
    expect(earningsBetween({ before: after, after, at: 9 })).toEqual([])
    expect(() => earningsBetween({ before, after: [{ account: alice, cumulative: 4n }], at: 9 })).toThrow(
      expect.objectContaining({ code: 'client/bad-payouts' }),
    )
  })
})

describe('a score proof', () => {
  it('holds the index, then the hashes, then the sums of the siblings', () => {
    const domain = { chainId: 4267, settlement: carol }
    const scores = [alice, bob, carol].map((account, i) => ({ account, score: BigInt(i + 1) }))
    const { sum } = scoreRoot({ scores, domain })
    expect(sum).toBe(6n)
    const proven = scoreProof({ scores, domain, account: bob })!
    expect(proven.score).toBe(2n)
    expect(proven.proof.map(word => BigInt(word)).filter(word => word < 10n)).toEqual([1n, 1n, 3n])
    expect(proven.proof).toHaveLength(5)
    expect(scoreProof({ scores, domain, account: `0x${'9'.repeat(40)}` })).toBeNull()
  })
})
