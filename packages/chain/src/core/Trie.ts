import { keccak } from './nativeCrypto.ts'
import { owned } from './ownBytes.ts'
import { decodeRlp, encodeRlp, headSize, type RlpItem, writeHead } from './rlp.ts'

/** The root of the trie that holds nothing: keccak(rlp('')). */
export const emptyRoot: Buffer = Buffer.from('56e81f171bcc55a6ff8345e692c0f86e5b48e01b996cadc001622fb5e363b421', 'hex')

/** Where nodes of 32 bytes or more are found and put, by their hash. */
export type NodeStore = {
  /** The decoded node, or throws where the hash is unknown. */
  readNode(hash: Buffer): TrieNode
  writeNode(hash: Buffer, encoded: Buffer, node: TrieNode): void
}

/** A node's place in its parent: nothing, the hash of a stored node, or the node itself (embedded, or not yet hashed). */
type Link = null | Buffer | TrieNode

// A node is immutable once `dirty` is false; a dirty node belongs to one trie and is changed in place.
type Leaf = { kind: 'leaf'; dirty: boolean; path: Uint8Array; value: Uint8Array }
type Extension = { kind: 'extension'; dirty: boolean; path: Uint8Array; child: Link }
type Branch = { kind: 'branch'; dirty: boolean; children: Link[]; value: Uint8Array | null }
export type TrieNode = Leaf | Extension | Branch

/**
 * A Merkle Patricia trie (Yellow Paper, appendix D), synchronous, hashing a block's changes once.
 *
 * Writes change nodes in memory and mark them dirty; `root()` hashes what is dirty, bottom up, and hands every node
 * of 32 bytes or more to the store. Nodes between two roots that never became part of one are never hashed, written
 * or left behind. Old roots stay readable: nodes are content-addressed and copied on write.
 *
 * Keys are taken as they are; state tries pass keccak(address) and keccak(slot).
 *
 * @example
 * const trie = new Trie(store, emptyRoot)
 * trie.put(keccak(address), account)
 * trie.root() // 32 bytes
 */
export class Trie {
  #top: Link
  readonly #store: NodeStore

  constructor(store: NodeStore, root: Uint8Array) {
    const hash = Buffer.from(root.buffer, root.byteOffset, root.byteLength)
    this.#top = hash.equals(emptyRoot) ? null : hash
    this.#store = store
  }

  /** The value under `key`, or undefined. */
  get(key: Uint8Array): Uint8Array | undefined {
    let link = this.#top
    let depth = 0
    for (;;) {
      if (link === null) return undefined
      const node: TrieNode = this.#resolve(link)
      if (node.kind === 'leaf') return matches(key, depth, node.path) ? node.value : undefined
      if (node.kind === 'extension') {
        if (!startsWith(key, depth, node.path)) return undefined
        depth += node.path.length
        link = node.child
      } else {
        if (depth === key.length * 2) return node.value ?? undefined
        link = node.children[nibble(key, depth)]!
        depth++
      }
    }
  }

  /** Sets `key` to a non-empty value, which nodes keep: a slice of more is copied. */
  put(key: Uint8Array, value: Uint8Array): void {
    this.#top = this.#put(this.#top, key, 0, owned(value))
  }

  /** Removes `key`; nothing happens where it is absent. */
  del(key: Uint8Array): void {
    this.#top = this.#del(this.#top, key, 0)
  }

  /** Hashes what changed, writes it to the store and returns the root. */
  root(): Buffer {
    if (this.#top === null) return emptyRoot
    if (Buffer.isBuffer(this.#top)) return this.#top
    const encoded = this.#encode(this.#top)
    const hash = keccak(encoded)
    this.#store.writeNode(hash, encoded, this.#top)
    this.#top = hash
    return hash
  }

  /**
   * The encoded nodes from the root to `key`, whether it is present or not (EIP-1186). Embedded nodes are part of
   * their parent and not listed.
   */
  prove(key: Uint8Array): Buffer[] {
    this.root()
    const proof: Buffer[] = []
    let link = this.#top
    let depth = 0
    while (link !== null) {
      const node: TrieNode = this.#resolve(link)
      if (Buffer.isBuffer(link)) proof.push(this.#encode(node))
      if (node.kind === 'leaf') break
      if (node.kind === 'extension') {
        if (!startsWith(key, depth, node.path)) break
        depth += node.path.length
        link = node.child
      } else {
        if (depth === key.length * 2) break
        link = node.children[nibble(key, depth)]!
        depth++
      }
    }
    return proof
  }

  /** Every value, in order of its key. Walks the whole trie. */
  *values(): Generator<{ key: Buffer; value: Uint8Array }> {
    yield* this.#walk(this.#top, [])
  }

  *#walk(link: Link, path: number[]): Generator<{ key: Buffer; value: Uint8Array }> {
    if (link === null) return
    const node = this.#resolve(link)
    if (node.kind === 'leaf') yield { key: pack([...path, ...node.path]), value: node.value }
    else if (node.kind === 'extension') yield* this.#walk(node.child, [...path, ...node.path])
    else {
      if (node.value !== null) yield { key: pack(path), value: node.value }
      for (let i = 0; i < 16; i++) yield* this.#walk(node.children[i]!, [...path, i])
    }
  }

  #resolve(link: Buffer | TrieNode): TrieNode {
    return Buffer.isBuffer(link) ? this.#store.readNode(link) : link
  }

  #put(link: Link, key: Uint8Array, depth: number, value: Uint8Array): TrieNode {
    if (link === null) return { kind: 'leaf', dirty: true, path: nibbles(key, depth), value }
    const node = this.#resolve(link)
    if (node.kind === 'branch') {
      const branch = ownBranch(node)
      if (depth === key.length * 2) branch.value = value
      else {
        const index = nibble(key, depth)
        branch.children[index] = this.#put(branch.children[index]!, key, depth + 1, value)
      }
      return branch
    }
    const shared = commonLength(key, depth, node.path)
    if (node.kind === 'extension' && shared === node.path.length) {
      const child = this.#put(node.child, key, depth + shared, value)
      if (!node.dirty) return { kind: 'extension', dirty: true, path: node.path, child }
      node.child = child
      return node
    }
    if (node.kind === 'leaf' && shared === node.path.length && depth + shared === key.length * 2) {
      if (!node.dirty) return { kind: 'leaf', dirty: true, path: node.path, value }
      node.value = value
      return node
    }
    // The paths part after `shared` nibbles: a branch stands there, under an extension where anything was shared.
    const branch: Branch = { kind: 'branch', dirty: true, children: new Array<Link>(16).fill(null), value: null }
    if (shared === node.path.length) branch.value = (node as Leaf).value
    else {
      const rest = node.path.subarray(shared + 1)
      branch.children[node.path[shared]!] =
        node.kind === 'leaf'
          ? { kind: 'leaf', dirty: true, path: rest, value: node.value }
          : rest.length === 0
            ? node.child
            : { kind: 'extension', dirty: true, path: rest, child: node.child }
    }
    if (depth + shared === key.length * 2) branch.value = value
    else
      branch.children[nibble(key, depth + shared)] = {
        kind: 'leaf',
        dirty: true,
        path: nibbles(key, depth + shared + 1),
        value,
      }
    if (shared === 0) return branch
    return { kind: 'extension', dirty: true, path: node.path.slice(0, shared), child: branch }
  }

  #del(link: Link, key: Uint8Array, depth: number): Link {
    if (link === null) return null
    const node = this.#resolve(link)
    if (node.kind === 'leaf') return matches(key, depth, node.path) ? null : link
    if (node.kind === 'extension') {
      if (!startsWith(key, depth, node.path)) return link
      const child = this.#del(node.child, key, depth + node.path.length)
      return child === node.child && !isDirty(child) ? link : this.#join(node.path, child)
    }
    const atEnd = depth === key.length * 2
    const index = atEnd ? -1 : nibble(key, depth)
    if (atEnd) {
      if (node.value === null) return link
      const branch = ownBranch(node)
      branch.value = null
      return this.#collapse(branch)
    }
    const old = node.children[index]!
    const child = this.#del(old, key, depth + 1)
    if (child === old && !isDirty(child)) return link
    const branch = ownBranch(node)
    branch.children[index] = child
    return this.#collapse(branch)
  }

  /** A branch with one thing left is no branch: it becomes a leaf, or joins the path of its only child. */
  #collapse(branch: Branch): Link {
    let only = -1
    let count = branch.value === null ? 0 : 1
    for (let i = 0; i < 16; i++) {
      if (branch.children[i] === null) continue
      only = i
      if (++count > 1) return branch
    }
    if (count === 0) return null
    if (only === -1) return { kind: 'leaf', dirty: true, path: new Uint8Array(0), value: branch.value! }
    return this.#join(Uint8Array.of(only), branch.children[only]!)
  }

  /** Puts `path` before a node: merged into a leaf or an extension, as a new extension before a branch. */
  #join(path: Uint8Array, link: Link): Link {
    if (link === null) return null
    const node = this.#resolve(link)
    if (node.kind === 'branch') return { kind: 'extension', dirty: true, path, child: link }
    const joined = new Uint8Array(path.length + node.path.length)
    joined.set(path)
    joined.set(node.path, path.length)
    return node.kind === 'leaf'
      ? { kind: 'leaf', dirty: true, path: joined, value: node.value }
      : { kind: 'extension', dirty: true, path: joined, child: node.child }
  }

  /** Encodes a node and, before it, every dirty one below; those of 32 bytes or more are stored and become hashes. */
  #encode(node: TrieNode): Buffer {
    node.dirty = false
    if (node.kind === 'leaf') return encodeRlp([compact(node.path, true), node.value])
    if (node.kind === 'extension') {
      node.child = this.#settle(node.child)
      const path = compact(node.path, false)
      return Buffer.isBuffer(node.child)
        ? encodeRlp([path, node.child])
        : encodeRlp([path, rawItem(this.#encode(node.child!))])
    }
    const { children } = node
    let payload = node.value === null ? 1 : bytesSize(node.value)
    const embedded: (Buffer | undefined)[] = []
    for (let i = 0; i < 16; i++) {
      let link: Link = children[i]!
      if (link !== null && !Buffer.isBuffer(link)) {
        link = children[i] = this.#settle(link)
        if (!Buffer.isBuffer(link)) embedded[i] = this.#encode(link!)
      }
      payload += link === null ? 1 : Buffer.isBuffer(link) ? 33 : embedded[i]!.length
    }
    const out = Buffer.allocUnsafe(headSize(payload) + payload)
    let at = writeHead(out, 0, payload, 0xc0)
    for (let i = 0; i < 16; i++) {
      const link: Link = children[i]!
      if (link === null) out[at++] = 0x80
      else if (Buffer.isBuffer(link)) {
        out[at++] = 0xa0
        at += link.copy(out, at)
      } else at += embedded[i]!.copy(out, at)
    }
    if (node.value === null) out[at] = 0x80
    else encodeRlp(node.value).copy(out, at)
    return out
  }

  #settle(link: Link): Link {
    if (link === null || Buffer.isBuffer(link)) return link
    const encoded = this.#encode(link)
    if (encoded.length < 32) return link
    const hash = keccak(encoded)
    this.#store.writeNode(hash, encoded, link)
    return hash
  }
}

/** Decodes a stored node (or an embedded one, already decoded as RLP). */
export function decodeNode(encoded: Uint8Array): TrieNode {
  return nodeOf(decodeRlp(encoded))
}

function nodeOf(item: RlpItem): TrieNode {
  if (item instanceof Uint8Array || (item.length !== 2 && item.length !== 17)) throw new RangeError('Not a trie node.')
  if (item.length === 17) {
    const value = item[16] as Uint8Array
    return {
      kind: 'branch',
      dirty: false,
      children: item.slice(0, 16).map(linkOf),
      value: value.length === 0 ? null : value,
    }
  }
  const packed = item[0] as Uint8Array
  const odd = (packed[0]! & 0x10) !== 0
  const path = new Uint8Array(packed.length * 2 - (odd ? 1 : 2))
  for (let i = 0; i < path.length; i++) path[i] = nibble(packed, i + (odd ? 1 : 2))
  return (packed[0]! & 0x20) !== 0
    ? { kind: 'leaf', dirty: false, path, value: item[1] as Uint8Array }
    : { kind: 'extension', dirty: false, path, child: linkOf(item[1]!) }
}

function linkOf(item: RlpItem): Link {
  if (!(item instanceof Uint8Array)) return nodeOf(item)
  return item.length === 0 ? null : Buffer.from(item.buffer, item.byteOffset, item.byteLength)
}

function rawItem(encoded: Buffer): RlpItem {
  return decodeRlp(encoded)
}

function isDirty(link: Link): boolean {
  return link !== null && !Buffer.isBuffer(link) && link.dirty
}

function ownBranch(node: Branch): Branch {
  return node.dirty ? node : { kind: 'branch', dirty: true, children: node.children.slice(), value: node.value }
}

function bytesSize(value: Uint8Array): number {
  return value.length === 1 && value[0]! < 0x80 ? 1 : headSize(value.length) + value.length
}

function nibble(key: Uint8Array, index: number): number {
  const byte = key[index >> 1]!
  return (index & 1) === 0 ? byte >> 4 : byte & 15
}

function nibbles(key: Uint8Array, from: number): Uint8Array {
  const path = new Uint8Array(key.length * 2 - from)
  for (let i = 0; i < path.length; i++) path[i] = nibble(key, from + i)
  return path
}

function commonLength(key: Uint8Array, depth: number, path: Uint8Array): number {
  const limit = Math.min(path.length, key.length * 2 - depth)
  let length = 0
  while (length < limit && path[length] === nibble(key, depth + length)) length++
  return length
}

function startsWith(key: Uint8Array, depth: number, path: Uint8Array): boolean {
  return commonLength(key, depth, path) === path.length
}

function matches(key: Uint8Array, depth: number, path: Uint8Array): boolean {
  return key.length * 2 - depth === path.length && startsWith(key, depth, path)
}

/** Hex-prefix encoding (Yellow Paper, appendix C). */
function compact(path: Uint8Array, leaf: boolean): Buffer {
  const odd = path.length % 2
  const out = Buffer.alloc((path.length + 2 - odd) / 2)
  let flag = leaf ? 2 : 0
  if (odd) flag |= 1
  out[0] = odd ? (flag << 4) | path[0]! : flag << 4
  for (let i = odd, at = 1; i < path.length; i += 2, at++) out[at] = (path[i]! << 4) | path[i + 1]!
  return out
}

function pack(path: readonly number[]): Buffer {
  return Buffer.from(Array.from({ length: path.length / 2 }, (_, i) => path[2 * i]! * 16 + path[2 * i + 1]!))
}
