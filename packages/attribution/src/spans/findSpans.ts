import { documentAt, type SpanIndex } from './SpanIndex.ts'

/** A run of an answer's tokens that stands word for word in training records: a match, which caused nothing by that. */
export type Span = {
  /** Tokens of the answer, from `start` to before `end`. */
  start: number
  end: number
  /** How unlikely it is that the run stands somewhere by chance: Σ ⌊log₂(tokens / occurrences of the token)⌋. */
  bits: number
  /** How often it stands in the training records. */
  count: number
  /** Records that have it, in training order; empty where it stands more often than the cap: it is nobody's. */
  documents: number[]
}

/**
 * The maximal spans of an answer: runs of tokens that stand in some record, and no longer run around them does. For each
 * place of the answer one search among the sorted suffixes, whose two neighbours have the longest common beginning; a run
 * that ends no later than the one before it lies inside it. Of these the rarest by unigram probability are kept, one for
 * every twenty tokens of the answer. Liu et al. 2025, "OLMoTrace", section 3.
 *
 * O(m log n) reads of an answer of m tokens; spans are in order of their start.
 *
 * @example
 * const index = buildSpanIndex({ documents: [[5, 6, 7, 8], [6, 7, 9]], vocabulary: 10 })
 * findSpans({ index, answer: [1, 6, 7, 8, 2], leastTokens: 2, leastBits: 0 }) // [{ start: 1, end: 4, count: 1, documents: [0], … }]
 */
export function findSpans({ index, answer: given, ...options }: findSpans.Options): Span[] {
  const { leastTokens = 6, leastBits = 32, cap = 256, keep = Math.ceil(given.length / 20) } = options
  // A token that no vocabulary has is like nothing, and never like the end of a document.
  const answer = given.map(token => (token >= 0 && token < index.vocabulary ? token : index.vocabulary))
  const maximal: Span[] = []
  let reached = 0
  for (let start = 0; start < answer.length; start++) {
    const length = longest(index, answer, start)
    const end = start + length
    if (end <= reached) continue
    reached = end
    const bits = bitsOf(index, answer, start, end)
    if (length >= leastTokens && bits >= leastBits) maximal.push({ start, end, bits, count: 0, documents: [] })
  }
  return maximal
    .sort((a, b) => b.bits - a.bits || a.start - b.start)
    .slice(0, keep)
    .sort((a, b) => a.start - b.start)
    .map(span => ({ ...span, ...occurrences(index, answer, span, cap) }))
}

export declare namespace findSpans {
  type Options = {
    index: SpanIndex
    /** Token ids of the answer. */
    answer: readonly number[]
    /** Shorter runs are left out; default 6. */
    leastTokens?: number
    /** More common runs are left out; default 32. */
    leastBits?: number
    /** What stands more often than this is boilerplate, and nobody's; default 256. */
    cap?: number
    /** How many spans are kept; default one for every twenty tokens. */
    keep?: number
  }
}

/** Length of the longest run from `start` on that stands in a document. */
function longest(index: SpanIndex, answer: readonly number[], start: number): number {
  const first = answer[start]!
  if (first === index.vocabulary) return 0
  const [from, to] = [index.buckets[first]!, index.buckets[first + 1]!]
  if (from === to) return 0
  let [low, high] = [from, to]
  let [lowShared, highShared] = [1, 1]
  // Everything between two suffixes shares with the answer at least what both of them do.
  while (low < high) {
    const middle = (low + high) >>> 1
    const { shared, isBelow } = compare(index, middle, answer, start, Math.min(lowShared, highShared))
    if (isBelow) {
      low = middle + 1
      lowShared = shared
    } else {
      high = middle
      highShared = shared
    }
  }
  return Math.max(lowShared, highShared)
}

/** How the suffix at a place compares with a run from `start` on, of which it is known to share some tokens. */
function compare(
  { symbols, suffixes }: SpanIndex,
  place: number,
  run: readonly number[],
  start: number,
  known: number,
): { shared: number; isBelow: boolean } {
  const at = suffixes[place]!
  let shared = known
  // The end of a document is 0 and no token's symbol is.
  while (start + shared < run.length && symbols[at + shared] === run[start + shared]! + 1) shared++
  return { shared, isBelow: start + shared < run.length && symbols[at + shared]! < run[start + shared]! + 1 }
}

function bitsOf({ buckets, suffixes }: SpanIndex, answer: readonly number[], start: number, end: number): number {
  let bits = 0
  for (let i = start; i < end; i++) {
    const count = buckets[answer[i]! + 1]! - buckets[answer[i]!]!
    bits += 31 - Math.clz32(Math.floor(suffixes.length / count))
  }
  return bits
}

function occurrences(index: SpanIndex, answer: readonly number[], { start, end }: Span, cap: number) {
  const run = answer.slice(start, end)
  const [from, to] = [index.buckets[run[0]!]!, index.buckets[run[0]! + 1]!]
  const boundary = (isIn: (shared: number, isBelow: boolean) => boolean) => {
    let [low, high] = [from, to]
    while (low < high) {
      const middle = (low + high) >>> 1
      const { shared, isBelow } = compare(index, middle, run, 0, 1)
      if (isIn(shared, isBelow)) high = middle
      else low = middle + 1
    }
    return low
  }
  const first = boundary((_, isBelow) => !isBelow)
  const behind = boundary((shared, isBelow) => !isBelow && shared < run.length)
  const documents = new Set<number>()
  if (behind - first <= cap)
    for (const place of index.suffixes.subarray(first, behind)) documents.add(documentAt(index, place))
  return { count: behind - first, documents: [...documents].sort((a, b) => a - b) }
}
