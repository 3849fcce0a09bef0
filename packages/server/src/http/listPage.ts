import { BaseError } from '@openledger/base'
import type { Context } from 'hono'
import { z } from 'zod'
import { parseParameters } from './parseBody.ts'

const integer = z.codec(z.string().regex(/^\d{1,6}$/, 'expected a whole number'), z.int(), {
  decode: Number,
  encode: String,
})

/**
 * One page of a list as OpenAI gives it, by the query's `after` (the id of the last item seen) and `limit`.
 *
 * @param items all of them, in the order in which they are shown
 * @throws `server/bad-request` for a limit outside 1 to `most`, or an `after` that is not in the list
 */
export function listPage<T extends { id: string }>(
  context: Context,
  items: readonly T[],
  { limit: usual = 20, most = 100 }: { limit?: number; most?: number } = {},
) {
  const { after, limit: given } = context.req.query()
  const limit = given === undefined ? usual : parseParameters(z.object({ limit: integer }), { limit: given }).limit
  if (limit < 1 || limit > most)
    throw new BaseError(`limit: expected 1 to ${most}`, { code: 'server/bad-request', facts: { param: 'limit' } })
  const at = after === undefined || after === '' ? -1 : items.findIndex(({ id }) => id === after)
  if (at === -1 && after !== undefined && after !== '')
    throw new BaseError(`after: there is no “${after.slice(0, 64)}” in this list`, {
      code: 'server/bad-request',
      facts: { param: 'after' },
    })
  const data = items.slice(at + 1, at + 1 + limit)
  return {
    object: 'list' as const,
    data,
    has_more: at + 1 + data.length < items.length,
    first_id: data[0]?.id ?? null,
    last_id: data.at(-1)?.id ?? null,
  }
}
