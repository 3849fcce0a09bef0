import { BaseError } from '@openledger/base'
import type { LayoutEntry } from '@openledger/engine'
import { bytesOf } from '../index/container.ts'
import { quantise } from '../index/quantise.ts'
import { createKernels, type Kernels, reserve, roundUp } from '../kernels/Kernels.ts'
import { randomisedHadamard } from './hadamard.ts'
import { type LevelBits, planeBytes } from './levels.ts'
import { type CheckpointProjection, type Projection, parameters } from './Projection.ts'

/** Bytes of rows that are multiplied at once; they are copied next to the kernel, from the heap or from a mapped file. */
const tileBytes = 1 << 20

/** Entries of a contributor's row that share a rounding of the answer's gradient. */
const segmentEntries = 1_024

/** Entries of a group's row that the kernel adds up within 32 bits. */
const planeEntries = 2 ** 24

let kernels: Kernels | undefined

/**
 * Influence of every row of a projection on one answer, `[contributors + groups]`: the sum over checkpoints and LoRA
 * matrices of row · gradient.
 *
 * The answer's gradient is rounded for integer arithmetic: to 15 bits a segment for contributors (an error below 10⁻⁴ of
 * the segment's largest entry, far below that of the int8 rows), to int8 for groups. Everything after the gradient
 * is integers, products and sums in a fixed order: equal gradients give equal bytes on any machine and in any thread. Rows
 * are read a tile at a time and not kept, so that a mapped projection costs no heap.
 *
 * @param gradients the answer's flat gradient at each checkpoint of the projection, in order
 * @param layouts where the matrices stand in them; throws `attribution/unknown-matrix` where they are others
 */
export function rowScores({ projection, gradients, layouts }: rowScores.Options): Float64Array {
  const { contributors, groups } = projection
  const scores = new Float64Array(contributors + groups)
  for (const [c, checkpoint] of projection.checkpoints.entries()) {
    assertSameMatrices(checkpoint, layouts[c]!)
    addContributorScores(scores.subarray(0, contributors), checkpoint, gradients[c]!)
    addGroupScores(scores.subarray(contributors), checkpoint, projection.levelBits, gradients[c]!)
  }
  return scores
}

export declare namespace rowScores {
  type Options = {
    projection: Projection
    gradients: readonly Float32Array[]
    layouts: readonly (readonly LayoutEntry[])[]
  }
}

/** A stretch of a row and what it is multiplied with: `entries` from `rowAt` on with the rounded query at `queryAt`. */
type Segment = { block: number; rowAt: number; queryAt: number; entries: number; scale: number }

function addContributorScores(scores: Float64Array, checkpoint: CheckpointProjection, gradient: Float32Array): void {
  const { blocks, values, valueScales } = checkpoint
  const query: Int16Array[] = []
  const segments: Segment[] = []
  let [rowAt, queryAt] = [0, 0]
  for (const [block, { shape }] of blocks.entries()) {
    const end = rowAt + shape[0] * shape[1]
    while (rowAt < end) {
      const entries = Math.min(segmentEntries, end - rowAt)
      const { values, scale } = toInt16(gradient.subarray(rowAt, rowAt + entries))
      segments.push({ block, rowAt, queryAt, entries: values.length, scale })
      query.push(values)
      queryAt += 2 * values.length
      rowAt += entries
    }
  }
  const rows = bytesOf(values)
  forTiles({ rows, stride: parameters(checkpoint), count: scores.length, query, queryBytes: queryAt }, tile => {
    for (const { block, rowAt, queryAt, entries, scale } of segments) {
      if (scale === 0) continue
      tile.kernels.dots(tile.queryAt + queryAt, tile.rowsAt + rowAt, tile.stride, tile.outAt, tile.count, entries)
      for (let n = 0; n < tile.count; n++) {
        const row = tile.first + n
        scores[row]! += tile.out[n]! * scale * valueScales[row * blocks.length + block]!
      }
    }
  })
}

/** A level is Σ ±2^p over the planes of its row, so a row's product is the planes' products, weighted. */
function addGroupScores(
  scores: Float64Array,
  checkpoint: CheckpointProjection,
  levelBits: LevelBits,
  gradient: Float32Array,
): void {
  if (scores.length === 0) return
  const { planes, planeScales, balance, adapterDigest } = checkpoint
  const balanced = gradient.map((value, j) => value * balance[j]!)
  const { values, scale } = quantise(randomisedHadamard({ seed: adapterDigest, width: balance.length })(balanced))
  if (scale === 0) return
  const plane = planeBytes(values.length)
  const query = new Int8Array(8 * plane)
  query.set(values)
  const tiles = {
    rows: planes,
    stride: levelBits * plane,
    count: scores.length,
    query: [query],
    queryBytes: query.length,
  }
  forTiles(tiles, ({ kernels, queryAt, rowsAt, stride, outAt, first, count, out }) => {
    for (let from = 0; from < query.length; from += planeEntries) {
      const entries = Math.min(planeEntries, query.length - from)
      for (let p = 0; p < levelBits; p++) {
        kernels.signDots(queryAt + from, rowsAt + p * plane + from / 8, stride, outAt, count, entries / 16)
        for (let n = 0; n < count; n++) scores[first + n]! += out[n]! * 2 ** p * scale * planeScales[first + n]!
      }
    }
  })
}

type Tile = {
  kernels: Kernels
  queryAt: number
  rowsAt: number
  outAt: number
  stride: number
  /** The first row of the tile, and how many there are. */
  first: number
  count: number
  /** Where the kernel leaves one number a row. */
  out: Int32Array
}

type TileOptions = {
  /** All rows, `stride` bytes each. */
  rows: Uint8Array
  stride: number
  count: number
  query: readonly ArrayBufferView[]
  queryBytes: number
}

/** Puts the query and one tile of rows after the other into the kernel's memory. */
function forTiles({ rows, stride, count, query, queryBytes }: TileOptions, use: (tile: Tile) => void): void {
  kernels ??= createKernels()
  const most = Math.max(1, Math.min(count, Math.floor(tileBytes / stride)))
  const queryAt = roundUp(4 * most, 16)
  const rowsAt = queryAt + roundUp(queryBytes, 16)
  // A segment's last step of sixteen may read beyond the last row, where the query is zero.
  reserve(kernels, rowsAt + most * stride + 16)
  const memory = new Uint8Array(kernels.memory.buffer)
  let at = queryAt
  for (const part of query) {
    memory.set(bytesOf(part), at)
    at += part.byteLength
  }
  const out = new Int32Array(kernels.memory.buffer, 0, most)
  for (let first = 0; first < count; first += most) {
    const here = Math.min(most, count - first)
    memory.set(rows.subarray(first * stride, (first + here) * stride), rowsAt)
    use({ kernels, queryAt, rowsAt, outAt: 0, stride, first, count: here, out })
  }
}

/**
 * Rounds to integers whose products with int8 numbers add up within 32 bits, padded with zeros to a multiple of 16:
 * ±16,512 for 1,024 entries.
 */
function toInt16(x: Float32Array): { values: Int16Array; scale: number } {
  const values = new Int16Array(roundUp(x.length, 16))
  const limit = Math.min(32_767, Math.floor((2 ** 31 - 1) / (127 * values.length)))
  let largest = 0
  for (let j = 0; j < x.length; j++) largest = Math.max(largest, Math.abs(x[j]!))
  if (largest === 0) return { values, scale: 0 }
  const scale = largest / limit
  for (let j = 0; j < x.length; j++) values[j] = Math.round(x[j]! / scale)
  return { values, scale }
}

function assertSameMatrices({ blocks }: CheckpointProjection, layout: readonly LayoutEntry[]): void {
  const wrong = blocks.findIndex(
    ({ name, shape }, b) =>
      layout[b]?.name !== name || `${[layout[b].shape[0], layout[b].shape[1] ?? 1]}` !== `${shape}`,
  )
  if (wrong < 0 && layout.length === blocks.length) return
  throw new BaseError('The projection belongs to another kind of adapter.', {
    code: 'attribution/unknown-matrix',
    facts: { matrices: blocks.length, found: layout.length, ...(wrong >= 0 && { first: blocks[wrong]!.name }) },
    hint: 'Use the projection file that was built with this model’s checkpoints.',
  })
}
