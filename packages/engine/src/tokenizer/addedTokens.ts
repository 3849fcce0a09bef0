import * as z from 'zod'
import { type AlignedText, alignText, sliceText } from './AlignedText.ts'
import { type Normalize, trailingSpace } from './normalize.ts'
import { literal } from './oniguruma.ts'

export const AddedToken = z.object({
  id: z.number().int().nonnegative(),
  content: z.string(),
  single_word: z.boolean().default(false),
  lstrip: z.boolean().default(false),
  rstrip: z.boolean().default(false),
  normalized: z.boolean().default(true),
  special: z.boolean().default(false),
})
export type AddedToken = z.infer<typeof AddedToken>

/** A piece of a text: a token that stands for itself, or text for the model. */
export type Segment = { token?: AddedToken; text: AlignedText }

/**
 * Cuts a text at the tokens that were added to the vocabulary: first those that are sought in the text as it is, then,
 * in what is left, once normalized, those that are sought there. Where several begin, the longest counts.
 */
export function createCutter(tokens: readonly AddedToken[], normalize: Normalize): (source: AlignedText) => Segment[] {
  const plain = finder(tokens.filter(token => !token.normalized).map(token => [token.content, token]))
  const normalized = finder(
    tokens
      .filter(token => token.normalized)
      .map(token => [normalize(alignText(token.content, { places: false })).text, token]),
  )
  return source => plain(source).flatMap(segment => (segment.token ? [segment] : normalized(normalize(segment.text))))
}

function finder(tokens: [string, AddedToken][]): (source: AlignedText) => Segment[] {
  const byContent = new Map(tokens.filter(([content]) => content !== ''))
  if (byContent.size === 0) return source => (source.text === '' ? [] : [{ text: source }])
  const longestFirst = [...byContent.keys()].toSorted((a, b) => b.length - a.length)
  const pattern = new RegExp(longestFirst.map(content => literal(content).source).join('|'), 'gu')
  return source => {
    const segments: Segment[] = []
    const { text } = source
    let done = 0
    for (const { 0: content, index } of text.matchAll(pattern)) {
      const token = byContent.get(content)!
      let [from, to] = [index, index + content.length]
      if (from < done) continue
      if (token.single_word && (wordEnds.test(text.slice(0, from)) || wordStarts.test(text.slice(to)))) continue
      if (token.lstrip) from = Math.max(done, trailingSpace(text.slice(0, from)))
      if (token.rstrip) to += /^\p{White_Space}*/u.exec(text.slice(to))![0].length
      if (from > done) segments.push({ text: sliceText(source, done, from) })
      segments.push({ token, text: sliceText(source, from, to) })
      done = to
    }
    if (done < text.length) segments.push({ text: sliceText(source, done, text.length) })
    return segments
  }
}

const wordEnds = /[\p{Alphabetic}\p{M}\p{Nd}\p{Pc}\p{Join_Control}]$/u
const wordStarts = /^[\p{Alphabetic}\p{M}\p{Nd}\p{Pc}\p{Join_Control}]/u
