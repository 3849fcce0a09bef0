import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import { exchangeKey, loadedAfter, type Recording } from './Exchange.ts'

export type Replay = {
  url: string
  /** Requests that the recording has no answer for: a test that makes some is not what was recorded. */
  unknown: string[]
  close: () => Promise<void>
}

/**
 * A server that gives recorded answers again, event by event. What depends on the adapters that are loaded is answered
 * by what is loaded here now. `names` are the placeholders of the recording with what stands for them here.
 */
export async function startReplay({ recording, names }: startReplay.Options): Promise<Replay> {
  const swap = (text: string, back: boolean) =>
    Object.entries(names).reduce(
      (all, [name, value]) => (back ? all.replaceAll(name, value) : all.replaceAll(value, name)),
      text,
    )
  const answers = new Map(recording.exchanges.toReversed().map(exchange => [exchangeKey(exchange), exchange]))
  const unknown: string[] = []
  let loaded: string[] = []
  const server = createServer(async (incoming, outgoing) => {
    const parts: Buffer[] = []
    for await (const part of incoming) parts.push(part as Buffer)
    const text = swap(Buffer.concat(parts).toString('utf8'), false)
    const { method = 'GET', url: path = '/' } = incoming
    const request = text === '' ? null : JSON.parse(text)
    const exchange = answers.get(exchangeKey({ method, path, request, loaded }))
    if (!exchange) {
      unknown.push(`${method} ${path} ${text} with ${loaded.length} adapters`)
      outgoing.writeHead(501).end('This was not recorded.')
      return
    }
    const { status, type } = exchange
    loaded = loadedAfter({ method, path, request, status, loaded })
    outgoing.writeHead(status, { 'content-type': type })
    const body = swap(exchange.body, true)
    if (!type.startsWith('text/event-stream')) return void outgoing.end(body)
    for (const event of body.split(/(?<=\n\n)/)) {
      outgoing.write(event)
      // Events come one by one, as from a server that computes them.
      await setTimeout(1)
    }
    outgoing.end()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    unknown,
    async close() {
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
    },
  }
}

export declare namespace startReplay {
  type Options = { recording: Recording; names: Readonly<Record<string, string>> }
}
