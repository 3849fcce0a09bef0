import { abiWords, uintWord } from './abi.ts'
import { BaseError } from './BaseError.ts'
import { equalBytes } from './bytes.ts'
import { keccak256 } from './hash.ts'

/** A node of a Merkle-sum tree: a hash of 32 bytes and the sum of all leaves below it, in wei. */
export type SumNode = { hash: Uint8Array; sum: bigint }

/** Siblings from the leaf to the root; bit i of the index says on which side level i stands. */
export type SumProof = { index: number; siblings: SumNode[] }

const padding: SumNode = { hash: new Uint8Array(32), sum: 0n }

/**
 * Root of the Merkle-sum tree: `hash = keccak(abi(leftHash, leftSum, rightHash, rightSum))`, `sum = leftSum + rightSum`.
 *
 * Leaves are padded to the next power of two with (0x00…00, 0). The hash binds both children's sums (the repair of
 * Maxwell's tree by Chalkias et al., "Broken Proofs of Solvency", 2020). The empty list has the padding node as root.
 * Throws `base/bad-sum-leaf` for a hash that is not 32 bytes or a negative sum.
 *
 * @example
 * sumRoot([{ hash: keccak256(utf8('a')), sum: 3n }, { hash: keccak256(utf8('b')), sum: 4n }]).sum // 7n
 */
export function sumRoot(leaves: readonly SumNode[]): SumNode {
  let level = padded(leaves)
  while (level.length > 1) level = parents(level)
  return level[0]!
}

/** The proof for leaf `index`. Throws `base/no-such-leaf` where there is none. */
export function sumProof(leaves: readonly SumNode[], index: number): SumProof {
  if (!Number.isInteger(index) || index < 0 || index >= leaves.length) {
    throw new BaseError('The tree has no leaf at this place.', {
      code: 'base/no-such-leaf',
      facts: { index, count: leaves.length },
    })
  }
  const siblings: SumNode[] = []
  let level = padded(leaves)
  for (let place = index; level.length > 1; place >>= 1) {
    siblings.push(level[place ^ 1]!)
    level = parents(level)
  }
  return { index, siblings }
}

/** Whether the leaf stands at the proof's index under this root, sum included. Never throws. */
export function verifySumProof({ root, leaf, proof }: verifySumProof.Options): boolean {
  const { index, siblings } = proof
  if (siblings.length > 48 || !Number.isSafeInteger(index) || index < 0 || index >= 2 ** siblings.length) return false
  if (![leaf, ...siblings].every(isNode)) return false
  let node = leaf
  let place = index
  for (const sibling of siblings) {
    node = place % 2 === 1 ? parent(sibling, node) : parent(node, sibling)
    if (!isNode(node)) return false
    place = Math.floor(place / 2)
  }
  return equalBytes(node.hash, root.hash) && node.sum === root.sum
}

export declare namespace verifySumProof {
  type Options = { root: SumNode; leaf: SumNode; proof: SumProof }
}

function isNode({ hash, sum }: SumNode): boolean {
  return hash.length === 32 && sum >= 0n && sum < 1n << 256n
}

function padded(leaves: readonly SumNode[]): readonly SumNode[] {
  const wrong = leaves.findIndex(leaf => !isNode(leaf))
  if (wrong >= 0) {
    throw new BaseError('A leaf of a sum tree needs a hash of 32 bytes and a sum of at least 0.', {
      code: 'base/bad-sum-leaf',
      facts: { index: wrong, sum: leaves[wrong]!.sum },
    })
  }
  let size = 1
  while (size < leaves.length) size *= 2
  return [...leaves, ...Array.from({ length: size - leaves.length }, () => padding)]
}

function parents(level: readonly SumNode[]): SumNode[] {
  const above: SumNode[] = []
  for (let i = 0; i < level.length; i += 2) above.push(parent(level[i]!, level[i + 1]!))
  return above
}

function parent(left: SumNode, right: SumNode): SumNode {
  const words = abiWords(left.hash, uintWord(left.sum), right.hash, uintWord(right.sum))
  return { hash: keccak256(words), sum: left.sum + right.sum }
}
