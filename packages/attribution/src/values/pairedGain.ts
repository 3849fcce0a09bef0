import { BaseError, createRng } from '@openledger/base'
import { bootstrapMean } from '../audit/lds.ts'

/** By how much one model is better than another on the same records, and whether that can be chance. */
export type Gain = {
  /** Mean of before − after, nats. */
  gain: number
  /** 95 % by resampling the records. */
  low: number
  high: number
  /** Probability of a mean as large, had each record's difference either sign alike; one-sided. */
  p: number
  records: number
}

/** Up to so many records all signs are tried, so that p is exact. */
const exactUpTo = 14
const drawn = 20_000

/**
 * Tests whether a model lowers the loss on a hidden hold-out against the model it came from, record by record: Fisher's
 * paired randomisation test (every difference's sign flipped at random; no assumption about its distribution), and a
 * bootstrap interval of the mean. With up to 14 records every pattern of signs is counted; beyond, 20,000 are drawn, and
 * p = (1 + as large)/(1 + drawn) so that it is never 0.
 *
 * Throws `attribution/bad-values` where the lists disagree or are empty.
 *
 * @example
 * pairedGain({ before: [2, 2.1, 1.9], after: [1.5, 1.7, 1.6], seed: 1 }).p // 0.125, the least that three records allow
 */
export function pairedGain({ before, after, seed }: pairedGain.Options): Gain {
  const records = before.length
  if (records === 0 || after.length !== records || [...before, ...after].some(loss => !Number.isFinite(loss))) {
    throw new BaseError('A gain needs the losses of the same records under both models.', {
      code: 'attribution/bad-values',
      facts: { before: records, after: after.length },
    })
  }
  const differences = before.map((loss, i) => loss - after[i]!)
  const total = differences.reduce((sum, value) => sum + value, 0)
  // What rounding may add to a sum of the same numbers in another order.
  const slack = 1e-12 * differences.reduce((sum, value) => sum + Math.abs(value), 0)
  let asLarge = 0
  const isExact = records <= exactUpTo
  const patterns = isExact ? 2 ** records : drawn
  const rng = createRng(`gain ${seed}`)
  for (let pattern = 0; pattern < patterns; pattern++) {
    let sum = 0
    let bits = isExact ? pattern : 0
    for (let i = 0; i < records; i++) {
      if (!isExact && i % 32 === 0) bits = rng.uint32()
      sum += bits & 1 ? -differences[i]! : differences[i]!
      bits >>>= 1
    }
    if (sum >= total - slack) asLarge++
  }
  const p = isExact ? asLarge / patterns : (1 + asLarge) / (1 + patterns)
  const [low, high] = bootstrapMean({ values: differences, seed })
  return { gain: total / records, low, high, p, records }
}

export declare namespace pairedGain {
  type Options = { before: readonly number[]; after: readonly number[]; seed: number }
}
