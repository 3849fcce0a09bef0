import { BaseError } from '../BaseError.ts'

/** How an answer's pool was divided: by measured influence, or by number of records where the signal is weak. */
export type WeightMode = 'influence' | 'flat'

/**
 * Exact scores of contributors for one answer: `sᵢ = multiplierᵢ · Σⱼ qⱼ·vᵢⱼ`, in integers.
 *
 * `query` and every vector are int8 of the same length k (k ≤ 2^38, so that no dot product leaves the exact integers
 * of a double). Throws `base/bad-index` where a length or a multiplier does not fit.
 *
 * @example
 * integerScores({
 *   query: Int8Array.of(1, -2),
 *   contributors: [{ multiplier: 3, vector: Int8Array.of(5, 1) }],
 * }) // [9n]
 */
export function integerScores({ query, contributors }: integerScores.Options): bigint[] {
  return contributors.map(({ vector, multiplier }, i) => {
    if (vector.length !== query.length) {
      throw new BaseError('A contributor’s vector is not as long as the query.', {
        code: 'base/bad-index',
        facts: { contributor: i, vector: vector.length, query: query.length },
      })
    }
    if (!Number.isInteger(multiplier) || multiplier < 0 || multiplier >= 2 ** 32) {
      throw new BaseError('A multiplier is an unsigned integer of 32 bits.', {
        code: 'base/bad-index',
        facts: { contributor: i, multiplier },
      })
    }
    let dot = 0
    for (let j = 0; j < query.length; j++) dot += query[j]! * vector[j]!
    return BigInt(dot) * BigInt(multiplier)
  })
}

export declare namespace integerScores {
  type Options = {
    query: Int8Array
    contributors: readonly { multiplier: number; vector: Int8Array }[]
  }
}

/**
 * Weights from scores: `influence` pays `max(0, sᵢ)`, clipped once per contributor; `flat` pays by number of records.
 *
 * Without a mode it is `influence`, and `flat` where no score is above 0. Asking for `flat` forces it (the model's
 * signal is weak); asking for `influence` where no score is above 0 still gives `flat`, as the protocol says. Throws
 * `base/bad-index` where the lists differ in length or hold no records at all.
 *
 * @example
 * weigh({ scores: [9n, -4n], records: [10, 30] }) // { mode: 'influence', weights: [9n, 0n] }
 * weigh({ scores: [0n, -4n], records: [10, 30] }) // { mode: 'flat', weights: [10n, 30n] }
 */
export function weigh({ scores, records, mode = 'influence' }: weigh.Options): weigh.Result {
  if (scores.length !== records.length || !records.some(count => count > 0)) {
    throw new BaseError('Every score needs the contributor’s number of records.', {
      code: 'base/bad-index',
      facts: { scores: scores.length, records: records.length },
    })
  }
  if (mode === 'influence' && scores.some(score => score > 0n)) {
    return { mode: 'influence', weights: scores.map(score => (score > 0n ? score : 0n)) }
  }
  return { mode: 'flat', weights: records.map(count => BigInt(count)) }
}

export declare namespace weigh {
  type Options = { scores: readonly bigint[]; records: readonly number[]; mode?: WeightMode }
  type Result = { mode: WeightMode; weights: bigint[] }
}
