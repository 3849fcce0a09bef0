import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { define, glossary } from './glossary.ts'

const src = new URL('..', import.meta.url)
const sources = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter(
  name => /\.tsx?$/.test(name) && !name.endsWith('.test.ts'),
)

test('every term is one sentence', () => {
  expect(glossary.size).toBeGreaterThan(20)
  for (const [term, sentence] of glossary) {
    expect(sentence, term).toMatch(/^[A-Z].*[^.]\.$/)
    expect(sentence.split(/[.?!] [A-Z]/), term).toHaveLength(1)
  }
})

test('every term that a screen explains stands in the glossary', () => {
  const used = sources.flatMap(name =>
    [
      ...readFileSync(new URL(name, src), 'utf8').matchAll(
        /<Term(?: key="[^"]*")?(?: of="([^"]+)")?>([^<{]+)<|term: '([^']+)'|define\('([^']+)'\)/g,
      ),
    ].map(match => match[1] ?? match[2] ?? match[3] ?? match[4]!),
  )
  expect(used.length).toBeGreaterThan(5)
  for (const term of used) expect(define(term)).toBeTruthy()
})
