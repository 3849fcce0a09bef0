import { errorFromBody, fromWire } from '@openledger/client'
import type * as z from 'zod'

/**
 * Reads one document of the gateway that served this page, through its schema.
 *
 * Throws the server's own `BaseError` where it answers with one.
 */
export async function read<S extends z.ZodType>(path: string, schema: S, init?: RequestInit): Promise<z.output<S>> {
  const response = await fetch(path, { ...init, headers: { accept: 'application/json', ...init?.headers } })
  const body: unknown = await response.json().catch(() => null)
  if (!response.ok) throw errorFromBody(body, { status: response.status, url: path })
  return fromWire(schema, body, { what: 'answer of the node' })
}

/** Posts JSON and reads the answer. */
export function post<S extends z.ZodType>(path: string, body: unknown, schema: S): Promise<z.output<S>> {
  return read(path, schema, { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } })
}
