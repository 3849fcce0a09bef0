import { BaseError, bytesToHex, canonicalJson, formatOpen, sameHex } from '@openledger/base'
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
  paidJobId,
  type TrainingQuote,
  trainingQuoteSchema,
} from '../wire/api/Job.ts'
import { pageOf } from '../wire/api/Page.ts'
import { type Hyper, trainingDescriptorDigest } from '../wire/TrainingDescriptor.ts'
import { fromWire, toWire } from '../wire/wire.ts'
import { fundJob } from './escrow.ts'

const pathOf = (id: string) => `/api/jobs/${encodeURIComponent(id)}`

/** What a fine-tune would train on and what it costs. Nothing is started and nothing is paid. */
export function quoteFineTune(ledger: OpenLedger, request: startFineTune.Request): Promise<TrainingQuote> {
  return post(ledger, '/api/jobs/quote', toWire(jobRequestSchema, complete(ledger, request)), trainingQuoteSchema)
}

/**
 * Starts a fine-tune of a base model on the latest releases of some Datanets. Where the node asks a price, the account
 * puts it into escrow first: the job starts when it is funded, and is refunded where the node does not deliver in time.
 *
 * Throws `client/quote-too-high` above `maxPrice`, and `client/wrong-quote` for a quote that is not for what was asked;
 * then nothing is paid.
 *
 * @example
 * const job = await startFineTune(ledger, { base: 1, datanets: [1], name: 'travel', maxPrice: parseOpen('1') })
 */
export async function startFineTune(
  ledger: OpenLedger,
  { maxPrice, onQuote, ...request }: startFineTune.Options,
): Promise<Job> {
  const full = complete(ledger, request)
  const quoted = await quoteFineTune(ledger, full)
  onQuote?.(quoted)
  if (quoted.escrow === null) {
    if (quoted.price !== 0n) throw wrongQuote('its price has no quote')
    return post(ledger, '/api/jobs', toWire(jobRequestSchema, full), jobSchema)
  }
  assertQuote(ledger, { quoted, request: full, maxPrice })
  const { job } = await fundJob(ledger, quoted.escrow)
  return awaitPaidJob(ledger, job)
}

export declare namespace startFineTune {
  /** The builder is the connection's own account unless told. */
  type Request = Omit<JobRequest, 'builder' | 'hyper'> & Partial<Pick<JobRequest, 'builder' | 'hyper'>>
  type Options = Request & {
    /** Wei that it may cost; without a limit unless told. */
    maxPrice?: bigint | undefined
    /** Told what it costs before anything is paid; throws to stop. */
    onQuote?: ((quote: TrainingQuote) => void) | undefined
  }
}

function complete(ledger: OpenLedger, request: startFineTune.Request): JobRequest {
  return { hyper: {}, ...request, builder: request.builder ?? walletOf(ledger).account.address }
}

/** That a quote is for what was asked and for nothing else, before it is paid. */
function assertQuote(
  ledger: OpenLedger,
  { quoted, request, maxPrice }: { quoted: TrainingQuote; request: JobRequest; maxPrice: bigint | undefined },
): void {
  const { quote, descriptor } = quoted.escrow!
  const buyer = walletOf(ledger).account.address
  const asked = [...new Set(request.datanets)].sort((a, b) => a - b)
  const offered = descriptor.releases.map(({ datanet }) => datanet).sort((a, b) => a - b)
  const wrong = {
    'its price is another one': quote.price !== quoted.price,
    'it is for another buyer': !sameHex(quote.buyer, buyer),
    'it trains another model':
      quote.modelId !== request.base ||
      (descriptor.version === 2 && descriptor.parent !== undefined && descriptor.parent.model !== request.base),
    'it trains on other data': canonicalJson(offered) !== canonicalJson(asked),
    'its releases are not those of its run':
      canonicalJson(quote.releaseIds) !== canonicalJson(descriptor.releases.map(({ release }) => release)),
    'its run is another one': quote.spec !== bytesToHex(trainingDescriptorDigest(descriptor)),
    'it has another seed': request.seed !== undefined && descriptor.seed !== request.seed,
    'it has other hyper-parameters': Object.entries(request.hyper).some(
      ([name, value]) =>
        value !== undefined &&
        name !== 'maxLength' &&
        canonicalJson(value) !== canonicalJson(descriptor.hyper[name as keyof Hyper]),
    ),
  }
  const reason = Object.entries(wrong).find(([, isWrong]) => isWrong)?.[0]
  if (reason !== undefined) throw wrongQuote(reason)
  if (maxPrice === undefined || quote.price <= maxPrice) return
  throw new BaseError('The job costs more than you allow.', {
    code: 'client/quote-too-high',
    facts: { price: formatOpen(quote.price), allowed: formatOpen(maxPrice) },
    hint: 'Allow more, or train on less.',
  })
}

function wrongQuote(reason: string): BaseError {
  return new BaseError('The node’s quote is not for what was asked; nothing was paid.', {
    code: 'client/wrong-quote',
    facts: { reason },
  })
}

/** The job that runs for an escrow: there once the node has seen that it is funded, which may take a restart. */
async function awaitPaidJob(ledger: OpenLedger, escrow: number): Promise<Job> {
  const id = paidJobId(escrow)
  for (let attempts = 0; ; attempts++) {
    try {
      return await getJob(ledger, id)
    } catch (error) {
      const waits = BaseError.is(error, 'factory/unknown-job') || BaseError.is(error, 'client/unreachable')
      if (!waits || attempts >= 60) {
        throw new BaseError('The job is paid for, but the node does not tell of it.', {
          code: 'client/job-not-started',
          facts: { job: id, escrow },
          hint: `Look again later; what is not delivered in time is refunded: openledger job refund ${escrow}`,
          cause: error,
        })
      }
    }
    await pause(500)
  }
}

/** One job, as it stands now. */
export function getJob(ledger: OpenLedger, id: string): Promise<Job> {
  return get(ledger, pathOf(id), jobSchema)
}

/** Jobs of the node, the newest first. */
export async function listJobs(ledger: OpenLedger): Promise<Job[]> {
  return (await get(ledger, '/api/jobs', pageOf(jobSchema))).items
}

/** Ends a job. One that is paid for has its price back until the node has taken it; then `factory/paid` is thrown. */
export function cancelJob(ledger: OpenLedger, id: string): Promise<Job> {
  return post(ledger, `${pathOf(id)}/cancel`, {}, jobSchema)
}

/** Stops a job where it can go on later, and frees its place. Throws `factory/not-pausable`. */
export function pauseJob(ledger: OpenLedger, id: string): Promise<Job> {
  return post(ledger, `${pathOf(id)}/pause`, {}, jobSchema)
}

/** Lets a paused job go on, to the same bytes. Throws `factory/not-paused`. */
export function resumeJob(ledger: OpenLedger, id: string): Promise<Job> {
  return post(ledger, `${pathOf(id)}/resume`, {}, jobSchema)
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
