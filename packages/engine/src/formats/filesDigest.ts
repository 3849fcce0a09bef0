import { createHash } from 'node:crypto'
import { canonicalJson, type Hex } from '@openledger/base'

/** Digest of a set of files, by name: sha-256 over the canonical JSON of their sha-256 in hex (64 digits, no 0x). */
export function filesDigest(files: Readonly<Record<string, Uint8Array>>): Hex {
  return digestOfDigests(Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, sha256(bytes)])))
}

/** The same, where the files' own digests are known. */
export function digestOfDigests(digests: Readonly<Record<string, string>>): Hex {
  return `0x${sha256(canonicalJson(digests))}`
}

/** Node's own, several times as fast as the portable one: adapters are hashed while the same processor decodes. */
function sha256(data: Uint8Array | string): string {
  return createHash('sha256').update(data).digest('hex')
}
