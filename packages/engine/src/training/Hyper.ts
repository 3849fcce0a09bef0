import * as z from 'zod'
import type { LoraConfig } from '../adapters/LoraConfig.ts'
import { baseArithmetics } from '../runtime/BaseArithmetic.ts'

/** How the rate goes from its peak to the end of the run, by the names that Transformers gives the curves. */
const schedules = ['constant', 'linear', 'cosine', 'cosine_with_restarts'] as const

const fraction = z.number().min(0).max(1)
const count = z.number().int().min(0)
const pattern = <Value extends z.ZodType>(value: Value) => z.record(z.string().min(1).max(256), value).default({})

/**
 * The numbers that, with the base, the data and the seed, determine a LoRA fine-tune. What a file leaves out has the
 * default given here, which never changes: a run of years ago still means the same.
 */
export const Hyper = z.object({
  rank: z.number().int().min(1).max(256).describe('Rank r of the adapter’s matrices.'),
  alpha: z.number().positive().max(1024).describe('The update is scaled by alpha / rank.'),
  targets: z
    .union([z.string().min(1).max(1024), z.array(z.string().min(1).max(64)).min(1)])
    .describe('Linear layers that get an adapter: names, an expression for whole paths, or `all-linear`.'),
  learningRate: z.number().positive().max(1).describe('Peak rate of AdamW.'),
  batchSize: z.number().int().min(1).max(256).describe('Samples of a step, for each accumulation.'),
  epochs: z.number().int().min(1).max(1000).describe('How often the data is gone through.'),
  maxLength: z.number().int().min(8).max(131_072).describe('Longest sample, in tokens.'),
  weightDecay: fraction.describe('Decoupled decay λ: θ ← θ − rate · λ · θ, on A and B alike.'),
  checkpoints: z.number().int().min(1).max(64).describe('Points of the run that are kept, the last one included.'),

  rankStabilised: z.boolean().default(false).describe('The update is scaled by alpha / √rank.'),
  rankPattern: pattern(z.number().int().min(1).max(256)).describe('Ranks of layers that differ, by the end of a path.'),
  alphaPattern: pattern(z.number().positive().max(1024)).describe(
    'Alphas of layers that differ, by the end of a path.',
  ),
  dora: z.boolean().default(false).describe('Magnitudes of the weight’s rows are learned apart (DoRA).'),
  dropout: z.number().min(0).max(0.95).default(0).describe('Share of what enters A that is dropped in training.'),

  lossOn: z
    .enum(['completion', 'assistant', 'all'])
    .default('completion')
    .describe('What counts of a conversation: its last answer, every answer of the assistant, or every token.'),
  overflow: z
    .enum(['cut', 'chunk', 'refuse'])
    .default('cut')
    .describe(
      'What is longer than `maxLength`: a conversation loses its oldest turns and a text its end; or a text is cut into pieces; or it is refused.',
    ),

  maxSteps: count
    .max(1_000_000)
    .default(0)
    .describe('Ends the run after so many steps, whatever `epochs` says; 0: off.'),
  gradientAccumulationSteps: z
    .number()
    .int()
    .min(1)
    .max(1024)
    .default(1)
    .describe('Batches that one optimiser step sums; exactly one batch so many times as large.'),
  microBatchSize: z
    .number()
    .int()
    .min(1)
    .max(256)
    .default(4)
    .describe('Rows that go through the model at once: less memory, the same step up to rounding.'),
  gradientCheckpointing: z
    .boolean()
    .default(false)
    .describe('Computes each block anew for its gradient instead of keeping it: the same bytes, less memory, slower.'),
  baseArithmetic: z
    .enum(baseArithmetics)
    .default('float32')
    .describe('Products with frozen weights: float32, or int8, three times as fast and rounded to 127 steps.'),
  packing: z
    .boolean()
    .default(false)
    .describe('Puts several samples into a row of `maxLength` tokens, each blind to the others: less padding.'),

  schedule: z.enum(schedules).default('constant').describe('Curve of the rate after the warm-up.'),
  warmupSteps: count.max(1_000_000).default(0).describe('Steps over which the rate rises linearly from 0.'),
  warmupRatio: fraction.default(0).describe('The same as a share of all steps, rounded up, where `warmupSteps` is 0.'),
  cycles: z.number().int().min(1).max(1000).default(1).describe('Restarts of `cosine_with_restarts`.'),
  minLearningRateRatio: fraction.default(0).describe('The rate falls to this share of its peak, not to 0.'),

  adamBeta1: fraction.max(0.999_999).default(0.9).describe('Decay of the first moment.'),
  adamBeta2: fraction.max(0.999_999).default(0.999).describe('Decay of the second moment.'),
  adamEpsilon: z.number().positive().max(1).default(1e-8).describe('ε in m̂ / (√v̂ + ε).'),
  maxGradNorm: z.number().min(0).max(1e6).default(0).describe('Gradients are scaled to at most this L2 norm; 0: off.'),

  evalSteps: count.max(1_000_000).default(0).describe('Steps between evaluations; 0: at every kept point.'),
  earlyStoppingPatience: count
    .max(1000)
    .default(0)
    .describe('Ends the run after so many evaluations without a better loss, and keeps the best point; 0: off.'),
  scoreSteps: count
    .max(1_000_000)
    .default(0)
    .describe('Measures every record’s in-run score, against the evaluation set anew every so many steps; 0: off.'),
  // Without a default: what a run never had is not among its numbers, so that runs of before are what they were.
  auditAdapters: count
    .max(128)
    .multipleOf(2)
    .optional()
    .describe(
      'Trains so many audit adapters beside the run, each on half of the contributors; 24 do, absent or 0: off.',
    ),
  quarantine: z
    .number()
    .min(0.1)
    .max(1000)
    .optional()
    .describe(
      'Records whose in-run score lies so many robust deviations below the others’ earn nothing; needs `scoreSteps`; absent: off.',
    ),
  earlyStoppingThreshold: z.number().min(0).max(100).default(0).describe('Nats by which a loss must be better.'),
})
export type Hyper = z.infer<typeof Hyper>

/** The adapter that a run trains. */
export function loraOf(hyper: Hyper): LoraConfig {
  const { rank, alpha, targets, rankStabilised, rankPattern, alphaPattern, dora, dropout } = hyper
  const given = (record: Record<string, number>) => Object.keys(record).length > 0
  return {
    ...{ rank, alpha, targets },
    ...(rankStabilised && { rankStabilised }),
    ...(given(rankPattern) && { rankPattern }),
    ...(given(alphaPattern) && { alphaPattern }),
    ...(dora && { dora }),
    ...(dropout > 0 && { dropout }),
  }
}

/** What a run has where nobody says otherwise. */
export const defaultHyper: Hyper = Hyper.parse({
  rank: 8,
  alpha: 16,
  targets: ['q_proj', 'k_proj', 'v_proj', 'o_proj', 'gate_proj', 'up_proj', 'down_proj'],
  learningRate: 1e-3,
  batchSize: 16,
  epochs: 3,
  maxLength: 192,
  weightDecay: 0,
  checkpoints: 3,
})
