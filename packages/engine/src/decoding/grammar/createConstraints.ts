import { BaseError } from '@openledger/base'
import type { Vocabulary } from '../../tokenizer/TokenizerFile.ts'
import type { Constraint } from '../Constraint.ts'
import { type Automaton, createAutomaton, dead } from './automaton.ts'
import { byte, either, type Language, sequence } from './Expression.ts'
import { type Grammar, readGrammar } from './Grammar.ts'
import { createMasks, type Mask } from './masks.ts'
import { growTokenTrie, type TokenTrie } from './TokenTrie.ts'

/** The constraints of one vocabulary. */
export type Constraints = {
  /**
   * A constraint for one answer. Grammars are compiled once and kept by content.
   *
   * @throws engine/grammar-unsupported, engine/grammar-empty, engine/grammar-tokenizer
   */
  create: (grammar: Grammar, endTokens: Iterable<number>) => Constraint
}

type Compiled = { automaton: Automaton; start: number; masks: (state: number) => Mask; symbolsOf: TokenSymbols }
type TokenSymbols = (token: number) => ArrayLike<number> | undefined

const mostGrammars = 32
/** A grammar whose automaton has grown past this is compiled anew for the next answer; running ones keep theirs. */
const mostStates = 200_000

const byTokenizer = new WeakMap<object, Constraints>()

/** The constraints of a tokenizer, the same ones each time. */
export function constraintsOf(tokenizer: { vocabulary: () => Vocabulary }): Constraints {
  const known = byTokenizer.get(tokenizer) ?? createConstraints(tokenizer)
  byTokenizer.set(tokenizer, known)
  return known
}

/** Makes constraints for a tokenizer; the tree of its vocabulary is grown when it is first needed. */
function createConstraints({ vocabulary }: { vocabulary: () => Vocabulary }): Constraints {
  let made: { trie: TokenTrie; symbolsOf: TokenSymbols } | undefined
  const kept = new Map<string, Compiled>()
  const ready = () => {
    if (made) return made
    const read = vocabulary()
    const trie = growTokenTrie(read)
    checkBytes(trie)
    made = { trie, symbolsOf: symbolsByToken(read, trie) }
    return made
  }
  const compile = (grammar: Grammar): Compiled => {
    // As written: the order of a schema's properties is the order of the answer's.
    const key = JSON.stringify(grammar)
    const known = kept.get(key)
    kept.delete(key)
    if (known && known.automaton.states() < mostStates) {
      kept.set(key, known)
      return known
    }
    const language = readGrammar(grammar)
    const { trie, symbolsOf } = ready()
    const automaton = createAutomaton(trie.dropsSpace ? spaceFirst(language) : language, trie.specials)
    const compiled = { automaton, start: automaton.start, masks: createMasks(automaton, trie), symbolsOf }
    kept.set(key, compiled)
    if (kept.size > mostGrammars) kept.delete(kept.keys().next().value!)
    return compiled
  }
  return { create: (grammar, endTokens) => createConstraint(compile(grammar), [...endTokens]) }
}

function createConstraint({ automaton, start, masks, symbolsOf }: Compiled, endTokens: readonly number[]): Constraint {
  const { accepts, classOf, step } = automaton
  let state = start
  return {
    mask(scores) {
      const mask = masks(state)
      const ends = accepts(state) ? endTokens.map(token => [token, scores[token]!] as const) : []
      const words = Math.min(mask.length, Math.ceil(scores.length / 32))
      for (let word = 0; word < words; word++) {
        const bits = mask[word]!
        if (bits === 0xffffffff) continue
        const until = Math.min(scores.length, 32 * word + 32)
        if (bits === 0) scores.fill(Number.NEGATIVE_INFINITY, 32 * word, until)
        else
          for (let token = 32 * word; token < until; token++)
            if (!(bits & (1 << (token & 31)))) scores[token] = Number.NEGATIVE_INFINITY
      }
      scores.fill(Number.NEGATIVE_INFINITY, Math.min(scores.length, 32 * words))
      for (const token of endTokens) scores[token] = Number.NEGATIVE_INFINITY
      for (const [token, score] of ends) if (token < scores.length) scores[token] = score
    },
    accept(token) {
      const symbols = symbolsOf(token)
      let next = symbols ? state : dead
      for (let at = 0; symbols && at < symbols.length; at++) next = step(next, classOf[symbols[at]!]!)
      if (next === dead)
        throw new BaseError('A token does not fit the form that the answer must have.', {
          code: 'engine/grammar-mismatch',
          facts: { token },
        })
      state = next
    },
    isDone: () => automaton.isEnd(state),
  }
}

/** Where the decoder drops a space at the start of a text, one stands before what is said, unless it begins otherwise. */
function spaceFirst({ root, definitions }: Language): Language {
  const space = 0x20
  return { root: either(sequence(byte([space, space]), root), { kind: 'unless', first: space, of: root }), definitions }
}

/** Every byte of UTF-8 is a token, so that what has been begun can always be completed. */
function checkBytes({ symbols, depths, firstToken }: TokenTrie): void {
  const single = new Set<number>()
  for (let node = 1; node < symbols.length; node++)
    if (depths[node] === 1 && firstToken[node + 1]! > firstToken[node]!) single.add(symbols[node]!)
  const missing = Array.from({ length: 0xf5 }, (_, byte) => byte).filter(
    byte => !single.has(byte) && (byte >= 0x20 || byte === 0x0a) && byte !== 0x7f && byte !== 0xc0 && byte !== 0xc1,
  )
  if (missing.length > 0)
    throw new BaseError('The vocabulary lacks tokens for single bytes, so answers cannot be shaped.', {
      code: 'engine/grammar-tokenizer',
      facts: { missing: missing.length, first: `0x${missing[0]!.toString(16)}` },
      hint: 'Ask without a response format, or use a model with a byte-level or byte-fallback tokenizer.',
    })
}

function symbolsByToken({ tokens }: Vocabulary, { specials }: TokenTrie): TokenSymbols {
  const symbols = new Map<number, ArrayLike<number>>()
  for (const { id, bytes, special } of tokens) {
    if (special !== undefined) symbols.set(id, [256 + specials.indexOf(special)])
    else if (bytes.length > 0) symbols.set(id, bytes)
  }
  return token => symbols.get(token)
}
