import { type Address, BaseError } from '@openledger/base'
import {
  fromWire,
  hyperSchema,
  jobQuoteSchema,
  toWire,
  tuningExtrasSchema,
  tuningHyperSchema,
} from '@openledger/client'
import { z } from 'zod'
import type { TuningRow } from '../journal/tuningRows.ts'

/**
 * Where a job by API stands of itself; while it is `submitted` the factory's job tells more.
 *
 *   preparing ── the data is published, the price is paid, the factory has it ──> submitted
 *   submitted ── the factory's job succeeded ──> registering ── the model is on chain ──> succeeded
 *   preparing, submitted ──> cancelled; preparing, submitted, registering ──> failed
 */
export const tuningStates = ['preparing', 'submitted', 'registering', 'succeeded', 'failed', 'cancelled'] as const

export type TuningState = (typeof tuningStates)[number]

const moves: Record<TuningState, readonly TuningState[]> = {
  preparing: ['submitted', 'failed', 'cancelled'],
  submitted: ['registering', 'failed', 'cancelled'],
  registering: ['succeeded', 'failed'],
  succeeded: [],
  failed: [],
  cancelled: [],
}

/** States of which something is still to come. */
export const openStates = tuningStates.filter(state => moves[state].length > 0)

const bodySchema = z.object({
  /** As asked for. */
  model: z.string(),
  base: z.int(),
  trainingFile: z.string(),
  validationFile: z.nullable(z.string()),
  /** What is trained on: private files, and Datanets. */
  files: z.array(z.string()),
  datanets: z.array(z.int()),
  suffix: z.nullable(z.string()),
  metadata: z.nullable(z.record(z.string(), z.string())),
  given: tuningHyperSchema,
  extras: tuningExtrasSchema,
  seed: z.int(),
  /** Of the model, on chain. */
  name: z.string(),
  /** What the three numbers came to, and all of the run's, once the data was read. */
  resolved: z.nullable(
    z.object({ n_epochs: z.number(), batch_size: z.number(), learning_rate_multiplier: z.number() }),
  ),
  hyper: z.nullable(hyperSchema.partial()),
  /** The quote that is or was paid, kept before it is. */
  quote: z.nullable(z.object({ quote: jobQuoteSchema, signature: z.string() })),
  /** Set once its escrow, if it has one, is paid or given back. */
  escrowEnded: z.boolean().default(false),
  /** Set where its owner asked for its end. */
  cancelling: z.boolean().default(false),
  resultFiles: z.array(z.string()),
  finishedAt: z.nullable(z.int()),
  error: z.nullable(z.object({ code: z.string(), message: z.string(), param: z.nullable(z.string()) })),
})

/** A fine-tuning job that somebody asked for by API. */
export type TuningRecord = {
  id: string
  owner: Address
  createdAt: number
  state: TuningState
  /** Id of the factory's job. */
  job: string | null
} & z.output<typeof bodySchema>

export function readTuning({ id, owner, createdAt, state, job, body }: TuningRow): TuningRecord {
  return {
    ...{ id, owner, createdAt, state: state as TuningState, job },
    ...fromWire(bodySchema, JSON.parse(body), { what: 'job' }),
  }
}

export function writeTuning({ id, owner, createdAt, state, job, ...body }: TuningRecord): TuningRow {
  return { id, owner, createdAt, state, job, body: JSON.stringify(toWire(bodySchema, body)) }
}

/** The record one state further. @throws where the states know no such way: a fault of ours */
export function moveTuning(record: TuningRecord, state: TuningState, change: Partial<TuningRecord> = {}): TuningRecord {
  if (!moves[record.state].includes(state))
    throw new BaseError('A fine-tuning job cannot go this way.', {
      code: 'tuning/wrong-move',
      facts: { job: record.id, from: record.state, to: state },
    })
  return { ...record, ...change, state }
}
