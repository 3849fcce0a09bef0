import { decode, type NestedUint8Array } from '@ethereumjs/rlp'
import { BaseError, bytesToHex, equalBytes, keccak256 } from '@openledger/base'

const emptyRoot = '0x56e81f171bcc55a6ff8345e692c0f86e5b48e01b996cadc001622fb5e363b421'

/**
 * The value at a key of a Merkle Patricia trie with hashed keys (Yellow Paper, appendix D), or null where the proof
 * shows that there is none.
 *
 * `proof` holds the nodes from the root downward, as `eth_getProof` gives them (EIP-1186). Strict: every node must be
 * the one that its parent names, and none may be left over. Throws `client/bad-trie-proof` otherwise.
 *
 * @example
 * trieValue({ root: stateRoot, key: hexToBytes(account), proof: accountProof.map(hexToBytes) })
 */
export function trieValue({ root, key, proof }: trieValue.Options): Uint8Array | null {
  if (proof.length === 0) {
    if (bytesToHex(root) === emptyRoot) return null
    throw refuse('the proof is empty, the trie is not', 0)
  }
  const path = nibblesOf(keccak256(key))
  let used = 0
  let at = 0
  const take = (hash: Uint8Array): TrieNode => {
    const node = proof[used]
    if (node === undefined) throw refuse('a node is missing', used)
    if (!equalBytes(keccak256(node), hash)) throw refuse('a node is not the one that its parent names', used)
    used++
    return readNode(decode(node), used)
  }
  const finish = (value: Uint8Array | null) => {
    if (used !== proof.length) throw refuse('a node is left over', used)
    return value
  }

  for (let node = take(root); ; ) {
    let child: Item
    if (node.kind === 'branch') {
      if (at === path.length) return finish(node.value.length > 0 ? node.value : null)
      child = node.children[path[at++]!]!
    } else {
      const matches = node.path.every((nibble, i) => path[at + i] === nibble)
      if (node.kind === 'leaf') {
        return finish(matches && at + node.path.length === path.length ? node.value : null)
      }
      if (!matches) return finish(null)
      at += node.path.length
      child = node.child
    }
    if (child instanceof Uint8Array) {
      if (child.length === 0) return finish(null)
      if (child.length !== 32) throw refuse('a reference is no hash', used)
      node = take(child)
    } else {
      node = readNode(child, used)
    }
  }
}

export declare namespace trieValue {
  type Options = {
    /** 32 bytes. */
    root: Uint8Array
    /** Before hashing: an account's 20 bytes, or a slot's 32. */
    key: Uint8Array
    proof: readonly Uint8Array[]
  }
}

type Item = Uint8Array | NestedUint8Array

type TrieNode =
  | { kind: 'branch'; children: Item[]; value: Uint8Array }
  | { kind: 'extension'; path: number[]; child: Item }
  | { kind: 'leaf'; path: number[]; value: Uint8Array }

function readNode(item: Item, position: number): TrieNode {
  if (Array.isArray(item) && item.length === 17 && item[16] instanceof Uint8Array) {
    return { kind: 'branch', children: item.slice(0, 16) as Item[], value: item[16] }
  }
  if (Array.isArray(item) && item.length === 2 && item[0] instanceof Uint8Array && item[0].length > 0) {
    // Hex-prefix encoding: the first nibble says leaf (2) and odd length (1).
    const nibbles = nibblesOf(item[0])
    const flags = nibbles[0]!
    const path = nibbles.slice(flags & 1 ? 1 : 2)
    if (flags <= 1) return { kind: 'extension', path, child: item[1] as Item }
    if (flags <= 3 && item[1] instanceof Uint8Array) return { kind: 'leaf', path, value: item[1] }
  }
  throw refuse('a node is neither branch, extension nor leaf', position)
}

function nibblesOf(bytes: Uint8Array): number[] {
  return Array.from(bytes).flatMap(byte => [byte >> 4, byte & 15])
}

function refuse(reason: string, node: number): BaseError {
  return new BaseError('This trie proof proves nothing.', { code: 'client/bad-trie-proof', facts: { reason, node } })
}
