import type { IncomingMessage, ServerResponse } from 'node:http'
import { answerMessage, type LocalMethods, messageLimits } from './dispatch.ts'
import type { RpcContext } from './Method.ts'
import { RpcError, rpcCodes } from './RpcError.ts'

const localOrigin = /^https?:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/

/** Whether a page of this origin may talk to the node: pages of this machine, and what is no page. */
export function isLocalOrigin(origin: string | undefined): boolean {
  return origin === undefined || localOrigin.test(origin)
}

/** Answers one HTTP request: POST with JSON-RPC, OPTIONS for pages of this machine, GET with a hint. */
export async function handleHttp(
  context: RpcContext,
  request: IncomingMessage,
  response: ServerResponse,
  { local, bytes = messageLimits.bytes }: handleHttp.Options = {},
): Promise<void> {
  const { origin } = request.headers
  if (origin !== undefined && isLocalOrigin(origin)) {
    response.setHeader('access-control-allow-origin', origin)
    response.setHeader('access-control-allow-methods', 'POST, OPTIONS')
    response.setHeader('access-control-allow-headers', 'content-type')
    response.setHeader('access-control-max-age', '600')
    response.setHeader('vary', 'origin')
  }
  if (!isLocalOrigin(origin)) return end(response, 403, problem('this origin may not talk to the node'))
  if (request.method === 'OPTIONS') return end(response, 204, '')
  if (request.method !== 'POST') {
    response.setHeader('allow', 'POST, OPTIONS')
    return end(response, 405, problem('send JSON-RPC 2.0 by POST, or open a WebSocket'))
  }
  const type = request.headers['content-type']
  if (type !== undefined && !/^application\/(json|json-rpc|jsonrequest)\b/i.test(type)) {
    return end(response, 415, problem('expected content-type application/json'))
  }
  const text = await readBody(request, bytes)
  if (text === undefined) {
    response.setHeader('connection', 'close')
    return end(response, 413, problem(`request too large (max ${bytes} bytes)`))
  }
  const answer = await answerMessage(context, text, local)
  end(response, answer === undefined ? 204 : 200, answer ?? '')
}

export declare namespace handleHttp {
  type Options = {
    /** Methods beside the common ones. */
    local?: LocalMethods
    /** The largest message that is read. */
    bytes?: number
  }
}

function problem(message: string): string {
  return JSON.stringify({
    jsonrpc: '2.0',
    id: null,
    error: RpcError.wire(new RpcError(rpcCodes.invalidRequest, message)),
  })
}

function end(response: ServerResponse, status: number, text: string): void {
  if (response.destroyed) return
  response.statusCode = status
  if (text !== '') {
    response.setHeader('content-type', 'application/json')
    const bytes = Buffer.byteLength(text)
    response.setHeader('content-length', bytes)
    // Nearly every answer is ASCII, which is written far faster when it is called so.
    response.end(text, bytes === text.length ? 'latin1' : 'utf8')
    return
  }
  response.end()
}

/** The body as text, or undefined where it is larger than allowed. */
function readBody(request: IncomingMessage, most: number): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let bytes = 0
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length
      if (bytes <= most) chunks.push(chunk)
      else {
        request.removeAllListeners('data')
        request.resume()
        resolve(undefined)
      }
    })
    request.on('end', () => resolve(Buffer.concat(chunks).toString('utf8')))
    request.on('error', reject)
  })
}
