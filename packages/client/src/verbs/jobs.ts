import { BaseError } from '@openledger/base'
import { type OpenLedger, walletOf } from '../connection/OpenLedger.ts'
import { readEvents } from '../connection/readEvents.ts'
import { assertOk, get, post, send } from '../connection/request.ts'
import {
  isFinished,
  type Job,
  type JobEvent,
  type JobRequest,
  jobEventSchema,
  jobRequestSchema,
  jobSchema,
} from '../wire/api/Job.ts'
import { pageOf } from '../wire/api/Page.ts'
import { fromWire, toWire } from '../wire/wire.ts'

const pathOf = (id: string) => `/api/jobs/${encodeURIComponent(id)}`

/**
 * Starts a fine-tune of a base model on the latest releases of some Datanets.
 *
 * @example
 * const job = await startFineTune(ledger, { base: 1, datanets: [1], name: 'travel' })
 */
export function startFineTune(ledger: OpenLedger, request: startFineTune.Options): Promise<Job> {
  const builder = request.builder ?? walletOf(ledger).account.address
  const full: JobRequest = { hyper: {}, ...request, builder }
  return post(ledger, '/api/jobs', toWire(jobRequestSchema, full), jobSchema)
}

export declare namespace startFineTune {
  /** The builder is the connection's own account unless told. */
  type Options = Omit<JobRequest, 'builder' | 'hyper'> & Partial<Pick<JobRequest, 'builder' | 'hyper'>>
}

/** One job, as it stands now. */
export function getJob(ledger: OpenLedger, id: string): Promise<Job> {
  return get(ledger, pathOf(id), jobSchema)
}

/** Jobs of the node, the newest first. */
export async function listJobs(ledger: OpenLedger): Promise<Job[]> {
  return (await get(ledger, '/api/jobs', pageOf(jobSchema))).items
}

/** Stops a job. */
export function cancelJob(ledger: OpenLedger, id: string): Promise<Job> {
  return post(ledger, `${pathOf(id)}/cancel`, {}, jobSchema)
}

/**
 * Follows a job until it is finished and gives it back; reconnects where the connection breaks and goes on after the
 * last event seen.
 *
 * Throws `client/job-failed` with the job's own error, `client/aborted`, and `client/unreachable` after ten attempts in
 * a row without an event.
 *
 * @example
 * const job = await watchJob(ledger, id, { onEvent: event => event.type === 'step' && console.log(event.loss) })
 */
export async function watchJob(
  ledger: OpenLedger,
  id: string,
  { onEvent, signal, wait = pause }: watchJob.Options = {},
): Promise<Job> {
  let last: string | undefined
  for (let failures = 0; failures < 10; failures++) {
    try {
      const headers = { accept: 'text/event-stream', ...(last === undefined ? {} : { 'last-event-id': last }) }
      const response = await send(ledger, `${pathOf(id)}/events`, { headers, ...(signal ? { signal } : {}) })
      await assertOk(response)
      for await (const event of readEvents(response)) {
        failures = 0
        last = event.id ?? last
        const parsed = jobEventSchema.safeParse(safeJson(event.data))
        // An event that this version does not know is no reason to stop.
        if (!parsed.success) continue
        onEvent?.(parsed.data)
        if (parsed.data.type === 'job' && isFinished(parsed.data.job.status)) return finished(parsed.data.job)
      }
    } catch (error) {
      if (!BaseError.is(error, 'client/unreachable') && !BaseError.is(error, 'client/disconnected')) throw error
      if (signal?.aborted) throw new BaseError('Nobody follows the job any more.', { code: 'client/aborted' })
    }
    const job = await getJob(ledger, id).catch(() => undefined)
    if (job && isFinished(job.status)) return finished(job)
    await wait(500)
  }
  throw new BaseError('The node stopped telling about the job.', {
    code: 'client/unreachable',
    facts: { job: id },
    hint: 'The job may go on; look again later.',
  })
}

export declare namespace watchJob {
  type Options = {
    onEvent?: ((event: JobEvent) => void) | undefined
    signal?: AbortSignal | undefined
    /** Waits between attempts, milliseconds; for tests. */
    wait?: ((milliseconds: number) => Promise<void>) | undefined
  }
}

function finished(job: Job): Job {
  if (job.status === 'succeeded') return job
  const { message = `The job was ${job.status}.`, code = 'unknown', facts = {}, hint } = job.error ?? {}
  throw new BaseError(message, {
    code: 'client/job-failed',
    facts: { job: job.id, status: job.status, reason: code, ...facts },
    ...(hint === undefined ? {} : { hint }),
  })
}

function safeJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

const pause = (milliseconds: number) => new Promise<void>(resolve => setTimeout(resolve, milliseconds))

/** One event of a job, checked; for those who read the stream themselves. */
export function readJobEvent(data: string): JobEvent {
  return fromWire(jobEventSchema, safeJson(data), { what: 'job event' })
}
