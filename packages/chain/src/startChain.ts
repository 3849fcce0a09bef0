import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import { type Address, type BaseError, bytesToHex, type Log } from '@openledger/base'
import type { Head } from './core/Block.ts'
import type { CacheLimits, CacheName } from './core/Caches.ts'
import { Core } from './core/Core.ts'
import { Engine } from './engine/Engine.ts'
import { serveEngine } from './engine/serveEngine.ts'
import { type Genesis, parseGenesis } from './Genesis.ts'
import { Gossip } from './gossip/Gossip.ts'
import { Pool } from './pool/Pool.ts'
import { callMethod } from './rpc/dispatch.ts'
import { Filters } from './rpc/Filters.ts'
import { handleHttp } from './rpc/handleHttp.ts'
import { listen } from './rpc/listen.ts'
import type { RpcContext } from './rpc/Method.ts'
import { Simulator } from './rpc/Simulator.ts'
import { Sockets } from './rpc/Sockets.ts'
import { InstantSealer } from './seal/InstantSealer.ts'

/** A running node. */
export type Chain = {
  /** JSON-RPC over HTTP. */
  url: string
  /** JSON-RPC over WebSocket, on the same port. */
  wsUrl: string
  port: number
  /** The Engine API, where a consensus drives this node. */
  engineUrl: string | undefined
  chainId: number
  genesisHash: `0x${string}`
  /** Calls a method in process; EIP-1193's `request` with the parameters as an array. */
  request: (method: string, params?: unknown) => Promise<unknown>
  /** Answers one HTTP request, for a server that mounts the node under a path of its own. */
  handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>
  /** Takes over a connection that asks for a WebSocket. */
  handleUpgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void
  /** Bytes that each cache takes in memory, by the estimates and limits of `cacheLimits`. */
  cached: () => Record<CacheName, number>
  /** Finishes the block at hand, waits until it is on disk, and lets the data folder go. */
  close: () => Promise<void>
}

/**
 * Starts a node in this process: opens the chain in `dataDir`, seals blocks as transactions come, answers JSON-RPC.
 *
 * A transaction's hash is answered once its block is on disk; nothing acknowledged is lost by a kill.
 *
 * With `engine` it seals nothing itself: a consensus drives it by the Engine API, on a port of its own, and a
 * transaction's hash is answered once the journal that holds it is on disk.
 *
 * @throws BaseError `chain/data-dir-locked`, `chain/data-dir-corrupt`, `chain/genesis-mismatch`,
 * `chain/genesis-invalid`, `chain/port-in-use`, `chain/cannot-listen`.
 *
 * @example
 * const chain = await startChain({ dataDir: 'data/chain', genesis })
 * const client = createPublicClient({ transport: http(chain.url) })
 * await chain.close()
 */
export async function startChain({
  dataDir,
  genesis,
  port = 0,
  host = '127.0.0.1',
  feeRecipient,
  engine: driven,
  peers = [],
  now,
  onFatal,
  caches,
  log,
}: startChain.Options): Promise<Chain> {
  const parsed = parseGenesis(genesis)
  const core = await Core.open({ dataDir, genesis: parsed, caches })
  const recipient = feeRecipient ?? parsed.coinbase
  const filters = new Filters(core)
  const pool: Pool = new Pool({
    core,
    log,
    wake: () => {
      if (driven === undefined) sealer.wake()
    },
    onPending: hash => {
      filters.onPending(hash)
      sockets.onPending(hash)
      gossip?.announce(hash)
    },
  })
  const onHead = (head: Head, transactions: number) => {
    filters.onHead(head)
    sockets.onHead(head)
    log?.debug('a block', { number: head.number, transactions, gasUsed: head.header.gasUsed })
  }
  const sealer = new InstantSealer({
    core,
    pool,
    feeRecipient: recipient,
    now,
    log,
    onSealed: (head, block) => onHead(head, block.transactions.length),
  })
  const context: RpcContext = {
    core,
    pool,
    simulator: new Simulator(core),
    filters,
    feeRecipient: recipient,
    nextTimestamp: () => sealer.nextTimestamp(),
    log,
  }
  const sockets = new Sockets(context)
  const handle: Chain['handle'] = (request, response) => handleHttp(context, request, response)
  const server = createServer((request, response) => {
    handle(request, response).catch(error => {
      log?.error('a request could not be answered', { error })
      response.destroy()
    })
  })
  // Longer than a wallet's poll: a client that reuses a connection as it is being closed sees it hang up.
  server.keepAliveTimeout = 65_000
  server.on('upgrade', (request, socket, head) => sockets.handleUpgrade(request, socket, head))
  let gossip: Gossip | undefined
  let served: Awaited<ReturnType<typeof serveEngine>> | undefined
  try {
    await pool.restore()
    if (driven !== undefined) {
      // Nobody here seals what is taken in: the journal answers.
      pool.patient = true
      const engine = new Engine({
        ...{ core, pool, onFatal, log },
        onHead: ({ head, body }) => onHead(head, body.hashes.length),
        onLeft: block => {
          filters.onLeft(block)
          sockets.onLeft(block)
        },
      })
      served = await serveEngine({ ...driven, context, engine })
    }
    await listen(server, port, host)
    if (peers.length > 0) gossip = new Gossip({ peers, pool, log })
  } catch (error) {
    await served?.close()
    await sealer.close()
    await core.close()
    throw error
  }
  const bound = (server.address() as AddressInfo).port
  const shownHost = host.includes(':') ? `[${host}]` : host
  log?.info('chain is up', { url: `http://${shownHost}:${bound}`, block: core.head.number })
  let closing: Promise<void> | undefined
  return {
    url: `http://${shownHost}:${bound}`,
    wsUrl: `ws://${shownHost}:${bound}`,
    port: bound,
    engineUrl: served?.url,
    chainId: Number(core.rules.chainId()),
    genesisHash: bytesToHex(core.genesisHash),
    request: (method, params) => callMethod(context, method, params),
    handle,
    handleUpgrade: (request, socket, head) => sockets.handleUpgrade(request, socket, head),
    cached: () => core.cached,
    close: () => {
      closing ??= shutDown()
      return closing
    },
  }

  async function shutDown(): Promise<void> {
    await gossip?.close()
    await served?.close()
    await sealer.close()
    await pool.close()
    await sockets.close()
    await new Promise<void>(resolve => {
      server.close(() => resolve())
      server.closeIdleConnections()
      setTimeout(() => server.closeAllConnections(), 500).unref()
    })
    await core.close()
  }
}

export declare namespace startChain {
  type Options = {
    /** Where the chain lies; made where absent, held by this process until `close`. */
    dataDir: string
    genesis: Genesis
    /** 0 takes any free port. */
    port?: number
    host?: string
    /** Who receives the tips; the genesis coinbase where absent. The base fee is burnt. */
    feeRecipient?: Address
    /** A consensus drives this node by the Engine API; `secret` is the 32 bytes that both ends share. */
    engine?: { port?: number; host?: string; secret: Uint8Array } | undefined
    /** JSON-RPC addresses of execution clients that are told of transactions, of whatever make. */
    peers?: readonly string[]
    /** Unix seconds that blocks are sealed at, for tests of what takes days; this machine's clock where absent. */
    now?: (() => number) | undefined
    /** Under a consensus: the folder cannot be written, or its state is not whole. Stop the process then. */
    onFatal?: ((error: BaseError) => void) | undefined
    /** Bytes that each cache may take; `cacheLimits` unless told. */
    caches?: CacheLimits | undefined
    log?: Log | undefined
  }
}
