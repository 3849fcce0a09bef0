import { request as ask, type IncomingMessage, type ServerResponse } from 'node:http'
import { connect } from 'node:net'
import type { Duplex } from 'node:stream'
import type { RpcMount } from '@openledger/server'

/** JSON-RPC of an execution client elsewhere, forwarded as it comes: HTTP, and WebSocket after its upgrade. */
export function forwardRpc({ url }: { url: string }): RpcMount {
  const { hostname, port } = new URL(url)
  const target = { host: hostname, port: Number(port) }
  return {
    handle: (request: IncomingMessage, response: ServerResponse) =>
      new Promise(resolve => {
        const { method } = request
        const type = request.headers['content-type']
        const forwarded = ask({ ...target, path: '/', method, headers: type ? { 'content-type': type } : {} })
        forwarded.on('response', answer => {
          response.writeHead(answer.statusCode ?? 502, {
            'content-type': answer.headers['content-type'] ?? 'text/plain',
          })
          answer.pipe(response)
        })
        forwarded.on('error', () => {
          if (!response.headersSent) response.writeHead(502, { 'content-type': 'application/json' })
          const error = { code: -32603, message: 'the execution client does not answer' }
          response.end(JSON.stringify({ jsonrpc: '2.0', id: null, error }))
        })
        response.on('close', () => {
          forwarded.destroy()
          resolve()
        })
        request.pipe(forwarded)
      }),
    handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer) {
      const other = connect(target, () => {
        const lines = [`GET / HTTP/1.1`, `host: ${target.host}:${target.port}`]
        for (const [name, value] of Object.entries(request.headers))
          if (name !== 'host') lines.push(`${name}: ${value}`)
        other.write(`${lines.join('\r\n')}\r\n\r\n`)
        if (head.length > 0) other.write(head)
        other.pipe(socket).pipe(other)
      })
      other.on('error', () => socket.destroy())
      socket.on('error', () => other.destroy())
      socket.on('close', () => other.destroy())
    },
  }
}
