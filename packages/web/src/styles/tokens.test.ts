import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { contrast, type Oklch, parseOklch } from './contrast.ts'

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')

function theme(selector: string): Map<string, string> {
  const start = css.indexOf(`${selector} {`)
  const body = css.slice(css.indexOf('{', start) + 1, css.indexOf('\n}', start))
  return new Map([...body.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(match => [match[1]!, match[2]!]))
}

function colour(tokens: Map<string, string>, name: string): Oklch {
  const value = tokens.get(name)
  if (value === undefined) throw new Error(`No token --${name}`)
  const alias = /^var\(--([\w-]+)\)$/.exec(value)
  if (alias) return colour(tokens, alias[1]!)
  const parsed = parseOklch(value)
  if (!parsed) throw new Error(`--${name} is no plain OKLCH colour: ${value}`)
  return parsed
}

test('contrast knows black on white', () => {
  expect(contrast({ l: 0, c: 0, h: 0 }, { l: 1, c: 0, h: 0 })).toBeCloseTo(21, 1)
})

describe.each([
  ['light', theme(':root')],
  ['dark', theme(":root[data-theme='dark']")],
])('%s', (_, tokens) => {
  const grounds = ['page', 'paper', 'sunken', 'hover']
  const texts = ['text', 'text-2', 'text-3', 'accent', 'success', 'warning', 'danger', 'info']
  test.each(texts.flatMap(text => grounds.map(ground => [text, ground] as const)))(
    '%s is readable on %s (4.5)',
    (text, ground) => {
      expect(contrast(colour(tokens, text), colour(tokens, ground))).toBeGreaterThanOrEqual(4.5)
    },
  )

  test.each([
    ['accent-ink', 'accent'],
    ['accent-ink', 'accent-hover'],
    ['accent', 'accent-soft'],
    ['success', 'success-soft'],
    ['warning', 'warning-soft'],
    ['danger', 'danger-soft'],
    ['info', 'info-soft'],
    ['text', 'accent-soft'],
    ['text', 'warning-soft'],
    ['text', 'danger-soft'],
  ])('%s is readable on %s (4.5)', (text, ground) => {
    expect(contrast(colour(tokens, text), colour(tokens, ground))).toBeGreaterThanOrEqual(4.5)
  })

  test.each([1, 2, 3, 4, 5, 6, 7, 8].flatMap(i => ['page', 'paper'].map(ground => [`c${i}`, ground] as const)))(
    'mark %s is visible on %s (3)',
    (mark, ground) => {
      expect(contrast(colour(tokens, mark), colour(tokens, ground))).toBeGreaterThanOrEqual(3)
    },
  )
})
