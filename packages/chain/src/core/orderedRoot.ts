import { encodeRlp, integer } from './rlp.ts'
import { emptyRoot, type NodeStore, Trie } from './Trie.ts'

/** A list's trie is hashed once and thrown away: nothing is kept, nothing is ever read back. */
const nowhere: NodeStore = {
  readNode: () => {
    throw new RangeError('A throwaway trie has no stored nodes.')
  },
  writeNode: () => {},
}

/** The root of the trie that maps rlp(index) to each value: of a block's transactions, receipts, withdrawals. */
export function orderedRoot(values: readonly Uint8Array[]): Buffer {
  const trie = new Trie(nowhere, emptyRoot)
  for (const [i, value] of values.entries()) trie.put(encodeRlp(integer(i)), value)
  return trie.root()
}
