import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Exchange, loadedAfter } from './Exchange.ts'

/**
 * What goes wrong on the way, for requests to `path`: an answer of another kind instead (`status`), or one event of the
 * stream turned into something else. `event` gets each event's data and number, and gives what is passed on: the data,
 * other raw text, `cut` (the connection ends there) or `hang` (nothing more comes).
 */
export type Disorder = {
  path: string
  status?: { code: number; headers?: Record<string, string>; body: string }
  event?: (data: string, at: number) => string | { raw: string } | 'cut' | 'hang'
}

export type FaultyProxy = {
  url: string
  /** Requests that came, by path. */
  counts: Map<string, number>
  disturb: (disorder: Disorder | undefined) => void
  close: () => Promise<void>
}

/** A proxy in front of a server, which can fail as servers and networks do, and can write down what is said. */
export async function startProxy({ target, record }: startProxy.Options): Promise<FaultyProxy> {
  let disorder: Disorder | undefined
  let loaded: string[] = []
  const counts = new Map<string, number>()

  const handle = async (incoming: IncomingMessage, outgoing: ServerResponse) => {
    const { method = 'GET', url: path = '/' } = incoming
    const body = await readAll(incoming)
    counts.set(path, (counts.get(path) ?? 0) + 1)
    const fault = disorder?.path === path ? disorder : undefined
    if (fault?.status) {
      outgoing.writeHead(fault.status.code, { 'content-type': 'application/json', ...fault.status.headers })
      return void outgoing.end(fault.status.body)
    }
    const left = new AbortController()
    outgoing.on('close', () => left.abort())
    const response = await fetch(`${target}${path}`, {
      ...{ method, signal: left.signal },
      ...(body !== '' && { body, headers: { 'content-type': 'application/json' } }),
    })
    const type = response.headers.get('content-type') ?? ''
    outgoing.writeHead(response.status, { 'content-type': type })
    let said = ''
    let at = 0
    let held = ''
    for await (const part of response.body ?? []) {
      const text = Buffer.from(part).toString('latin1')
      said += text
      if (!fault?.event) {
        outgoing.write(text, 'latin1')
        continue
      }
      const events = (held + text).split('\n\n')
      held = events.pop()!
      for (const event of events) {
        const changed = fault.event(
          Buffer.from(event, 'latin1')
            .toString('utf8')
            .replace(/^data: /, ''),
          at++,
        )
        if (changed === 'cut') return void outgoing.destroy()
        if (changed === 'hang') return
        outgoing.write(typeof changed === 'string' ? `data: ${changed}\n\n` : changed.raw)
      }
    }
    outgoing.end()
    const request = body === '' ? null : JSON.parse(body)
    const exchange = { ...{ method, path, request, loaded }, status: response.status, type }
    record?.({ ...exchange, body: Buffer.from(said, 'latin1').toString('utf8') })
    loaded = loadedAfter(exchange)
  }

  const server = createServer((incoming, outgoing) => {
    handle(incoming, outgoing).catch(() => outgoing.destroy())
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    counts,
    disturb(next) {
      disorder = next
    },
    async close() {
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
    },
  }
}

export declare namespace startProxy {
  type Options = { target: string; record?: ((exchange: Exchange) => void) | undefined }
}

async function readAll(incoming: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of incoming) parts.push(part as Buffer)
  return Buffer.concat(parts).toString('utf8')
}
