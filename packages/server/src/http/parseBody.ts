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
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks)))
  } catch (cause) {
    throw new BaseError('The request’s body is not JSON.', { code: 'server/bad-json', facts: { bytes: size }, cause })
  }
}

/** A path or query value by its schema. @throws `client/bad-shape` */
export function parseValue<S extends z.ZodType>(schema: S, value: unknown, what: string): z.output<S> {
  return fromWire(schema, value as z.input<S>, { what })
}
