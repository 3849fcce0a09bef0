import type { LoraConfig } from '../adapters/LoraConfig.ts'

/**
 * An adapter as the kernels want it: one block, so that it is stored, checked, moved and counted in one piece.
 * `digest` is the SHA-256 of its PEFT weights file, by which the chain knows it: two adapters of one name never meet.
 */
export type PackedAdapter = {
  digest: string
  config: LoraConfig
  /** The largest rank of its modules. */
  rank: number
  data: Float32Array
}
