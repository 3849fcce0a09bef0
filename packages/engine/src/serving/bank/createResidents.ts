import type { AdapterLease } from '../AdapterBank.ts'
import type { MemoryBudget } from '../MemoryBudget.ts'
import type { PackedAdapter } from '../PackedAdapter.ts'
import type { AdapterMemory } from './AdapterMemory.ts'

/** The memory tier: adapters that are leased, and those kept because they were asked lately. */
export type Residents = {
  has: (digest: string) => boolean
  isInUse: (digest: string) => boolean
  lease: (digest: string) => AdapterLease | undefined
  /** Takes an adapter in whose bytes were reserved; the longest unused goes when somebody needs room. */
  keep: (adapter: PackedAdapter, bytes: number) => void
  /** Lets an adapter go: now, or when its last lease ends. */
  forget: (digest: string) => void
  /** Takes that back, for one that is leased still. */
  remember: (digest: string) => void
  usage: () => { leased: number; kept: number; resident: number; evictions: number }
  close: () => void
}

type Resident = { adapter: PackedAdapter; bytes: number; leases: number; usedAt: number; isForgotten: boolean }

export function createResidents(budget: MemoryBudget, memory: AdapterMemory): Residents {
  const all = new Map<string, Resident>()
  /** Those without a lease, the longest unused first. */
  const idle = new Map<string, Resident>()
  let leased = 0
  let evictions = 0
  const drop = (digest: string, { adapter, bytes }: Resident) => {
    all.delete(digest)
    idle.delete(digest)
    // Whoever still has the adapter finds it empty, and not what comes to stand there next.
    const { buffer } = adapter.data
    adapter.data = new Float32Array(0)
    memory.give(buffer)
    budget.release(bytes)
  }
  const rest = (digest: string, resident: Resident) => {
    if (resident.isForgotten) return drop(digest, resident)
    resident.usedAt = budget.tick()
    idle.set(digest, resident)
    // It takes as much as before, but whoever waits for room may now have it.
    budget.release(0)
  }
  budget.addKeeper({
    oldest: () => idle.values().next().value?.usedAt,
    drop() {
      const [first] = idle
      if (!first) return
      evictions++
      drop(...first)
    },
  })
  return {
    has: digest => all.get(digest)?.isForgotten === false,
    isInUse: digest => all.has(digest) && !idle.has(digest),
    lease(digest) {
      const resident = all.get(digest)
      if (!resident || resident.isForgotten) return undefined
      if (resident.leases++ === 0) leased += resident.bytes
      idle.delete(digest)
      let isOver = false
      return {
        adapter: resident.adapter,
        release() {
          if (isOver) return
          isOver = true
          if (--resident.leases > 0) return
          leased -= resident.bytes
          rest(digest, resident)
        },
      }
    },
    keep(adapter, bytes) {
      const resident = { adapter, bytes, leases: 0, usedAt: budget.tick(), isForgotten: false }
      all.set(adapter.digest, resident)
      idle.set(adapter.digest, resident)
    },
    forget(digest) {
      const resident = all.get(digest)
      if (!resident) return
      if (idle.has(digest)) drop(digest, resident)
      else resident.isForgotten = true
    },
    remember(digest) {
      const resident = all.get(digest)
      if (resident) resident.isForgotten = false
    },
    usage() {
      let bytes = 0
      for (const resident of idle.values()) bytes += resident.bytes
      return { leased, kept: bytes, resident: all.size, evictions }
    },
    close() {
      for (const [digest, resident] of [...idle]) drop(digest, resident)
    },
  }
}
