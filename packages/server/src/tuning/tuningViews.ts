import {
  type Job,
  type JobEvent,
  type TuningEvent,
  type TuningJob,
  toWire,
  tuningCheckpointSchema,
  tuningEventSchema,
  tuningJobSchema,
} from '@openledger/client'
import { trainingSteps } from './resultsCsv.ts'
import type { TuningRecord } from './TuningRecord.ts'

/** What is shown of a job beside its own record. */
export type TuningFacts = {
  record: TuningRecord
  /** The factory's job, where there is one. */
  job: Job | undefined
  events: readonly JobEvent[]
  /** The model, once it is registered. */
  model: { id: number; slug: string } | null
  contributors: { account: `0x${string}`; records: number }[]
}

/** A job as `fine_tuning.job`. */
export function jobView({ record, job, events, model, contributors }: TuningFacts) {
  const { given, resolved } = record
  const numbers = resolved ?? {
    n_epochs: given.n_epochs ?? 'auto',
    batch_size: given.batch_size ?? 'auto',
    learning_rate_multiplier: given.learning_rate_multiplier ?? 'auto',
  }
  const status = statusOf(record, job)
  const total = contributors.reduce((sum, { records }) => sum + records, 0)
  const view: TuningJob = {
    id: record.id,
    object: 'fine_tuning.job',
    created_at: record.createdAt,
    finished_at: record.finishedAt,
    estimated_finish: status === 'running' ? estimatedFinish(events) : null,
    error: record.error,
    fine_tuned_model: model?.slug ?? null,
    hyperparameters: numbers,
    method: { type: 'supervised', supervised: { hyperparameters: numbers } },
    model: record.model,
    organization_id: record.owner,
    result_files: record.resultFiles,
    seed: record.seed,
    status,
    trained_tokens: record.state === 'succeeded' ? (job?.result?.tokens ?? null) : null,
    training_file: record.trainingFile,
    validation_file: record.validationFile,
    integrations: [],
    metadata: record.metadata,
    openledger: {
      job: record.job,
      model: model?.id ?? null,
      owner: record.owner,
      datanets: job?.datanets ?? record.datanets,
      hyper: job?.hyper ?? null,
      price: record.quote?.quote.price ?? null,
      budget: record.extras.budget ?? null,
      escrow: job?.escrow ?? null,
      adapter: job?.result?.adapterDigest ?? null,
      checkpoint_root: job?.result?.checkpointRoot ?? null,
      contributors: contributors
        .map(({ account, records }) => ({ account, records, share: records / Math.max(1, total) }))
        .sort((a, b) => b.records - a.records),
    },
  }
  return toWire(tuningJobSchema, view)
}

/** OpenAI's word for where a job stands. */
function statusOf({ state, job: handed }: TuningRecord, job: Job | undefined): TuningJob['status'] {
  if (state === 'preparing') return 'validating_files'
  if (state === 'registering') return 'running'
  if (state !== 'submitted') return state
  // The factory may have finished a moment before the job has followed it.
  if (!job || handed === null || job.status === 'validating_files') return 'queued'
  return job.status === 'succeeded' ? 'running' : job.status
}

/** Unix seconds at which the last step is due, at the pace since the first; null before two were made. */
function estimatedFinish(events: readonly JobEvent[]): number | null {
  const begun = events.findLastIndex(event => event.type === 'status' && event.status === 'running')
  const steps = trainingSteps(events.slice(begun))
  const [first, last] = [steps[0], steps.at(-1)]
  if (!first || !last || last.step === first.step) return null
  const pace = (last.at - first.at) / (last.step - first.step)
  return Math.ceil(last.at + pace * (last.steps - last.step))
}

const words: Record<string, string> = {
  data: 'Reading the training data',
  attribution: 'Measuring what each contributor’s data did',
  storing: 'Storing the model',
  audit: 'Measuring how well the attribution predicts',
}

/** What has happened to a job as `fine_tuning.job.event`s, the newest first. */
export function eventViews({ record, events }: Pick<TuningFacts, 'record' | 'events'>): TuningEvent[] {
  const own = (name: string, at: number, message: string, level: TuningEvent['level'] = 'info'): TuningEvent => ({
    ...{ id: `ftevent-${record.id.slice(6)}-${name}`, object: 'fine_tuning.job.event' },
    ...{ created_at: at, level, message, type: 'message' },
  })
  const told = events.flatMap((event, i) => viewOf(event, i, own))
  const list = [own('created', record.createdAt, `Created fine-tuning job: ${record.id}`), ...told]
  if (record.finishedAt !== null && record.state === 'succeeded')
    list.push(own('finished', record.finishedAt, `New fine-tuned model created: ${record.name}`))
  if (record.finishedAt !== null && record.error)
    list.push(own('finished', record.finishedAt, record.error.message, 'error'))
  return list.map(event => toWire(tuningEventSchema, event)).reverse()
}

type Own = (name: string, at: number, message: string, level?: TuningEvent['level']) => TuningEvent

function viewOf(event: JobEvent, number: number, own: Own): TuningEvent[] {
  if (event.type === 'status') return [own(String(number), event.at, statusWords[event.status])]
  if (event.type === 'message') return [own(String(number), event.at, event.message, event.level)]
  if (event.type === 'job') return []
  const { stage, step, steps, loss, at, evalLoss, learningRate } = event
  if (stage !== 'training') return [own(String(number), at, `${words[stage] ?? stage} (${step}/${steps})`)]
  if (evalLoss !== undefined) {
    const told = own(String(number), at, `Step ${step}/${steps}: validation loss=${evalLoss.toFixed(4)}`)
    return [
      { ...told, type: 'metrics', data: { step, total_steps: steps, valid_loss: evalLoss, full_valid_loss: evalLoss } },
    ]
  }
  const message = `Step ${step}/${steps}: training loss=${loss === null ? '–' : loss.toFixed(4)}`
  const data = {
    ...{ step, total_steps: steps },
    ...(loss !== null && { train_loss: loss }),
    ...(learningRate !== undefined && { learning_rate: learningRate }),
  }
  return [{ ...own(String(number), at, message), type: 'metrics', data }]
}

const statusWords: Record<Job['status'], string> = {
  validating_files: 'Validating training data',
  queued: 'Waiting for its turn',
  running: 'Fine-tuning job started',
  paused: 'Fine-tuning job paused',
  succeeded: 'The run is complete',
  failed: 'The run failed',
  cancelled: 'The run was cancelled',
}

/** The points of a finished run as `fine_tuning.job.checkpoint`s, the newest first; the last one is the model itself. */
export function checkpointViews({ record, job, events, model }: TuningFacts) {
  if (!job?.result || !model) return []
  const steps = new Map(trainingSteps(events).map(step => [step.step, step]))
  const { checkpoints } = job.result
  return checkpoints
    .map(({ step, adapterDigest, optimizerDigest }, i) => {
      const told = steps.get(step)
      return toWire(tuningCheckpointSchema, {
        id: `ftckpt_${record.id.slice(6)}_${step}`,
        object: 'fine_tuning.job.checkpoint',
        created_at: told?.at ?? record.createdAt,
        fine_tuned_model_checkpoint: i === checkpoints.length - 1 ? model.slug : checkpointName(model.slug, step),
        fine_tuning_job_id: record.id,
        step_number: step,
        metrics: {
          step,
          ...(told?.loss != null && { train_loss: told.loss }),
          ...(told?.evalLoss !== undefined && { valid_loss: told.evalLoss, full_valid_loss: told.evalLoss }),
        },
        openledger: { adapter: adapterDigest, optimizer: optimizerDigest },
      })
    })
    .reverse()
}

/** What a checkpoint before the last is called, as at OpenAI. */
export function checkpointName(slug: string, step: number): string {
  return `${slug}:ckpt-step-${step}`
}
