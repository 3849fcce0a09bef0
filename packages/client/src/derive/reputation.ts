import { type Address, BaseError, bytesToHex, type Hex, type SumNode, sumTreeProof, uintWord } from '@openledger/base'
import type { Payout } from '../wire/EpochFile.ts'
import type { ReceiptDomain } from '../wire/Receipt.ts'
import type { Score } from '../wire/ScoreFile.ts'
import { payoutRoot, payoutTree } from './payouts.ts'

/** What all scores of a domain are parts of: 10^18. */
export const wholeReputation = 10n ** 18n

const basisPoints = 10_000n
const one = 1n << 64n
/** ⌊2^64 · 2^(−2^−k)⌋ for k = 1 to 16: the factors of the contract's library `Decay`. */
const factors = [
  0xb504f333f9de6484n,
  0xd744fccad69d6af4n,
  0xeac0c6e7dd24392en,
  0xf5257d152486cc2cn,
  0xfa83b2db722a033an,
  0xfd3e0c0cf486c174n,
  0xfe9e115c7b8f884bn,
  0xff4ecb59511ec8a5n,
  0xffa756521c8daed1n,
  0xffd3a751c0f7e10bn,
  0xffe9d2b2f7db2755n,
  0xfff4e91bff1b8c3dn,
  0xfffa747ea0040664n,
  0xfffd3a3b7814eb53n,
  0xfffe9d1cc60ddab1n,
  0xffff4e8e25879bfan,
]

/** Wei that an account earned with one final epoch of Settlement, at that second. */
export type Earning = { account: Address; at: number; amount: bigint }

/** How one place on a panel of a case stood to the final verdict, which was given at that second. */
export type VerdictVote = { account: Address; at: number; domain: number; votes: number; agreed: boolean }

/**
 * What is left of `amount` after `elapsed` seconds, of which half goes every `halfLife`: the contract's `decayed`, bit for
 * bit (contracts/libraries/Decay.sol has the formula).
 *
 * @example
 * decayed({ amount: 100n, elapsed: 60, halfLife: 60 }) // 50n
 */
export function decayed({ amount, elapsed, halfLife }: decayed.Options): bigint {
  const halvings = Math.floor(elapsed / halfLife)
  if (halvings > 127) return 0n
  const fraction = Number((BigInt(elapsed % halfLife) << 16n) / BigInt(halfLife))
  let factor = one
  factors.forEach((step, k) => {
    if (fraction & (0x8000 >> k)) factor = (factor * step) >> 64n
  })
  return ((amount * factor) >> 64n) >> BigInt(halvings)
}

export declare namespace decayed {
  /** `amount` from 0 to 2^128 − 1, times in whole seconds. */
  type Options = { amount: bigint; elapsed: number; halfLife: number }
}

/**
 * The standing of all accounts in a domain of Reputation: pure, in whole numbers, so that everybody finds the same.
 *
 * With d the decay from when something was earned until `computedAt`, e = Σ d(amount) an account's earnings and
 * v = max(0, Σ ± d(votes · 10^18)) its votes with final verdicts less those against (or silent):
 * in domain 0, score = ⌊W·s · e/Σe⌋ + ⌊W·(1 − s) · v/Σv⌋, with W = 10^18, s = earningsShare/10^4, verdicts of every domain;
 * in any other, score = ⌊W · v/Σv⌋ over verdicts of that domain. Sums leave `excluded` accounts out, and so does the result
 * those with 0. What is dated after `computedAt` does not count.
 *
 * @example
 * deriveScores({ domain: 0, computedAt, halfLife, earningsShare: 7000, earnings, verdicts, excluded: [] })
 * // [{ account: alice, score: 700000000000000000n }]
 */
export function deriveScores(options: deriveScores.Options): Score[] {
  const { domain, computedAt, halfLife, earningsShare, earnings, verdicts, excluded } = options
  const without = new Set(excluded.map(account => account.toLowerCase()))
  const gather = <Item extends { account: Address; at: number }>(
    items: Iterable<Item>,
    worth: (item: Item) => bigint,
  ) => {
    const sums = new Map<Address, bigint>()
    for (const item of items) {
      const account = item.account.toLowerCase() as Address
      if (item.at > computedAt || without.has(account)) continue
      const value = worth(item)
      const left = decayed({ amount: value < 0n ? -value : value, elapsed: computedAt - item.at, halfLife })
      sums.set(account, (sums.get(account) ?? 0n) + (value < 0n ? -left : left))
    }
    return sums
  }
  const scores = new Map<Address, bigint>()
  const share = (sums: Map<Address, bigint>, whole: bigint) => {
    const counted = [...sums].filter(([, sum]) => sum > 0n)
    const total = counted.reduce((sum, [, value]) => sum + value, 0n)
    for (const [account, value] of counted) {
      scores.set(account, (scores.get(account) ?? 0n) + (whole * value) / total)
    }
  }
  const forEarnings = domain === 0 ? (wholeReputation * BigInt(earningsShare)) / basisPoints : 0n
  if (domain === 0)
    share(
      gather(earnings, ({ amount }) => amount),
      forEarnings,
    )
  const judged = [...verdicts].filter(vote => domain === 0 || vote.domain === domain)
  const weigh = ({ votes, agreed }: VerdictVote) => BigInt(agreed ? votes : -votes) * wholeReputation
  share(gather(judged, weigh), wholeReputation - forEarnings)
  return [...scores]
    .filter(([, score]) => score > 0n)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([account, score]) => ({ account, score }))
}

export declare namespace deriveScores {
  type Options = {
    domain: number
    /** Unix seconds. */
    computedAt: number
    /** Seconds. */
    halfLife: number
    /** Basis points of domain 0's whole that go by earnings. */
    earningsShare: number
    earnings: Iterable<Earning>
    verdicts: Iterable<VerdictVote>
    excluded: readonly Address[]
  }
}

/**
 * What accounts earned between two final payout lists.
 *
 * Throws `client/bad-payouts` where somebody's cumulative fell.
 */
export function earningsBetween({ before, after, at }: earningsBetween.Options): Earning[] {
  const known = new Map(before.map(({ account, cumulative }) => [account, cumulative]))
  return after.flatMap(({ account, cumulative }) => {
    const amount = cumulative - (known.get(account) ?? 0n)
    if (amount < 0n) {
      throw new BaseError('Cumulative earnings never fall.', {
        code: 'client/bad-payouts',
        facts: { account, before: known.get(account)!, after: cumulative },
      })
    }
    return amount === 0n ? [] : [{ account, at, amount }]
  })
}

export declare namespace earningsBetween {
  /** `at` in Unix seconds: when the later list became final. */
  type Options = { before: readonly Payout[]; after: readonly Payout[]; at: number }
}

/** Root and total of the scores, as `Reputation.post` takes them; `domain.settlement` is the address of Reputation. */
export function scoreRoot({ scores, domain }: scoreRoot.Options): SumNode {
  return payoutRoot({ payouts: scores.map(asPayout), domain })
}

export declare namespace scoreRoot {
  /** Accounts strictly ascending, each score above 0; the domain names the chain and Reputation as its contract. */
  type Options = { scores: readonly Score[]; domain: ReceiptDomain }
}

/**
 * What `Reputation.scoreAt` takes for an account: its score and the words of its proof; null where it has none.
 *
 * @example
 * const proven = scoreProof({ scores: file.scores, domain: { chainId, settlement: addresses.reputation }, account })
 */
export function scoreProof({ scores, domain, account }: scoreProof.Options): ScoreProof | null {
  const index = scores.findIndex(score => score.account === account.toLowerCase())
  if (index < 0) return null
  const { siblings } = sumTreeProof(payoutTree({ payouts: scores.map(asPayout), domain }), index)
  return {
    score: scores[index]!.score,
    proof: [
      bytesToHex(uintWord(index)),
      ...siblings.map(sibling => bytesToHex(sibling.hash)),
      ...siblings.map(sibling => bytesToHex(uintWord(sibling.sum))),
    ],
  }
}

export type ScoreProof = { score: bigint; proof: Hex[] }

export declare namespace scoreProof {
  type Options = scoreRoot.Options & { account: Address }
}

function asPayout({ account, score }: Score): Payout {
  return { account, cumulative: score }
}
