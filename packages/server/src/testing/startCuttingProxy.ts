import { once } from 'node:events'
import { createServer, type IncomingMessage, request } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What becomes of a request on its way: its connection is cut when the node has it, or when the node has answered. */
export type Cut = 'sent' | 'answered'

export type CuttingProxy = {
  url: string
  /** Requests that came by. */
  count: () => number
  /** Cuts the next `POST`s so, one after the other. */
  cut: (...cuts: Cut[]) => void
  close: () => Promise<void>
}

/** A bad line to a node: a proxy on a free port that cuts connections when it is told to. */
export async function startCuttingProxy(target: string): Promise<CuttingProxy> {
  const planned: Cut[] = []
  let count = 0
  const server = createServer(async (incoming, outgoing) => {
    const body = await bodyOf(incoming)
    if (incoming.method === 'POST') count++
    // A request that only asks for the price is let through: it is not what pays.
    const isPaid = incoming.headers.authorization !== undefined || incoming.headers['payment-signature'] !== undefined
    const cut = incoming.method === 'POST' && isPaid ? planned.shift() : undefined
    const onward = request(
      `${target}${incoming.url}`,
      { method: incoming.method, headers: { ...incoming.headers, host: new URL(target).host } },
      async answer => {
        if (cut === 'answered') {
          await bodyOf(answer)
          outgoing.socket?.destroy()
          return
        }
        outgoing.writeHead(answer.statusCode!, answer.headers)
        answer.pipe(outgoing)
      },
    )
    onward.on('error', () => outgoing.socket?.destroy())
    onward.end(body, () => {
      if (cut !== 'sent') return
      // Time for the node to read it.
      setTimeout(() => {
        onward.destroy()
        outgoing.socket?.destroy()
      }, 50)
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    count: () => count,
    cut: (...cuts) => void planned.push(...cuts),
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

async function bodyOf(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of message) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}
