import { BaseError } from '@openledger/base'
import { fromWire } from '@openledger/client'
import type { Context } from 'hono'
import type { z } from 'zod'

/**
 * Reads and checks a JSON body.
 *
 * @throws `server/too-large`, `server/bad-json`, `client/bad-shape`
 */
export async function parseBody<S extends z.ZodType>(
  context: Context,
  schema: S,
  { limit = 256 * 1024, what = 'request' } = {},
): Promise<z.output<S>> {
  return fromWire(schema, (await readJson(context, limit)) as z.input<S>, { what })
}

export async function readJson(context: Context, limit: number): Promise<unknown> {
  return jsonOf(await readBytes(context, limit))
}

/** @throws `server/bad-json` */
export function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (cause) {
    throw new BaseError('The request’s body is not JSON.', {
      code: 'server/bad-json',
      facts: { bytes: bytes.length },
      cause,
    })
  }
}

/** A body as it came. @throws `server/too-large` before more than `limit` bytes are read */
export async function readBytes(context: Context, limit: number): Promise<Uint8Array> {
  const declared = Number(context.req.header('content-length') ?? 0)
  const tooLarge = () =>
    new BaseError('The request is larger than this route takes.', { code: 'server/too-large', facts: { limit } })
  if (declared > limit) throw tooLarge()
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of (context.req.raw.body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.length
    if (size > limit) throw tooLarge()
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** A body of fields and files, out of its bytes. @throws `server/bad-form` */
export async function formOf(context: Context, bytes: Uint8Array): Promise<FormData> {
  const type = context.req.header('content-type') ?? ''
  try {
    if (!type.startsWith('multipart/form-data')) throw new Error(`it is ${type || 'of no type'}`)
    return await new Response(new Uint8Array(bytes), { headers: { 'content-type': type } }).formData()
  } catch (cause) {
    throw new BaseError('The request’s body is not a form.', {
      code: 'server/bad-form',
      facts: { reason: (cause as Error).message },
      hint: 'Send multipart/form-data, as OpenAI’s clients do.',
      cause,
    })
  }
}

/** A path or query value by its schema. @throws `client/bad-shape` */
export function parseValue<S extends z.ZodType>(schema: S, value: unknown, what: string): z.output<S> {
  return fromWire(schema, value as z.input<S>, { what })
}

/**
 * What OpenAI's clients send, by its schema: null counts as absent, and the error names the parameter.
 *
 * @throws `server/bad-request`
 */
export function parseParameters<S extends z.ZodType>(schema: S, json: unknown): z.output<S> {
  const plain =
    typeof json === 'object' && json !== null && !Array.isArray(json)
      ? Object.fromEntries(Object.entries(json).filter(([, value]) => value !== null))
      : json
  try {
    return parseValue(schema, plain, 'request')
  } catch (error) {
    if (!BaseError.is(error, 'client/bad-shape')) throw error
    const [param, reason] = Object.entries(error.facts)[0] ?? ['request', error.message]
    throw new BaseError(`${param}: ${reason}`, {
      code: 'server/bad-request',
      facts: { ...error.facts, param },
      cause: error,
    })
  }
}
