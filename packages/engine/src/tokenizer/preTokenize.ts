import { type AlignedText, type Edit, editsOf, editText, sliceText } from './AlignedText.ts'
import { byteAlphabet } from './byteAlphabet.ts'
import { literal } from './oniguruma.ts'
import { type Part, partList, patternOf, text, unsupported } from './Part.ts'

export type PreTokenize = (source: AlignedText) => AlignedText[]

/**
 * The pre-tokenizer of a `tokenizer.json`: cuts a normalized text into the words that the model sees one by one.
 *
 * @throws engine/tokenizer-unsupported
 */
export function createPreTokenizer(part: Part | null | undefined): PreTokenize {
  if (!part) return source => [source]
  switch (part.type) {
    case 'Sequence': {
      const list = partList(part, 'pretokenizers').map(createPreTokenizer)
      return source => list.reduce((pieces, each) => pieces.flatMap(each), [source])
    }
    case 'Split': {
      const [pattern, behavior] = [patternOf(part), text(part, 'behavior') as Behavior]
      return source => split(source, pattern, behavior, part.invert === true)
    }
    case 'ByteLevel':
      return byteLevel({ prefix: part.add_prefix_space !== false, cut: part.use_regex !== false })
    case 'Metaspace':
      return metaspace(part)
    case 'Digits': {
      const behavior = part.individual_digits === true ? 'Isolated' : 'Contiguous'
      return source => split(source, /\p{N}/gu, behavior)
    }
    case 'Punctuation': {
      const behavior = (part.behavior as Behavior | undefined) ?? 'Isolated'
      return source => split(source, punctuation, behavior)
    }
    case 'Whitespace':
      return source => split(source, words, 'Removed', true)
    case 'WhitespaceSplit':
      return source => split(source, /\p{White_Space}/gu, 'Removed')
    case 'CharDelimiterSplit': {
      const delimiter = literal(text(part, 'delimiter'))
      return source => split(source, delimiter, 'Removed')
    }
    case 'BertPreTokenizer':
      return source =>
        split(source, /\p{White_Space}/gu, 'Removed').flatMap(piece => split(piece, punctuation, 'Isolated'))
    default:
      throw unsupported('pre-tokenizer', part)
  }
}

/** All of ASCII's punctuation, which Unicode counts in part among the symbols. */
const punctuation = /[!-/:-@[-`{-~\p{P}]/gu
const words =
  /[\p{Alphabetic}\p{M}\p{Nd}\p{Pc}\p{Join_Control}]+|[^\p{Alphabetic}\p{M}\p{Nd}\p{Pc}\p{Join_Control}\p{White_Space}]+/gu

/** GPT-2's words (Radford et al. 2019). */
const gpt2Words =
  /'s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\p{White_Space}\p{L}\p{N}]+|\p{White_Space}+(?!\P{White_Space})|\p{White_Space}+/gu

/** What becomes of the matches between which a text is cut. */
type Behavior = 'Removed' | 'Isolated' | 'MergedWithPrevious' | 'MergedWithNext' | 'Contiguous'

function split(source: AlignedText, pattern: RegExp, behavior: Behavior, invert = false): AlignedText[] {
  const pieces: { from: number; to: number; match: boolean }[] = []
  let done = 0
  for (const { 0: match, index } of source.text.matchAll(pattern)) {
    if (index > done) pieces.push({ from: done, to: index, match: invert })
    done = index + match.length
    pieces.push({ from: index, to: done, match: !invert })
  }
  if (done < source.text.length) pieces.push({ from: done, to: source.text.length, match: invert })
  return arrange(pieces, behavior)
    .filter(({ from, to }) => to > from)
    .map(({ from, to }) => sliceText(source, from, to))
}

type Piece = { from: number; to: number; match: boolean }

function arrange(pieces: Piece[], behavior: Behavior): Piece[] {
  if (behavior === 'Isolated') return pieces
  if (behavior === 'Removed') return pieces.filter(each => !each.match)
  const arranged: Piece[] = []
  let before = false
  for (const piece of behavior === 'MergedWithNext' ? pieces.toReversed() : pieces) {
    const last = arranged.at(-1)
    const joins = behavior === 'Contiguous' ? piece.match === before : piece.match && !before
    if (last && joins) {
      last.from = Math.min(last.from, piece.from)
      last.to = Math.max(last.to, piece.to)
    } else arranged.push(piece)
    before = piece.match
  }
  return behavior === 'MergedWithNext' ? arranged.toReversed() : arranged
}

/** Every byte as one printable character; words as GPT-2 cuts them where asked. */
function byteLevel({ prefix, cut }: { prefix: boolean; cut: boolean }): PreTokenize {
  return source => {
    const spaced = prefix && !source.text.startsWith(' ') ? editText(source, [{ from: 0, to: 0, text: ' ' }]) : source
    return (cut ? split(spaced, gpt2Words, 'Isolated') : [spaced]).map(toBytes)
  }
}

function toBytes(piece: AlignedText): AlignedText {
  if (!piece.starts) {
    const bytes = Buffer.from(piece.text)
    let mapped = ''
    for (let i = 0; i < bytes.length; i++) mapped += byteAlphabet[bytes[i]!]
    return { text: mapped, origin: piece.origin }
  }
  const printable = (char: string) => Array.from(Buffer.from(char), byte => byteAlphabet[byte]).join('')
  return editText(piece, editsOf(piece.text, /./gsu, printable))
}

/** SentencePiece's words: spaces become a visible character, and one stands before the first word. */
function metaspace(part: Part): PreTokenize {
  const mark = text(part, 'replacement')
  // Older files say `add_prefix_space`.
  const scheme = part.prepend_scheme ?? (part.add_prefix_space === false ? 'never' : 'always')
  const marks = literal(mark)
  return source => {
    const edits: Edit[] = editsOf(source.text, / /g, () => mark)
    const prepends = scheme === 'always' || (scheme === 'first' && source.origin === 0)
    const marked = editText(source, edits)
    const prefixed =
      prepends && !marked.text.startsWith(mark) ? editText(marked, [{ from: 0, to: 0, text: mark }]) : marked
    return part.split === false ? [prefixed] : split(prefixed, marks, 'MergedWithNext')
  }
}
