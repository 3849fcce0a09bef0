import { type Address, gather, type WeightMode, weigh } from '@openledger/base'
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

/** Keeps an index loaded, ready for queries. */
export type Explainer = { explain: (options: { query: Int8Array; mode?: WeightMode; top?: number }) => Explanation }

/**
 * Prepares explanations of answers from an index and the places of its records. A query vector is all that it takes, so
 * that a receipt explains itself.
 *
 * Scores and weights are those of the protocol (integers, equal to `integerScores` and `weigh` of @openledger/base);
 * shares, intervals and records are floats for people and pay nobody. Where records are grouped, a group's records come in
 * training order, each with an equal part.
 *
 * @example
 * const { explain } = createExplainer({ index, records })
 * const { weights, contributors, strength } = explain({ query, top: 3 })
 */
export function createExplainer({ index, records }: createExplainer.Options): Explainer {
  const scorer = createScorer({ k: index.k, vectors: index.contributors.map(({ vector }) => vector) })
  const members: number[][] = []
  for (const [r, group] of records.groups.entries()) {
    if (group >= 0) members[group] = [...(members[group] ?? []), r]
  }
  const owners = members.map(([first]) => records.owners[first!]!)
  return {
    explain({ query, mode = 'influence', top = 3 }) {
      const scores = exactScores(scorer, index, query)
      const weighed = weigh({ scores, records: index.contributors.map(({ records }) => records), mode })
      const rows = gather(query, records.contributors + members.length)
      const groupScores = rows.subarray(records.contributors).map(score => 127 * score)
      const measured = strength({ owners, groupScores, scores: scores.map(Number) })
      const total = scores.reduce((sum, score) => (score > 0n ? sum + Number(score) : sum), 0)
      const best = topRecords({ groupScores, owners, members, top, total, count: scores.length })
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
  groupScores: Float64Array
  owners: readonly number[]
  members: readonly number[][]
  top: number
  total: number
  count: number
}

function topRecords({ groupScores, owners, members, top, total, count }: TopOptions) {
  const best: { record: number; share: number }[][] = Array.from({ length: count }, () => [])
  if (total === 0) return best
  const each = (group: number) => groupScores[group]! / members[group]!.length
  const positive = members.flatMap((_, group) => (groupScores[group]! > 0 ? [group] : []))
  for (const group of positive.sort((a, b) => each(b) - each(a) || a - b)) {
    const mine = best[owners[group]!]!
    for (const record of members[group]!.slice(0, top - mine.length)) {
      mine.push({ record, share: Math.min(1, each(group) / total) })
    }
  }
  return best
}
