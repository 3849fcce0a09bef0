import { BaseError } from '@openledger/base'
import * as z from 'zod'
import { byteTokens } from './bpe.ts'
import type { TokenModel, Words } from './TokenModel.ts'

export const UnigramFile = z.object({
  unk_id: z.number().int().nonnegative().nullish(),
  byte_fallback: z.boolean().nullish(),
  vocab: z.array(z.tuple([z.string(), z.number()])),
})

/** How much less likely than the least likely token a character is that no token covers. */
const unknownPenalty = 10

/**
 * A unigram language model (Kudo 2018): the segmentation of largest summed log-probability, by Viterbi's algorithm.
 * Neighbouring unknown characters are one unknown token, or their bytes where the vocabulary has them.
 *
 * @throws engine/tokenizer-unknown-word for a character that nothing covers
 */
export function createUnigram({ vocab, unk_id, byte_fallback }: z.infer<typeof UnigramFile>): TokenModel {
  const ids = new Map(vocab.map(([token], id) => [token, id]))
  const longest = vocab.reduce((length, [token]) => Math.max(length, token.length), 1)
  const unknownScore =
    vocab.reduce((least, [, score]) => Math.min(least, score), Number.POSITIVE_INFINITY) - unknownPenalty

  const tokenize = (word: string): Words => {
    // The best path to each unit: its score, where its last token starts, and that token.
    const score = new Float64Array(word.length + 1).fill(Number.NEGATIVE_INFINITY)
    const from = new Int32Array(word.length + 1)
    const last = new Int32Array(word.length + 1).fill(-1)
    score[0] = 0
    const reach = (start: number, end: number, id: number, gain: number) => {
      const reached = score[start]! + gain
      if (reached <= score[end]!) return
      score[end] = reached
      from[end] = start
      last[end] = id
    }
    for (let start = 0; start < word.length; start++) {
      if (score[start] === Number.NEGATIVE_INFINITY) continue
      const width = word.codePointAt(start)! > 0xffff ? 2 : 1
      let single = false
      for (let end = start + width; end <= Math.min(word.length, start + longest); end++) {
        const id = ids.get(word.slice(start, end))
        if (id === undefined) continue
        reach(start, end, id, vocab[id]![1])
        if (end === start + width) single = true
      }
      if (!single) reach(start, start + width, -1, unknownScore)
    }
    const path: { id: number; from: number; to: number }[] = []
    for (let end = word.length; end > 0; end = from[end]!) path.push({ id: last[end]!, from: from[end]!, to: end })
    return spell(word, path.reverse())
  }

  const spell = (word: string, path: { id: number; from: number; to: number }[]): Words => {
    const words: Words = { ids: [], spans: [] }
    const add = (id: number, from: number, to: number) => {
      words.ids.push(id)
      words.spans.push(from, to)
    }
    for (let at = 0; at < path.length; at++) {
      const { id, from } = path[at]!
      let { to } = path[at]!
      if (id !== -1 && id !== unk_id) {
        add(id, from, to)
        continue
      }
      while (path[at + 1] && (path[at + 1]!.id === -1 || path[at + 1]!.id === unk_id)) to = path[++at]!.to
      const text = word.slice(from, to)
      const bytes = byte_fallback ? byteTokens(text, ids) : undefined
      if (bytes) for (const byte of bytes) add(byte, from, to)
      else if (unk_id != null) add(unk_id, from, to)
      else
        throw new BaseError('The tokenizer has no token for a text, and none for what is unknown.', {
          code: 'engine/tokenizer-unknown-word',
          facts: { characters: text.length },
        })
    }
    return words
  }
  return { ids, tokenize }
}
