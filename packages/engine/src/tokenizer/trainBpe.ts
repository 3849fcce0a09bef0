import { BaseError } from '@openledger/base'
import { byteAlphabet } from './byteAlphabet.ts'

/**
 * Learns a byte-level BPE tokenizer (Sennrich et al. 2016; byte alphabet of GPT-2) and gives it as a Hugging Face
 * `tokenizer.json`: digits stand alone, words split as GPT-2 does, ids are special tokens, then the 256 bytes, then
 * merges in order of frequency. Ties go to the pair of smaller ids, so the result depends on the texts alone.
 *
 * @throws engine/vocabulary-too-small
 */
export function trainBpe({ texts, vocabSize, specialTokens }: trainBpe.Options): TokenizerJson {
  if (vocabSize < specialTokens.length + byteAlphabet.length)
    throw new BaseError('The vocabulary must hold the special tokens and the 256 bytes.', {
      code: 'engine/vocabulary-too-small',
      facts: { vocabSize, needs: specialTokens.length + byteAlphabet.length },
    })
  const tokens = [...specialTokens, ...byteAlphabet.toSorted()]
  const idOf = new Map(tokens.map((token, id) => [token, id]))
  const words = countWords(texts).map(([word, count]) => ({
    ids: [...Buffer.from(word, 'utf8')].map(byte => idOf.get(byteAlphabet[byte]!)!),
    count,
  }))

  // Counts of adjacent pairs, and which words hold them; a merge touches only those words.
  const pairs = new Map<number, { count: number; words: Set<number> }>()
  const note = (a: number, b: number, word: number, count: number) => {
    const key = a * vocabSize + b
    const entry = pairs.get(key)
    if (entry) {
      entry.count += count
      entry.words.add(word)
    } else pairs.set(key, { count, words: new Set([word]) })
  }
  words.forEach(({ ids, count }, word) => {
    for (let i = 1; i < ids.length; i++) note(ids[i - 1]!, ids[i]!, word, count)
  })

  const merges: [string, string][] = []
  while (tokens.length < vocabSize) {
    let best = -1
    let bestCount = 1
    for (const [key, { count }] of pairs)
      if (count > bestCount || (count === bestCount && best !== -1 && key < best)) [best, bestCount] = [key, count]
    if (best === -1) break
    const [left, right] = [Math.floor(best / vocabSize), best % vocabSize]
    const merged = tokens.length
    tokens.push(tokens[left]! + tokens[right]!)
    merges.push([tokens[left]!, tokens[right]!])
    const touched = pairs.get(best)!.words
    for (const word of touched) {
      const entry = words[word]!
      const { ids, count } = entry
      for (let i = 1; i < ids.length; i++) note(ids[i - 1]!, ids[i]!, word, -count)
      const next: number[] = []
      for (let i = 0; i < ids.length; i++) {
        if (ids[i] === left && ids[i + 1] === right) {
          next.push(merged)
          i++
        } else next.push(ids[i]!)
      }
      entry.ids = next
      for (let i = 1; i < next.length; i++) note(next[i - 1]!, next[i]!, word, count)
    }
    for (const [key, { count }] of pairs) if (count <= 0) pairs.delete(key)
  }
  return tokenizerJson(tokens, merges, specialTokens)
}

export declare namespace trainBpe {
  type Options = { texts: Iterable<string>; vocabSize: number; specialTokens: readonly string[] }
}

export type TokenizerJson = ReturnType<typeof tokenizerJson>

const splitDigits = /\d|[^\d]+/gu
const splitWords = /'s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+/gu

function countWords(texts: Iterable<string>): [string, number][] {
  const counts = new Map<string, number>()
  for (const text of texts)
    for (const [piece] of text.matchAll(splitDigits))
      for (const [word] of piece.matchAll(splitWords)) counts.set(word, (counts.get(word) ?? 0) + 1)
  return [...counts]
}

function tokenizerJson(tokens: string[], merges: [string, string][], specialTokens: readonly string[]) {
  return {
    version: '1.0',
    truncation: null,
    padding: null,
    added_tokens: specialTokens.map((content, id) => ({
      id,
      content,
      single_word: false,
      lstrip: false,
      rstrip: false,
      normalized: false,
      special: true,
    })),
    normalizer: null,
    pre_tokenizer: {
      type: 'Sequence',
      pretokenizers: [
        { type: 'Digits', individual_digits: true },
        { type: 'ByteLevel', add_prefix_space: false, trim_offsets: true, use_regex: true },
      ],
    },
    post_processor: null,
    decoder: { type: 'ByteLevel', add_prefix_space: true, trim_offsets: true, use_regex: true },
    model: {
      type: 'BPE',
      dropout: null,
      unk_token: null,
      continuing_subword_prefix: null,
      end_of_word_suffix: null,
      fuse_unk: false,
      byte_fallback: false,
      ignore_merges: false,
      vocab: Object.fromEntries(tokens.map((token, id) => [token, id])),
      merges,
    },
  }
}
