import { BaseError } from '@openledger/base'
import { type Gain, pairedGain } from './pairedGain.ts'

/** What one model of a lineage has earned by what it made better. */
export type Credit = {
  /** Against the model before it; the root's is against a uniform guess. */
  gain: Gain
  /** The gain is larger than chance explains, at the level asked for. */
  isSignificant: boolean
  /** Its part of 10,000. */
  share: number
}

/**
 * Divides what a model earns along its lineage, from the root to the youngest child, by measured gains on records that
 * none of them was trained on.
 *
 * A model's worth is the lower end of the 95 % interval of its gain over the model before it, in nats a token; the root's
 * is over a uniform guess among the vocabulary's tokens, ln V. A model whose gain is not significant (`pairedGain`, level
 * divided by the number of steps that are tested: Bonferroni) is worth 0, and the gain of the next one is then measured
 * against the last that was significant: what a child only passes on stays its parents'. Shares are worth over total worth,
 * in basis points, the rounding to the root.
 *
 * Throws `attribution/bad-values` where there is no model or lists of losses disagree.
 *
 * @param losses for each model, oldest first, the loss of every hold-out record, nats a token
 *
 * @example
 * creditLineage({ losses: [base, parent, child], vocabulary: 32_000, seed: 1 }).map(({ share }) => share)
 */
export function creditLineage({ losses, vocabulary, level = 0.05, seed }: creditLineage.Options): Credit[] {
  const [root, ...children] = losses
  if (!root || vocabulary < 2 || !(level > 0 && level < 1)) {
    throw new BaseError('A lineage needs a model, a vocabulary and a level.', {
      code: 'attribution/bad-values',
      facts: { models: losses.length, vocabulary, level },
    })
  }
  const guess = root.map(() => Math.log(vocabulary))
  const gains = [pairedGain({ before: guess, after: root, seed })]
  const significant = [true]
  let before = root
  for (const after of children) {
    const gain = pairedGain({ before, after, seed })
    const isSignificant = gain.gain > 0 && gain.p <= level / children.length && gain.low > 0
    if (isSignificant) before = after
    gains.push(gain)
    significant.push(isSignificant)
  }
  // A root that is no better than guessing still takes what no child has earned.
  const worth = gains.map(({ low }, i) => (significant[i] ? Math.max(0, low) : 0))
  const total = worth.reduce((sum, value) => sum + value, 0)
  const shares = worth.map(value => (total > 0 ? Math.floor((10_000 * value) / total) : 0))
  shares[0]! += 10_000 - shares.reduce((sum, share) => sum + share, 0)
  return gains.map((gain, i) => ({ gain, isSignificant: significant[i]!, share: shares[i]! }))
}

export declare namespace creditLineage {
  type Options = {
    losses: readonly (readonly number[])[]
    /** Tokens of the vocabulary, for what the root is worth. */
    vocabulary: number
    /** Of the family of tests; 0.05 unless told. */
    level?: number
    seed: number
  }
}
