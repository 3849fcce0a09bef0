import * as z from 'zod'
import { checkpointChainSchema, checkpointSchema } from '../Checkpoint.ts'
import { jobQuoteSchema } from '../JobQuote.ts'
import { address, cid, hash32, hexUpTo, integer, label, wei, whole } from '../scalars.ts'
import { hyperSchema, trainingDescriptorSchema } from '../TrainingDescriptor.ts'
import { auditSchema } from './Model.ts'

/** OpenAI's words for a fine-tuning job's state. */
export const jobStatuses = [
  'validating_files',
  'queued',
  'running',
  'paused',
  'succeeded',
  'failed',
  'cancelled',
] as const

export type JobStatus = (typeof jobStatuses)[number]

/** Whether a job in this state will not move any more. */
export function isFinished(status: JobStatus): boolean {
  return status === 'succeeded' || status === 'failed' || status === 'cancelled'
}

/** `POST /api/jobs`: what to fine-tune, from what. Hyper-parameters left out take the engine's defaults. */
export const jobRequestSchema = z.strictObject({
  /** Id of the model that training begins from: a base model, or a fine-tune, which is then the parent of what is made. */
  base: whole,
  /** Datanets; their latest releases are trained on. */
  datanets: z.array(whole).min(1).max(64),
  name: label.min(1),
  hyper: hyperSchema.partial().default({}),
  seed: whole.optional(),
  /** Account that will register and own the model. */
  builder: address,
})

export type JobRequest = z.output<typeof jobRequestSchema>

/** `POST /api/jobs/quote`: what a job would train on and what it costs, before anything is paid. */
export const trainingQuoteSchema = z.object({
  /** Wei of OPEN; 0: the job is started by `POST /api/jobs`, free of charge. */
  price: wei,
  note: z.string(),
  releases: z
    .array(z.object({ id: whole, datanet: whole, batches: whole, root: hash32 }))
    .min(1)
    .max(64),
  hyper: hyperSchema,
  /** Of what is paid for: what determines the run, and what the operator signed for it. */
  escrow: z.nullable(
    z.object({
      descriptor: trainingDescriptorSchema,
      /** Tokens that are trained on, over all epochs. */
      tokens: whole,
      quote: jobQuoteSchema,
      signature: hexUpTo(4096),
    }),
  ),
})

export type TrainingQuote = z.output<typeof trainingQuoteSchema>

/** The escrow behind a paid job, as the chain has it. */
export const jobEscrowSchema = z.object({
  /** Number in Jobs. */
  job: whole,
  state: z.enum(['funded', 'assigned', 'running', 'delivered', 'challenged', 'paid', 'refunded']),
  price: wei,
  /** Unix seconds until when the state must be left. */
  deadline: whole,
  /** Number in Fees, once its price is paid: who earns of it follows from there. */
  payment: z.nullable(whole),
  /** Why it was refunded. */
  reason: z.nullable(z.string().max(32)),
})

export type JobEscrow = z.output<typeof jobEscrowSchema>

/** The id of the job that runs for an escrow: both sides know it before the other has said anything. */
export const paidJobId = (escrow: number): string => `ftjob-paid-${escrow}`

/**
 * In-run scores (Wang et al. 2024): how much, to first order, each contributor's records lowered the loss on the
 * `evaluated` records that were held back, in whole units of 2^-40 nats a token; negative where they raised it. Of
 * `trainingSeconds`, `seconds` went into gradients of the records held back.
 */
const inRunScoresSchema = z.object({
  evaluated: whole,
  seconds: z.number().min(0),
  trainingSeconds: z.number().min(0),
  contributors: z.array(z.object({ account: address, score: integer })).max(100_000),
})

/**
 * Where early stopping ended a run: the step of its best point, which is the model, how many steps it took and how many it
 * would have taken, and on how many records it was decided, none of which it was trained, credited or audited on.
 */
const stoppingSchema = z.object({ best: whole, taken: whole, planned: whole, records: whole })

/** Whose records were put aside by `hyper.quarantine`, and how many: trained on, and paid for by nobody. */
const quarantineSchema = z.object({
  cut: z.number(),
  contributors: z.array(z.object({ account: address, records: whole })).max(100_000),
})

/**
 * Model credit: by how much the model lowers the loss of the `records` held back against the model that it began from
 * (the job's `base`: of a fine-tune, base and adapter together, on records that none of its line was trained on), in nats a token with
 * a 95 % interval, the chance of as large a gain without one (paired randomisation test), and the part of the parents'
 * line, in basis points, that its builder may fairly keep: 0 without a significant gain.
 */
const creditSchema = z.object({
  records: whole,
  gain: z.number(),
  low: z.number(),
  high: z.number(),
  p: z.number().min(0).max(1),
  isSignificant: z.boolean(),
  share: z.int().min(0).max(10_000),
})

/** What a finished run hands to the builder: all that `Models.registerFineTune` needs, and the files by name. */
export const jobResultSchema = z.object({
  adapterDigest: hash32,
  descriptor: hash32,
  descriptorJson: trainingDescriptorSchema,
  checkpoints: z.array(checkpointSchema).max(64),
  /** The states behind the root, with what they follow from; null for a run of before there was a chain. */
  chain: z.nullable(checkpointChainSchema).default(null),
  checkpointRoot: hash32,
  indexRoot: hash32,
  releaseIds: z.array(whole).max(64),
  metadata: hash32,
  files: z.record(z.string(), cid),
  records: whole,
  contributors: whole,
  /** Tokens of all steps that were taken. */
  tokens: whole.default(0),
  /** Mean loss before and after, on the records trained on. */
  loss: z.object({ first: z.number(), last: z.number() }),
  /** Null where the run could not stop early, or is of before that was so. */
  stopping: z.nullable(stoppingSchema).default(null),
  /** Null where the run measured none (`scoreSteps` 0). */
  scores: z.nullable(inRunScoresSchema).default(null),
  /** Null where the run asked for none. */
  quarantine: z.nullable(quarantineSchema).default(null),
  /** Null where nothing was held back, or an adapter that trains magnitudes began from a base. */
  credit: z.nullable(creditSchema).default(null),
  audit: z.nullable(auditSchema),
})

export type JobResult = z.output<typeof jobResultSchema>

/** What else a training step tells. */
const measures = {
  learningRate: z.number().min(0).optional(),
  gradientNorm: z.number().min(0).optional(),
  /** Mean loss on what is held back or given to validate with, at the steps that measure it. */
  evalLoss: z.number().optional(),
}

/** How far a running job is. */
export const jobProgressSchema = z.object({
  stage: z.enum(['data', 'training', 'attribution', 'ensemble', 'audit', 'storing']),
  step: whole,
  steps: whole,
  loss: z.nullable(z.number()),
  tokensPerSecond: z.nullable(z.number().min(0)),
  ...measures,
})

export type JobProgress = z.output<typeof jobProgressSchema>

const jobErrorSchema = z.object({
  message: z.string(),
  code: z.string(),
  facts: z.record(z.string(), z.string()).default({}),
  hint: z.string().optional(),
})

/** `GET /api/jobs/:id`. */
export const jobSchema = z.object({
  id: z.string().max(100),
  object: z.literal('fine_tuning.job').default('fine_tuning.job'),
  status: z.enum(jobStatuses),
  name: label,
  /** The model that it began from: a base model or a fine-tune. */
  base: whole,
  datanets: z.array(whole).max(64),
  builder: address,
  hyper: hyperSchema,
  seed: whole,
  createdAt: whole,
  startedAt: z.nullable(whole),
  finishedAt: z.nullable(whole),
  progress: z.nullable(jobProgressSchema),
  result: z.nullable(jobResultSchema),
  /** The model, once it is registered on chain. */
  model: z.nullable(whole),
  error: z.nullable(jobErrorSchema),
  /** Null for a job that is free of charge. */
  escrow: z.nullable(jobEscrowSchema).default(null),
})

export type Job = z.output<typeof jobSchema>

/** One event of `GET /api/jobs/:id/events`; the SSE event's name is its `type`, its id counts from 0. */
export const jobEventSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('status'), at: whole, status: z.enum(jobStatuses) }),
  z.object({
    type: z.literal('step'),
    at: whole,
    stage: jobProgressSchema.shape.stage,
    step: whole,
    steps: whole,
    loss: z.nullable(z.number()),
    tokensPerSecond: z.nullable(z.number().min(0)),
    ...measures,
  }),
  z.object({ type: z.literal('message'), at: whole, level: z.enum(['info', 'warn', 'error']), message: z.string() }),
  z.object({ type: z.literal('job'), at: whole, job: jobSchema }),
])

export type JobEvent = z.output<typeof jobEventSchema>
