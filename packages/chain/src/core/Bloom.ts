import { cacheLimits, entryBytes } from './Caches.ts'
import { keccak } from './nativeCrypto.ts'
import type { ChainLog } from './Receipt.ts'
import { RecentMap } from './RecentMap.ts'

// Three bit positions an entry; addresses and topics repeat, so their hashes are remembered.
const positions = new RecentMap<string, readonly [number, number, number]>(cacheLimits.blooms / entryBytes.blooms)

/** Bytes that remembered positions take. */
export function bloomBytes(): number {
  return positions.weight * entryBytes.blooms
}

function positionsOf(entry: Uint8Array): readonly [number, number, number] {
  const name = Buffer.from(entry.buffer, entry.byteOffset, entry.byteLength).latin1Slice()
  const known = positions.get(name)
  if (known !== undefined) return known
  const hash = keccak(entry)
  const found = [hash.readUInt16BE(0) & 2047, hash.readUInt16BE(2) & 2047, hash.readUInt16BE(4) & 2047] as const
  positions.set(name, found)
  return found
}

/** The 2048-bit filter over addresses and topics of logs (Yellow Paper, 4.3.1). */
export function bloomOf(logs: readonly ChainLog[]): Buffer {
  const bloom = Buffer.alloc(256)
  for (const { address, topics } of logs) {
    add(bloom, address)
    for (const topic of topics) add(bloom, topic)
  }
  return bloom
}

/** Adds the bits of `other` to `bloom`. */
export function mergeBloom(bloom: Buffer, other: Uint8Array): void {
  for (let i = 0; i < 256; i++) bloom[i]! |= other[i]!
}

/** Whether `entry` may be in the filter: false is certain. */
export function bloomHas(bloom: Uint8Array, entry: Uint8Array): boolean {
  return positionsOf(entry).every(bit => (bloom[255 - (bit >> 3)]! & (1 << (bit & 7))) !== 0)
}

function add(bloom: Buffer, entry: Uint8Array): void {
  for (const bit of positionsOf(entry)) bloom[255 - (bit >> 3)]! |= 1 << (bit & 7)
}
