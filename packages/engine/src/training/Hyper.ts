import * as z from 'zod'

/** The numbers that, with the base, the data and the seed, determine a LoRA fine-tune. */
export const Hyper = z.object({
  rank: z.number().int().min(1).max(256),
  alpha: z.number().positive().max(1024),
  /** Names of the linear layers that get an adapter. */
  targets: z.array(z.string().min(1).max(64)).min(1),
  learningRate: z.number().positive().max(1),
  batchSize: z.number().int().min(1).max(256),
  epochs: z.number().int().min(1).max(1000),
  /** Longest sample, in tokens. */
  maxLength: z.number().int().min(8).max(131_072),
  weightDecay: z.number().min(0).max(1),
  /** How many points of the run are kept, the last one included. */
  checkpoints: z.number().int().min(1).max(64),
})
export type Hyper = z.infer<typeof Hyper>

export const defaultHyper: Hyper = {
  rank: 8,
  alpha: 16,
  targets: ['q_proj', 'k_proj', 'v_proj', 'o_proj', 'gate_proj', 'up_proj', 'down_proj'],
  learningRate: 1e-3,
  batchSize: 16,
  epochs: 3,
  maxLength: 192,
  weightDecay: 0,
  checkpoints: 3,
}
