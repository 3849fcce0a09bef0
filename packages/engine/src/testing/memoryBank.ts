import { setImmediate } from 'node:timers/promises'
import { BaseError } from '@openledger/base'
import type { MemoryBudget } from '../serving/MemoryBudget.ts'
import type { PackedAdapter } from '../serving/PackedAdapter.ts'
import type { ServingBank } from '../serving/ServingState.ts'

/** A bank whose disk is a map: for tests of scheduling, where loads take some turns of the event loop. */
export function createMemoryBank({ adapters, budget, turns = 2 }: createMemoryBank.Options) {
  type Resident = { adapter: PackedAdapter; leases: number; usedAt: number }
  const residents = new Map<string, Resident>()
  const counts = { loads: 0, evictions: 0 }
  const coldest = () =>
    [...residents.values()].filter(({ leases }) => leases === 0).sort((a, b) => a.usedAt - b.usedAt)[0]
  const evict = ({ adapter }: Resident) => {
    residents.delete(adapter.digest)
    budget.release(adapter.data.byteLength)
    counts.evictions++
  }
  budget.addKeeper({ oldest: () => coldest()?.usedAt, drop: () => evict(coldest()!) })
  const load = async (digest: string): Promise<Resident> => {
    const found = adapters.get(digest)
    if (!found) throw new BaseError('No such adapter.', { code: 'engine/adapter-unknown', facts: { digest } })
    for (let turn = 0; turn < turns; turn++) await setImmediate()
    while (!residents.has(digest) && !budget.reserve(found.data.byteLength)) await setImmediate()
    const known = residents.get(digest)
    if (known) return known
    counts.loads++
    const made = { adapter: found, leases: 0, usedAt: budget.tick() }
    residents.set(digest, made)
    return made
  }
  const bytes = (leased: boolean) =>
    [...residents.values()]
      .filter(({ leases }) => leases > 0 === leased)
      .reduce((sum, { adapter }) => sum + adapter.data.byteLength, 0)
  return {
    async lease(digest: string) {
      const resident = residents.get(digest) ?? (await load(digest))
      resident.leases++
      resident.usedAt = budget.tick()
      let isGiven = false
      const release = () => {
        if (isGiven) throw new Error('A lease was given back twice.')
        isGiven = true
        resident.leases--
      }
      return { adapter: resident.adapter, release }
    },
    usage: () => ({
      ...{ leased: bytes(true), kept: bytes(false), budget: budget.total },
      ...{ resident: residents.size, registered: adapters.size, pinned: 0, damaged: 0, diskBytes: 0 },
      ...{ ...counts, failures: 0, loadMilliseconds: 0 },
    }),
    evictAll() {
      for (const each of [...residents.values()]) if (each.leases === 0) evict(each)
    },
    counts,
  } satisfies ServingBank & Record<string, unknown>
}

export declare namespace createMemoryBank {
  type Options = {
    adapters: ReadonlyMap<string, PackedAdapter>
    budget: MemoryBudget
    /** Turns of the event loop that a load takes. */
    turns?: number
  }
}
