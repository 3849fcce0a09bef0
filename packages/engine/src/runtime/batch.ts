import { BaseError } from '@openledger/base'
import type { Sample } from '../tokenizer/Tokenizer.ts'
import type { Feeds } from './Runtime.ts'

/** Sizes that a graph is compiled for: rows, padded tokens a row, and how many tokens of all rows the loss counts. */
export type BatchShape = { rows: number; length: number; counted: number }

/** Rows of one call; small enough that activations and gradients stay in cache-friendly sizes. */
export const batchRows = 8

/** Lengths and counts are padded to multiples of these, so that few shapes are compiled. */
const lengthStep = 32
const countedStep = 128

/** Tokens of a sample that the loss counts. */
export function lossTokens(sample: Sample): number {
  return lossPositions(sample).length
}

/** Their positions in the sample, rising: from `promptLength` on and, where spans are given, within one of them. */
export function lossPositions({ ids, promptLength, spans = [[0, ids.length]] }: Sample): number[] {
  const from = Math.max(1, promptLength)
  return spans.flatMap(([start, end]) => {
    const first = Math.max(from, start)
    return Array.from({ length: Math.max(0, Math.min(end, ids.length) - first) }, (_, i) => first + i)
  })
}

/**
 * The smallest compiled shape that holds some samples.
 *
 * @throws engine/sample-too-long
 */
export function batchShape(samples: readonly Sample[], rows: number, maxPositions: number): BatchShape {
  const longest = Math.max(...samples.map(sample => sample.ids.length))
  if (longest > maxPositions)
    throw new BaseError('A sample is longer than the model can read.', {
      code: 'engine/sample-too-long',
      facts: { tokens: longest, limit: maxPositions },
    })
  const counted = samples.reduce((sum, sample) => sum + lossTokens(sample), 0)
  const padded = (size: number, step: number) => Math.max(1, Math.ceil(size / step)) * step
  return { rows, length: Math.min(maxPositions, padded(longest, lengthStep)), counted: padded(counted, countedStep) }
}

/** Names a compiled shape. */
export function shapeKey({ rows, length, counted }: BatchShape): string {
  return `${rows}×${length}/${counted}`
}

/**
 * What a sample graph is fed, samples padded on the right:
 * `ids` and `valid` [rows, length]; `lengths` [rows]; `counted` [counted], the flat positions whose next token the loss
 * counts, with that token in `targets`; `weights` [rows, counted], `weight` where a counted token belongs to a row.
 */
export function feedSamples(samples: readonly Sample[], shape: BatchShape, pad: number, weight: number): Feeds {
  const { rows, length } = shape
  const ids = new BigInt64Array(rows * length).fill(BigInt(pad))
  const valid = new Float32Array(rows * length)
  const lengths = new BigInt64Array(rows)
  const counted = new BigInt64Array(shape.counted)
  const targets = new BigInt64Array(shape.counted)
  const weights = new Float32Array(rows * shape.counted)
  let next = 0
  samples.forEach((sample, row) => {
    const labels = sample.targets ?? sample.ids
    lengths[row] = BigInt(sample.ids.length)
    sample.ids.forEach((id, t) => {
      ids[row * length + t] = BigInt(id)
      valid[row * length + t] = 1
    })
    for (const t of lossPositions(sample)) {
      counted[next] = BigInt(row * length + t - 1)
      targets[next] = BigInt(labels[t]!)
      weights[row * shape.counted + next] = weight
      next++
    }
  })
  return { ids, valid, lengths, counted, targets, weights }
}

/** Cuts samples into groups of at most `rows` of like length, longest first, so that padding is small; gives indices. */
export function groupByLength(samples: readonly Sample[], rows: number): number[][] {
  const order = samples.map((_, i) => i).toSorted((a, b) => samples[b]!.ids.length - samples[a]!.ids.length || a - b)
  return Array.from({ length: Math.ceil(order.length / rows) }, (_, i) => order.slice(i * rows, (i + 1) * rows))
}
