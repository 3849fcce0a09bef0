import { decodeAccount, emptyCodeHash } from './State.ts'
import { decodeNode, emptyRoot, type TrieNode } from './Trie.ts'

/** What a walk wants next: the trie node or the code of this hash. */
export type Wanted = { kind: 'account' | 'storage' | 'code'; hash: Buffer }

/**
 * Walks a state from its root, depth first: yields each node and code that is wanted next, and is told its bytes.
 *
 * Both ends of a copy walk alike, so that a stream of bytes needs no names: each piece must have the hash that the pieces
 * before it promised. A storage trie or a code that several accounts share is walked once. What `isKnown` says yes to is
 * passed over, with all that lies below it.
 */
export function* walkState(root: Buffer, isKnown: (wanted: Wanted) => boolean = () => false): Walk {
  const nameOf = ({ kind, hash }: Wanted) => `${kind} ${hash.latin1Slice()}`
  const seen = new Set<string>([
    nameOf({ kind: 'account', hash: emptyRoot }),
    nameOf({ kind: 'storage', hash: emptyRoot }),
    nameOf({ kind: 'code', hash: emptyCodeHash }),
  ])
  const waiting: Wanted[] = []
  const want = (kind: Wanted['kind'], bytes: Uint8Array) => {
    const hash = Buffer.from(bytes)
    // By its kind as well: anybody can lay the bytes of somebody's trie node as the code of a contract.
    const name = nameOf({ kind, hash })
    if (seen.has(name)) return
    seen.add(name)
    waiting.push({ kind, hash })
  }
  want('account', root)
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (isKnown(next)) continue
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

type Walk = Generator<Wanted, void, Buffer>

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
