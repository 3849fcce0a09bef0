import type { Vocabulary } from '../../tokenizer/TokenizerFile.ts'

/**
 * What the tokens of a vocabulary say, as a tree over symbols in pre-order: node 0 says nothing, a node's descendants
 * stand behind it up to `after`. Symbols are bytes, and from 256 on the special tokens.
 */
export type TokenTrie = {
  symbols: Uint16Array
  depths: Uint16Array
  after: Int32Array
  /** Tokens that say what a node says: `tokens[firstToken[node]] … tokens[firstToken[node + 1] − 1]`. */
  firstToken: Int32Array
  tokens: Int32Array
  /** Contents of the special tokens, in the order of their symbols. */
  specials: string[]
  /** The longest token, in symbols. */
  depth: number
  /** The highest token and one. */
  size: number
  dropsSpace: boolean
}

/** Grows the tree of a vocabulary; tokens that say nothing have no place in it. */
export function growTokenTrie({ tokens, dropsSpace }: Vocabulary): TokenTrie {
  const specials: string[] = []
  const said = tokens.flatMap(({ id, bytes, special }) => {
    if (special !== undefined) return [{ id, symbols: Uint16Array.of(255 + specials.push(special)) }]
    return bytes.length > 0 ? [{ id, symbols: Uint16Array.from(bytes) }] : []
  })
  said.sort((a, b) => compare(a.symbols, b.symbols) || a.id - b.id)

  const capacity = said.reduce((sum, { symbols }) => sum + symbols.length, 1)
  const trie = {
    symbols: new Uint16Array(capacity),
    depths: new Uint16Array(capacity),
    after: new Int32Array(capacity),
    firstToken: new Int32Array(capacity + 1),
    tokens: Int32Array.from(said, ({ id }) => id),
  }
  // The nodes on the way to the last token.
  const path = [0]
  let nodes = 1
  let last = new Uint16Array()
  said.forEach(({ symbols }, place) => {
    let shared = 0
    while (shared < last.length && shared < symbols.length && last[shared] === symbols[shared]) shared++
    for (const node of path.splice(shared + 1)) trie.after[node] = nodes
    for (let at = shared; at < symbols.length; at++) {
      trie.symbols[nodes] = symbols[at]!
      trie.depths[nodes] = at + 1
      trie.firstToken[nodes] = place
      path.push(nodes++)
    }
    last = symbols
  })
  for (const node of path) trie.after[node] = nodes
  trie.firstToken[nodes] = said.length
  return {
    symbols: trie.symbols.slice(0, nodes),
    depths: trie.depths.slice(0, nodes),
    after: trie.after.slice(0, nodes),
    firstToken: trie.firstToken.slice(0, nodes + 1),
    tokens: trie.tokens,
    specials,
    depth: said.reduce((most, { symbols }) => Math.max(most, symbols.length), 0),
    size: tokens.reduce((most, { id }) => Math.max(most, id + 1), 0),
    dropsSpace,
  }
}

function compare(a: Uint16Array, b: Uint16Array): number {
  for (let at = 0; at < a.length && at < b.length; at++) if (a[at] !== b[at]) return a[at]! - b[at]!
  return a.length - b.length
}
