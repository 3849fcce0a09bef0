import type { CustomCrypto } from '@ethereumjs/common'
import createKeccak from 'keccak'
import secp256k1 from 'secp256k1'
import { cacheLimits, entryBytes } from './Caches.ts'
import { kzg } from './kzg.ts'
import { RecentMap } from './RecentMap.ts'

const sponge = (() => {
  const state = createKeccak('keccak256')._state
  const Sponge = state?.constructor as (new () => NonNullable<typeof state>) | undefined
  return Sponge && 'absorbLastFewBits' in Sponge.prototype ? new Sponge() : undefined
})()

/**
 * Keccak-256 of `data`, 32 bytes.
 *
 * Drives the native sponge of the `keccak` package directly: its stream wrapper costs four times the hash itself
 * for the inputs of a trie (20 to 532 bytes). Falls back to the wrapper where the native binding is absent.
 *
 * @example
 * keccak(new Uint8Array(0)).toString('hex') // 'c5d24601…a470'
 */
export function keccak(data: Uint8Array): Buffer {
  if (sponge === undefined) {
    return createKeccak('keccak256')
      .update(Buffer.from(data.buffer, data.byteOffset, data.byteLength))
      .digest()
  }
  sponge.initialize(1088, 512)
  sponge.absorb(data)
  sponge.absorbLastFewBits(0x01)
  return sponge.squeeze(32)
}

/**
 * Recovers the uncompressed public key (64 bytes, no prefix) behind a signature, as `@ethereumjs/util` does.
 *
 * @throws when the signature recovers no key, or `v` names no recovery id.
 */
export function recover(hash: Uint8Array, v: bigint, r: Uint8Array, s: Uint8Array, chainId?: bigint): Uint8Array {
  const recovery = v === 0n || v === 1n ? v : chainId === undefined ? v - 27n : v - (chainId * 2n + 35n)
  if (recovery !== 0n && recovery !== 1n) throw new Error('Invalid signature v value')
  const signature = new Uint8Array(64)
  signature.set(bytesOf(r), 32 - bytesOf(r).length)
  signature.set(bytesOf(s), 64 - bytesOf(s).length)
  return secp256k1.ecdsaRecover(signature, Number(recovery), hash, false).subarray(1)
}

/** The library passes a bigint where its type says bytes; both are taken. */
function bytesOf(value: Uint8Array | bigint): Uint8Array {
  return typeof value === 'bigint' ? Buffer.from(value.toString(16).padStart(64, '0'), 'hex') : value
}

const remembered = new RecentMap<string, Buffer>(cacheLimits.hashes / entryBytes.hashes)

/** Bytes that remembered hashes take. */
export function hashBytes(): number {
  return remembered.weight * entryBytes.hashes
}

/**
 * {@link keccak} that remembers short inputs: addresses and topics of logs, and the keys of mappings, come again and
 * again. The result is shared; nobody writes into a hash.
 */
export function keccakRemembered(data: Uint8Array): Buffer {
  if (data.length !== 20 && data.length !== 32 && data.length !== 64) return keccak(data)
  const name = Buffer.from(data.buffer, data.byteOffset, data.byteLength).latin1Slice()
  const known = remembered.get(name)
  if (known !== undefined) return known
  const hash = keccak(data)
  remembered.set(name, hash)
  return hash
}

/** The cryptography that ethereumjs is told to use instead of its own in JavaScript. */
export const nativeCrypto: CustomCrypto = { keccak256: keccakRemembered, ecrecover: recover, kzg }
