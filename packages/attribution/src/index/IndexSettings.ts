import { z } from 'zod'

/** By what an index is built, beside its checkpoints and records. */
export const indexSettingsSchema = z.object({
  /** Draws the labels of the Fisher matrix. */
  seed: z.number(),
  /** Length of query vectors, a power of two. Contributors and single records share its room. */
  k: z.int(),
  /** λ as a fraction of the mean eigenvalue. */
  damping: z.number(),
  /** Gradients held at once. */
  batch: z.int(),
  /** At most so many evenly strided records fit the curvature; 160 cost .001 of LDS against all 627. */
  curvatureSamples: z.int(),
})

export type IndexSettings = z.output<typeof indexSettingsSchema>

/** What is not said. */
export const defaultIndexSettings = { k: 1_024, damping: 0.1, batch: 16, curvatureSamples: 160 }
