import { type LevelBits, planeBytes } from './levels.ts'

/**
 * The map from an answer's gradients to its scores, public and hashed. Its rows are preconditioned gradients
 * `H⁻¹ Σ g_i`, so that the dot product of a row with the answer's gradient is an influence (EK-FAC, summed over the
 * checkpoints): first a row a contributor, over all its records, in int8; then a row a group of records (a single record
 * where k has room), in four bits a number, or fewer where there are many and long ones.
 *
 * Rounding many numbers roughly costs far less than keeping few: whitening makes the gradients' spectrum flat, so that no
 * short list of directions holds the signal (README, "What compression costs").
 */
export type Projection = {
  version: 4
  /** Length of query vectors: a power of two, at least contributors + groups. */
  k: number
  contributors: number
  groups: number
  /** Bits a number of a group's row. */
  levelBits: LevelBits
  /** For each contributor the number of its groups: their rows stand contributor by contributor. */
  groupCounts: number[]
  /** Merkle root over the rows and over the records' places, hexadecimal: one of either can be shown alone. */
  rowsRoot: string
  placesRoot: string
  checkpoints: CheckpointProjection[]
}

export type CheckpointProjection = {
  step: number
  adapterDigest: `0x${string}`
  /** The LoRA matrices in the order of the flat gradient. */
  blocks: { name: string; shape: [rows: number, columns: number] }[]
  /** Contributor rows `[contributors, parameters]`, and for each row and block what one unit stands for. */
  values: Int8Array
  valueScales: Float32Array
  /**
   * Group rows `R (row / balance)` as levels in bit planes (`packLevels`), `[groups, levelBits, planeBytes]`, with R the
   * `randomisedHadamard` that the adapter's digest seeds. With them the size of one unit of each row.
   */
  planes: Uint8Array
  planeScales: Float32Array
  /** For each parameter √(rms of preconditioned / rms of plain gradients): both sides of a product on one footing. */
  balance: Float32Array
}

/** Number of parameters of one checkpoint. */
export function parameters({ blocks }: Pick<CheckpointProjection, 'blocks'>): number {
  return blocks.reduce((sum, { shape: [rows, columns] }) => sum + rows * columns, 0)
}

/** The plane of a group's row at one checkpoint that holds the signs `[planeBytes]`, the last of the row's. */
export function signPlane(checkpoint: CheckpointProjection, levelBits: LevelBits, group: number): Uint8Array {
  const plane = planeBytes(parameters(checkpoint))
  const end = (group + 1) * levelBits * plane
  return checkpoint.planes.subarray(end - plane, end)
}
