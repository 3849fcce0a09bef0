import { BaseError } from '@openledger/base'
import { sortSuffixes } from './sortSuffixes.ts'

/**
 * All suffixes of a training set's token texts in order, so that a run of tokens is found by halving. Documents are
 * training records; a run never crosses from one to the next.
 *
 * 4 bytes a token for the order, and 2 for the token (4 where the vocabulary has more than 65,535).
 */
export type SpanIndex = {
  /** Number of different tokens there may be. */
  vocabulary: number
  /** The documents one after the other: a token t as t + 1, the end of a document as 0. */
  symbols: Uint16Array | Uint32Array
  /** Where each document begins in `symbols`. `[documents]` */
  starts: Uint32Array
  /** Places in `symbols` of all tokens, in the order of what follows there up to the document's end, equal ones as they stand. */
  suffixes: Uint32Array
  /** Where in `suffixes` those begin that start with each token. `[vocabulary + 1]` */
  buckets: Uint32Array
}

/** Most symbols of one index. */
const mostSymbols = 2 ** 31 - 1

/**
 * Sorts the suffixes of documents, in O(n). While it runs it holds 8 bytes a token beside the result, as every document
 * ends in a symbol of its own while suffixes are sorted.
 *
 * Throws `attribution/bad-tokens` where a token is not of the vocabulary, or there are too many.
 *
 * @example
 * buildSpanIndex({ documents: [[3, 1, 2], [1, 2]], vocabulary: 4 }).suffixes // [1, 4, 2, 5, 0]
 */
export function buildSpanIndex({ documents, vocabulary }: buildSpanIndex.Options): SpanIndex {
  const starts = new Uint32Array(documents.length)
  let n = 0
  for (const [d, document] of documents.entries()) {
    starts[d] = n
    n += document.length + 1
  }
  if (n > mostSymbols) throw badTokens({ symbols: n, most: mostSymbols })
  const text = new Int32Array(n)
  const symbols = symbolArray(vocabulary, n)
  for (const [d, document] of documents.entries()) {
    for (let i = 0; i < document.length; i++) {
      const token = document[i]!
      if (!Number.isInteger(token) || token < 0 || token >= vocabulary)
        throw badTokens({ document: d, token, vocabulary })
      text[starts[d]! + i] = documents.length + token
      symbols[starts[d]! + i] = token + 1
    }
    // The ends come below all tokens, in the order of the documents.
    text[starts[d]! + document.length] = d
  }
  const order = sortSuffixes(text, documents.length + vocabulary)
  const suffixes = new Uint32Array(order.buffer, 4 * documents.length)
  return { vocabulary, symbols, starts, suffixes, buckets: countBuckets(symbols, vocabulary) }
}

export declare namespace buildSpanIndex {
  type Options = {
    /** Token ids, a list a training record, in training order. */
    documents: readonly ArrayLike<number>[]
    vocabulary: number
  }
}

/**
 * The index of two training sets one after the other, from their own: one comparison a token, nothing sorted anew. Equal,
 * byte for byte, to the index of all documents.
 *
 * Throws `attribution/bad-tokens` where the vocabularies differ.
 */
export function mergeSpanIndexes(a: SpanIndex, b: SpanIndex): SpanIndex {
  if (a.vocabulary !== b.vocabulary) throw badTokens({ vocabulary: a.vocabulary, other: b.vocabulary })
  const { vocabulary } = a
  const shift = a.symbols.length
  const symbols = symbolArray(vocabulary, shift + b.symbols.length)
  symbols.set(a.symbols)
  symbols.set(b.symbols, shift)
  const starts = new Uint32Array(a.starts.length + b.starts.length)
  starts.set(a.starts)
  for (const [d, start] of b.starts.entries()) starts[a.starts.length + d] = shift + start
  const suffixes = new Uint32Array(a.suffixes.length + b.suffixes.length)
  let [i, j] = [0, 0]
  while (i < a.suffixes.length || j < b.suffixes.length) {
    const isFirst =
      j === b.suffixes.length || (i < a.suffixes.length && !isSmaller(symbols, shift + b.suffixes[j]!, a.suffixes[i]!))
    if (isFirst) suffixes[i + j] = a.suffixes[i++]!
    else suffixes[i + j] = shift + b.suffixes[j++]!
  }
  return { vocabulary, symbols, starts, suffixes, buckets: countBuckets(symbols, vocabulary) }
}

/** The document of a place in `symbols`. */
export function documentAt({ starts }: Pick<SpanIndex, 'starts'>, place: number): number {
  let [low, high] = [0, starts.length]
  while (high - low > 1) {
    const middle = (low + high) >>> 1
    if (starts[middle]! <= place) low = middle
    else high = middle
  }
  return low
}

/** Whether the suffix at x is smaller than that at y, both up to their documents' ends. */
function isSmaller(symbols: SpanIndex['symbols'], x: number, y: number): boolean {
  let d = 0
  while (symbols[x + d] === symbols[y + d] && symbols[x + d] !== 0) d++
  return symbols[x + d]! < symbols[y + d]!
}

function countBuckets(symbols: SpanIndex['symbols'], vocabulary: number): Uint32Array {
  const buckets = new Uint32Array(vocabulary + 1)
  for (let i = 0; i < symbols.length; i++) if (symbols[i] !== 0) buckets[symbols[i]!]!++
  for (let token = 0; token < vocabulary; token++) buckets[token + 1]! += buckets[token]!
  return buckets
}

function symbolArray(vocabulary: number, n: number): SpanIndex['symbols'] {
  return vocabulary < 65_536 ? new Uint16Array(n) : new Uint32Array(n)
}

function badTokens(facts: Record<string, number>): BaseError {
  return new BaseError('These tokens cannot be indexed.', {
    code: 'attribution/bad-tokens',
    facts,
    hint: 'Index what one tokenizer wrote, at most 2³¹ tokens at once.',
  })
}
