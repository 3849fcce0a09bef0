import { randomBytes } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'
import { z } from 'zod'
import type { Head } from '../core/Block.ts'
import type { KeptBlock } from '../core/Branches.ts'
import { answerMessage, type LocalMethods, messageLimits, parseParams } from './dispatch.ts'
import { data, formatHeader, formatWaiting, type Json } from './format.ts'
import { isLocalOrigin } from './handleHttp.ts'
import { criteriaOf, type LogCriteria, logsOf, removedLogsOf } from './logs.ts'
import type { RpcContext } from './Method.ts'
import { filterParam } from './params.ts'
import { RpcError, rpcCodes } from './RpcError.ts'

/** Connections at once, subscriptions of one, and bytes that a slow reader may leave waiting before it is dropped. */
export const socketLimits = { connections: 500, subscriptions: 100, waitingBytes: 16 * 1024 * 1024 }

type Subscription =
  | { kind: 'newHeads' }
  | { kind: 'logs'; criteria: LogCriteria }
  | { kind: 'newPendingTransactions'; full: boolean }

const subscribeParams = z.union([
  z.tuple([z.literal('newHeads')]),
  z.tuple([z.literal('logs'), filterParam.optional()]),
  z.tuple([z.literal('newPendingTransactions'), z.boolean().optional()]),
])

/** JSON-RPC over WebSocket, with eth_subscribe. */
export class Sockets {
  readonly #context: RpcContext
  readonly #server = new WebSocketServer({ noServer: true, maxPayload: messageLimits.bytes })
  readonly #subscriptions = new Map<WebSocket, Map<string, Subscription>>()

  constructor(context: RpcContext) {
    this.#context = context
  }

  /** Takes over an HTTP connection that asks for a WebSocket. */
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    if (!isLocalOrigin(request.headers.origin) || this.#subscriptions.size >= socketLimits.connections) {
      socket.end('HTTP/1.1 403 Forbidden\r\nconnection: close\r\n\r\n')
      return
    }
    this.#server.handleUpgrade(request, socket, head, ws => this.#open(ws))
  }

  onHead(head: Head): void {
    for (const [ws, subscriptions] of this.#subscriptions) {
      for (const [id, subscription] of subscriptions) {
        if (subscription.kind === 'newHeads') this.#notify(ws, id, formatHeader(head))
        if (subscription.kind === 'logs') {
          for (const log of logsOf(this.#context.core, head, subscription.criteria)) this.#notify(ws, id, log)
        }
      }
    }
  }

  /** A block has left the chain: whoever was told of its logs is told that they are removed. */
  onLeft(block: KeptBlock): void {
    for (const [ws, subscriptions] of this.#subscriptions) {
      for (const [id, subscription] of subscriptions) {
        if (subscription.kind !== 'logs') continue
        for (const log of removedLogsOf(block, subscription.criteria)) this.#notify(ws, id, log)
      }
    }
  }

  onPending(hash: Uint8Array): void {
    for (const [ws, subscriptions] of this.#subscriptions) {
      for (const [id, subscription] of subscriptions) {
        if (subscription.kind !== 'newPendingTransactions') continue
        const { pool } = this.#context
        const waiting = subscription.full ? pool.find(hash) : undefined
        this.#notify(ws, id, waiting === undefined ? data(hash) : formatWaiting(waiting))
      }
    }
  }

  async close(): Promise<void> {
    for (const ws of this.#subscriptions.keys()) ws.close(1001, 'the node is shutting down')
    await new Promise<void>(resolve => {
      const timer = setTimeout(() => {
        for (const ws of this.#subscriptions.keys()) ws.terminate()
      }, 500)
      this.#server.close(() => {
        clearTimeout(timer)
        resolve()
      })
    })
  }

  #open(ws: WebSocket): void {
    const subscriptions = new Map<string, Subscription>()
    this.#subscriptions.set(ws, subscriptions)
    const local: LocalMethods = {
      eth_subscribe: params => subscribe(subscriptions, params),
      eth_unsubscribe: params => subscriptions.delete(parseParams(z.tuple([z.string().max(66)]), params)[0]),
    }
    ws.on('message', (message, binary) => {
      if (binary) return ws.close(1003, 'send text')
      answerMessage(this.#context, String(message), local).then(
        answer => answer !== undefined && this.#send(ws, answer),
        error => this.#context.log?.error('a message could not be answered', { error }),
      )
    })
    ws.on('close', () => this.#subscriptions.delete(ws))
    ws.on('error', () => ws.terminate())
  }

  #notify(ws: WebSocket, subscription: string, result: Json | string): void {
    this.#send(ws, JSON.stringify({ jsonrpc: '2.0', method: 'eth_subscription', params: { subscription, result } }))
  }

  #send(ws: WebSocket, text: string): void {
    if (ws.bufferedAmount > socketLimits.waitingBytes) ws.terminate()
    else ws.send(text)
  }
}

function subscribe(subscriptions: Map<string, Subscription>, params: unknown): string {
  if (subscriptions.size >= socketLimits.subscriptions) {
    throw new RpcError(rpcCodes.limit, `too many subscriptions (max ${socketLimits.subscriptions})`)
  }
  const [kind] = Array.isArray(params) ? params : []
  if (!['newHeads', 'logs', 'newPendingTransactions'].includes(kind)) {
    throw new RpcError(rpcCodes.invalidParams, `no "${String(kind).slice(0, 50)}" subscription in eth namespace`)
  }
  const [name, option] = parseParams(subscribeParams, params)
  const id = `0x${randomBytes(16).toString('hex')}`
  if (name === 'newHeads') subscriptions.set(id, { kind: name })
  else if (name === 'logs') subscriptions.set(id, { kind: name, criteria: criteriaOf(option ?? {}) })
  else subscriptions.set(id, { kind: name, full: option === true })
  return id
}
