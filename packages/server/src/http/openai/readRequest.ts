import { BaseError } from '@openledger/base'
import type { Context } from 'hono'
import type { z } from 'zod'
import { parseParameters, readJson } from '../parseBody.ts'

const bodyLimit = 4 * 1024 * 1024

/**
 * A request as OpenAI's clients send it: null counts as absent, and a parameter that nobody knows is refused by its
 * name, so that none is ignored that was meant.
 *
 * @returns what the schema makes of it, and the body as it came
 * @throws `server/bad-request`, `server/unknown-parameter`, `server/bad-json`, `server/too-large`
 */
export async function readRequest<S extends z.ZodObject>(
  context: Context,
  schema: S,
): Promise<{ request: z.output<S>; body: unknown }> {
  const body = await readJson(context, bodyLimit)
  const unknown = Object.keys(Object(body)).find(name => !Object.hasOwn(schema.shape, name))
  if (unknown !== undefined && !Array.isArray(body))
    throw new BaseError(`Unknown parameter: “${unknown.slice(0, 100)}”.`, {
      code: 'server/unknown-parameter',
      facts: { param: unknown.slice(0, 100) },
    })
  return { request: parseParameters(schema, body), body }
}
