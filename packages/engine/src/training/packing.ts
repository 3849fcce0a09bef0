import { type BatchShape, batchShape, lossPositions } from '../runtime/batch.ts'
import type { Feeds } from '../runtime/Runtime.ts'
import type { Sample } from '../tokenizer/Tokenizer.ts'

/**
 * Puts samples into rows of at most `length` tokens: longest first, each into the first row that has room (first fit
 * decreasing, at most 11/9 of the fewest rows; Johnson 1973). Gives sample indices by row.
 */
export function packSamples(samples: readonly Sample[], length: number): number[][] {
  const order = samples.map((_, i) => i).toSorted((a, b) => samples[b]!.ids.length - samples[a]!.ids.length || a - b)
  const rows: { free: number; indices: number[] }[] = []
  for (const index of order) {
    const needs = samples[index]!.ids.length
    const row = rows.find(({ free }) => free >= needs)
    if (row) {
      row.free -= needs
      row.indices.push(index)
    } else rows.push({ free: length - needs, indices: [index] })
  }
  return rows.map(({ indices }) => indices)
}

/**
 * The smallest compiled shape that holds some packed rows.
 *
 * @throws engine/sample-too-long
 */
export function packedShape(packs: readonly (readonly Sample[])[], rows: number, maxPositions: number): BatchShape {
  const whole = packs.map(samples => {
    let start = 0
    const spans = samples.flatMap(sample => {
      const from = start
      start += sample.ids.length
      return lossPositions(sample).map(t => [from + t, from + t + 1] as const)
    })
    return { ids: samples.flatMap(({ ids }) => ids), promptLength: 0, spans }
  })
  return batchShape(whole, rows, maxPositions)
}

/**
 * What a packed graph is fed: as `feedSamples`, but a row holds several samples one after the other. `texts` numbers
 * them within their row, so that none sees another, and `positions` restart with each; padding is a text of its own.
 * `lengths` [rows, length] is how long each token's text is.
 */
export function feedPacked(
  packs: readonly (readonly Sample[])[],
  shape: BatchShape,
  pad: number,
  weight: number,
): Feeds {
  const { rows, length } = shape
  const ids = new BigInt64Array(rows * length).fill(BigInt(pad))
  const positions = new BigInt64Array(rows * length)
  const texts = new Float32Array(rows * length).fill(-1)
  const lengths = new BigInt64Array(rows * length)
  const counted = new BigInt64Array(shape.counted)
  const targets = new BigInt64Array(shape.counted)
  const weights = new Float32Array(rows * shape.counted)
  let next = 0
  packs.forEach((samples, row) => {
    let start = row * length
    samples.forEach((sample, text) => {
      sample.ids.forEach((id, t) => {
        ids[start + t] = BigInt(id)
        positions[start + t] = BigInt(t)
        texts[start + t] = text
        lengths[start + t] = BigInt(sample.ids.length)
      })
      const labels = sample.targets ?? sample.ids
      for (const t of lossPositions(sample)) {
        counted[next] = BigInt(start + t - 1)
        targets[next] = BigInt(labels[t]!)
        weights[row * shape.counted + next] = weight
        next++
      }
      start += sample.ids.length
    })
  })
  return { ids, positions, texts, lengths, counted, targets, weights }
}
