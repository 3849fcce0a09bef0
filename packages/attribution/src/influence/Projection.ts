import type { Basis } from './rotate.ts'

/**
 * The map from a gradient to its whitened, compressed coordinates, as floats; public and hashed. A coordinate (o, i)
 * of a LoRA matrix is `(Q_Sᵀ G Q_A)[o, i] / √(Λ[o, i] + λ)`, so that a plain dot product of two coordinate vectors is
 * the damped EK-FAC influence restricted to the kept coordinates. Only the columns of the bases that some kept
 * coordinate needs are stored.
 */
export type Projection = {
  version: 1
  /** Coordinates in all; a vector is the checkpoints' blocks one after the other. */
  k: number
  checkpoints: CheckpointProjection[]
}

export type CheckpointProjection = {
  step: number
  adapterDigest: `0x${string}`
  modules: ModuleProjection[]
}

/** The kept part of one LoRA matrix. */
export type ModuleProjection = Basis & {
  /** PEFT tensor name. */
  name: string
  /** Kept coordinates, ascending, each `output column · inputs + input column` within this basis. */
  coordinates: Uint32Array
  /** 1/√(Λ + λ) for each kept coordinate. */
  scales: Float32Array
}

/** Number of coordinates of one checkpoint's block. */
export function blockLength({ modules }: CheckpointProjection): number {
  return modules.reduce((sum, { coordinates }) => sum + coordinates.length, 0)
}
