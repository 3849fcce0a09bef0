import { BaseError } from '@openledger/base'
import type { MiddlewareHandler } from 'hono'
import type { Payments } from '../inference/createPayments.ts'
import type { Limits } from '../keys/limits.ts'
import { bearerOf } from './owners.ts'

/** What `limitHeaders` writes. */
export const limitHeaderNames = ['limit', 'remaining', 'reset'].flatMap(what => [
  `x-ratelimit-${what}-requests`,
  `x-ratelimit-${what}-tokens`,
])

/** Tells who asks with a prepaid key what its quotas leave, in OpenAI's headers, with every answer under `/v1`. */
export function limitHeaders({ payments, limits }: limitHeaders.Options): MiddlewareHandler {
  return async (context, next) => {
    await next()
    try {
      const key = payments.keys.find(bearerOf(context))
      for (const [name, value] of Object.entries(limits.headersOf(key))) context.res.headers.set(name, value)
    } catch (error) {
      // Without a key that is good there is nothing to tell.
      if (!BaseError.is(error)) throw error
    }
  }
}

export declare namespace limitHeaders {
  type Options = { payments: Payments; limits: Limits }
}
