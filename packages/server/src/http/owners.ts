import { createHash } from 'node:crypto'
import { type Address, BaseError } from '@openledger/base'
import type { Context } from 'hono'
import type { Payments } from '../inference/createPayments.ts'
import type { Journal } from '../journal/openJournal.ts'

/** Seconds that an idempotency key is remembered. */
const remembered = 24 * 3600

/**
 * The secret that a request carries as its bearer.
 *
 * @throws `inference/key-missing`
 */
export function bearerOf(context: Context): string {
  const bearer = /^Bearer ([\x21-\x7e]{1,200})$/.exec(context.req.header('authorization') ?? '')
  if (bearer) return bearer[1]!
  throw new BaseError('This needs an API key.', {
    code: 'inference/key-missing',
    hint: 'Make one (POST /api/keys) and send it as a bearer token.',
  })
}

/**
 * Whose request it is: the account behind its prepaid key. Files and jobs belong to that account, and a key that was made
 * under another one, to ask models only, does not touch them.
 *
 * @throws `inference/key-missing`, `inference/unknown-key`, `inference/key-expired`, `inference/key-not-owner`
 */
export function ownerOf(context: Context, { keys }: Pick<Payments, 'keys'>): Address {
  return keys.owner(bearerOf(context)).address
}

/** The account that pays for a request by its key; undefined without one, or with one that is not good. */
export function accountOf(context: Context, { keys }: Pick<Payments, 'keys'>): Address | undefined {
  return unless(['inference/key-missing', 'inference/unknown-key', 'inference/key-expired'], () => {
    return keys.find(bearerOf(context)).address
  })
}

/** The account whose files a request may read; undefined where it shows no key that owns any. */
export function readerOf(context: Context, payments: Pick<Payments, 'keys'>): Address | undefined {
  const strangers = [
    'inference/key-missing',
    'inference/unknown-key',
    'inference/key-expired',
    'inference/key-not-owner',
  ]
  return unless(strangers, () => ownerOf(context, payments))
}

function unless<T>(codes: readonly string[], look: () => T): T | undefined {
  try {
    return look()
  } catch (error) {
    if (BaseError.is(error) && codes.includes(error.code)) return undefined
    throw error
  }
}

/** Requests under way with an idempotency key, by owner and key. */
export type Underway = Set<string>

/**
 * Does something once for an idempotency key: who asks again with the same key and the same request is answered as
 * before, for a day. Without a key it is done each time. Failures are not remembered: nothing was done.
 *
 * @throws `server/idempotency-reused` for another request under the key, `server/idempotency-underway`
 */
export async function answerOnce(
  context: Context,
  { journal, underway, owner, body, work, now = () => Math.floor(Date.now() / 1000) }: answerOnce.Options,
): Promise<Response> {
  const key = context.req.header('idempotency-key')
  if (key === undefined) return context.json(await work())
  if (key.length > 255)
    throw new BaseError('The idempotency key is too long.', {
      code: 'server/bad-request',
      facts: { param: 'Idempotency-Key', characters: key.length, limit: 255 },
    })
  const hash = createHash('sha256').update(`${context.req.method} ${context.req.path}\n`)
  // A form's boundary is drawn anew by every client and every attempt.
  const boundary = /boundary="?([^";]+)"?/.exec(context.req.header('content-type') ?? '')?.[1]
  const text = boundary === undefined ? body : Buffer.from(body).toString('latin1').replaceAll(boundary, '')
  const digest = hash.update(text).digest('hex')
  const since = now() - remembered
  const known = journal.tunings.requests.get(owner, key, since)
  if (known && known.digest !== digest)
    throw new BaseError('This idempotency key was used for another request.', {
      code: 'server/idempotency-reused',
      facts: { param: 'Idempotency-Key' },
      hint: 'Take a fresh key for each request.',
    })
  if (known) return context.json(JSON.parse(known.body), known.status as 200)
  const name = `${owner} ${key}`
  if (underway.has(name))
    throw new BaseError('A request with this idempotency key is under way.', {
      code: 'server/idempotency-underway',
      hint: 'Wait for its answer.',
    })
  underway.add(name)
  try {
    const answer = await work()
    journal.tunings.requests.save(
      owner,
      key,
      { digest, status: 200, body: JSON.stringify(answer) },
      { now: now(), since },
    )
    return context.json(answer)
  } finally {
    underway.delete(name)
  }
}

export declare namespace answerOnce {
  type Options = {
    journal: Journal
    underway: Underway
    owner: Address
    /** The request's body, as it came. */
    body: Uint8Array
    work: () => Promise<object>
    now?: () => number
  }
}
