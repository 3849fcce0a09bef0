import { BaseError } from '@openledger/base'
import type { Context } from 'hono'
import type { Once } from '../inference/Answer.ts'

/**
 * How a request says that it may come twice: an `Idempotency-Key`, or the count of retries that OpenAI's clients send.
 *
 * @throws `server/bad-request` for a key that is empty or longer than 255 characters
 */
export function onceOf(context: Context): Once {
  const name = context.req.header('idempotency-key')
  if (name !== undefined && (name === '' || name.length > 255))
    throw new BaseError('An idempotency key has 1 to 255 characters.', {
      code: 'server/bad-request',
      facts: { param: 'Idempotency-Key', characters: name.length },
    })
  const count = context.req.header('x-stainless-retry-count') ?? ''
  return { name, retry: /^\d{1,4}$/.test(count) ? Number(count) : 0 }
}
