import { BaseError } from '@openledger/base'
import type { Sample } from '../tokenizer/Tokenizer.ts'
import type { Feeds } from './Runtime.ts'

/** Rows are padded to a multiple of this many tokens, so that few shapes are compiled. */
const lengthStep = 32

/** The padded length of a batch. */
export function bucketLength(samples: readonly Sample[], maxPositions: number): number {
  const longest = Math.max(...samples.map(sample => sample.ids.length))
  if (longest > maxPositions)
    throw new BaseError('A sample is longer than the model can read.', {
      code: 'engine/sample-too-long',
      facts: { tokens: longest, limit: maxPositions },
    })
  return Math.min(maxPositions, Math.ceil(longest / lengthStep) * lengthStep)
}

/** Tokens of a sample that the loss counts. */
export function lossTokens({ ids, promptLength }: Sample): number {
  return ids.length - Math.max(1, promptLength)
}

/**
 * Ids, targets, weights and validity of a batch, padded on the right to [rows, length]. Position t carries the label of
 * token t + 1; `weight` is what each loss token of a sample counts. Rows beyond the samples weigh nothing.
 */
export function feedSamples(
  samples: readonly Sample[],
  rows: number,
  length: number,
  pad: number,
  weight: number,
): Feeds {
  const ids = new BigInt64Array(rows * length).fill(BigInt(pad))
  const targets = new BigInt64Array(rows * length).fill(BigInt(pad))
  const weights = new Float32Array(rows * length)
  const valid = new Float32Array(rows * length)
  samples.forEach((sample, row) => {
    const labels = sample.targets ?? sample.ids
    for (let t = 0; t < sample.ids.length; t++) {
      const at = row * length + t
      ids[at] = BigInt(sample.ids[t]!)
      valid[at] = 1
      if (t + 1 < sample.ids.length) targets[at] = BigInt(labels[t + 1]!)
      if (t + 1 < sample.ids.length && t + 1 >= sample.promptLength) weights[at] = weight
    }
  })
  return { ids, targets, weights, valid }
}

/** Cuts indices into batches of rows of similar length: longest together, so that padding is small. */
export function batchesByLength(samples: readonly Sample[], rows: number): number[][] {
  const order = samples.map((_, i) => i).toSorted((a, b) => samples[b]!.ids.length - samples[a]!.ids.length || a - b)
  return Array.from({ length: Math.ceil(order.length / rows) }, (_, i) => order.slice(i * rows, (i + 1) * rows))
}
