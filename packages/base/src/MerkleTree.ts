import { BaseError } from './BaseError.ts'
import { type Bytes, concatBytes, equalBytes } from './bytes.ts'
import { keccak256 } from './hash.ts'

/**
 * Shows that an item stands at `index` in a list of `count`; siblings go from the leaf to the root.
 *
 * As in RFC 6962, the root alone does not fix the count (0 of 3 and 0 of 4 have paths of one shape): take it from where
 * the root stands, which in this protocol always carries it.
 */
export type MerkleProof = { index: number; count: number; siblings: Uint8Array[] }

const leafPrefix = new Uint8Array([0])
const nodePrefix = new Uint8Array([1])
const hashLeaf = (data: Uint8Array) => keccak256(concatBytes(leafPrefix, data))
const hashNode = (left: Uint8Array, right: Uint8Array) => keccak256(concatBytes(nodePrefix, left, right))

/**
 * Root of the positional Merkle tree in the shape of RFC 6962 §2.1, with keccak-256.
 *
 * Leaf `keccak(0x00 ‖ data)`, node `keccak(0x01 ‖ left ‖ right)`; a list of n > 1 splits at the largest power of two
 * below n. The root of the empty list is 32 zero bytes.
 *
 * @example
 * bytesToHex(merkleRoot([utf8('a'), utf8('b')]))
 */
export function merkleRoot(data: readonly Uint8Array[]): Bytes {
  return merkleRootOfLeaves(data.map(hashLeaf))
}

/** The root over leaf hashes already made by `keccak(0x00 ‖ data)`; for lists too long to keep as data. */
export function merkleRootOfLeaves(leaves: readonly Uint8Array[]): Bytes {
  if (leaves.length === 0) return new Uint8Array(32)
  // Pairing neighbours and carrying an odd last node upward gives the same shape as the recursive split.
  let level = leaves
  while (level.length > 1) level = parents(level)
  return new Uint8Array(level[0]!)
}

/** The same root from leaf hashes that come one after the other, holding a hash a level of the tree. */
export function merkleStream(leaves: Iterable<Uint8Array>): Bytes {
  // Roots of complete subtrees, larger ones first, as the count's binary digits say.
  const peaks: Uint8Array[] = []
  let count = 0
  for (const leaf of leaves) {
    peaks.push(leaf)
    count++
    for (let rest = count; rest % 2 === 0; rest /= 2) {
      const right = peaks.pop()!
      peaks.push(hashNode(peaks.pop()!, right))
    }
  }
  if (count === 0) return new Uint8Array(32)
  return new Uint8Array(peaks.reduceRight((right, left) => hashNode(left, right)))
}

/** A leaf hash, `keccak(0x00 ‖ data)`. */
export function merkleLeaf(data: Uint8Array): Bytes {
  return hashLeaf(data)
}

/** The proof for item `index`. Throws `base/no-such-leaf` where the list has no such item. */
export function merkleProof(data: readonly Uint8Array[], index: number): MerkleProof {
  if (!Number.isInteger(index) || index < 0 || index >= data.length) {
    throw new BaseError('The list has no item at this place.', {
      code: 'base/no-such-leaf',
      facts: { index, count: data.length },
    })
  }
  return { index, count: data.length, siblings: merkleSiblings(data.map(hashLeaf), index) }
}

/** Siblings of the path from leaf hash `index` to the root; for lists too long to keep as data. */
export function merkleSiblings(leaves: readonly Uint8Array[], index: number): Uint8Array[] {
  const siblings: Uint8Array[] = []
  let level = leaves
  for (let place = index; level.length > 1; place >>= 1) {
    const sibling = level[place ^ 1]
    if (sibling !== undefined) siblings.push(sibling)
    level = parents(level)
  }
  return siblings
}

/**
 * The root that a proof leads to from `data`; undefined where the proof has not the shape of its index and count. Never
 * throws. For roots that stand inside another hash; else use {@link verifyMerkleProof}.
 */
export function merkleRootOfProof({ data, proof }: { data: Uint8Array; proof: MerkleProof }): Bytes | undefined {
  const { index, count, siblings } = proof
  if (!Number.isSafeInteger(index) || !Number.isSafeInteger(count) || index < 0 || index >= count) return undefined
  if (siblings.some(sibling => sibling.length !== 32)) return undefined
  let hash = hashLeaf(data)
  let used = 0
  // `last` is the place of the last node of the level: a node without a right neighbour is carried upward.
  for (let place = index, last = count - 1; last > 0; place = Math.floor(place / 2), last = Math.floor(last / 2)) {
    const isRight = place % 2 === 1
    if (!isRight && place === last) continue
    const sibling = siblings[used++]
    if (sibling === undefined) return undefined
    hash = isRight ? hashNode(sibling, hash) : hashNode(hash, sibling)
  }
  return used === siblings.length ? hash : undefined
}

/** Whether `data` stands at the proof's index in the list of the proof's count with this root. Never throws. */
export function verifyMerkleProof({ root, data, proof }: verifyMerkleProof.Options): boolean {
  const found = merkleRootOfProof({ data, proof })
  return found !== undefined && equalBytes(found, root)
}

export declare namespace verifyMerkleProof {
  type Options = { root: Uint8Array; data: Uint8Array; proof: MerkleProof }
}

function parents(level: readonly Uint8Array[]): Uint8Array[] {
  const above: Uint8Array[] = []
  for (let i = 0; i + 1 < level.length; i += 2) above.push(hashNode(level[i]!, level[i + 1]!))
  if (level.length % 2 === 1) above.push(level[level.length - 1]!)
  return above
}
