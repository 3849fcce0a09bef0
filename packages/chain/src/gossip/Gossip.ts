import { bytesToHex, type Hex, type Log } from '@openledger/base'
import { ownBytes } from '../core/ownBytes.ts'
import type { Pool } from '../pool/Pool.ts'

/**
 * What one message carries, what waits for one peer at most, and how often peers are asked, tried again when they are
 * away, and reminded of what still waits, in milliseconds.
 */
export const gossipLimits = {
  ...{ batch: 200, batchBytes: 4 * 1024 * 1024, waiting: 20_000 },
  ...{ every: 50, retry: 1_000, remind: 10_000 },
}

type Peer = { url: string; waiting: Map<string, Buffer>; away: boolean }

/**
 * Tells other execution clients of transactions by plain JSON-RPC, so that any client can be told: what the pool
 * takes in is sent to every peer by `eth_sendRawTransaction`; a client that is none of ours, and tells nobody by
 * itself, is asked for what it took in (`eth_newPendingTransactionFilter`, `eth_getRawTransactionByHash`).
 *
 * Nothing is trusted: what comes from a peer is checked as what comes from anybody. Peers that are away are tried
 * again; what waits for one is bounded, the oldest dropped first.
 *
 * What the pool has taken back from its journal is told as well, and what still waits is told again and again, a message
 * at a time: a peer may have refused it for want of room, or have been started anew and know nothing of it.
 */
export class Gossip {
  readonly #peers: Peer[]
  readonly #pool: Pool
  readonly #log: Log | undefined
  readonly #stop = new AbortController()
  readonly #loops: Promise<void>[]

  constructor({ peers, pool, log }: Gossip.Options) {
    this.#pool = pool
    this.#log = log
    this.#peers = peers.map(url => ({ url, waiting: new Map(), away: false }))
    for (const { hash } of pool.entries()) this.announce(hash)
    this.#loops = [...this.#peers.flatMap(peer => [this.#tell(peer), this.#ask(peer)]), this.#remind()]
  }

  /** A transaction that the pool has taken in. */
  announce(hash: Uint8Array): void {
    this.#announce(hash, this.#peers)
  }

  /** How many peers answered when they were last talked to. */
  get reachable(): number {
    return this.#peers.filter(({ away }) => !away).length
  }

  async close(): Promise<void> {
    this.#stop.abort()
    await Promise.all(this.#loops)
  }

  #announce(hash: Uint8Array, to: readonly Peer[]): void {
    const found = this.#pool.find(hash)
    if (found === undefined) return
    const name = bytesToHex(hash)
    for (const { waiting } of to) {
      waiting.set(name, found.raw)
      if (waiting.size > gossipLimits.waiting) waiting.delete(waiting.keys().next().value!)
    }
  }

  async #tell(peer: Peer): Promise<void> {
    await this.#forever(peer, async () => {
      const batch: [string, Buffer][] = []
      let bytes = 0
      for (const entry of peer.waiting) {
        bytes += entry[1].length
        if (batch.length >= gossipLimits.batch || (batch.length > 0 && bytes > gossipLimits.batchBytes)) break
        batch.push(entry)
      }
      if (batch.length === 0) return
      await this.#post(
        peer.url,
        batch.map(([, raw]) => ['eth_sendRawTransaction', [bytesToHex(raw)]]),
      )
      // Whatever the peer thinks of them, they have been told.
      for (const [name] of batch) peer.waiting.delete(name)
    })
  }

  async #ask(peer: Peer): Promise<void> {
    let filter: unknown
    let ours: boolean | undefined
    await this.#forever(peer, async () => {
      if (ours === undefined) {
        const [version] = await this.#post(peer.url, [['web3_clientVersion', []]])
        if (typeof version !== 'string') return
        ours = version.startsWith('OpenLedger/')
      }
      if (ours) return
      if (filter === undefined) [filter] = await this.#post(peer.url, [['eth_newPendingTransactionFilter', []]])
      const [hashes] = await this.#post(peer.url, [['eth_getFilterChanges', [filter]]])
      if (Array.isArray(hashes)) return this.#fetch(peer, hashes)
      // The peer was started again, and has forgotten the filter. What it took in it may not remember at once either:
      // geth takes its journal back ten seconds after it has begun to answer.
      filter = undefined
      for (const { hash } of this.#pool.entries()) this.#announce(hash, [peer])
    })
  }

  async #fetch(peer: Peer, hashes: unknown[]): Promise<void> {
    const wanted = hashes.filter(
      (hash): hash is Hex =>
        typeof hash === 'string' &&
        /^0x[0-9a-f]{64}$/.test(hash) &&
        this.#pool.find(Buffer.from(hash.slice(2), 'hex')) === undefined,
    )
    for (let at = 0; at < wanted.length; at += gossipLimits.batch) {
      const part = wanted.slice(at, at + gossipLimits.batch)
      const raws = await this.#post(
        peer.url,
        part.map(hash => ['eth_getRawTransactionByHash', [hash]]),
      )
      const submitted = raws.map(async raw => {
        if (typeof raw === 'string' && raw.length > 2) await this.#pool.submit(ownBytes(raw))
      })
      // One that the pool does not want is nobody's fault: sealed meanwhile, or too cheap for it.
      await Promise.allSettled(submitted)
    }
  }

  async #remind(): Promise<void> {
    let waiting = this.#pool.entries()
    while (!this.#stop.signal.aborted) {
      await this.#sleep(gossipLimits.remind)
      for (let told = 0; told < gossipLimits.batch; told++) {
        const next = waiting.next()
        if (next.done) {
          waiting = this.#pool.entries()
          break
        }
        this.announce(next.value.hash)
      }
    }
  }

  async #forever(peer: Peer, turn: () => Promise<void>): Promise<void> {
    while (!this.#stop.signal.aborted) {
      try {
        await turn()
        if (peer.away) this.#log?.info('a peer answers again', { peer: peer.url })
        peer.away = false
      } catch (error) {
        if (!peer.away && !this.#stop.signal.aborted) {
          this.#log?.warn('a peer does not answer', { peer: peer.url, reason: (error as Error).message })
        }
        peer.away = true
      }
      await this.#sleep(peer.away ? gossipLimits.retry : gossipLimits.every)
    }
  }

  /** The results of a batch in their order; undefined where one was refused. */
  async #post(url: string, calls: [string, unknown[]][]): Promise<unknown[]> {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(calls.map(([method, params], id) => ({ jsonrpc: '2.0', id, method, params }))),
      signal: AbortSignal.any([this.#stop.signal, AbortSignal.timeout(5_000)]),
    })
    const answers = (await response.json()) as { id: number; result?: unknown }[]
    if (!Array.isArray(answers)) throw new Error('it does not answer a batch')
    const byId = new Map(answers.map(({ id, result }) => [id, result]))
    return calls.map((_, id) => byId.get(id))
  }

  #sleep(milliseconds: number): Promise<void> {
    return new Promise(resolve => {
      const timer = setTimeout(done, milliseconds)
      const { signal } = this.#stop
      signal.addEventListener('abort', done, { once: true })
      function done() {
        clearTimeout(timer)
        signal.removeEventListener('abort', done)
        resolve()
      }
    })
  }
}

export declare namespace Gossip {
  type Options = {
    /** JSON-RPC addresses of other execution clients. */
    peers: readonly string[]
    pool: Pool
    log?: Log | undefined
  }
}
