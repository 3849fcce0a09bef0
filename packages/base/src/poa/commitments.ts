import { abiWords, addressWord, intWord, uintWord } from '../abi.ts'
import { BaseError } from '../BaseError.ts'
import type { Address, Bytes } from '../bytes.ts'
import { keccak256 } from '../hash.ts'
import { merkleRoot } from '../MerkleTree.ts'

/** A contributor in an attribution index: what its records add up to, in k int8 components. */
export type IndexContributor = {
  account: Address
  /** Number of records behind the vector. */
  records: number
  /** Committed scale, unsigned 32 bits: the vector stands for `multiplier · vector`. */
  multiplier: number
  vector: Int8Array
}

/** The commitment to an attribution index, 32 bytes: {@link IndexContributor}s in order, k, and the projection. */
export type IndexCommitment = {
  version: 1
  /** Length of every vector. */
  k: number
  contributors: readonly IndexContributor[]
  /** sha-256 of the projection file, 32 bytes. */
  projectionDigest: Uint8Array
}

/** Leaf i of the index tree: `abi(i, account, records, multiplier, keccak(vector))`. */
export function indexLeaf(i: number, { account, records, multiplier, vector }: IndexContributor): Bytes {
  const digest = keccak256(bytesOfInt8(vector))
  return abiWords(uintWord(i), addressWord(account), uintWord(records), uintWord(multiplier), digest)
}

/** Root of the index tree alone, for proofs of one contributor. */
export function indexTreeRoot(contributors: readonly IndexContributor[]): Bytes {
  return merkleRoot(contributors.map((contributor, i) => indexLeaf(i, contributor)))
}

/**
 * The index root that stands on chain: `keccak(abi(version, k, count, treeRoot, projectionDigest))`.
 *
 * Throws `base/bad-index` where a vector is not k long.
 *
 * @example
 * indexRoot({
 *   version: 1,
 *   k: 2,
 *   contributors: [{ account, records: 10, multiplier: 3, vector: Int8Array.of(5, 1) }],
 *   projectionDigest: sha256(projectionFile),
 * })
 */
export function indexRoot({ version, k, contributors, projectionDigest }: IndexCommitment): Bytes {
  const wrong = contributors.findIndex(({ vector }) => vector.length !== k)
  if (wrong >= 0) {
    throw new BaseError('A contributor’s vector is not k long.', {
      code: 'base/bad-index',
      facts: { contributor: wrong, length: contributors[wrong]!.vector.length, k },
    })
  }
  const tree = indexTreeRoot(contributors)
  return keccak256(abiWords(uintWord(version), uintWord(k), uintWord(contributors.length), tree, projectionDigest))
}

/** `queryHash` of a receipt: keccak of the int8 query vector's bytes. */
export function queryHash(query: Int8Array): Bytes {
  return keccak256(bytesOfInt8(query))
}

/**
 * Root over an answer's weights: leaf `abi(i, account, sᵢ, wᵢ, Wᵢ)` with `Wᵢ` the inclusive prefix sum, so that one
 * contributor's share can be shown without the others.
 */
export function weightsRoot({ accounts, scores, weights }: weightsRoot.Options): Bytes {
  return merkleRoot(weightLeaves({ accounts, scores, weights }))
}

/** The leaves behind {@link weightsRoot}, for proofs of one contributor. */
export function weightLeaves({ accounts, scores, weights }: weightsRoot.Options): Bytes[] {
  if (scores.length !== accounts.length || weights.length !== accounts.length) {
    throw new BaseError('Every contributor needs a score and a weight.', {
      code: 'base/bad-index',
      facts: { accounts: accounts.length, scores: scores.length, weights: weights.length },
    })
  }
  let through = 0n
  return accounts.map((account, i) => {
    through += weights[i]!
    return abiWords(uintWord(i), addressWord(account), intWord(scores[i]!), uintWord(weights[i]!), uintWord(through))
  })
}

export declare namespace weightsRoot {
  type Options = { accounts: readonly Address[]; scores: readonly bigint[]; weights: readonly bigint[] }
}

function bytesOfInt8(vector: Int8Array): Uint8Array {
  return new Uint8Array(vector.buffer, vector.byteOffset, vector.byteLength)
}
