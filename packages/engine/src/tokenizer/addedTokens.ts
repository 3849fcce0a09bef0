import * as z from 'zod'
import { type AlignedText, alignText, sliceText } from './AlignedText.ts'
import { type Normalize, trailingSpace } from './normalize.ts'

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

/** Contents of tokens by their characters; thousands of tokens cost no more to look for than one. */
type Trie = { token?: AddedToken; next: Map<string, Trie> }

function finder(tokens: [string, AddedToken][]): (source: AlignedText) => Segment[] {
  const root: Trie = { next: new Map() }
  for (const [content, token] of tokens) {
    let node = root
    for (let at = 0; at < content.length; at++) {
      const next: Trie = node.next.get(content[at]!) ?? { next: new Map() }
      node.next.set(content[at]!, next)
      node = next
    }
    if (content !== '') node.token = token
  }
  return source => {
    const segments: Segment[] = []
    const { text } = source
    let done = 0
    for (let index = 0; index < text.length; index++) {
      const found = longestAt(root, text, index)
      if (!found) continue
      const { token } = found
      let [from, to] = [index, found.end]
      index = found.end - 1
      if (
        token.single_word &&
        (wordEnds.test(text.slice(Math.max(0, from - 2), from)) || wordStarts.test(text.slice(to)))
      )
        continue
      if (token.lstrip) from = Math.max(done, trailingSpace(text.slice(0, from)))
      if (token.rstrip) to += /^\p{White_Space}*/u.exec(text.slice(to))![0].length
      if (from > done) segments.push({ text: sliceText(source, done, from) })
      segments.push({ token, text: sliceText(source, from, to) })
      done = to
      index = to - 1
    }
    if (done < text.length) segments.push({ text: sliceText(source, done, text.length) })
    return segments
  }
}

/** The longest token that begins at a place of a text. */
function longestAt(root: Trie, text: string, index: number): { token: AddedToken; end: number } | undefined {
  let longest: { token: AddedToken; end: number } | undefined
  let node = root.next.get(text[index]!)
  for (let end = index + 1; node; node = node.next.get(text[end++] ?? ''))
    if (node.token) longest = { token: node.token, end }
  return longest
}

const wordEnds = /[\p{Alphabetic}\p{M}\p{Nd}\p{Pc}\p{Join_Control}]$/u
const wordStarts = /^[\p{Alphabetic}\p{M}\p{Nd}\p{Pc}\p{Join_Control}]/u
