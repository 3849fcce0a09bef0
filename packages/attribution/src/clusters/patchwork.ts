import type { ClusterText } from './clusterRecords.ts'
import { permille } from './overlap.ts'
import { words } from './words.ts'

/**
 * Sentences and words that what is learned must have, and the part of the words, there and in the whole, in thousandths, that
 * others said before.
 */
const least = { sentences: 2, words: 6, permille: 800 }

/** Who said which sentence first. */
export type Patchwork = {
  /** Notes an original's sentences. */
  add: (record: number, owner: number, text: ClusterText) => void
  /** The earlier original that gave most words to what is learned, where all is put together of others' sentences. */
  find: (owner: number, text: ClusterText) => { of: number; permille: number } | undefined
}

type Said = { record: number; owner: number }

/** Its words, folded, and how many. */
type Sentence = { key: string; count: number }

/**
 * Finds what is put together of sentences that others registered before: what is learned has at least two sentences and six
 * words, and four fifths of its words, and of the whole text's, stand in sentences that earlier originals of other contributors
 * have, word for word. No single one of them need be like the whole. A usual answer to a question of one's own is none, and
 * the texts of one contributor are never held against each other.
 */
export function createPatchwork(): Patchwork {
  /** For each sentence the first who said it, and the first other contributor. */
  const known = new Map<string, Said[]>()
  /** Words that each earlier original of others gave to sentences, and the part of all words that they are. */
  const givenTo = (owner: number, sentences: readonly Sentence[]) => {
    const given = new Map<number, number>()
    let [shared, all] = [0, 0]
    for (const { key, count } of sentences) {
      all += count
      const first = known.get(key)?.find(said => said.owner !== owner)
      if (!first) continue
      shared += count
      given.set(first.record, (given.get(first.record) ?? 0) + count)
    }
    return { given, permille: permille(shared, all) }
  }
  return {
    add(record, owner, { text }) {
      for (const { key } of sentencesOf(text)) {
        const list = known.get(key)
        if (!list) known.set(key, [{ record, owner }])
        else if (list.length === 1 && list[0]!.owner !== owner) list.push({ record, owner })
      }
    },
    find(owner, { text, learned }) {
      const sentences = sentencesOf(learned)
      const count = sentences.reduce((sum, sentence) => sum + sentence.count, 0)
      if (sentences.length < least.sentences || count < least.words) return undefined
      const part = givenTo(owner, sentences)
      if (part.permille < least.permille) return undefined
      if (givenTo(owner, sentencesOf(text)).permille < least.permille) return undefined
      const [[of]] = [...part.given].sort(([a, m], [b, n]) => n - m || a - b) as [[number, number]]
      return { of, permille: part.permille }
    },
  }
}

/** Sentences that have words. */
function sentencesOf(text: string): Sentence[] {
  return text
    .split(/[.?!。？！\n]+/)
    .map(words)
    .flatMap(said => (said.length > 0 ? [{ key: said.join(' '), count: said.length }] : []))
}
