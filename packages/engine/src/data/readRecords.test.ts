import { expect, test } from 'vitest'
import { readRecords } from './readRecords.ts'

const answer = { role: 'assistant', content: 'Hello.' }
const lines = (...rows: unknown[]) => rows.map(row => (typeof row === 'string' ? row : JSON.stringify(row))).join('\n')

test('readRecords reads the three kinds, with their lines', () => {
  const text = lines(
    {
      messages: [
        { role: 'user', content: 'Hi' },
        { ...answer, weight: 1, name: 'bot' },
      ],
      id: 7,
    },
    '',
    { prompt: 'Hi', completion: 'Hello.' },
    { text: 'Once.' },
  )
  expect(readRecords(`\uFEFF${text}\r\n`)).toEqual([
    {
      line: 1,
      record: {
        messages: [
          { role: 'user', content: 'Hi' },
          { ...answer, weight: 1 },
        ],
      },
    },
    { line: 3, record: { prompt: 'Hi', completion: 'Hello.' } },
    { line: 4, record: { text: 'Once.' } },
  ])
})

const wrong: { row: unknown; says: RegExp }[] = [
  { row: '{"text": "cut off', says: /is not JSON/ },
  { row: '[1, 2]', says: /is not a JSON object/ },
  { row: { question: 'a', answer: 'b' }, says: /none of messages, prompt, text; it has question, answer/ },
  { row: { text: 'a', prompt: 'b', completion: 'c' }, says: /has prompt and text/ },
  { row: { prompt: 'a' }, says: /completion must be text/ },
  { row: { prompt: 'a', completion: '' }, says: /completion must not be empty/ },
  { row: { messages: [] }, says: /messages/ },
  { row: { messages: [{ role: 'user', content: 'a' }] }, says: /messages holds no answer/ },
  { row: { messages: [{ ...answer, weight: 0 }] }, says: /messages holds no answer/ },
  { row: { messages: [{ ...answer, weight: 0.5 }] }, says: /messages\.0\.weight must be 0 or 1/ },
  { row: { messages: [{ role: 'robot', content: 'a' }, answer] }, says: /messages\.0\.role must be/ },
  {
    row: { messages: [{ role: 'user', content: [{ type: 'text' }] }, answer] },
    says: /messages\.0\.content must be text/,
  },
  { row: { messages: [{ ...answer, tool_calls: [{}] }] }, says: /tool calls cannot be trained on/ },
]

test.each(wrong)('readRecords names the line and what is wrong with $row', ({ row, says }) => {
  const text = lines({ text: 'good' }, row, { text: 'good' })
  expect(() => readRecords(text)).toThrow(
    expect.objectContaining({
      code: 'engine/data-invalid',
      facts: expect.objectContaining({ 'line 2': expect.stringMatching(says), wrongLines: '1' }),
    }),
  )
})

test('readRecords tells the first ten wrong lines and counts the rest', () => {
  const text = lines(...Array.from({ length: 14 }, () => '{'))
  try {
    readRecords(text, 'data.jsonl')
    expect.unreachable()
  } catch (error) {
    const { facts } = error as { facts: Record<string, string> }
    expect(facts.file).toBe('data.jsonl')
    expect(facts.wrongLines).toBe('14')
    expect(Object.keys(facts).filter(key => key.startsWith('line ')).length).toBe(10)
  }
  expect(() => readRecords(' \n\n')).toThrow(expect.objectContaining({ code: 'engine/data-empty' }))
})
