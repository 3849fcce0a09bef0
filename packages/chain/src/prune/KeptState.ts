import type { Wanted } from '../core/walkState.ts'

/** The nodes and codes of the states that stay when a folder is pruned, by their hashes. */
export type KeptState = {
  add: (wanted: Wanted) => void
  has: (wanted: Wanted) => boolean
  /** Whether a trie node stays, of whichever trie. */
  hasNode: (hash: Buffer) => boolean
  hasCode: (hash: Buffer) => boolean
  readonly size: number
}

/**
 * What was found is known by its kind as well: the bytes of a trie node may be laid by anybody as the code of a contract,
 * and nothing is found below a code.
 */
export function createKeptState(): KeptState {
  const found = { account: hashSet(), storage: hashSet(), code: hashSet() }
  return {
    add: ({ kind, hash }) => found[kind].add(hash),
    has: ({ kind, hash }) => found[kind].has(hash),
    hasNode: hash => found.account.has(hash) || found.storage.has(hash),
    hasCode: found.code.has,
    get size() {
      return found.account.size + found.storage.size + found.code.size
    },
  }
}

/** A set of hashes: one Set, which holds no more than 2²⁴, for each first byte. */
function hashSet() {
  const sets = Array.from({ length: 256 }, () => new Set<string>())
  let size = 0
  return {
    add: (hash: Buffer) => {
      const set = sets[hash[0]!]!
      const before = set.size
      set.add(hash.latin1Slice())
      size += set.size - before
    },
    has: (hash: Buffer) => sets[hash[0]!]!.has(hash.latin1Slice()),
    get size() {
      return size
    },
  }
}
