import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import type { SocketLimits } from './SocketLimits.ts'

/** Which limit ended a connection. */
export type CutOff = 'connections' | 'address' | 'slow-body' | 'stalled-reader'

export type SocketGuard = {
  /** Call with every request, before it is answered. */
  watch: (request: IncomingMessage, response: ServerResponse) => void
  /** Requests that change something and are under way: until their answer was read, or their caller has gone. */
  inFlight: () => number
  connections: () => number
  /** Waits until nothing is in flight. @returns whether that came before `milliseconds` were over */
  whenIdle: (milliseconds: number) => Promise<boolean>
  close: () => void
}

/**
 * Holds a server to its limits: connections in all and of one address, bodies that trickle, answers that nobody reads.
 * Node's own time-outs do not cover the last two: a body has no least speed there, and a response no deadline.
 */
export function guardSockets({ server, limits, onCutOff = () => {} }: guardSockets.Options): SocketGuard {
  const byAddress = new Map<string, number>()
  const open = new Set<Socket>()
  const watched = new Map<ServerResponse, Watched>()
  const waiters = new Set<() => void>()
  let inFlight = 0

  server.headersTimeout = limits.headerSeconds * 1000
  // Of a body the speed counts, not the time: a large upload over a slow line takes its time.
  server.requestTimeout = 0
  server.keepAliveTimeout = limits.idleSeconds * 1000
  server.on('connection', (socket: Socket) => {
    const address = socket.remoteAddress ?? ''
    const count = (byAddress.get(address) ?? 0) + 1
    const { connections, connectionsPerAddress } = limits
    const over =
      connectionsPerAddress > 0 && count > connectionsPerAddress
        ? 'address'
        : connections > 0 && open.size >= connections
          ? 'connections'
          : undefined
    if (over) {
      onCutOff(over)
      socket.end(tooMany)
      socket.destroySoon()
      return
    }
    byAddress.set(address, count)
    open.add(socket)
    socket.once('close', () => {
      open.delete(socket)
      const left = byAddress.get(address)! - 1
      if (left === 0) byAddress.delete(address)
      else byAddress.set(address, left)
    })
  })

  const cut = (response: ServerResponse, socket: Socket, why: CutOff) => {
    onCutOff(why)
    if (response.headersSent) return response.destroy()
    socket.write(tooSlow)
    socket.destroySoon()
  }
  const look = () => {
    const now = performance.now()
    for (const [response, seen] of watched) {
      const { request, socket, since, readBefore } = seen
      const age = (now - since) / 1000
      const brought = socket.bytesRead - readBefore
      if (!request.complete && age > limits.slowSeconds && brought < age * limits.leastBytesPerSecond) {
        cut(response, socket, 'slow-body')
        continue
      }
      if (socket.writableLength === 0 || socket.bytesWritten - socket.writableLength > seen.sent) {
        seen.sent = socket.bytesWritten - socket.writableLength
        seen.movedAt = now
      } else if (now - seen.movedAt > limits.stallSeconds * 1000) cut(response, socket, 'stalled-reader')
    }
  }
  const timer = setInterval(look, Math.min(1000, 250 * Math.min(limits.slowSeconds, limits.stallSeconds)))
  timer.unref()

  return {
    watch(request, response) {
      const { socket } = request
      const changes = request.method !== 'GET' && request.method !== 'HEAD' && request.method !== 'OPTIONS'
      const since = performance.now()
      watched.set(response, { request, socket, since, readBefore: socket.bytesRead, sent: 0, movedAt: since })
      if (changes) inFlight++
      response.once('close', () => {
        watched.delete(response)
        if (!changes) return
        inFlight--
        if (inFlight === 0) for (const wake of waiters) wake()
      })
    },
    inFlight: () => inFlight,
    connections: () => open.size,
    whenIdle(milliseconds) {
      if (inFlight === 0) return Promise.resolve(true)
      return new Promise(resolve => {
        const settle = (idle: boolean) => {
          clearTimeout(late)
          waiters.delete(wake)
          resolve(idle)
        }
        const wake = () => settle(true)
        const late = setTimeout(() => settle(false), milliseconds)
        waiters.add(wake)
      })
    },
    close: () => clearInterval(timer),
  }
}

export declare namespace guardSockets {
  type Options = { server: Server; limits: SocketLimits; onCutOff?: ((why: CutOff) => void) | undefined }
}

type Watched = {
  request: IncomingMessage
  socket: Socket
  since: number
  /** Bytes that the connection had brought before this request's body, and that it took of our answers. */
  readBefore: number
  sent: number
  movedAt: number
}

const tooMany = refusal('429 Too Many Requests', {
  message: 'There are too many open connections.',
  type: 'rate_limit_error',
  code: 'server/too-many-connections',
  hint: 'Keep connections open and use them again, or ask later.',
})
const tooSlow = refusal('408 Request Timeout', {
  message: 'The request did not come in time.',
  type: 'invalid_request_error',
  code: 'server/too-slow',
  hint: 'Send the body without pauses.',
})

/** An answer in bytes, for callers that never reach the gateway. */
function refusal(status: string, error: { message: string; type: string; code: string; hint: string }): string {
  const body = JSON.stringify({ error: { ...error, facts: {} } })
  const type = 'content-type: application/json'
  const size = `content-length: ${Buffer.byteLength(body)}`
  return [`HTTP/1.1 ${status}`, type, size, 'retry-after: 5', 'connection: close', '', body].join('\r\n')
}
