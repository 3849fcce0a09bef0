import { decodeNode, type NodeStore, type TrieNode } from './Trie.ts'

/** Where a state finds and puts trie nodes and code. */
export type StateStore = NodeStore & {
  /** The code behind a hash; the same array every time, so that analyses of it can be kept beside it. */
  readCode(hash: Buffer): Uint8Array
  writeCode(hash: Buffer, code: Uint8Array): void
}

/** A store in memory: for building a genesis, and for replaying blocks without a folder. */
export function createMemoryStore(): StateStore {
  const nodes = new Map<string, Buffer>()
  const codes = new Map<string, Uint8Array>()
  return {
    readNode: (hash): TrieNode => decodeNode(found(nodes.get(hash.latin1Slice()), hash)),
    writeNode: (hash, encoded) => void nodes.set(hash.latin1Slice(), encoded),
    readCode: hash => found(codes.get(hash.latin1Slice()), hash),
    writeCode: (hash, code) => void codes.set(hash.latin1Slice(), code),
  }
}

/** A store that reads what `below` holds and keeps what is written to itself, until it is forgotten. */
export function createOverlayStore(below: StateStore): StateStore {
  const nodes = new Map<string, TrieNode>()
  const codes = new Map<string, Uint8Array>()
  return {
    readNode: hash => nodes.get(hash.latin1Slice()) ?? below.readNode(hash),
    writeNode: (hash, _, node) => void nodes.set(hash.latin1Slice(), node),
    readCode: hash => codes.get(hash.latin1Slice()) ?? below.readCode(hash),
    writeCode: (hash, code) => void codes.set(hash.latin1Slice(), code),
  }
}

function found<T>(value: T | undefined, hash: Buffer): T {
  if (value === undefined) throw new RangeError(`The store holds nothing under ${hash.toString('hex')}.`)
  return value
}
