import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { handleHttp } from '../rpc/handleHttp.ts'
import { listen } from '../rpc/listen.ts'
import type { RpcContext } from '../rpc/Method.ts'
import type { Engine } from './Engine.ts'
import { engineMethods } from './engineMethods.ts'
import { tokenFault } from './jwt.ts'

/** The largest message: a payload in hex, its block full of the cheapest bytes. */
const messageBytes = 64 * 1024 * 1024

/**
 * Serves the Engine API on a port of its own, loopback unless told, to whoever holds the secret. The common methods
 * are answered there too, as the specification wants.
 *
 * @throws BaseError `chain/port-in-use`, `chain/cannot-listen`.
 */
export async function serveEngine({
  port = 0,
  host = '127.0.0.1',
  secret,
  context,
  engine,
}: serveEngine.Options): Promise<{ url: string; close: () => Promise<void> }> {
  const local = engineMethods(context.core, engine)
  const server = createServer((request, response) => {
    answer(request, response).catch(error => {
      context.log?.error('a request of the consensus could not be answered', { error })
      response.destroy()
    })
  })
  server.keepAliveTimeout = 65_000
  await listen(server, port, host)
  const shownHost = host.includes(':') ? `[${host}]` : host
  return {
    url: `http://${shownHost}:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.closeAllConnections()
      await new Promise<void>(resolve => server.close(() => resolve()))
      await engine.close()
    },
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const fault = await tokenFault(request.headers.authorization, secret)
    if (fault === undefined) return handleHttp(context, request, response, { local, bytes: messageBytes })
    context.log?.warn('refused a request without a valid token', { reason: fault })
    response.writeHead(401, { 'content-type': 'text/plain', connection: 'close' }).end(`${fault}\n`)
    request.resume()
  }
}

export declare namespace serveEngine {
  type Options = {
    /** 0 takes any free port. */
    port?: number
    host?: string
    /** 32 bytes. */
    secret: Uint8Array
    context: RpcContext
    engine: Engine
  }
}
