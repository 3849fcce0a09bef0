/**
 * What attribution needs of an engine, and nothing more. `Engine` of @openledger/engine satisfies it by shape; tests
 * satisfy it with small models whose gradients are written out by hand.
 */
export type GradientSource = {
  /** Where each LoRA matrix stands in a flat gradient. */
  layout(config: LoraConfig): GradientBlock[]
  /** One flat float32 gradient a row, of the summed loss over the row's completion tokens. */
  gradients(options: { rows: GradientRow[] }): Promise<Float32Array[]>
  /** For each sample, targets drawn from the model's own predictions: the labels of the Fisher matrix. */
  sampleTargets(options: { adapter: Adapter; samples: Sample[]; seed: number }): Promise<number[][]>
  /** For each LoRA matrix, as the linear layer that it is, sums of a·aᵀ and δ·δᵀ over positions. */
  curvature(options: { adapter: Adapter; samples: Sample[] }): Promise<Map<string, Factors>>
}

/** One LoRA matrix `[out, in]`, row-major, inside a flat gradient of an adapter. */
export type GradientBlock = { name: string; shape: number[]; offset: number; length: number }

export type GradientRow = { adapter: Adapter; sample: Sample }

/** Uncentred second moments of a linear layer: inputs a `[in, in]` and output gradients δ `[out, out]`, summed. */
export type Factors = { input: Float32Array; output: Float32Array; tokens: number }

/** Token ids with the loss on the positions from `promptLength` on; `targets` replaces the labels. */
export type Sample = { ids: number[]; promptLength: number; targets?: number[] }

export type LoraConfig = { rank: number; alpha: number; targets: string[] }

export type Adapter = { config: LoraConfig; tensors: Map<string, { shape: number[]; data: Float32Array }> }

/** A point of a fine-tuning run. */
export type Checkpoint = { step: number; adapter: Adapter; adapterDigest: `0x${string}` }
