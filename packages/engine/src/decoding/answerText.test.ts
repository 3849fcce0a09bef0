import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createAnswerText } from './answerText.ts'

/** A stream whose token i says the i-th word. */
const says = (words: string[]) => ({ push: (id: number) => words[id]!, end: () => '' })

function answer(words: string[], stop: string[]) {
  const parts: string[] = []
  const text = createAnswerText({ stream: says(words), stop, onText: part => parts.push(part) })
  const stopped = words.some((_, id) => text.push(id)) || text.end()
  return { parts, stopped, text: text.text() }
}

test('an answer ends before the first stop text, however the tokens cut it', () => {
  const letters = fc.constantFrom('a', 'b', 'ab', 'ba', '')
  fc.assert(
    fc.property(
      fc.array(letters, { maxLength: 20 }),
      fc.array(fc.constantFrom('aab', 'bb', 'abab', 'a'), { maxLength: 2 }),
      (words, stop) => {
        const whole = words.join('')
        const cut = Math.min(whole.length, ...stop.map(each => whole.indexOf(each)).filter(at => at !== -1))
        const { parts, stopped, text } = answer(words, stop)
        expect(text).toBe(whole.slice(0, cut))
        expect(parts.join('')).toBe(text)
        expect(stopped).toBe(stop.some(each => whole.includes(each)))
      },
    ),
    { seed: 5, numRuns: 500 },
  )
})

test('text is given as soon as no stop text can begin in it', () => {
  expect(answer(['the ', 'cat', ' sat'], ['cats']).parts).toEqual(['the ', 'cat sat'])
  expect(answer(['x', 'y'], []).parts).toEqual(['x', 'y'])
  expect(answer(['x', 'y'], ['']).parts).toEqual(['x', 'y'])
})
