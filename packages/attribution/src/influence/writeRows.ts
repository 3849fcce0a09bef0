import type { Checkpoint, GradientSource } from '../GradientSource.ts'
import { quantise } from '../index/quantise.ts'
import type { RecordSource } from '../index/RecordSource.ts'
import type { Kernels } from '../kernels/Kernels.ts'
import type { FittedCheckpoint } from './fitCheckpoint.ts'
import { randomisedHadamard } from './hadamard.ts'
import { type LevelBits, packLevels, planeBytes } from './levels.ts'
import { precondition } from './precondition.ts'

/** Where finished rows of one checkpoint go. */
export type RowSink = {
  /** A contributor's sum, rounded: int8 `[parameters]`, and for each block what one unit stands for. */
  contributor: (row: number, values: Int8Array, scales: Float32Array) => void
  /** Bits a number of a group's row. */
  levelBits: LevelBits
  /** A group's sum as levels in bit planes `[levelBits, planeBytes]`, and the size of a unit. */
  group: (row: number, planes: Uint8Array, scale: number) => void
}

/** How far the rows of a checkpoint have come: the sums of the contributor and of the group under way. */
export type RowState = { at: number; contributorSum: Float32Array; groupSum: Float32Array }

export function initialRows({ modules }: FittedCheckpoint): RowState {
  const width = modules.reduce((sum, { block }) => sum + block.length, 0)
  return { at: 0, contributorSum: new Float32Array(width), groupSum: new Float32Array(width) }
}

/**
 * One pass over the records at one checkpoint: every record's gradient is preconditioned and added to its contributor's
 * and its group's sum, and a sum that is complete is rounded and handed out. Records come contributor by contributor
 * and group by group, so that one sum of each kind is all that is held, beside `batch` gradients and as many
 * preconditioned ones.
 *
 * `state` is kept up to date, and `onBatch` is called between two batches: from a copy of the state, with the same
 * `batch`, the same rows come out to the last bit.
 */
export async function writeRows(options: writeRows.Options): Promise<void> {
  const { engine, kernels, checkpoint, fitted, records, order, groups, batch, rows, state } = options
  const { sumBefore, onBatch, signal } = options
  const { adapter } = checkpoint
  const { modules, balance } = fitted
  const lengths = modules.map(({ block }) => block.length)
  const { contributorSum, groupSum } = state
  const toLevels = levelsAt({ checkpoint, balance, levelBits: rows.levelBits })
  const { owners } = records
  while (state.at < order.length) {
    signal?.throwIfAborted()
    const places = order.subarray(state.at, state.at + batch)
    const gradients = await engine.gradients({ rows: records.read(places).map(sample => ({ adapter, sample })) })
    for (const [b, vector] of (await precondition({ kernels, modules, gradients })).entries()) {
      const r = places[b]!
      const next = order[state.at + b + 1]
      for (let j = 0; j < vector.length; j++) {
        contributorSum[j]! += vector[j]!
        groupSum[j]! += vector[j]!
      }
      if (groups[r]! >= 0 && (next === undefined || groups[next] !== groups[r])) {
        const { planes, scale } = toLevels(groupSum)
        rows.group(groups[r]!, planes, scale)
        groupSum.fill(0)
      }
      if (next === undefined || owners[next] !== owners[r]) {
        const before = sumBefore?.(owners[r]!)
        if (before) for (let j = 0; j < before.length; j++) contributorSum[j]! += before[j]!
        const { values, scales } = roundToInt8(contributorSum, lengths)
        rows.contributor(owners[r]!, values, scales)
        contributorSum.fill(0)
      }
    }
    state.at = Math.min(state.at + batch, order.length)
    await onBatch?.(state)
  }
}

export declare namespace writeRows {
  type Options = {
    engine: GradientSource
    kernels: Kernels
    checkpoint: Checkpoint
    fitted: FittedCheckpoint
    records: RecordSource
    /** Places of the records to read, contributor by contributor and group by group. */
    order: Uint32Array
    /** For each record its group from 0 on, or −1 for none; a group has one contributor. */
    groups: Int32Array
    /** Gradients held at once. */
    batch: number
    rows: RowSink
    state: RowState
    /** What a contributor's sum was before these records, where it had one. */
    sumBefore?: ((owner: number) => Float32Array | undefined) | undefined
    onBatch?: ((state: RowState) => void | Promise<void>) | undefined
    signal?: AbortSignal | undefined
  }
}

/** A sum rounded to int8, block by block. */
export function roundToInt8(sum: Float32Array, lengths: readonly number[]) {
  const all = new Int8Array(sum.length)
  const scales = new Float32Array(lengths.length)
  let from = 0
  for (const [b, length] of lengths.entries()) {
    const { values, scale } = quantise(sum.subarray(from, from + length))
    all.set(values, from)
    scales[b] = scale
    from += length
  }
  return { values: all, scales }
}

/** Rounds sums of one checkpoint to levels: divided by the balance, mapped by the checkpoint's R, and packed. */
export function levelsAt({ checkpoint, balance, levelBits }: levelsAt.Options) {
  const spread = randomisedHadamard({ seed: checkpoint.adapterDigest, width: balance.length })
  return (sum: Float32Array): { planes: Uint8Array; scale: number } => {
    const planes = new Uint8Array(levelBits * planeBytes(sum.length))
    const balanced = sum.map((value, j) => (balance[j]! > 0 ? value / balance[j]! : 0))
    return { planes, scale: packLevels(spread(balanced), levelBits, planes) }
  }
}

export declare namespace levelsAt {
  type Options = { checkpoint: Pick<Checkpoint, 'adapterDigest'>; balance: Float32Array; levelBits: LevelBits }
}
