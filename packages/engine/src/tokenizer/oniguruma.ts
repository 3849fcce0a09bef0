import { BaseError } from '@openledger/base'

// What Oniguruma's classes mean in Unicode; JavaScript's \s, \d and \w mean something else.
const classes: Readonly<Record<string, string>> = {
  s: '\\p{White_Space}',
  S: '\\P{White_Space}',
  d: '\\p{Nd}',
  D: '\\P{Nd}',
  w: '\\p{Alphabetic}\\p{M}\\p{Nd}\\p{Pc}',
  h: '0-9A-Fa-f',
}
const anchors: Readonly<Record<string, string>> = { A: '(?<![^])', z: '(?![^])', Z: '(?=\\n?(?![^]))' }
const syntax = /[\^$\\.*+?()[\]{}|/]/

/**
 * A regular expression of `tokenizer.json`, which the reference library reads with Oniguruma, as JavaScript's, with the
 * flags g, m and u. Possessive quantifiers become greedy ones; where a lookahead follows none, they match the same.
 *
 * @throws engine/tokenizer-unsupported for what JavaScript cannot say
 */
export function toRegExp(pattern: string): RegExp {
  try {
    return new RegExp(translate(pattern), 'gmu')
  } catch (cause) {
    throw new BaseError('A regular expression of the tokenizer cannot be used.', {
      code: 'engine/tokenizer-unsupported',
      facts: { pattern, problem: (cause as Error).message },
      cause,
    })
  }
}

/** A pattern that finds just this text. */
export function literal(text: string): RegExp {
  return new RegExp(text.replace(new RegExp(syntax, 'g'), '\\$&'), 'gu')
}

function translate(pattern: string): string {
  let result = ''
  let depth = 0
  for (let at = 0; at < pattern.length; at++) {
    const char = pattern[at]!
    if (char === '\\') {
      const escaped = readEscape(pattern, at, depth > 0)
      result += escaped.text
      at = escaped.end - 1
    } else if (char === '[') {
      if (depth > 0) throw new Error('a class within a class')
      depth++
      result += char
      // A bracket that closes at once is a member.
      const negated = pattern[at + 1] === '^'
      if (negated) result += pattern[++at]
      if (pattern[at + 1] === ']') {
        result += '\\]'
        at++
      }
    } else if (char === ']' && depth > 0) {
      depth--
      result += char
    } else if (depth > 0) {
      if (char === '&' && pattern[at + 1] === '&') throw new Error('an intersection of classes')
      result += syntax.test(char) && char !== '^' ? `\\${char}` : char
    } else if (char === '.') result += '[^\\n]'
    else if (char === '+' && /[?*+]/.test(pattern[at - 1] ?? '') && pattern[at - 2] !== '\\') {
      // Possessive.
    } else result += char
  }
  return result
}

function readEscape(pattern: string, at: number, inClass: boolean): { text: string; end: number } {
  const rest = pattern.slice(at)
  const property = /^\\([pP])\{(\^?)([\w =]+)\}/.exec(rest)
  if (property) {
    const [whole, letter, caret, name] = property as unknown as [string, 'p' | 'P', string, string]
    const negated = (letter === 'P') !== (caret === '^')
    return { text: `\\${negated ? 'P' : 'p'}{${propertyName(name)}}`, end: at + whole.length }
  }
  const code = /^\\x\{([0-9A-Fa-f]+)\}/.exec(rest)
  if (code) return { text: `\\u{${code[1]}}`, end: at + code[0].length }
  const letter = pattern[at + 1] ?? '\\'
  const end = at + 2
  const set = classes[letter]
  if (set) return { text: inClass ? set : `[${set}]`, end }
  if (letter === 'W' && !inClass) return { text: `[^${classes.w}]`, end }
  const anchor = anchors[letter]
  if (anchor && !inClass) return { text: anchor, end }
  if (/[\w]/.test(letter) || syntax.test(letter) || (letter === '-' && inClass)) return { text: `\\${letter}`, end }
  return { text: letter, end }
}

/** Oniguruma takes a script by its bare name. */
function propertyName(name: string): string {
  for (const each of [name, `Script=${name}`, name.replaceAll(' ', '_')])
    try {
      new RegExp(`\\p{${each}}`, 'u')
      return each
    } catch {}
  throw new Error(`the property ${name} is not known`)
}
