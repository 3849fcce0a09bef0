import { sha256 as nobleSha256 } from '@noble/hashes/sha2.js'
import { keccak_256 } from '@noble/hashes/sha3.js'
import type { Bytes } from './bytes.ts'
import { shortKeccak } from './keccak/permute.ts'

/** keccak-256, as Ethereum uses it (not SHA3-256). 32 bytes. */
export function keccak256(bytes: Uint8Array): Bytes {
  if (bytes.length > 135) return keccak_256(bytes) as Bytes
  const hash = new Uint8Array(32)
  shortKeccak(bytes, hash, 0)
  return hash
}

/** SHA-256 (FIPS 180-4). 32 bytes. */
export function sha256(bytes: Uint8Array): Bytes {
  return nobleSha256(bytes) as Bytes
}

/**
 * SHA-256 in pieces, for bytes that should not lie in memory together.
 *
 * @example
 * const hash = createSha256()
 * for await (const chunk of stream) hash.update(chunk)
 * hash.digest() // 32 bytes
 */
export function createSha256(): createSha256.Result {
  const hash = nobleSha256.create()
  return {
    update: bytes => {
      hash.update(bytes)
    },
    digest: () => hash.digest() as Bytes,
  }
}

export declare namespace createSha256 {
  type Result = { update: (bytes: Uint8Array) => void; digest: () => Bytes }
}
