import { describe, expect, test } from 'vitest'
import { createTokenizer } from './Tokenizer.ts'
import { trainBpe } from './trainBpe.ts'

const texts = ['the cat sat on the mat, the cat sat', 'Call 408-971-8523 at 7 pm. — Café ☕']
const specialTokens = ['<|pad|>', '<|bos|>', '<|end|>', '<|user|>', '<|assistant|>']
const json = trainBpe({ texts, vocabSize: 300, specialTokens })
const tokenizer = createTokenizer({
  tokenizerJson: JSON.stringify(json),
  configJson: JSON.stringify({
    bos_token: '<|bos|>',
    eos_token: '<|end|>',
    pad_token: '<|pad|>',
    chat_template:
      "{{ bos_token }}{% for m in messages %}{{ '<|' + m['role'] + '|>' + m['content'] + '<|end|>' }}{% endfor %}{% if add_generation_prompt %}{{ '<|assistant|>' }}{% endif %}",
  }),
})

describe('a trained byte-level BPE', () => {
  test('gives back any text', () => {
    for (const text of [...texts, 'unseen: žluťoučký 🐎\n\ttabs', ''])
      expect(tokenizer.decode(tokenizer.encode(text))).toBe(text)
  })
  test('learns the most frequent pairs first, and keeps digits apart', () => {
    const [first] = json.model.merges
    // 'a','t' occurs five times (cat, sat, mat, cat, sat), more often than any other pair.
    expect(first).toEqual(['a', 't'])
    expect(tokenizer.encode('408')).toHaveLength(3)
  })
  test('does not depend on anything but the texts', () => {
    expect(trainBpe({ texts, vocabSize: 300, specialTokens })).toEqual(json)
  })
  test('needs room for the bytes', () => {
    expect(() => trainBpe({ texts, vocabSize: 200, specialTokens })).toThrow(
      expect.objectContaining({ code: 'engine/vocabulary-too-small' }),
    )
  })
})

describe('a record as a training example', () => {
  const [user, assistant] = [
    { role: 'user', content: 'the cat' } as const,
    { role: 'assistant', content: 'sat on the mat' } as const,
  ]

  test('counts only the last answer and its end token', () => {
    const { ids, promptLength } = tokenizer.encodeRecord({ messages: [user, assistant] }, 100)
    expect(tokenizer.decode(ids.slice(promptLength))).toBe('sat on the mat')
    expect(ids.at(-1)).toBe(tokenizer.special.eos)
    expect(ids.slice(0, promptLength)).toEqual(tokenizer.chatPrompt([user]))
  })
  test('a question and its answer are a conversation of two turns', () => {
    expect(tokenizer.encodeRecord({ prompt: user.content, completion: assistant.content }, 100)).toEqual(
      tokenizer.encodeRecord({ messages: [user, assistant] }, 100),
    )
  })
  test('drops the oldest turns of a conversation that is too long', () => {
    const short = tokenizer.encodeRecord({ messages: [user, assistant] }, 100)
    const long = tokenizer.encodeRecord({ messages: [user, assistant, user, assistant] }, short.ids.length + 3)
    expect(long.ids.length).toBeLessThanOrEqual(short.ids.length + 3)
    expect(long.ids.slice(long.promptLength)).toEqual(short.ids.slice(short.promptLength))
  })
  test('refuses what does not fit or has no answer', () => {
    expect(() => tokenizer.encodeRecord({ messages: [user, assistant] }, 5)).toThrow(
      expect.objectContaining({ code: 'engine/record-too-long' }),
    )
    expect(() => tokenizer.encodeRecord({ messages: [user] }, 100)).toThrow(
      expect.objectContaining({ code: 'engine/record-too-long' }),
    )
  })
  test('counts all of a text', () => {
    const { ids, promptLength } = tokenizer.encodeRecord({ text: 'the cat sat' }, 100)
    expect(promptLength).toBe(1)
    expect(tokenizer.decode(ids)).toBe('the cat sat')
  })
})
