import { BaseError } from '@openledger/base'

/** A parsed regular expression in Python's syntax. */
export type Pattern =
  | { type: 'character'; test: (character: string) => boolean }
  | { type: 'sequence'; parts: Pattern[] }
  | { type: 'choice'; parts: Pattern[] }
  | { type: 'repeat'; part: Pattern; min: number; max: number }
  | { type: 'start' }
  | { type: 'end' }
  | { type: 'boundary'; inverted: boolean }
  | { type: 'look'; part: Pattern; behind: boolean; inverted: boolean }

/** Beyond these a pattern is refused: it comes with an adapter, from anybody. */
const limits = { length: 4096, depth: 64, count: 1000 }

type Cursor = { text: string; at: number; depth: number }

const classes: Record<string, RegExp> = { d: /\d/, D: /\D/, w: /\w/, W: /\W/, s: /\s/, S: /\S/ }
const controls: Record<string, string> = { n: '\n', t: '\t', r: '\r', f: '\f', v: '\v', a: '\x07' }

/**
 * Parses a regular expression as Python's `re` reads it.
 *
 * Groups, alternatives, character classes, quantifiers, anchors, `\b` and look-around are taken. Refused, each with its
 * place: back-references, flags `(?i)`, conditionals, atomic groups, possessive quantifiers, octal escapes and `\N`.
 *
 * @throws engine/pattern
 */
export function parsePattern(text: string): Pattern {
  if (text.length > limits.length)
    throw new BaseError('A pattern is too long.', {
      code: 'engine/pattern',
      facts: { characters: text.length, limit: limits.length },
    })
  const cursor: Cursor = { text, at: 0, depth: 0 }
  const pattern = parseChoice(cursor)
  if (cursor.at < text.length) refuse(cursor, 'unbalanced parenthesis')
  return pattern
}

function parseChoice(cursor: Cursor): Pattern {
  if (++cursor.depth > limits.depth) refuse(cursor, 'groups too deep')
  const parts = [parseSequence(cursor)]
  while (take(cursor, '|')) parts.push(parseSequence(cursor))
  cursor.depth--
  return parts.length === 1 ? parts[0]! : { type: 'choice', parts }
}

function parseSequence(cursor: Cursor): Pattern {
  const parts: Pattern[] = []
  while (cursor.at < cursor.text.length && !'|)'.includes(peek(cursor))) {
    const part = parseAtom(cursor)
    const count = parseCount(cursor)
    if (count && ['start', 'end', 'boundary'].includes(part.type)) refuse(cursor, 'nothing to repeat')
    parts.push(count ? { type: 'repeat', part, ...count } : part)
    if (count && parseCount(cursor)) refuse(cursor, 'multiple repeat')
  }
  return parts.length === 1 ? parts[0]! : { type: 'sequence', parts }
}

function parseAtom(cursor: Cursor): Pattern {
  const character = next(cursor)
  if (character === '(') return parseGroup(cursor)
  if (character === '[') return parseClass(cursor)
  if (character === '\\') return parseEscape(cursor)
  if (character === '.') return { type: 'character', test: each => each !== '\n' }
  if (character === '^') return { type: 'start' }
  if (character === '$') return { type: 'end' }
  if ('*+?'.includes(character)) refuse(cursor, 'nothing to repeat')
  return literal(character)
}

/** What a quantifier asks for, lazy or not: which of the ways to match comes first does not matter here. */
function parseCount(cursor: Cursor): { min: number; max: number } | undefined {
  const count = /^(?:[*+?]|\{\d+\}|\{\d*,\d*\})/.exec(cursor.text.slice(cursor.at, cursor.at + 32))?.[0]
  if (!count) return undefined
  cursor.at += count.length
  if (take(cursor, '+')) refuse(cursor, 'possessive quantifiers are not supported')
  take(cursor, '?')
  if (count === '*') return { min: 0, max: Infinity }
  if (count === '+') return { min: 1, max: Infinity }
  if (count === '?') return { min: 0, max: 1 }
  const [low, high = low] = count.slice(1, -1).split(',')
  const min = Number(low || 0)
  const max = high === '' ? Infinity : Number(high)
  if (min > limits.count || (max !== Infinity && max > limits.count)) refuse(cursor, 'repeat count too large')
  if (min > max) refuse(cursor, 'min repeat greater than max repeat')
  return { min, max }
}

function parseGroup(cursor: Cursor): Pattern {
  if (!take(cursor, '?')) return closed(cursor, parseChoice(cursor))
  if (take(cursor, ':')) return closed(cursor, parseChoice(cursor))
  const look = /^(?:<?[=!])/.exec(cursor.text.slice(cursor.at, cursor.at + 2))?.[0]
  if (look) {
    cursor.at += look.length
    const part = closed(cursor, parseChoice(cursor))
    return { type: 'look', part, behind: look.startsWith('<'), inverted: look.endsWith('!') }
  }
  const name = /^P<[A-Za-z_]\w*>/.exec(cursor.text.slice(cursor.at))?.[0]
  if (!name) refuse(cursor, `the construct (?${peek(cursor)} is not supported`)
  cursor.at += name.length
  return closed(cursor, parseChoice(cursor))
}

function closed(cursor: Cursor, part: Pattern): Pattern {
  if (!take(cursor, ')')) refuse(cursor, 'missing )')
  return part
}

function parseEscape(cursor: Cursor): Pattern {
  const letter = next(cursor)
  if (letter === 'A') return { type: 'start' }
  if (letter === 'Z') return { type: 'end' }
  if (letter === 'b' || letter === 'B') return { type: 'boundary', inverted: letter === 'B' }
  if (classes[letter]) return { type: 'character', test: each => classes[letter]!.test(each) }
  return literal(escaped(cursor, letter))
}

function parseClass(cursor: Cursor): Pattern {
  const inverted = take(cursor, '^')
  const tests: ((character: string) => boolean)[] = []
  do {
    const low = parseMember(cursor)
    const isRange = peek(cursor) === '-' && !['', ']'].includes(cursor.text[cursor.at + 1] ?? '')
    if (!isRange) {
      tests.push(typeof low === 'function' ? low : each => each === low)
      continue
    }
    next(cursor)
    const high = parseMember(cursor)
    if (typeof low === 'function' || typeof high === 'function' || high < low) refuse(cursor, 'bad character range')
    tests.push(each => each >= low && each <= high)
  } while (!take(cursor, ']'))
  return { type: 'character', test: each => tests.some(test => test(each)) !== inverted }
}

function parseMember(cursor: Cursor): string | ((character: string) => boolean) {
  const character = next(cursor)
  if (character !== '\\') return character
  const letter = next(cursor)
  if (letter === 'b') return '\b'
  if (classes[letter]) return each => classes[letter]!.test(each)
  return escaped(cursor, letter)
}

function escaped(cursor: Cursor, letter: string): string {
  if (controls[letter]) return controls[letter]
  if (letter === 'x' || letter === 'u') {
    const digits = cursor.text.slice(cursor.at, cursor.at + (letter === 'x' ? 2 : 4))
    if (!/^(?:[\da-f]{2}|[\da-f]{4})$/i.test(digits)) refuse(cursor, `incomplete escape \\${letter}`)
    cursor.at += digits.length
    return String.fromCharCode(Number.parseInt(digits, 16))
  }
  if (/\d/.test(letter)) refuse(cursor, 'back-references and octal escapes are not supported')
  if (/[A-Za-z]/.test(letter)) refuse(cursor, `bad escape \\${letter}`)
  return letter
}

function literal(character: string): Pattern {
  return { type: 'character', test: each => each === character }
}

function peek({ text, at }: Cursor): string {
  return text[at] ?? ''
}

function next(cursor: Cursor): string {
  if (cursor.at >= cursor.text.length) refuse(cursor, 'the pattern ends early')
  return cursor.text[cursor.at++]!
}

function take(cursor: Cursor, character: string): boolean {
  const found = peek(cursor) === character
  if (found) cursor.at++
  return found
}

function refuse({ text, at }: Cursor, problem: string): never {
  throw new BaseError('A pattern cannot be used.', { code: 'engine/pattern', facts: { pattern: text, at, problem } })
}
