import { type AlignedText, type Edit, editsOf, editText } from './AlignedText.ts'
import { type Part, partList, patternOf, text, unsupported } from './Part.ts'

export type Normalize = (source: AlignedText) => AlignedText

/**
 * The normalizer of a `tokenizer.json`, with the names that the `tokenizers` library gives.
 *
 * @throws engine/tokenizer-unsupported
 */
export function createNormalizer(part: Part | null | undefined): Normalize {
  if (!part) return source => source
  switch (part.type) {
    case 'Sequence': {
      const list = partList(part, 'normalizers').map(createNormalizer)
      return source => list.reduce((current, each) => each(current), source)
    }
    case 'NFC':
    case 'NFD':
    case 'NFKC':
    case 'NFKD': {
      const form = part.type
      return source => editText(source, canonicalEdits(source.text, form))
    }
    case 'Lowercase':
      return lowercase
    case 'StripAccents':
      return stripMarks
    case 'Replace': {
      const pattern = patternOf(part)
      const content = text(part, 'content')
      return source =>
        editText(
          source,
          editsOf(source.text, pattern, () => content),
        )
    }
    case 'Prepend': {
      const prefix = text(part, 'prepend')
      return source => (source.text === '' ? source : editText(source, [{ from: 0, to: 0, text: prefix }]))
    }
    case 'Strip': {
      const [left, right] = [part.strip_left !== false, part.strip_right !== false]
      return source => editText(source, stripEdits(source.text, { left, right }))
    }
    case 'BertNormalizer':
      return bertNormalizer(part)
    default:
      throw unsupported('normalizer', part)
  }
}

/** What can compose: a character with its marks, or a run of Hangul. */
const cluster = /[\u1100-\u11ff\ua960-\ua97f\uac00-\ud7ff]+\p{M}*|.\p{M}*/gsu

function canonicalEdits(source: string, form: 'NFC' | 'NFD' | 'NFKC' | 'NFKD'): Edit[] {
  const whole = source.normalize(form)
  if (whole === source) return []
  const edits = editsOf(source, cluster, each => each.normalize(form))
  // Should two clusters ever compose, the text is taken as one.
  return editText({ text: source, origin: 0 }, edits).text === whole
    ? edits
    : [{ from: 0, to: source.length, text: whole }]
}

/** Each character on its own, as the reference does: no final sigma. */
function lowercase(source: AlignedText): AlignedText {
  return editText(
    source,
    editsOf(source.text, /\p{Changes_When_Lowercased}/gu, each => each.toLowerCase()),
  )
}

function stripMarks(source: AlignedText): AlignedText {
  return editText(
    source,
    editsOf(source.text, /\p{M}/gu, () => ''),
  )
}

function stripEdits(source: string, { left, right }: { left: boolean; right: boolean }): Edit[] {
  const edits: Edit[] = []
  const head = left ? /^\p{White_Space}*/u.exec(source)![0].length : 0
  if (head > 0) edits.push({ from: 0, to: head, text: '' })
  const tail = right && head < source.length ? trailingSpace(source) : source.length
  if (tail < source.length) edits.push({ from: tail, to: source.length, text: '' })
  return edits
}

/** Where the white space at the end of a text begins. */
export function trailingSpace(source: string): number {
  let at = source.length
  while (at > 0 && /\p{White_Space}/u.test(source[at - 1]!)) at--
  return at
}

function bertNormalizer(part: Part): Normalize {
  const lower = part.lowercase === true
  const accents = part.strip_accents === true || (part.strip_accents == null && lower)
  const decompose = createNormalizer({ type: 'NFD' })
  return source => {
    let current = source
    const edit = (pattern: RegExp, replace: (match: string) => string) => {
      current = editText(current, editsOf(current.text, pattern, replace))
    }
    if (part.clean_text !== false) {
      edit(/[\0\ufffd]|(?![\t\n\r])[\p{Cc}\p{Cf}\p{Co}]/gu, () => '')
      edit(/\p{White_Space}/gu, () => ' ')
    }
    if (part.handle_chinese_chars !== false) edit(hanBlocks, each => ` ${each} `)
    if (accents) {
      current = decompose(current)
      edit(/\p{Mn}/gu, () => '')
    }
    return lower ? lowercase(current) : current
  }
}

/** The blocks that BERT sets apart. */
const hanBlocks =
  /[\u4e00-\u9fff\u3400-\u4dbf\u{20000}-\u{2a6df}\u{2a700}-\u{2b73f}\u{2b740}-\u{2b81f}\u{2b920}-\u{2ceaf}\uf900-\ufaff\u{2f800}-\u{2fa1f}]/gu
