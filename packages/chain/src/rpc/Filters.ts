import { randomBytes } from 'node:crypto'
import type { Head } from '../core/Block.ts'
import type { KeptBlock } from '../core/Branches.ts'
import type { Core } from '../core/Core.ts'
import { data, type Json } from './format.ts'
import { criteriaOf, type LogCriteria, logsOf, removedLogsOf } from './logs.ts'
import type { LogFilter } from './params.ts'
import { RpcError, rpcCodes } from './RpcError.ts'

/** How many filters live at once, how long one lives unasked, and how many changes it keeps. */
export const filterLimits = { filters: 1_000, idleMs: 5 * 60_000, changes: 10_000 }

type Filter = {
  kind: 'block' | 'transaction' | 'log'
  request?: LogFilter
  criteria?: LogCriteria
  changes: (string | Json)[]
  askedAt: number
}

/** Filters that a client polls: new blocks, waiting transactions, logs. */
export class Filters {
  readonly #core: Core
  readonly #filters = new Map<string, Filter>()
  readonly #now: () => number

  constructor(core: Core, now: () => number = () => Date.now()) {
    this.#core = core
    this.#now = now
  }

  add(kind: Filter['kind'], request?: LogFilter): string {
    this.#expire()
    if (this.#filters.size >= filterLimits.filters) {
      throw new RpcError(rpcCodes.limit, `too many filters (max ${filterLimits.filters})`)
    }
    const id = `0x${randomBytes(16).toString('hex')}`
    this.#filters.set(id, {
      kind,
      ...(request === undefined ? {} : { request, criteria: criteriaOf(request) }),
      changes: [],
      askedAt: this.#now(),
    })
    return id
  }

  remove(id: string): boolean {
    return this.#filters.delete(id)
  }

  /** What happened since the last time. */
  changes(id: string): (string | Json)[] {
    const filter = this.#get(id)
    const changes = filter.changes
    filter.changes = []
    return changes
  }

  /** What a log filter was made with. */
  requestOf(id: string): LogFilter {
    const { request } = this.#get(id)
    if (request === undefined) throw new RpcError(rpcCodes.server, 'filter not found')
    return request
  }

  onHead(head: Head): void {
    for (const filter of this.#filters.values()) {
      if (filter.kind === 'block') this.#push(filter, [data(head.hash)])
      if (filter.kind === 'log' && inRange(filter.request!, head.number)) {
        this.#push(filter, logsOf(this.#core, head, filter.criteria!))
      }
    }
  }

  /** A block has left the chain: whoever was told of its logs is told that they are removed. */
  onLeft(block: KeptBlock): void {
    for (const filter of this.#filters.values()) {
      if (filter.kind === 'log' && inRange(filter.request!, block.head.number)) {
        this.#push(filter, removedLogsOf(block, filter.criteria!))
      }
    }
  }

  onPending(hash: Uint8Array): void {
    for (const filter of this.#filters.values()) if (filter.kind === 'transaction') this.#push(filter, [data(hash)])
  }

  #get(id: string): Filter {
    this.#expire()
    const filter = this.#filters.get(id)
    if (filter === undefined) throw new RpcError(rpcCodes.server, 'filter not found')
    filter.askedAt = this.#now()
    return filter
  }

  #push(filter: Filter, changes: (string | Json)[]): void {
    filter.changes.push(...changes)
    if (filter.changes.length > filterLimits.changes)
      filter.changes.splice(0, filter.changes.length - filterLimits.changes)
  }

  #expire(): void {
    const before = this.#now() - filterLimits.idleMs
    for (const [id, { askedAt }] of this.#filters) if (askedAt < before) this.#filters.delete(id)
  }
}

function inRange({ fromBlock, toBlock }: LogFilter, number: bigint): boolean {
  return !(typeof fromBlock === 'bigint' && number < fromBlock) && !(typeof toBlock === 'bigint' && number > toBlock)
}
