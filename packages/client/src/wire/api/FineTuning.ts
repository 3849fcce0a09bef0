import * as z from 'zod'
import { address, hash32, wei, whole } from '../scalars.ts'
import { hyperSchema } from '../TrainingDescriptor.ts'
import { jobEscrowSchema, jobStatuses } from './Job.ts'

/*
 * OpenAI's fine-tuning API under `/v1`, with what we add to it under `openledger`. Names are snake_case there as in
 * everything that OpenAI's clients read.
 */

/** Up to 16 pairs of short texts that the caller keeps with a job. */
const metadata = z
  .record(z.string().max(64), z.string().max(512))
  .refine(pairs => Object.keys(pairs).length <= 16, 'at most 16 pairs')

const automatic = z.literal('auto')

/** OpenAI's three numbers; `auto` is decided by the number of examples, see docs/FINE-TUNING-API.md. */
export const tuningHyperSchema = z.strictObject({
  n_epochs: z.union([automatic, z.int().min(1).max(50)]).optional(),
  batch_size: z.union([automatic, z.int().min(1).max(256)]).optional(),
  learning_rate_multiplier: z.union([automatic, z.number().positive().max(100)]).optional(),
})

export type TuningHyper = z.output<typeof tuningHyperSchema>

/** What a job may say beyond OpenAI's API. */
export const tuningExtrasSchema = z.strictObject({
  /** Datanets whose latest releases are trained on, beside a file or instead of one. */
  datanets: z.array(whole).max(64).optional(),
  /** Wei of OPEN that training may cost; where the quote is higher the job fails and nothing is paid. */
  budget: wei.optional(),
  /** Wei for an answer of the model, and for a token of it. */
  price: z.strictObject({ base: wei, token: wei }).optional(),
  /** LoRA's own numbers, as the engine takes them; they win over the three above. */
  hyper: hyperSchema.partial().optional(),
})

/** `POST /v1/fine_tuning/jobs`. */
export const tuningRequestSchema = z.strictObject({
  /** Slug, name or id of a base model. */
  model: z.string().min(1).max(200),
  /** Id of a file, or `datanet:` and the numbers of Datanets with commas between. */
  training_file: z.string().min(1).max(400),
  validation_file: z.string().min(1).max(100).optional(),
  hyperparameters: tuningHyperSchema.optional(),
  method: z
    .strictObject({
      type: z.enum(['supervised', 'dpo', 'reinforcement']),
      supervised: z.strictObject({ hyperparameters: tuningHyperSchema.optional() }).optional(),
      dpo: z.unknown().optional(),
      reinforcement: z.unknown().optional(),
    })
    .optional(),
  integrations: z.array(z.unknown()).optional(),
  metadata: metadata.optional(),
  seed: z
    .int()
    .min(0)
    .max(2 ** 31 - 1)
    .optional(),
  suffix: z
    .string()
    .regex(/^[A-Za-z0-9_-]{1,64}$/, 'expected 1 to 64 letters, digits, - or _')
    .optional(),
  openledger: tuningExtrasSchema.optional(),
})

export type TuningRequest = z.output<typeof tuningRequestSchema>

const resolved = z.union([automatic, z.number()])
const resolvedHyper = z.object({ n_epochs: resolved, batch_size: resolved, learning_rate_multiplier: resolved })

/** What is ours of a job. */
export const tuningViewSchema = z.object({
  /** The factory's job (`/api/jobs/:id`), once it is handed over. */
  job: z.nullable(z.string()),
  /** The model's number on chain, once it is registered. */
  model: z.nullable(whole),
  owner: address,
  datanets: z.array(whole),
  /** All numbers that the run is made with; null before the data is read. */
  hyper: z.nullable(hyperSchema),
  /** Wei: what training costs, and the most that it may; null where nothing is paid, or nothing is set. */
  price: z.nullable(wei),
  budget: z.nullable(wei),
  escrow: z.nullable(jobEscrowSchema),
  adapter: z.nullable(hash32),
  checkpoint_root: z.nullable(hash32),
  /** Share of each contributor in the records trained on, largest first. */
  contributors: z.array(z.object({ account: address, records: whole, share: z.number() })),
})

/** `fine_tuning.job`. */
export const tuningJobSchema = z.object({
  id: z.string(),
  object: z.literal('fine_tuning.job'),
  created_at: whole,
  finished_at: z.nullable(whole),
  estimated_finish: z.nullable(whole),
  error: z.nullable(z.object({ code: z.string(), message: z.string(), param: z.nullable(z.string()) })),
  fine_tuned_model: z.nullable(z.string()),
  hyperparameters: resolvedHyper,
  method: z.object({
    type: z.literal('supervised'),
    supervised: z.object({ hyperparameters: resolvedHyper }),
  }),
  model: z.string(),
  organization_id: z.string(),
  result_files: z.array(z.string()),
  seed: whole,
  status: z.enum(jobStatuses),
  trained_tokens: z.nullable(whole),
  training_file: z.string(),
  validation_file: z.nullable(z.string()),
  integrations: z.array(z.never()),
  metadata: z.nullable(metadata),
  openledger: tuningViewSchema,
})

export type TuningJob = z.output<typeof tuningJobSchema>

/** `fine_tuning.job.event`. */
export const tuningEventSchema = z.object({
  id: z.string(),
  object: z.literal('fine_tuning.job.event'),
  created_at: whole,
  level: z.enum(['info', 'warn', 'error']),
  message: z.string(),
  type: z.enum(['message', 'metrics']),
  data: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
})

export type TuningEvent = z.output<typeof tuningEventSchema>

/** `fine_tuning.job.checkpoint`. */
export const tuningCheckpointSchema = z.object({
  id: z.string(),
  object: z.literal('fine_tuning.job.checkpoint'),
  created_at: whole,
  fine_tuned_model_checkpoint: z.string(),
  fine_tuning_job_id: z.string(),
  step_number: whole,
  metrics: z.object({
    step: z.number(),
    train_loss: z.number().optional(),
    valid_loss: z.number().optional(),
    full_valid_loss: z.number().optional(),
  }),
  openledger: z.object({ adapter: hash32, optimizer: hash32 }),
})

export type TuningCheckpoint = z.output<typeof tuningCheckpointSchema>

/** `file`. */
export const fileObjectSchema = z.object({
  id: z.string(),
  object: z.literal('file'),
  bytes: whole,
  created_at: whole,
  expires_at: whole.optional(),
  filename: z.string(),
  purpose: z.enum(['fine-tune', 'fine-tune-results']),
  status: z.literal('processed'),
})

export type FileObject = z.output<typeof fileObjectSchema>

/** `checkpoint.permission`. */
export const permissionSchema = z.object({
  id: z.string(),
  object: z.literal('checkpoint.permission'),
  created_at: whole,
  /** The account of a key or of a wallet. */
  project_id: z.string(),
})

export type Permission = z.output<typeof permissionSchema>

/** `POST /v1/fine_tuning/jobs/quote`: what a job would cost, before anything is published or paid. */
export const tuningQuoteSchema = z.object({
  object: z.literal('fine_tuning.job.quote'),
  /** Examples that would be trained on, and their tokens over all epochs. */
  examples: whole,
  tokens: whole,
  /** Wei for training, and about how many for publishing the file and registering the model. */
  price: wei,
  fees: wei,
  hyper: hyperSchema,
})

export type TuningQuote = z.output<typeof tuningQuoteSchema>

/** A list as OpenAI gives it. */
export const listOf = <S extends z.ZodType>(item: S) =>
  z.object({
    object: z.literal('list'),
    data: z.array(item),
    has_more: z.boolean(),
    first_id: z.nullable(z.string()),
    last_id: z.nullable(z.string()),
  })
