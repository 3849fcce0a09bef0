import { type Address, type WeightMode, weigh } from '@openledger/base'
import { createScorer, type Scorer } from './index/createScorer.ts'
import type { Index, RecordIndex } from './index/Index.ts'
import { type Strength, strength } from './strength.ts'

/** Why an answer came out as it did, and who is owed for it. */
export type Explanation = {
  /** How the pool is divided: `flat` where no score is positive or the model's audit says the signal is weak. */
  mode: WeightMode
  /** sᵢ, exact, in the order of the index. */
  scores: bigint[]
  /** wᵢ, exact. */
  weights: bigint[]
  contributors: {
    account: Address
    records: number
    /** Part of the positive scores, with its 95 % interval. */
    share: number
    low: number
    high: number
    /** The records with the largest positive scores, largest first: place in training order and part of the positive scores. */
    topRecords: { record: number; share: number }[]
  }[]
  strength: Omit<Strength, 'shares'>
}

/** Keeps an index and its records loaded, ready for queries. */
export type Explainer = { explain: (options: { query: Int8Array; mode?: WeightMode; top?: number }) => Explanation }

/**
 * Prepares explanations of answers from an index and its record vectors.
 *
 * Scores and weights are those of the protocol (integers, equal to `integerScores` and `weigh` of @openledger/base);
 * shares and intervals are floats for people and pay nobody.
 *
 * @example
 * const { explain } = createExplainer({ index, records })
 * const { weights, contributors, strength } = explain({ query, top: 3 })
 */
export function createExplainer({ index, records }: createExplainer.Options): Explainer {
  const contributorVectors = createScorer({ k: index.k, vectors: index.contributors.map(({ vector }) => vector) })
  const recordVectors = createScorer({
    k: records.k,
    vectors: Array.from(records.owners, (_, r) => records.vectors.subarray(r * records.k, (r + 1) * records.k)),
  })
  return {
    explain({ query, mode = 'influence', top = 3 }) {
      const scores = exactScores(contributorVectors, index, query)
      const weighed = weigh({ scores, records: index.contributors.map(({ records }) => records), mode })
      const recordScores = Float64Array.from(recordVectors.dots(query), (dot, r) => dot * records.multipliers[r]!)
      const measured = strength({ owners: records.owners, recordScores, scores: scores.map(Number) })
      const total = scores.reduce((sum, score) => (score > 0n ? sum + Number(score) : sum), 0)
      const best = topRecords({ recordScores, owners: records.owners, top, total, count: scores.length })
      return {
        ...weighed,
        scores,
        contributors: index.contributors.map(({ account, records }, c) => ({
          account,
          records,
          ...measured.shares[c]!,
          topRecords: best[c]!,
        })),
        strength: { verdict: measured.verdict, weak: measured.weak, reason: measured.reason },
      }
    },
  }
}

export declare namespace createExplainer {
  type Options = { index: Index; records: RecordIndex }
}

/** `sᵢ = multiplierᵢ · Σⱼ qⱼ·vᵢⱼ`, from a loaded scorer. */
export function exactScores(scorer: Scorer, index: Pick<Index, 'contributors'>, query: Int8Array): bigint[] {
  const dots = scorer.dots(query)
  return index.contributors.map(({ multiplier }, i) => BigInt(dots[i]!) * BigInt(multiplier))
}

type TopOptions = {
  recordScores: Float64Array
  owners: Uint32Array
  top: number
  total: number
  count: number
}

function topRecords({ recordScores, owners, top, total, count }: TopOptions) {
  const best: { record: number; share: number }[][] = Array.from({ length: count }, () => [])
  if (total === 0) return best
  const positive = Array.from(recordScores.keys()).filter(record => recordScores[record]! > 0)
  for (const record of positive.sort((a, b) => recordScores[b]! - recordScores[a]! || a - b)) {
    const mine = best[owners[record]!]!
    if (mine.length < top) mine.push({ record, share: recordScores[record]! / total })
  }
  return best
}
