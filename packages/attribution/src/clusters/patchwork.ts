import { permille } from './overlap.ts'
import { words } from './words.ts'

/** Sentences and words that what is learned must have, and the part of the words, in thousandths, that others said before. */
const least = { sentences: 2, words: 6, permille: 800 }

/** Who said which sentence first. */
export type Patchwork = {
  /** Notes an original's sentences. */
  add: (record: number, owner: number, learned: string) => void
  /** The earlier original that gave most words to a text put together of others' sentences; nothing where it is not. */
  find: (owner: number, learned: string) => { of: number; permille: number } | undefined
}

type Said = { record: number; owner: number }

/**
 * Finds what is put together of sentences that others registered before: of at least two sentences and six words, four
 * fifths of the words stand in sentences, word for word, that earlier originals of other contributors teach. No single one
 * of them need be like the whole. The answers of one contributor are never held against each other.
 */
export function createPatchwork(): Patchwork {
  /** For each sentence the first who said it, and the first other contributor. */
  const known = new Map<string, Said[]>()
  return {
    add(record, owner, learned) {
      for (const said of sentencesOf(learned)) {
        const list = known.get(said.key)
        if (!list) known.set(said.key, [{ record, owner }])
        else if (list.length === 1 && list[0]!.owner !== owner) list.push({ record, owner })
      }
    },
    find(owner, learned) {
      const sentences = sentencesOf(learned)
      const all = sentences.reduce((sum, { count }) => sum + count, 0)
      if (sentences.length < least.sentences || all < least.words) return undefined
      const given = new Map<number, number>()
      for (const { key, count } of sentences) {
        const first = known.get(key)?.find(said => said.owner !== owner)
        if (first) given.set(first.record, (given.get(first.record) ?? 0) + count)
      }
      const shared = permille(
        [...given.values()].reduce((sum, count) => sum + count, 0),
        all,
      )
      if (shared < least.permille) return undefined
      const [[of]] = [...given].sort(([a, m], [b, n]) => n - m || a - b) as [[number, number]]
      return { of, permille: shared }
    },
  }
}

/** Sentences that have words: their words, folded, and how many. */
function sentencesOf(text: string): { key: string; count: number }[] {
  return text
    .split(/[.?!。？！\n]+/)
    .map(words)
    .flatMap(said => (said.length > 0 ? [{ key: said.join(' '), count: said.length }] : []))
}
