import {
  byte,
  type Expression,
  either,
  oneOf,
  optional,
  type Range,
  reference,
  repeat,
  sequence,
  text,
  unit,
} from './Expression.ts'
import { both, characters } from './unicode.ts'

const [digit, oneToNine] = [byte([48, 57]), byte([49, 57])]
const hex = byte([48, 57], [65, 70], [97, 102])

/**
 * White space between the parts of a value: none, a space, or a new line with its indentation. JSON allows more, a model
 * could go on with it for ever.
 */
export const space = optional(either(text(' '), sequence(text('\n'), repeat(byte([9, 9], [32, 32]), 0, 40))))
/** White space behind a colon. */
export const shortSpace = optional(text(' '))

/** Digits stay within what a double holds exactly, so that what is read is what was written. */
export const mostDigits = 15
const natural = either(text('0'), sequence(oneToNine, repeat(digit, 0, mostDigits - 1)))

export const anyInteger = unit(sequence(optional(text('-')), natural))
export const anyNumber = unit(
  sequence(
    ...[optional(text('-')), natural],
    optional(sequence(text('.'), repeat(digit, 1, mostDigits))),
    optional(sequence(byte([69, 69], [101, 101]), optional(byte([43, 43], [45, 45])), repeat(digit, 1, 2))),
  ),
)

const lowSurrogate = sequence(text('\\u'), byte([68, 68], [100, 100]), byte([67, 70], [99, 102]), hex, hex)
const escaped = sequence(
  text('\\'),
  either(
    ...[...'"\\/bfnrt'].map(text),
    sequence(
      text('u'),
      either(
        sequence(byte([48, 57], [65, 67], [69, 70], [97, 99], [101, 102]), hex, hex, hex),
        sequence(byte([68, 68], [100, 100]), byte([48, 55]), hex, hex),
        sequence(byte([68, 68], [100, 100]), byte([56, 57], [65, 66], [97, 98]), hex, hex, lowSurrogate),
      ),
    ),
  ),
)
const unescaped: readonly Range[] = [
  [0x20, 0x21],
  [0x23, 0x5b],
  [0x5d, 0x10ffff],
]
const plain = characters(unescaped)

/** One character in a string, in any way that JSON lets it be written. */
export const stringCharacter = either(plain, escaped)

const shortEscapes: readonly [number, string][] = [
  ...[0x22, 0x5c].map(code => [code, `\\${String.fromCodePoint(code)}`] as [number, string]),
  ...[...'btnfr'].map((letter, i) => [[8, 9, 10, 12, 13][i]!, `\\${letter}`] as [number, string]),
]
/**
 * One of some characters in a string, in the one way that `JSON.stringify` writes it: what is said of characters then
 * holds for bytes.
 */
export function canonicalCharacter(ranges: readonly Range[]): Expression {
  const has = (code: number) => ranges.some(([from, to]) => from <= code && code <= to)
  const escapes = shortEscapes.filter(([code]) => has(code)).map(([, written]) => written)
  for (let code = 0; code < 0x20; code++)
    if (has(code) && !shortEscapes.some(([short]) => short === code))
      escapes.push(`\\u${code.toString(16).padStart(4, '0')}`)
  return either(characters(both(ranges, unescaped)), oneOf(escapes))
}
export const anyString = stringOf(repeat(stringCharacter))

export function stringOf(content: Expression): Expression {
  return unit(sequence(text('"'), content, text('"')))
}

/** The name under which `anyJson` defines any value. */
export const anyValue = reference('json/value')
const anyMember = sequence(anyString, text(':'), shortSpace, anyValue)

export const anyObject = reference('json/object')
export const anyArray = reference('json/array')
/** What the references above mean. */
export const anyJson: ReadonlyMap<string, Expression> = new Map([
  ['json/object', listed('{', '}', anyMember)],
  ['json/array', listed('[', ']', anyValue)],
  ['json/value', either(anyString, anyNumber, unit(oneOf(['true', 'false', 'null'])), anyObject, anyArray)],
])

/** Items between brackets, with commas. */
export function listed(
  open: string,
  close: string,
  item: Expression,
  min = 0,
  max = Number.POSITIVE_INFINITY,
): Expression {
  const more = repeat(sequence(text(','), space, item), Math.max(0, min - 1), max - 1)
  const filled = max === 0 ? [] : [sequence(space, item, more, space)]
  return sequence(text(open), either(...filled, ...(min === 0 ? [space] : [])), text(close))
}
