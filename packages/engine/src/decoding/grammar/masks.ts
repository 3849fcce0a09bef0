import { type Automaton, dead } from './automaton.ts'
import type { TokenTrie } from './TokenTrie.ts'

/** Tokens that may come next, a bit each: token t is bit t mod 32 of word t div 32. Shared: do not change it. */
export type Mask = Uint32Array

/** What the innermost part of a state allows by itself, and the nodes of the tree where it may be complete. */
type HeadMask = { within: Uint32Array; exits: Int32Array }

/**
 * Finds which tokens a state allows. A token is allowed where what it says can be the beginning of what remains, so the
 * tree of the vocabulary is walked along the automaton. Most tokens stay within the innermost part of the state, a string
 * for example: what those are does not depend on what is around it and is kept by part; only tokens that complete the part
 * are followed into what comes after it.
 */
export function createMasks(automaton: Automaton, trie: TokenTrie): (state: number) => Mask {
  const { step, accepts, classOf } = automaton
  const { symbols, depths, after, firstToken, tokens } = trie
  const words = Math.ceil(trie.size / 32)
  const heads = remembered<HeadMask>(mostHeads)
  const masks = remembered<Mask>(mostMasks)

  /** Follows the tokens below a node through one part; marks those that stay within it. */
  const walk = (from: number, head: number, mask: Uint32Array, exits: number[]): void => {
    const base = depths[from]!
    const states = [head]
    for (let node = from + 1; node < after[from]!; ) {
      const depth = depths[node]! - base
      const state = step(states[depth - 1]!, classOf[symbols[node]!]!)
      if (state === dead) {
        node = after[node]!
        continue
      }
      states[depth] = state
      for (let at = firstToken[node]!; at < firstToken[node + 1]!; at++)
        mask[tokens[at]! >> 5]! |= 1 << (tokens[at]! & 31)
      if (accepts(state)) exits.push(node)
      node++
    }
  }
  const headMask = (head: number): HeadMask => {
    const same = automaton.shorten(head, trie.depth)
    return heads(same, () => {
      const within = new Uint32Array(words)
      const exits: number[] = []
      walk(0, same, within, exits)
      return { within, exits: Int32Array.from(exits) }
    })
  }
  const collect = (from: number, state: number, mask: Uint32Array): void => {
    for (const { head, rest } of automaton.parts(state)) {
      let exits: ArrayLike<number>
      if (from === 0) {
        const known = headMask(head)
        for (let word = 0; word < words; word++) mask[word]! |= known.within[word]!
        exits = known.exits
      } else {
        const found: number[] = []
        walk(from, head, mask, found)
        exits = found
      }
      if (rest === undefined) continue
      if (accepts(head)) collect(from, rest, mask)
      for (let at = 0; at < exits.length; at++) if (after[exits[at]!]! > exits[at]! + 1) collect(exits[at]!, rest, mask)
    }
  }
  return state =>
    masks(state, () => {
      const mask = new Uint32Array(words)
      collect(0, state, mask)
      return mask
    })
}

/** Each takes a bit for every token: 6 KiB for 49,152. */
const mostHeads = 256
const mostMasks = 256

/** Keeps what was made last, so many of them. */
function remembered<Value>(most: number): (key: number, make: () => Value) => Value {
  const kept = new Map<number, Value>()
  return (key, make) => {
    const known = kept.get(key)
    if (known !== undefined) {
      if (kept.size >= most / 2) {
        kept.delete(key)
        kept.set(key, known)
      }
      return known
    }
    const made = make()
    if (kept.size >= most) kept.delete(kept.keys().next().value!)
    kept.set(key, made)
    return made
  }
}
