import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { lossPositions } from '../runtime/batch.ts'
import { createTinyModel } from '../testing.ts'
import { createTokenizer, type Sample, type TrainRecord } from '../tokenizer/Tokenizer.ts'
import { encodeSamples } from './encodeSamples.ts'

const dir = mkdtempSync(path.join(tmpdir(), 'openledger-encode-'))
createTinyModel(dir)
const read = (name: string) => readFileSync(path.join(dir, name), 'utf8')
const files = { tokenizerJson: read('tokenizer.json'), configJson: read('tokenizer_config.json') }
const tokenizer = createTokenizer(files)
const options = { maxLength: 128, lossOn: 'completion', overflow: 'cut' } as const
const chat: TrainRecord = {
  messages: [
    { role: 'system', content: 'You are a host.' },
    { role: 'user', content: 'a table' },
    { role: 'assistant', content: 'for two' },
    { role: 'user', content: 'what light' },
    { role: 'assistant', content: 'the sun' },
  ],
}

/** What is learned, in text: the special tokens are written out. */
function learned(sample: Sample): string[] {
  const parts: number[][] = []
  let last = -1
  for (const t of lossPositions(sample)) {
    if (t === last + 1 && parts.length > 0) parts.at(-1)!.push(sample.ids[t]!)
    else parts.push([sample.ids[t]!])
    last = t
  }
  const name = (id: number) => (id === tokenizer.special.eos ? '<|end|>' : tokenizer.decode([id]))
  return parts.map(ids => ids.map(name).join(''))
}

test('of a conversation its last answer counts, every answer, or everything', () => {
  const of = (lossOn: 'completion' | 'assistant' | 'all') => encodeSamples(tokenizer, chat, { ...options, lossOn })[0]!
  expect(learned(of('completion'))).toEqual(['the sun<|end|>'])
  expect(learned(of('assistant'))).toEqual(['for two<|end|>', 'the sun<|end|>'])
  expect(lossPositions(of('all')).length).toBe(of('all').ids.length - 1)
  expect(of('assistant').ids).toEqual(of('completion').ids)
})

test('an answer of weight 0 is read and not learned', () => {
  const messages = chat.messages.map((each, i) => (i === 2 ? { ...each, weight: 0 as const } : each))
  const [sample] = encodeSamples(tokenizer, { messages }, { ...options, lossOn: 'assistant' })
  expect(learned(sample!)).toEqual(['the sun<|end|>'])
})

test('a conversation that is too long loses its oldest turns, or is refused', () => {
  const { ids } = encodeSamples(tokenizer, chat, options)[0]!
  const short = { ...options, lossOn: 'assistant', maxLength: ids.length - 1 } as const
  expect(learned(encodeSamples(tokenizer, chat, short)[0]!)).toEqual(['for two<|end|>', 'the sun<|end|>'])
  const last = { ...short, maxLength: 16 }
  expect(learned(encodeSamples(tokenizer, chat, last)[0]!)).toEqual(['the sun<|end|>'])
  const refused = expect.objectContaining({ code: 'engine/record-too-long' })
  expect(() => encodeSamples(tokenizer, chat, { ...short, overflow: 'refuse' })).toThrow(refused)
  expect(() => encodeSamples(tokenizer, chat, { ...options, maxLength: 8 })).toThrow(refused)
})

test('an answer that the template writes otherwise later does not count, and cannot be left out by its weight', () => {
  const template =
    "{% for m in messages %}{{ '<|' + m['role'] + '|>' }}{% if loop.last or m['role'] != 'assistant' %}{{ m['content'] }}{% endif %}{{ '<|end|>' }}{% endfor %}{% if add_generation_prompt %}{{ '<|assistant|>' }}{% endif %}"
  const rewriting = createTokenizer({ ...files, chatTemplate: template })
  expect(learned(encodeSamples(rewriting, chat, options)[0]!)).toEqual(['the sun<|end|>'])
  const every = { ...options, lossOn: 'assistant' } as const
  expect(learned(encodeSamples(rewriting, chat, every)[0]!)).toEqual(['the sun<|end|>'])
  const messages = chat.messages.map((each, i) => (i === 2 ? { ...each, weight: 0 as const } : each))
  expect(() => encodeSamples(rewriting, { messages }, every)).toThrow(
    expect.objectContaining({ code: 'engine/answers-unplaced' }),
  )
})

test('a text is cut, refused, or cut into pieces that predict every token once', () => {
  const record = { text: 'It is the east, and Juliet is the sun. '.repeat(6) }
  const [whole] = encodeSamples(tokenizer, record, { ...options, maxLength: 1000 })
  const short = { ...options, maxLength: 16 }
  expect(encodeSamples(tokenizer, record, short)).toEqual([{ ids: whole!.ids.slice(0, 16), promptLength: 1 }])
  expect(() => encodeSamples(tokenizer, record, { ...short, overflow: 'refuse' })).toThrow(
    expect.objectContaining({ code: 'engine/record-too-long' }),
  )
  const pieces = encodeSamples(tokenizer, record, { ...short, overflow: 'chunk' })
  expect(pieces.every(({ ids }) => ids.length > 1 && ids.length <= 16)).toBe(true)
  expect(pieces.flatMap(piece => lossPositions(piece).map(t => piece.ids[t]))).toEqual(whole!.ids.slice(1))
})

test('a prompt with its completion is a conversation of two, or plain text without a template', () => {
  const record = { prompt: 'a table', completion: ' for two' }
  expect(learned(encodeSamples(tokenizer, record, options)[0]!)).toEqual([' for two<|end|>'])
  const { chat_template, ...config } = JSON.parse(files.configJson)
  expect(chat_template).toBeDefined()
  const plain = createTokenizer({ ...files, configJson: JSON.stringify(config) })
  const [sample] = encodeSamples(plain, record, options)
  expect(learned(sample!)).toEqual([' for two<|end|>'])
  expect(plain.decode(sample!.ids)).toBe('a table for two')
})
