import type { PackedAdapter } from './PackedAdapter.ts'

/**
 * Adapters in three tiers: any number on disk, those asked lately in memory under a budget, those that run in the rows of
 * a `BatchModel`. Known by digest.
 */
export type AdapterBank = {
  /** Gets an adapter into memory and keeps it there until the lease is released. */
  lease: (digest: string, signal?: AbortSignal) => Promise<AdapterLease>
  /** Whether a lease would be granted without reading the disk. */
  isResident: (digest: string) => boolean
  /** Begins to read an adapter that will be asked for soon, where the budget allows it. */
  prefetch: (digest: string) => void
  /** Bytes in memory: leased, and kept because they were asked lately. */
  usage: () => { leased: number; kept: number; budget: number; resident: number; registered: number }
}

export type AdapterLease = { adapter: PackedAdapter; release: () => void }
