import { BaseError } from './BaseError.ts'

/**
 * Splits a fee among contributors by weight.
 *
 * Shares add up to `fee` exactly: share i is floor(fee·Wᵢ/W) − floor(fee·Wᵢ₋₁/W), with W the prefix sums,
 * so every share can be checked on its own by {@link share}. Throws `base/bad-split` for a negative fee or weight,
 * and where the weights sum to 0 (nobody could be paid).
 *
 * @example
 * split({ fee: 10n, weights: [2n, 1n] }) // [6n, 4n]
 */
export function split({ fee, weights }: split.Options): bigint[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0n)
  if (fee < 0n || total <= 0n || weights.some(weight => weight < 0n)) {
    throw new BaseError('A fee needs an amount of at least 0, and weights of at least 0 that are not all 0.', {
      code: 'base/bad-split',
      facts: { fee, weights: weights.length, total },
    })
  }
  let through = 0n
  let paid = 0n
  return weights.map(weight => {
    // Share i of `share`, with ⌊fee·Wᵢ₋₁/W⌋ kept from the one before instead of divided again.
    through += weight
    const next = (fee * through) / total
    const part = next - paid
    paid = next
    return part
  })
}

export declare namespace split {
  type Options = {
    /** What is split, in wei. */
    fee: bigint
    weights: readonly bigint[]
  }
}

/**
 * One share alone: floor(fee·(before + weight)/total) − floor(fee·before/total), with `before` the sum of the weights
 * in front of it.
 *
 * @example
 * share({ fee: 10n, before: 2n, weight: 1n, total: 3n }) // 4n
 */
export function share({ fee, before, weight, total }: share.Options): bigint {
  return (fee * (before + weight)) / total - (fee * before) / total
}

export declare namespace share {
  type Options = { fee: bigint; before: bigint; weight: bigint; total: bigint }
}
