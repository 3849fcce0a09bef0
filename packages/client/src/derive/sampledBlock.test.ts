import { type Address, bytesToHex, createRng, type Hex, keccak256, split, utf8 } from '@openledger/base'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { BlockMember } from '../wire/SampledBlock.ts'
import { drawMember, isLaterSeed, memberAt, samplingMode, seedChain, seedChainLength } from './sampledBlock.ts'

const account = (n: number): Address => `0x${n.toString(16).padStart(40, '0')}`
const digest = (text: string): Hex => bytesToHex(keccak256(utf8(text)))
const member = (n: number, price: bigint): BlockMember => ({ payer: account(n), request: digest(`${n}`), price })

/** What each contributor is paid over a block whose answer `drawn` gives the weights: every answer's pool by split. */
const paidBy = (prices: readonly bigint[], weights: readonly (readonly bigint[])[], drawn: number): bigint[] =>
  prices
    .map(fee => split({ fee, weights: weights[drawn]! }))
    .reduce((sum, shares) => sum.map((amount, i) => amount + shares[i]!))

const cases = fc.integer({ min: 1, max: 5 }).chain(count =>
  fc.integer({ min: 1, max: 4 }).chain(contributors =>
    fc.record({
      prices: fc.array(fc.bigInt({ min: 0n, max: 12n }), { minLength: count, maxLength: count }),
      weights: fc.array(
        fc
          .array(fc.bigInt({ min: 0n, max: 9n }), { minLength: contributors, maxLength: contributors })
          .filter(weights => weights.some(weight => weight > 0n)),
        { minLength: count, maxLength: count },
      ),
    }),
  ),
)

describe('a sampled block', () => {
  it('pays each contributor, over all draws, exactly what attributing every answer would', () => {
    // All weights of an answer add up to 60 and prices are multiples of it, so that no share is rounded.
    const prices = [60n, 180n, 0n, 120n]
    const weights = [
      [60n, 0n, 0n],
      [10n, 20n, 30n],
      [0n, 60n, 0n],
      [45n, 0n, 15n],
    ]
    const total = prices.reduce((sum, price) => sum + price, 0n)
    const sums = [0n, 0n, 0n]
    for (let point = 0n; point < total; point++) {
      const paid = paidBy(prices, weights, memberAt({ sizes: prices, point }))
      for (const [i, amount] of paid.entries()) sums[i]! += amount
    }
    const due = [60n + 30n + 90n, 60n, 90n + 30n]
    expect(sums).toEqual(due.map(amount => amount * total))
  })

  it('errs by less than one wei an answer where shares are rounded', () => {
    const property = fc.property(cases, ({ prices, weights }) => {
      const total = prices.reduce((sum, price) => sum + price, 0n)
      for (const [i] of weights[0]!.entries()) {
        let sum = 0n
        for (let point = 0n; point < total; point++)
          sum += paidBy(prices, weights, memberAt({ sizes: prices, point }))[i]!
        // Σ Fₜ·wₜᵢ/Wₜ as a fraction, so that nothing is rounded on this side.
        const due = prices.reduce((all, fee, t) => {
          const whole = weights[t]!.reduce((a, b) => a + b)
          return all + Number(fee * weights[t]![i]!) / Number(whole)
        }, 0)
        if (total > 0n) expect(Math.abs(Number(sum) / Number(total) - due)).toBeLessThan(prices.length)
      }
    })
    fc.assert(property, { seed: 11, numRuns: 200 })
  })

  it('pays out every wei whoever is drawn', () => {
    fc.assert(
      fc.property(cases, ({ prices, weights }) => {
        for (const [drawn] of prices.entries())
          expect(paidBy(prices, weights, drawn).reduce((a, b) => a + b)).toBe(prices.reduce((a, b) => a + b))
      }),
      { seed: 12 },
    )
  })

  it('has the variance that is written down', () => {
    const prices = [60n, 180n, 120n]
    const weights = [
      [60n, 0n],
      [15n, 45n],
      [30n, 30n],
    ]
    const shares = weights.map(row => Number(row[0]) / 60)
    const total = 360
    const mean = prices.reduce((sum, price, t) => sum + (Number(price) / total) * shares[t]!, 0)
    const written = prices.reduce(
      (sum, price, t) => sum + total * total * (Number(price) / total) * (shares[t]! - mean) ** 2,
      0,
    )
    let [first, second] = [0, 0]
    for (let point = 0n; point < 360n; point++) {
      const paid = Number(paidBy(prices, weights, memberAt({ sizes: prices, point }))[0])
      first += paid / total
      second += (paid * paid) / total
    }
    expect(second - first * first).toBeCloseTo(written, 6)
  })

  it('is drawn by price: frequencies over seeds are those of the prices', () => {
    const members = [member(1, 1n), member(2, 5n), member(3, 0n), member(4, 2n)]
    const rng = createRng('draws')
    const counts = [0, 0, 0, 0]
    const draws = 4000
    for (let i = 0; i < draws; i++) counts[drawMember({ seed: digest(String(rng.uint32())), members })]!++
    expect(counts[2]).toBe(0)
    // Four standard deviations of a binomial.
    for (const [t, share] of [1 / 8, 5 / 8, 0, 2 / 8].entries())
      expect(Math.abs(counts[t]! - draws * share)).toBeLessThanOrEqual(4 * Math.sqrt(draws * share * (1 - share)))
  })

  it('draws another answer for another seed, request, payer or order, sooner or later', () => {
    const members = Array.from({ length: 64 }, (_, n) => member(n, 1n))
    const drawn = drawMember({ seed: digest('a'), members })
    expect(drawMember({ seed: digest('a'), members })).toBe(drawn)
    const others = [
      drawMember({ seed: digest('b'), members }),
      drawMember({ seed: digest('a'), members: members.with(5, { ...members[5]!, request: digest('x') }) }),
      drawMember({ seed: digest('a'), members: members.with(5, { ...members[5]!, payer: account(99) }) }),
      drawMember({ seed: digest('a'), members: members.toReversed() }),
    ]
    for (const other of others) expect(other).not.toBe(drawn)
  })

  it('counts answers that cost nothing as equal', () => {
    const members = [member(1, 0n), member(2, 0n)]
    const found = new Set(Array.from({ length: 20 }, (_, i) => drawMember({ seed: digest(String(i)), members })))
    expect(found).toEqual(new Set([0, 1]))
  })

  it('says of each answer whether its own gradient counted', () => {
    const members = [member(1, 3n), member(2, 3n), member(3, 3n)]
    const block = { anchor: digest('anchor'), turn: 1, seed: digest('seed'), members }
    const modes = members.map((_, place) => samplingMode({ ...block, place }))
    expect(modes.filter(mode => mode === 'sampled')).toHaveLength(1)
  })
})

describe('a chain of seeds', () => {
  it('hashes back to its anchor, step by step', () => {
    const seeds = seedChain(digest('last'), 16)
    expect(seeds).toHaveLength(17)
    expect(seeds[16]).toBe(digest('last'))
    expect(isLaterSeed({ seed: seeds[9]!, steps: 9, earlier: seeds[0]! })).toBe(true)
    expect(isLaterSeed({ seed: seeds[9]!, steps: 4, earlier: seeds[5]! })).toBe(true)
    expect(isLaterSeed({ seed: seeds[9]!, steps: 8, earlier: seeds[0]! })).toBe(false)
    expect(isLaterSeed({ seed: digest('other'), steps: 9, earlier: seeds[0]! })).toBe(false)
    expect(seedChainLength).toBe(4096)
  })
})
