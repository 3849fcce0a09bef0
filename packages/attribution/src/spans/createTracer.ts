import { findSpans } from './findSpans.ts'
import { buildSpanIndex } from './SpanIndex.ts'

/** A part of an answer that stands word for word in records. A match says where the words are, never what caused them. */
export type Match = {
  text: string
  /** Where it stands in the answer, in UTF-16 units. */
  from: number
  to: number
  /** How unlikely its words are by chance. */
  bits: number
  /** How often it stands in the records, and which ones have it, in their order. */
  count: number
  records: number[]
}

/** Finds matches of answers in one set of records. */
export type Tracer = { trace: (answer: string) => Match[] }

/** A run of letters and digits, or one sign; spaces do not count. */
const word = /[\p{L}\p{N}\p{M}]+|[^\s\p{L}\p{N}\p{M}]/gu

/**
 * Sorts the suffixes of records' words, as they are spelled. Words and not a model's tokens, so that no match begins or
 * ends inside a word and any answer can be traced, however it was tokenised. Runs that most records have are left out.
 *
 * @example
 * createTracer({ texts: ['the quick brown fox jumps over it'] }).trace('A quick brown fox jumps over it?')
 * // [{ text: 'quick brown fox jumps over it', from: 2, to: 31, bits: 12, count: 1, records: [0] }] with leastBits: 12
 */
export function createTracer({ texts, leastWords = 6, leastBits = 24, cap }: createTracer.Options): Tracer {
  const numbers = new Map<string, number>()
  const documents = texts.map(text =>
    (text.match(word) ?? []).map(each => {
      const known = numbers.get(each) ?? numbers.size
      numbers.set(each, known)
      return known
    }),
  )
  const index = buildSpanIndex({ documents, vocabulary: numbers.size })
  return {
    trace(answer) {
      const places = [...answer.matchAll(word)].map(({ 0: text, index: from }) => ({ text, from }))
      return findSpans({
        ...{ index, leastTokens: leastWords, leastBits },
        answer: places.map(({ text }) => numbers.get(text) ?? -1),
        cap: cap ?? Math.max(8, Math.floor(texts.length / 10)),
        keep: Math.max(3, Math.ceil(places.length / 20)),
      }).flatMap(({ start, end, bits, count, documents: records }) => {
        if (records.length === 0) return []
        const from = places[start]!.from
        const to = places[end - 1]!.from + places[end - 1]!.text.length
        return [{ text: answer.slice(from, to), from, to, bits, count, records }]
      })
    },
  }
}

export declare namespace createTracer {
  type Options = {
    /** The records, earliest registered first. */
    texts: readonly string[]
    /** Shorter and more common runs are left out; default 6 words and 24 bits. */
    leastWords?: number
    leastBits?: number
    /** What stands more often is boilerplate; default a tenth of the records, and never fewer than 8. */
    cap?: number
  }
}
