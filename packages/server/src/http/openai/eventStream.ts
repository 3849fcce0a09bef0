import { BaseError } from '@openledger/base'

/** One event: its data as JSON or as it stands, under a name where it has one. */
export type ServerEvent = { event?: string; data: string }

export type EventStream = {
  body: ReadableStream<Uint8Array>
  send: (events: readonly ServerEvent[]) => void
  end: () => void
}

/**
 * Server-sent events for a reader of any speed. Events wait until they are read; `onGone` is told, once, when the reader
 * left, or reads so slowly that more than `limit` bytes wait or none was taken for `stalledMs`, upon which the stream is
 * cut. While there is nothing to say, a comment each `keepAliveMs` keeps what stands in between from closing the
 * connection.
 */
export function eventStream({
  onGone,
  keepAliveMs = 15_000,
  stalledMs = 60_000,
  limit = 4 * 1024 * 1024,
}: eventStream.Options): EventStream {
  const encoder = new TextEncoder()
  let queue: Uint8Array[] = []
  let queued = 0
  let ended = false
  let closed = false
  /** Set while the reader waits for more. */
  let wanted: (() => void) | undefined
  let controller: ReadableStreamDefaultController<Uint8Array>
  /** When the reader last took something. Before it has come nobody is slow, unless all is said. */
  let takenAt: number | undefined

  const close = () => {
    closed = true
    clearInterval(timer)
    queue = []
    wanted?.()
  }
  const gone = (reason: BaseError) => {
    if (closed) return
    close()
    controller.error(reason)
    onGone(reason)
  }
  const push = (text: string) => {
    if (closed) return
    const bytes = encoder.encode(text)
    queue.push(bytes)
    queued += bytes.length
    if (wanted) wanted()
    else if (queued > limit) gone(tooSlow({ waiting: queued }))
  }
  const timer = setInterval(() => {
    if (wanted) push(': keep-alive\n\n')
    else if (takenAt !== undefined && performance.now() - takenAt > stalledMs) gone(tooSlow({ waiting: queued }))
  }, keepAliveMs)
  timer.unref()

  const body = new ReadableStream<Uint8Array>(
    {
      start(given) {
        controller = given
      },
      async pull() {
        takenAt = performance.now()
        if (queue.length === 0 && !ended)
          await new Promise<void>(resolve => {
            wanted = resolve
          })
        wanted = undefined
        if (closed) return
        if (queue.length > 0) controller.enqueue(Buffer.concat(queue))
        queue = []
        queued = 0
        takenAt = performance.now()
        if (!ended) return
        close()
        controller.close()
      },
      cancel() {
        if (closed) return
        close()
        onGone(new BaseError('The reader of this stream has left.', { code: 'server/reader-left' }))
      },
    },
    { highWaterMark: 0 },
  )
  return {
    body,
    send: events => push(events.map(written).join('')),
    end() {
      ended = true
      takenAt ??= performance.now()
      wanted?.()
    },
  }
}

export declare namespace eventStream {
  type Options = {
    onGone: (reason: BaseError) => void
    keepAliveMs?: number
    stalledMs?: number
    /** Bytes that may wait to be read. */
    limit?: number
  }
}

function written({ event, data }: ServerEvent): string {
  return `${event === undefined ? '' : `event: ${event}\n`}data: ${data}\n\n`
}

function tooSlow(facts: { waiting: number }): BaseError {
  return new BaseError('This stream is read too slowly.', { code: 'server/slow-reader', facts })
}
