import { BaseError } from '@openledger/base'
import { createParser } from 'eventsource-parser'
import { type Dispatcher, Pool } from 'undici'

/** Talks to one server, and to no other: redirects are not followed. Everything that comes back has a bound. */
export type Caller = {
  /** A whole answer, whatever its status. */
  call: (request: CallRequest) => Promise<{ status: number; text: string }>
  /** An answer as server-sent events, by their data. Ends when the stream does; leaving the loop cancels it. */
  events: (request: CallRequest & { limit: number }) => AsyncGenerator<string, void, undefined>
  close: () => Promise<void>
}

export type CallRequest = {
  method?: 'GET' | 'POST'
  path: string
  body?: unknown
  signal?: AbortSignal | undefined
  /** Milliseconds for a whole answer, where it takes longer than others. */
  within?: number
}

/** Milliseconds: until connected, for a whole answer that is no stream, until the first token, and between two. */
export type Timeouts = { connect: number; call: number; firstToken: number; betweenTokens: number }

export const defaultTimeouts: Timeouts = { connect: 3000, call: 30_000, firstToken: 60_000, betweenTokens: 20_000 }

/** Bytes of an answer that is no stream (the list of a server with very many adapters), and of one event. */
const answerLimit = 8 * 2 ** 20
const eventLimit = 2 ** 20

/**
 * A pool of connections to one server. `key` is sent as a bearer token; it appears in no error.
 *
 * @throws `backends/unreachable`, `backends/timeout`, `backends/bad-answer`, and by status `backends/busy`,
 * `backends/refused`, `backends/failed`, `backends/unauthorised`
 */
export function createCaller({ name, url, key, timeouts }: createCaller.Options): Caller {
  const { origin, pathname } = new URL(url)
  const prefix = pathname.replace(/\/+$/, '')
  const pool = new Pool(origin, {
    connections: 256,
    connect: { timeout: timeouts.connect },
    // Progress is timed by tokens where a stream is read: bytes alone are none.
    headersTimeout: timeouts.firstToken + timeouts.connect,
    bodyTimeout: timeouts.firstToken,
  })
  const closing = new AbortController()

  const send = async ({
    method = 'POST',
    path,
    body,
    signal,
    within,
  }: CallRequest): Promise<Dispatcher.ResponseData> => {
    const signals = [closing.signal, ...(signal ? [signal] : [])]
    try {
      return await pool.request({
        method,
        path: `${prefix}${path}`,
        signal: AbortSignal.any(signals),
        ...(within !== undefined && { headersTimeout: within, bodyTimeout: within }),
        headers: {
          ...(body !== undefined && { 'content-type': 'application/json' }),
          ...(key !== undefined && { authorization: `Bearer ${key}` }),
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      })
    } catch (cause) {
      throw unreachable(name, cause, signals)
    }
  }

  const call: Caller['call'] = async request => {
    const late = AbortSignal.timeout(request.within ?? timeouts.call)
    const signals = [late, ...(request.signal ? [request.signal] : [])]
    const response = await send({ ...request, signal: AbortSignal.any(signals) })
    try {
      return { status: response.statusCode, text: await readBody(response.body, { name, limit: answerLimit }) }
    } catch (cause) {
      throw BaseError.is(cause) ? cause : unreachable(name, cause, signals)
    }
  }

  return {
    call,
    async *events(request) {
      const response = await send(request)
      const type = String(response.headers['content-type'] ?? '')
      if (response.statusCode !== 200 || !type.startsWith('text/event-stream')) {
        const text = await readBody(response.body, { name, limit: 2 ** 16 })
        throw statusError(name, { status: response.statusCode, text })
      }
      const ready: string[] = []
      let broken: Error | undefined
      const parser = createParser({
        maxBufferSize: eventLimit,
        onEvent: ({ data }) => ready.push(data),
        onError(error) {
          if (error.type === 'max-buffer-size-exceeded') broken = error
        },
      })
      const decoder = new TextDecoder()
      let bytes = 0
      try {
        for await (const part of response.body as AsyncIterable<Uint8Array>) {
          bytes += part.length
          if (bytes > request.limit)
            throw badAnswer(name, 'the stream is longer than its answer can be', { limit: request.limit })
          parser.feed(decoder.decode(part, { stream: true }))
          if (broken) throw badAnswer(name, 'an event is too long', { limit: eventLimit })
          yield* ready.splice(0)
        }
      } catch (cause) {
        throw BaseError.is(cause) ? cause : unreachable(name, cause, request.signal ? [request.signal] : [])
      } finally {
        response.body.destroy()
      }
    },
    async close() {
      closing.abort(new BaseError('This node is closing.', { code: 'server/closing' }))
      await pool.destroy()
    },
  }
}

export declare namespace createCaller {
  type Options = { name: string; url: string; key?: string | undefined; timeouts: Timeouts }
}

/** What a server said where it did not do as asked; its words are bounded. */
export function statusError(name: string, { status, text }: { status: number; text: string }): BaseError {
  const facts = { backend: name, status, said: text.replaceAll(/\s+/g, ' ').slice(0, 300) }
  if (status === 200) return badAnswer(name, 'it is no event stream', { said: facts.said })
  if (status === 429 || status === 503)
    return new BaseError('A backend is full.', { code: 'backends/busy', facts, hint: 'Try again in a few seconds.' })
  if (status === 401 || status === 403)
    return new BaseError('A backend refuses the key.', { code: 'backends/unauthorised', facts })
  if (status === 400 || status === 404 || status === 413 || status === 422)
    return new BaseError('A backend refuses the request.', { code: 'backends/refused', facts })
  return new BaseError('A backend failed.', { code: 'backends/failed', facts })
}

export function badAnswer(name: string, problem: string, facts: Record<string, string | number> = {}): BaseError {
  return new BaseError('A backend answered what it should not.', {
    code: 'backends/bad-answer',
    facts: { backend: name, problem, ...facts },
  })
}

export function timedOut(name: string, what: string, ms: number): BaseError {
  return new BaseError('A backend took too long.', {
    code: 'backends/timeout',
    facts: { backend: name, waitedFor: what, ms },
  })
}

/** Where somebody aborted, their reason; else the connection. */
function unreachable(name: string, cause: unknown, signals: readonly AbortSignal[]): unknown {
  const aborted = signals.find(signal => signal.aborted)
  if (BaseError.is(aborted?.reason)) return aborted.reason
  if (aborted && (aborted.reason as Error).name !== 'TimeoutError') return aborted.reason
  const { code = '', name: kind } = cause as { code?: string; name?: string }
  if (aborted || /TIMEOUT/.test(code))
    return new BaseError('A backend took too long.', {
      code: 'backends/timeout',
      facts: { backend: name, reason: code || String(kind) },
      cause,
    })
  return new BaseError('A backend cannot be reached.', {
    code: 'backends/unreachable',
    facts: { backend: name, reason: code || String(kind) },
    cause,
  })
}

async function readBody(body: AsyncIterable<Uint8Array>, { name, limit }: { name: string; limit: number }) {
  const parts: Uint8Array[] = []
  let bytes = 0
  for await (const part of body) {
    bytes += part.length
    if (bytes > limit) throw badAnswer(name, 'the answer is too long', { limit })
    parts.push(part)
  }
  return Buffer.concat(parts).toString('utf8')
}
