import { decodeAccount } from './State.ts'
import { decodeNode, emptyRoot, type TrieNode } from './Trie.ts'

/** keccak of nothing: the code of an account that has none. */
const noCode = 'c5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470'

/** What a walk wants next: the trie node or the code of this hash. */
export type Wanted = { kind: 'account' | 'storage' | 'code'; hash: Buffer }

/**
 * Walks a state from its root, depth first: yields each node and code that is wanted next, and is told its bytes.
 *
 * Both ends of a copy walk alike, so that a stream of bytes needs no names: each piece must have the hash that the pieces
 * before it promised. A storage trie or a code that several accounts share is walked once.
 */
export function* walkState(root: Buffer): Generator<Wanted, void, Buffer> {
  const seen = new Set<string>([emptyRoot.toString('hex'), noCode])
  const waiting: Wanted[] = []
  const want = (kind: Wanted['kind'], bytes: Uint8Array) => {
    const hash = Buffer.from(bytes)
    const name = hash.toString('hex')
    if (seen.has(name)) return
    seen.add(name)
    waiting.push({ kind, hash })
  }
  want('account', root)
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { kind } = next
    const bytes = yield next
    if (kind === 'code') continue
    for (const found of findingsOf(decodeNode(bytes))) {
      if (found.child !== undefined) waiting.push({ kind, hash: Buffer.from(found.child) })
      else if (kind === 'account') {
        const { storageRoot, codeHash } = decodeAccount(found.value)
        want('storage', storageRoot)
        want('code', codeHash)
      }
    }
  }
}

type Finding = { child: Uint8Array; value?: never } | { child?: undefined; value: Uint8Array }

/** The nodes that a node names by their hash, and the values in it and in the nodes that lie inside of it. */
function* findingsOf(node: TrieNode): Generator<Finding> {
  if (node.kind === 'leaf') {
    yield { value: node.value }
    return
  }
  if (node.kind === 'branch' && node.value !== null) yield { value: node.value }
  for (const link of node.kind === 'branch' ? node.children : [node.child]) {
    if (link === null) continue
    if (Buffer.isBuffer(link)) yield { child: link }
    else yield* findingsOf(link)
  }
}
