import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import { getRequestListener } from '@hono/node-server'
import { BaseError, type Log } from '@openledger/base'
import type { Hono } from 'hono'
import { type CutOff, guardSockets } from './listen/guardSockets.ts'
import { defaultSocketLimits, type SocketLimits } from './listen/SocketLimits.ts'

/** The chain's JSON-RPC, mounted under `/rpc`: HTTP and WebSocket. */
export type RpcMount = {
  handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>
  handleUpgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void
}

export type RunningServer = {
  url: string
  port: number
  server: Server
  /** Requests that change something and are under way, and open connections. */
  inFlight: () => number
  connections: () => number
  /** Waits until nothing is in flight. @returns whether that came before `milliseconds` were over */
  whenIdle: (milliseconds: number) => Promise<boolean>
  close(): Promise<void>
}

/**
 * Listens for HTTP: the gateway, and the chain's JSON-RPC under `/rpc`.
 *
 * @throws `server/port-in-use`, `server/cannot-listen`
 * @example
 * const { url } = await startServer({ gateway: services.gateway, rpc: chain, port: 4267, log })
 */
export async function startServer({
  gateway,
  rpc,
  port = 0,
  host = '127.0.0.1',
  limits = {},
  onCutOff,
  log,
}: startServer.Options): Promise<RunningServer> {
  const answer = getRequestListener(gateway.fetch, { overrideGlobalObjects: false })
  const isRpc = (request: IncomingMessage) => /^\/rpc\/?(\?|$)/.test(request.url ?? '')
  const server = createServer((request, response) => {
    guard.watch(request, response)
    const work = rpc && isRpc(request) ? rpc.handle(request, response) : answer(request, response)
    Promise.resolve(work).catch(error => {
      log.error('a request could not be answered', { error })
      response.destroy()
    })
  })
  server.on('upgrade', (request, socket, head) => {
    if (rpc && isRpc(request)) rpc.handleUpgrade(request, socket, head)
    else socket.destroy()
  })
  const guard = guardSockets({ server, limits: { ...defaultSocketLimits, ...limits }, onCutOff })
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      const inUse = cause.code === 'EADDRINUSE'
      reject(
        new BaseError(inUse ? 'The port is in use.' : 'The gateway cannot listen there.', {
          code: inUse ? 'server/port-in-use' : 'server/cannot-listen',
          facts: { host, port, reason: cause.code ?? cause.message },
          hint: inUse ? 'Stop what listens there, or choose another port.' : 'Choose another host or port.',
          cause,
        }),
      )
    })
    server.listen(port, host, () => {
      server.removeAllListeners('error')
      resolve()
    })
  })
  const bound = (server.address() as AddressInfo).port
  const shown = host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host
  return {
    url: `http://${shown}:${bound}`,
    port: bound,
    server,
    inFlight: guard.inFlight,
    connections: guard.connections,
    whenIdle: guard.whenIdle,
    close: () =>
      new Promise(resolve => {
        server.close(() => {
          guard.close()
          resolve()
        })
        server.closeIdleConnections()
        // Event streams and keep-alive connections get a moment, then go.
        setTimeout(() => server.closeAllConnections(), 2_000).unref()
      }),
  }
}

export declare namespace startServer {
  type Options = {
    gateway: Hono
    rpc?: RpcMount | undefined
    /** 0 takes any free port. */
    port?: number
    host?: string
    limits?: Partial<SocketLimits> | undefined
    /** Hears which limit ended a connection. */
    onCutOff?: ((why: CutOff) => void) | undefined
    log: Log
  }
}
