import type { PackedAdapter } from './PackedAdapter.ts'

/**
 * Adapters in three tiers: any number on disk, those asked lately in memory under a budget, those that run in the rows of
 * a `BatchModel`. Known by digest: a name that gets another adapter gets another digest, and requests that run on the old
 * one keep it until they end.
 */
export type AdapterBank = {
  /**
   * Gets an adapter into memory and keeps it there until the lease is released. Waits where all memory is in use.
   *
   * @throws engine/adapter-unknown, engine/adapter-damaged, engine/adapter-too-large; the signal's reason
   */
  lease: (digest: string, signal?: AbortSignal) => Promise<AdapterLease>
  /** Whether a lease would be granted without reading the disk. */
  isResident: (digest: string) => boolean
  /** Begins to read an adapter that will be asked for soon, where the budget allows it. */
  prefetch: (digest: string) => void
  /**
   * Registers an adapter from PEFT's files: digest and tensors are checked here, once, and the block that kernels read is
   * written to the disk. What is registered already is left as it is; what is damaged is written again.
   *
   * @throws engine/adapter-digest, engine/adapter-config, engine/adapter-tensors, engine/adapter-shape,
   * engine/adapter-target, and what the safetensors reader throws
   */
  add: (source: AdapterSource) => Promise<{ digest: string; bytes: number }>
  /** Whether an adapter is registered and not known to be damaged. */
  has: (digest: string) => boolean
  /** Forgets an adapter, in memory and on disk. Leases that were granted keep their bytes. */
  remove: (digest: string) => Promise<void>
  /**
   * Holds an adapter in memory until `unpin`, and loads it where it is not there yet.
   *
   * @throws engine/adapter-pins where pinned adapters would take more than half of the budget, and what `lease` throws
   */
  pin: (digest: string) => Promise<void>
  unpin: (digest: string) => void
  /** Names the adapters that stay on disk whatever else comes; of the others the longest unused go when it is full. */
  keepOnDisk: (digests: readonly string[]) => void
  usage: () => BankUsage
  close: () => Promise<void>
}

/** Bytes in memory: leased, and kept because they were asked lately; what the disk holds; what happened so far. */
export type BankUsage = {
  leased: number
  kept: number
  budget: number
  resident: number
  registered: number
  pinned: number
  damaged: number
  diskBytes: number
  loads: number
  evictions: number
  failures: number
  /** Milliseconds that reads of the disk took, queue included, in all. */
  loadMilliseconds: number
}

/** An adapter in PEFT's layout, as a folder or as bytes, and the digest that it is expected to have. */
export type AdapterSource = { digest?: string | undefined } & (
  | { dir: string }
  | { config: Uint8Array; weights: Uint8Array }
)

/**
 * An adapter that gave way has no data: its memory is used again, and who forgets a lease's end finds nothing there, not
 * another's weights.
 */
export type AdapterLease = { adapter: PackedAdapter; release: () => void }
