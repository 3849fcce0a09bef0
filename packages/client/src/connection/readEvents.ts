import { BaseError } from '@openledger/base'

/** One server-sent event. */
export type ServerEvent = { event: string; data: string; id: string | undefined }

const maxLength = 64 * 1024 * 1024

/**
 * Reads server-sent events (WHATWG HTML, “Server-sent events”) from the body of an answer, as they come.
 *
 * Throws `client/bad-events` for an event longer than 64 MiB, and `client/disconnected` where the connection breaks.
 *
 * @example
 * for await (const { data } of readEvents(response)) console.log(JSON.parse(data))
 */
export async function* readEvents({ body }: Response): AsyncGenerator<ServerEvent, void, undefined> {
  if (body === null) return
  const reader = body.getReader()
  const decoder = new TextDecoder()
  let rest = ''
  let fresh: { event: string; data: string[]; id: string | undefined } = { event: '', data: [], id: undefined }
  let length = 0
  try {
    for (;;) {
      const { value, done } = await reader.read().catch((cause: unknown) => {
        throw new BaseError('The connection broke while the answer was coming.', {
          code: 'client/disconnected',
          cause,
        })
      })
      rest += decoder.decode(value, { stream: !done })
      // A carriage return at the very end may be the first half of a line's end.
      const lines = rest.split(/\r\n|\n|\r(?!$)/)
      rest = lines.pop()!
      for (const line of lines) {
        length += line.length
        if (length > maxLength) throw new BaseError('An event is too long.', { code: 'client/bad-events' })
        if (line === '') {
          if (fresh.data.length > 0) {
            yield { event: fresh.event || 'message', data: fresh.data.join('\n'), id: fresh.id }
          }
          fresh = { event: '', data: [], id: fresh.id }
          length = 0
          continue
        }
        const colon = line.indexOf(':')
        const field = colon < 0 ? line : line.slice(0, colon)
        const text = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '')
        if (field === 'data') fresh.data.push(text)
        else if (field === 'event') fresh.event = text
        else if (field === 'id') fresh.id = text
      }
      if (rest.length > maxLength) throw new BaseError('An event is too long.', { code: 'client/bad-events' })
      if (done) return
    }
  } finally {
    await reader.cancel().catch(() => {})
  }
}
