import * as z from 'zod'
import type { TokenModel, Words } from './TokenModel.ts'

export const WordPieceFile = z.object({
  unk_token: z.string(),
  continuing_subword_prefix: z.string().default('##'),
  max_input_chars_per_word: z.number().int().positive().default(100),
  vocab: z.record(z.string(), z.number().int().nonnegative()),
})

/** WordPiece (Wu et al. 2016): the longest token that starts a word, and so on; a word with a gap is unknown. */
export function createWordPiece(file: z.infer<typeof WordPieceFile>): TokenModel {
  const ids = new Map(Object.entries(file.vocab))
  const unknown = ids.get(file.unk_token)
  const tokenize = (word: string): Words => {
    const words: Words = { ids: [], spans: [] }
    const giveUp = () => (unknown === undefined ? { ids: [], spans: [] } : { ids: [unknown], spans: [0, word.length] })
    if ([...word].length > file.max_input_chars_per_word) return giveUp()
    for (let from = 0; from < word.length; ) {
      const prefix = from > 0 ? file.continuing_subword_prefix : ''
      let to = word.length
      while (to > from && !ids.has(prefix + word.slice(from, to))) to--
      if (to === from) return giveUp()
      words.ids.push(ids.get(prefix + word.slice(from, to))!)
      words.spans.push(from, to)
      from = to
    }
    return words
  }
  return { ids, tokenize }
}
