import type { OpenLedger } from '../connection/OpenLedger.ts'
import { read, send } from '../connection/request.ts'
import {
  type FileObject,
  fileObjectSchema,
  listOf,
  type TuningCheckpoint,
  type TuningEvent,
  type TuningJob,
  type TuningQuote,
  type TuningRequest,
  tuningCheckpointSchema,
  tuningEventSchema,
  tuningJobSchema,
  tuningQuoteSchema,
  tuningRequestSchema,
} from '../wire/api/FineTuning.ts'
import { toWire } from '../wire/wire.ts'

/*
 * The fine-tuning API of OpenAI's clients as verbs, for whoever has a prepaid key: files and jobs belong to the account
 * behind it. What a builder with a wallet of its own does, startFineTune does.
 */

type Keyed = { key: string }

/**
 * Uploads a private training file: JSON lines of `messages`, of `prompt` and `completion`, or of `text`.
 *
 * Throws `files/bad-lines` and `files/secrets` with the lines, `files/too-large`, `files/quota`.
 *
 * @example
 * const file = await uploadTrainingFile(ledger, { key, file: new Blob([lines]), name: 'support.jsonl' })
 */
export async function uploadTrainingFile(
  ledger: OpenLedger,
  { key, file, name }: Keyed & { file: Blob; name: string },
): Promise<FileObject> {
  const form = new FormData()
  form.append('purpose', 'fine-tune')
  form.append('file', file, name)
  const headers = { authorization: `Bearer ${key}` }
  return read(await send(ledger, '/v1/files', { method: 'POST', headers, body: form }), fileObjectSchema)
}

/** What a job would cost, and be made with. Nothing is published or paid. */
export async function quoteTuning(
  ledger: OpenLedger,
  { key, ...request }: Keyed & TuningRequest,
): Promise<TuningQuote> {
  return read(
    await post(ledger, { key, path: '/quote', body: toWire(tuningRequestSchema, request) }),
    tuningQuoteSchema,
  )
}

/**
 * Starts a fine-tuning job; the account behind the key pays for it, within `openledger.budget`.
 *
 * @example
 * const job = await createTuning(ledger, { key, model: 'tiny-base', training_file: file.id, suffix: 'support' })
 */
export async function createTuning(ledger: OpenLedger, { key, ...request }: Keyed & TuningRequest): Promise<TuningJob> {
  return read(await post(ledger, { key, path: '', body: toWire(tuningRequestSchema, request) }), tuningJobSchema)
}

/** A job of the key. Throws `tuning/unknown-job`. */
export async function getTuning(ledger: OpenLedger, { key, id }: Keyed & { id: string }): Promise<TuningJob> {
  return read(await ask(ledger, { key, path: `/${encodeURIComponent(id)}` }), tuningJobSchema)
}

/** The key's jobs, the newest first; `after` is the id of the last one seen. */
export async function listTunings(
  ledger: OpenLedger,
  { key, after, limit = 20 }: Keyed & { after?: string | undefined; limit?: number },
): Promise<{ data: TuningJob[]; has_more: boolean }> {
  const query = `?limit=${limit}${after === undefined ? '' : `&after=${encodeURIComponent(after)}`}`
  return read(await ask(ledger, { key, path: query }), listOf(tuningJobSchema))
}

/** What has happened to a job, the newest first. */
export async function listTuningEvents(
  ledger: OpenLedger,
  { key, id, after, limit = 20 }: Keyed & { id: string; after?: string | undefined; limit?: number },
): Promise<{ data: TuningEvent[]; has_more: boolean }> {
  const query = `?limit=${limit}${after === undefined ? '' : `&after=${encodeURIComponent(after)}`}`
  return read(await ask(ledger, { key, path: `/${encodeURIComponent(id)}/events${query}` }), listOf(tuningEventSchema))
}

/** The checkpoints of a finished job, the newest first. */
export async function listTuningCheckpoints(
  ledger: OpenLedger,
  { key, id }: Keyed & { id: string },
): Promise<TuningCheckpoint[]> {
  const path = `/${encodeURIComponent(id)}/checkpoints?limit=100`
  return (await read(await ask(ledger, { key, path }), listOf(tuningCheckpointSchema))).data
}

/** Stops a job where it can go on later. */
export const pauseTuning = (ledger: OpenLedger, options: Keyed & { id: string }) => change(ledger, 'pause', options)

/** Lets a paused job go on, to the same bytes. */
export const resumeTuning = (ledger: OpenLedger, options: Keyed & { id: string }) => change(ledger, 'resume', options)

/** Ends a job. One that is paid for has its price back, until the node has taken it; then it is refused. */
export const cancelTuning = (ledger: OpenLedger, options: Keyed & { id: string }) => change(ledger, 'cancel', options)

async function change(ledger: OpenLedger, verb: string, { key, id }: Keyed & { id: string }): Promise<TuningJob> {
  const path = `/${encodeURIComponent(id)}/${verb}`
  return read(await post(ledger, { key, path, body: {} }), tuningJobSchema)
}

type To = Keyed & { path: string }

const base = '/v1/fine_tuning/jobs'

function ask(ledger: OpenLedger, { key, path }: To): Promise<Response> {
  return send(ledger, `${base}${path}`, { headers: { authorization: `Bearer ${key}`, accept: 'application/json' } })
}

function post(ledger: OpenLedger, { key, path, body }: To & { body: unknown }): Promise<Response> {
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' }
  return send(ledger, `${base}${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
}
