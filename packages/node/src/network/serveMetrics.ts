import { createServer } from 'node:http'
import { BaseError } from '@openledger/base'
import { collectDefaultMetrics, Registry } from 'prom-client'

/** What an operator's tools ask of a validator: whether it is well, and what stands against it where it is not. */
export type Health = { ok: boolean } & Record<string, unknown>

/** A registry of its own, with what the process takes of its machine (Prometheus' names for that). */
export function processRegistry(): Registry {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  return registry
}

/**
 * Serves `/metrics` in Prometheus' text form, and `/health` where it is told how: 200 while all is well, else 503.
 *
 * @throws BaseError `node/port-in-use`, `node/cannot-listen`.
 */
export async function serveMetrics({ port, host, registry, health }: serveMetrics.Options): Promise<{
  port: number
  close: () => Promise<void>
}> {
  const server = createServer(async ({ url, method }, response) => {
    const answer = (status: number, type: string, body: string) =>
      response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(body)
    try {
      if (method !== 'GET' && method !== 'HEAD') answer(405, 'text/plain', 'only GET\n')
      else if (url === '/metrics') answer(200, registry.contentType, await registry.metrics())
      else if (url === '/health' && health) {
        const found = await health()
        answer(found.ok ? 200 : 503, 'application/json', `${JSON.stringify(found)}\n`)
      } else answer(404, 'text/plain', 'there is /metrics\n')
    } catch (error) {
      answer(500, 'text/plain', `${(error as Error).message}\n`)
    }
  })
  // Nothing that is asked here takes long; a slow caller holds no socket.
  server.headersTimeout = 5_000
  server.requestTimeout = 5_000
  server.maxConnections = 64
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) =>
      reject(
        new BaseError('Metrics cannot be served there.', {
          code: cause.code === 'EADDRINUSE' ? 'node/port-in-use' : 'node/cannot-listen',
          facts: { host, port, reason: cause.code ?? cause.message },
          cause,
        }),
      ),
    )
    server.listen(port, host, resolve)
  })
  return {
    port: (server.address() as { port: number }).port,
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

export declare namespace serveMetrics {
  type Options = {
    port: number
    host: string
    registry: Registry
    health?: () => Promise<Health>
  }
}
