import { BaseError } from '@openledger/base'
import type { ModelCard } from '../model/Model.ts'
import type { AdapterBank, AdapterLease } from './AdapterBank.ts'
import { createAdapterMemory } from './bank/AdapterMemory.ts'
import { createLoader } from './bank/createLoader.ts'
import { createResidents } from './bank/createResidents.ts'
import { openFolder } from './bank/openFolder.ts'
import { startThread } from './bank/startThread.ts'
import type { MemoryBudget } from './MemoryBudget.ts'

/**
 * Opens a bank over a folder: one file an adapter, in the layout of the kernels, so that a cold adapter costs one read by
 * a thread of its own. The folder belongs to one base model and one process; what it holds can be registered again, so
 * it is a cache and needs no backup.
 *
 * @example
 * const bank = createAdapterBank({ dir: 'data/adapters', model, budget: createMemoryBudget({ bytes: 2e9 }) })
 * const { digest } = await bank.add({ dir: 'my-peft-adapter' })
 * const lease = await bank.lease(digest)
 * batchModel.setAdapter(0, lease.adapter)
 * lease.release()
 */
export function createAdapterBank({ dir, model, budget, ...options }: createAdapterBank.Options): AdapterBank {
  const { diskBytes = Number.POSITIVE_INFINITY, readsAtOnce = 2 } = options
  const folder = openFolder(dir)
  const place = { dir, model: { dir: model.dir, config: model.config, digest: model.digest } }
  const reader = startThread(place)
  let writer: ReturnType<typeof startThread> | undefined
  const memory = createAdapterMemory({ bytes: budget.total })
  const residents = createResidents(budget, memory)
  const adding = new Map<string, Promise<{ digest: string; bytes: number }>>()
  const pins = new Map<string, AdapterLease>()
  let kept: ReadonlySet<string> = new Set()

  const unknown = (digest: string) =>
    new BaseError('This adapter is not registered here.', {
      code: 'engine/adapter-unknown',
      facts: { digest },
      hint: 'Register it first, with its two PEFT files.',
    })
  const loader = createLoader({ reader, residents, folder, budget, memory, readsAtOnce, unknown })

  const lease: AdapterBank['lease'] = async (asked, signal) => {
    signal?.throwIfAborted()
    const digest = asked.toLowerCase()
    folder.touch(digest)
    const here = residents.lease(digest)
    if (here) return here
    const stored = folder.get(digest)
    if (!stored) throw unknown(digest)
    if (stored.damage) throw stored.damage
    if (stored.bytes > budget.total)
      throw new BaseError('An adapter is larger than all the memory that serving may take.', {
        code: 'engine/adapter-too-large',
        facts: { digest, bytes: stored.bytes, budget: budget.total },
        hint: 'Give the engine more memory.',
      })
    return loader.load(digest, stored.bytes, signal)
  }

  const ingest = async (source: Parameters<AdapterBank['add']>[0]) => {
    writer ??= startThread(place)
    const added = await writer.run('ingest', { source })
    const { digest, bytes } = added
    folder.set(digest, { bytes })
    residents.remember(digest)
    const mayGo = (other: string) => other !== digest && !kept.has(other) && !residents.isInUse(other)
    if (folder.shrink(diskBytes, mayGo)) return added
    folder.remove(digest)
    throw new BaseError('The adapters that have to stay fill the disk that the bank may take.', {
      code: 'engine/bank-full',
      facts: { digest, bytes, diskBytes },
      hint: 'Give the bank a larger share of the disk.',
    })
  }

  return {
    lease,
    isResident: digest => residents.has(digest.toLowerCase()),
    prefetch(asked) {
      const digest = asked.toLowerCase()
      const stored = folder.get(digest)
      if (stored && !stored.damage && !residents.has(digest)) loader.prefetch(digest, stored.bytes)
    },
    async add(source) {
      const digest = source.digest?.toLowerCase()
      if (digest === undefined) return ingest(source)
      const stored = folder.get(digest)
      if (stored && !stored.damage) return { digest, bytes: stored.bytes }
      const running = adding.get(digest)
      if (running) return running
      const fresh = ingest(source).finally(() => adding.delete(digest))
      adding.set(digest, fresh)
      return fresh
    },
    has(asked) {
      const stored = folder.get(asked.toLowerCase())
      return stored !== undefined && !stored.damage
    },
    async remove(asked) {
      const digest = asked.toLowerCase()
      await adding.get(digest)?.catch(() => {})
      folder.remove(digest)
      pins.get(digest)?.release()
      pins.delete(digest)
      loader.forget(digest)
      residents.forget(digest)
    },
    async pin(asked) {
      const digest = asked.toLowerCase()
      if (pins.has(digest)) return
      const pinned = bytesOf(pins.values())
      const bytes = folder.get(digest)?.bytes ?? 0
      if (pinned + bytes > budget.total / 2)
        throw new BaseError('Pinned adapters would take more than half of the memory of serving.', {
          code: 'engine/adapter-pins',
          facts: { digest, bytes, pinned, budget: budget.total },
          hint: 'Unpin others, or give the engine more memory.',
        })
      const held = await lease(digest)
      if (pins.has(digest)) held.release()
      else pins.set(digest, held)
    },
    unpin(asked) {
      const digest = asked.toLowerCase()
      pins.get(digest)?.release()
      pins.delete(digest)
    },
    keepOnDisk(digests) {
      kept = new Set(digests.map(digest => digest.toLowerCase()))
    },
    usage: () => ({
      ...residents.usage(),
      ...loader.counts(),
      budget: budget.total,
      registered: folder.count(),
      pinned: pins.size,
      damaged: folder.damaged(),
      diskBytes: folder.bytes(),
    }),
    async close() {
      loader.close()
      for (const pin of pins.values()) pin.release()
      pins.clear()
      residents.close()
      await Promise.all([reader.close(), writer?.close()])
    },
  }
}

export declare namespace createAdapterBank {
  type Options = {
    /** The bank's folder. */
    dir: string
    /** The base model whose adapters these are. */
    model: Pick<ModelCard, 'dir' | 'config' | 'digest'>
    /** Memory, shared with whoever else reserves from it. */
    budget: MemoryBudget
    /** What files may take; no limit unless told. */
    diskBytes?: number | undefined
    /** Adapters whose memory may be reserved while they wait for the one thread that reads. */
    readsAtOnce?: number | undefined
  }
}

function bytesOf(leases: Iterable<AdapterLease>): number {
  let bytes = 0
  for (const { adapter } of leases) bytes += adapter.data.buffer.byteLength
  return bytes
}
