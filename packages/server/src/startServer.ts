import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import { getRequestListener } from '@hono/node-server'
import { BaseError, type Log } from '@openledger/base'
import type { Hono } from 'hono'

/** The chain's JSON-RPC, mounted under `/rpc`: HTTP and WebSocket. */
export type RpcMount = {
  handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>
  handleUpgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void
}

export type RunningServer = { url: string; port: number; server: Server; close(): Promise<void> }

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
  log,
}: startServer.Options): Promise<RunningServer> {
  const answer = getRequestListener(gateway.fetch, { overrideGlobalObjects: false })
  const isRpc = (request: IncomingMessage) => /^\/rpc\/?(\?|$)/.test(request.url ?? '')
  const server = createServer((request, response) => {
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
  // A large upload over a slow line takes its time; a silent one does not.
  server.requestTimeout = 0
  server.headersTimeout = 30_000
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
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve())
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
    log: Log
  }
}
