import { BaseError } from '@openledger/base'
import type { AdapterLease } from '../AdapterBank.ts'
import type { MemoryBudget } from '../MemoryBudget.ts'
import type { AdapterMemory } from './AdapterMemory.ts'
import type { Residents } from './createResidents.ts'
import type { Folder } from './openFolder.ts'
import type { BankThread } from './startThread.ts'

/** Brings adapters from the disk into memory: each once, however many ask for it, those that are waited for first. */
export type Loader = {
  load: (digest: string, bytes: number, signal: AbortSignal | undefined) => Promise<AdapterLease>
  prefetch: (digest: string, bytes: number) => void
  /** Ends what is still in line for an adapter that is no longer registered; one that is being read is given once. */
  forget: (digest: string) => void
  counts: () => { loads: number; failures: number; loadMilliseconds: number }
  close: () => void
}

type Waiter = { resolve: (lease: AdapterLease) => void; reject: (error: unknown) => void }
type Load = { digest: string; bytes: number; waiters: Set<Waiter>; since: number }

export function createLoader({
  reader,
  residents,
  folder,
  budget,
  memory,
  readsAtOnce,
  unknown,
}: createLoader.Options): Loader {
  /** By digest: in line, in the order of asking, and being read. */
  const line = new Map<string, Load>()
  const reading = new Map<string, Load>()
  const counts = { loads: 0, failures: 0, loadMilliseconds: 0 }
  let stopWaiting: (() => void) | undefined

  /** Those that somebody waits for go first, in their order; a prefetch that finds no room is given up. */
  const pump = () => {
    stopWaiting?.()
    stopWaiting = undefined
    while (reading.size < readsAtOnce) {
      const next = line.values().find(({ waiters }) => waiters.size > 0) ?? line.values().next().value
      if (!next) return
      if (!budget.reserve(next.bytes)) {
        if (next.waiters.size > 0) {
          stopWaiting = budget.onRelease(pump)
          return
        }
        line.delete(next.digest)
        continue
      }
      line.delete(next.digest)
      reading.set(next.digest, next)
      void read(next).then(pump)
    }
  }

  const read = async (load: Load): Promise<void> => {
    const { digest, bytes, waiters } = load
    const taken = memory.take(bytes)
    try {
      const adapter = await reader.run('read', { digest, memory: taken })
      const { buffer, byteOffset, length } = adapter.data
      // What a message brings of shared memory is another object for it.
      if (taken && buffer instanceof SharedArrayBuffer) adapter.data = new Float32Array(taken, byteOffset, length)
      else if (taken) memory.give(taken)
      residents.keep(adapter, bytes)
      counts.loads++
      counts.loadMilliseconds += performance.now() - load.since
      const granted = [...waiters].map(waiter => ({ waiter, lease: residents.lease(digest)! }))
      if (!folder.get(digest)) residents.forget(digest)
      for (const { waiter, lease } of granted) waiter.resolve(lease)
    } catch (error) {
      if (taken) memory.give(taken)
      budget.release(bytes)
      counts.failures++
      const stored = folder.get(digest)
      if (stored && BaseError.is(error, 'engine/adapter-damaged')) stored.damage = error
      for (const { reject } of waiters) reject(error)
    } finally {
      reading.delete(digest)
    }
  }

  const enter = (digest: string, bytes: number): Load => {
    const known = reading.get(digest) ?? line.get(digest)
    if (known) return known
    const load: Load = { digest, bytes, waiters: new Set(), since: performance.now() }
    line.set(digest, load)
    return load
  }
  const end = (load: Load, error: unknown) => {
    line.delete(load.digest)
    for (const { reject } of load.waiters) reject(error)
  }

  return {
    load(digest, bytes, signal) {
      const load = enter(digest, bytes)
      const { promise, resolve, reject } = Promise.withResolvers<AdapterLease>()
      const waiter = { resolve, reject }
      load.waiters.add(waiter)
      const leave = () => {
        // What is being read is kept; what is in line for nobody is not begun.
        load.waiters.delete(waiter)
        if (load.waiters.size === 0 && line.get(digest) === load) line.delete(digest)
        reject(signal!.reason)
        pump()
      }
      signal?.addEventListener('abort', leave, { once: true })
      pump()
      return promise.finally(() => signal?.removeEventListener('abort', leave))
    },
    prefetch(digest, bytes) {
      enter(digest, bytes)
      pump()
    },
    forget(digest) {
      const waiting = line.get(digest)
      if (waiting) end(waiting, unknown(digest))
    },
    counts: () => counts,
    close() {
      stopWaiting?.()
      const closed = new BaseError('The adapter bank was closed.', { code: 'engine/closed' })
      for (const load of [...line.values()]) end(load, closed)
    },
  }
}

export declare namespace createLoader {
  type Options = {
    reader: BankThread
    residents: Residents
    folder: Folder
    budget: MemoryBudget
    memory: AdapterMemory
    readsAtOnce: number
    unknown: (digest: string) => BaseError
  }
}
