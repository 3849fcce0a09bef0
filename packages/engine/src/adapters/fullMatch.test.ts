import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { fullMatch } from './fullMatch.ts'

const file = path.join(import.meta.dirname, '../../fixtures/peft/patterns.json')
const { names, refused, cases } = JSON.parse(readFileSync(file, 'utf8')) as {
  names: string[]
  refused: string[]
  cases: [pattern: string, verdicts: string][]
}

describe('fullMatch', () => {
  test('matches what Python’s re.fullmatch matches', () => {
    for (const [pattern, verdicts] of cases) {
      const matches = fullMatch(pattern)
      expect(names.map(name => (matches(name) ? '1' : '0')).join(''), pattern).toBe(verdicts)
    }
  })

  test.each(refused)('refuses %s with the place', pattern => {
    expect(() => fullMatch(pattern)).toThrow(expect.objectContaining({ code: 'engine/pattern' }))
  })

  test('an expression that makes a backtracking matcher run for ever is answered', () => {
    expect(fullMatch('(a+)+(b+)+(a|a?)+c')(`${'ab'.repeat(60)}`)).toBe(false)
    expect(fullMatch('(a+)+c')(`${'a'.repeat(100)}c`)).toBe(true)
  })

  test('refuses what is too long or too deep', () => {
    expect(() => fullMatch('a'.repeat(5000))).toThrow(expect.objectContaining({ code: 'engine/pattern' }))
    expect(() => fullMatch(`${'('.repeat(90)}a${')'.repeat(90)}`)).toThrow('cannot be used')
    expect(() => fullMatch('a{5000}')).toThrow('cannot be used')
  })
})
