import { createRng } from '@openledger/base'
import { describe, expect, test } from 'vitest'
import { canonicalCharacter } from './json.ts'
import { readPattern } from './pattern.ts'
import { matcher, tabulate } from './tabulate.ts'
import { characters } from './unicode.ts'

const patterns = [
  ...[
    'a',
    '^a',
    'a$',
    '^a$',
    '^$',
    '',
    'ab|c$',
    '^(a|b)c',
    '(?:^a|b)c',
    'a(b$|c)',
    '^(?:a$|b)',
    '[^a]b',
    '.',
    '^.{2,3}$',
  ],
  ...[
    '^(ab)+$',
    'a{2}',
    '(a|b)*c',
    '^\\w+\\s?\\d*$',
    '\\p{L}\\P{L}',
    '^[\\u00e9\\u{1f319}]+$',
    '^(?=.*c)a',
    '^(?!ab)',
    'a(?!b)',
  ],
  ...[
    '^(?=a)(?=.b)',
    '(a)(b)?\\d',
    '^"\\\\$',
    '\\n|\\t',
    '^[a-c]{1,3}?$',
    '^[^\\n]*$',
    '(?<x>a)b',
    '(a)\\1',
    '(a|b)\\1',
  ],
]
const alphabet = ['a', 'b', 'c', '1', ' ', 'é', '🌙', '"', '\\', '\n', '\t', 'Z', '\u2028', '\u0001']

/** Texts of up to three characters, and drawn ones. */
function texts(): string[] {
  const short = ['', ...alphabet, ...alphabet.flatMap(a => alphabet.map(b => a + b))]
  const rng = createRng('texts')
  const draw = () => alphabet[Math.floor(rng.float() * alphabet.length)]!
  return [
    ...short,
    ...Array.from({ length: 300 }, () => Array.from({ length: 3 + Math.floor(rng.float() * 4) }, draw).join('')),
  ]
}

describe('a pattern means what it means to JavaScript', () => {
  test.each(patterns)('%s', pattern => {
    const anywhere = matcher(tabulate([readPattern(pattern, { spelling: canonicalCharacter })]))
    const whole = matcher(tabulate([readPattern(pattern, { spelling: characters, whole: true })]))
    const [found, full] = [new RegExp(pattern, 'u'), new RegExp(`^(?:${pattern})$`, 'u')]
    for (const text of texts()) {
      const written = JSON.stringify(text).slice(1, -1)
      expect([text, anywhere(written)]).toEqual([text, found.test(text)])
      expect([text, whole(text)]).toEqual([text, full.test(text)])
    }
  })
  test.each(['\\bfoo', '(?<=a)b', '(a+)\\1', '(?:^a)*b', '(?:a(?=b))+'])('%s is refused', pattern => {
    expect(() => readPattern(pattern, { spelling: characters })).toThrow(
      expect.objectContaining({
        code: 'engine/grammar-unsupported',
        facts: expect.objectContaining({ keyword: 'pattern' }),
      }),
    )
  })
  test('what is no pattern is refused', () => {
    expect(() => readPattern('(', { spelling: characters })).toThrow(
      expect.objectContaining({ code: 'engine/grammar-invalid' }),
    )
  })
})

test('a table that would be too large is refused', () => {
  const any = characters([[0, 0x10ffff]])
  const [a, b] = ['a', 'b'].map(letter => readPattern(`^(?:.{0,200}${letter}.{0,200}){1,9}$`, { spelling: () => any }))
  expect(() => tabulate([a!, b!])).toThrow(expect.objectContaining({ code: 'engine/grammar-too-large' }))
})
