import { BaseError } from '@openledger/base'
import type * as z from 'zod'
import { errorFromBody } from '../wire/ErrorBody.ts'
import { fromWire } from '../wire/wire.ts'
import type { OpenLedger } from './OpenLedger.ts'

/**
 * Sends one request to the gateway and gives back its answer, whatever its status. Throws `client/unreachable` where
 * there is none.
 */
export async function send({ url, fetch }: OpenLedger, path: string, init: RequestInit = {}): Promise<Response> {
  try {
    return await fetch(`${url}${path}`, init)
  } catch (cause) {
    if (init.signal?.aborted) throw new BaseError('This was stopped.', { code: 'client/aborted', cause })
    throw new BaseError('The node does not answer.', {
      code: 'client/unreachable',
      facts: { url },
      hint: 'Is it running? Start it with: npm start',
      cause,
    })
  }
}

/** Throws the server's own error where an answer is none of success. */
export async function assertOk(response: Response): Promise<void> {
  if (response.ok) return
  const body: unknown = await response.json().catch(() => null)
  throw errorFromBody(body, { status: response.status, url: response.url })
}

/** Reads one document of the gateway. Throws the server's own error, or `client/bad-shape`. */
export async function get<S extends z.ZodType>(ledger: OpenLedger, path: string, schema: S): Promise<z.output<S>> {
  return read(await send(ledger, path, { headers: { accept: 'application/json' } }), schema)
}

/** Posts JSON and reads the answer. */
export async function post<S extends z.ZodType>(
  ledger: OpenLedger,
  path: string,
  body: unknown,
  schema: S,
): Promise<z.output<S>> {
  const headers = { 'content-type': 'application/json', accept: 'application/json' }
  return read(await send(ledger, path, { method: 'POST', headers, body: JSON.stringify(body) }), schema)
}

/** Reads an answer through its schema. */
export async function read<S extends z.ZodType>(response: Response, schema: S): Promise<z.output<S>> {
  await assertOk(response)
  let json: unknown
  try {
    json = await response.json()
  } catch (cause) {
    throw new BaseError('The node’s answer is not JSON.', {
      code: 'client/bad-json',
      facts: { url: response.url, status: response.status },
      cause,
    })
  }
  return fromWire(schema, json, { what: 'answer of the node' })
}
