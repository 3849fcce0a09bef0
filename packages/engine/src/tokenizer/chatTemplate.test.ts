import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { chatSpans } from './chatSpans.ts'
import { type Chat, createChatTemplate } from './chatTemplate.ts'
import { createTokenizer, type Tokenizer } from './Tokenizer.ts'

const here = path.join(import.meta.dirname, 'fixtures')
const tokenizers = new Map(
  gunzipSync(readFileSync(path.join(here, 'tokenizers.jsonl.gz')))
    .toString()
    .trim()
    .split('\n')
    .map(line => JSON.parse(line))
    .map(({ name, tokenizer }) => [name as string, JSON.stringify(tokenizer)]),
)
const special = { bos_token: '<s>', eos_token: '</s>', unk_token: '<unk>' }
const tokenizerWith = (chat_template: string, name = 'llama3'): Tokenizer =>
  createTokenizer({ tokenizerJson: tokenizers.get(name)!, configJson: JSON.stringify({ ...special, chat_template }) })

type Case = {
  name: string
  template: string
  tokenizer: string
  messages: Chat['messages']
  tools: unknown[] | null
  documents: unknown[] | null
  add_generation_prompt: boolean
  date?: string
  text?: string
  ids?: number[]
  mask?: number[] | null
  error?: string
}
const cases: Case[] = JSON.parse(readFileSync(path.join(here, 'chats.json'), 'utf8'))

describe('a chat template does what Transformers makes of it', () => {
  test.each(cases)('$name', ({ template, tokenizer: name, text, ids, mask, error, ...given }) => {
    const tokenizer = tokenizerWith(template, name)
    const chat: Chat = {
      messages: given.messages,
      tools: given.tools,
      documents: given.documents,
      addGenerationPrompt: given.add_generation_prompt,
      variables: given.date === undefined ? {} : { date: given.date },
    }
    if (error !== undefined) {
      expect(() => tokenizer.renderChat(chat)).toThrow(
        expect.objectContaining({ code: 'engine/chat-template', facts: { problem: error } }),
      )
      return
    }
    expect(tokenizer.renderChat(chat)).toBe(text)
    const { messages, addGenerationPrompt, ...rest } = chat
    expect(tokenizer.chatPrompt(messages, { ...rest, addGenerationPrompt })).toEqual(ids)
    if (!mask?.includes(1)) return
    const { spans, ids: sampled } = tokenizer.chatSample(chat)
    expect(sampled).toEqual(ids)
    expect(sampled.map((_, at) => Number(spans!.some(([start, end]) => start <= at && at < end)))).toEqual(mask)
  })
})

describe('what the assistant says', () => {
  const talk = [
    { role: 'user', content: 'Who?' },
    { role: 'assistant', content: 'The baker.' },
    { role: 'user', content: 'Really?' },
    { role: 'assistant', content: 'Really.' },
  ]
  const spoken = (template: string, messages = talk) => {
    const { text, spans } = chatSpans(createChatTemplate(template, special), { messages })
    return spans.map(({ start, end }) => text.slice(start, end))
  }
  const turn = "{{ '[' + m.role + ']' + m.content + '[/]' }}"
  const prompt = "{% if add_generation_prompt %}{{ '[assistant]' }}{% endif %}"

  test('is each answer with what ends it, where a template marks nothing', () => {
    expect(spoken(`{% for m in messages %}${turn}{% endfor %}${prompt}`)).toEqual(['The baker.[/]', 'Really.[/]'])
  })
  test('begins behind the question where a template has no words that call for an answer', () => {
    expect(spoken(`{% for m in messages %}${turn}{% endfor %}`)).toEqual([
      '[assistant]The baker.[/]',
      '[assistant]Really.[/]',
    ])
  })
  test('is the last answer alone where a template drops the past', () => {
    const thinking = `{% for m in messages %}{% if m.role == 'assistant' and loop.last %}{{ '[assistant]<think></think>' + m.content + '[/]' }}{% else %}${turn}{% endif %}{% endfor %}${prompt}`
    expect(spoken(thinking)).toEqual(['<think></think>Really.[/]'])
  })
  test('is the last answer alone where a template renders nothing but whole conversations', () => {
    const strict = `{% if messages | length < 3 %}{{ raise_exception('too short') }}{% endif %}{% for m in messages %}${turn}{% endfor %}${prompt}`
    expect(spoken(strict)).toEqual(['Really.[/]'])
  })
  test('is what stands between the marks, whatever the messages contain', () => {
    const marked =
      "{% for m in messages %}{% if m.role == 'assistant' %}{% generation %}{{ m.content }}{% endgeneration %}{% else %}{{ m.content }}{% endif %}{% endfor %}"
    const strange = talk.map(message => ({ ...message, content: `\ufdd0${message.content}\ufdd1` }))
    expect(spoken(marked, strange)).toEqual(['\ufdd0The baker.\ufdd1', '\ufdd0Really.\ufdd1'])
  })
  test('counts tokens that stand for any part of it', () => {
    const sample = tokenizerWith(`{% for m in messages %}${turn}{% endfor %}${prompt}`).chatSample({ messages: talk })
    expect(sample.spans).toHaveLength(2)
    const { decode } = tokenizerWith(turn)
    expect(sample.spans!.map(([start, end]) => decode(sample.ids.slice(start, end)))).toEqual([
      'The baker.[/]',
      'Really.[/]',
    ])
    expect(sample.promptLength).toBe(sample.spans![0]![0])
  })
  test('is missing from a conversation without an answer', () => {
    expect(() => spoken(turn, talk.slice(0, 1))).toThrow(expect.objectContaining({ code: 'engine/chat-unanswered' }))
  })
})

describe('the files beside a tokenizer', () => {
  const tokenizerJson = tokenizers.get('llama3')!
  test('may give tokens with their flags, and templates by name', () => {
    const configJson = JSON.stringify({
      eos_token: { content: '</s>', lstrip: false },
      bos_token: null,
      chat_template: [
        { name: 'tool_use', template: 'tools' },
        { name: 'default', template: '{{ eos_token }}{{ bos_token is defined }}' },
      ],
    })
    expect(createTokenizer({ tokenizerJson, configJson }).renderChat({ messages: [] })).toBe('</s>False')
  })
  test('need a template only for conversations, and a good one', () => {
    const without = createTokenizer({ tokenizerJson, configJson: JSON.stringify(special) })
    expect(without.decode(without.encode('a b'))).toBe('a b')
    expect(() => without.chatPrompt([])).toThrow(expect.objectContaining({ code: 'engine/no-chat-template' }))
    const broken = tokenizerWith('{% for %}')
    expect(broken.encode('x')).toHaveLength(1)
    expect(() => broken.chatPrompt([])).toThrow(expect.objectContaining({ code: 'engine/chat-template' }))
  })
  test('must name an end token of the vocabulary', () => {
    for (const config of [{}, { eos_token: '<end>' }])
      expect(() => createTokenizer({ tokenizerJson, configJson: JSON.stringify(config) })).toThrow(
        expect.objectContaining({ code: 'engine/tokenizer-invalid' }),
      )
  })
})

const folder =
  process.env.OPENLEDGER_FIXTURES ?? path.join(import.meta.dirname, '../../../../../shared/fixtures/models')
const families = existsSync(folder) ? readdirSync(folder) : []
if (families.length === 0) {
  console.warn(`chats of the families: SKIPPED, no fixtures at ${folder}`)
  test.skip('chats of the families', () => {})
}

describe.skipIf(families.length === 0).each(families)('the chats of the family %s', name => {
  const read = (file: string) => readFileSync(path.join(folder, name, file), 'utf8')
  const apart = existsSync(path.join(folder, name, 'chat_template.jinja'))
  const tokenizer = createTokenizer({
    tokenizerJson: read('tokenizer.json'),
    configJson: read('tokenizer_config.json'),
    chatTemplate: apart ? read('chat_template.jinja') : undefined,
  })
  const { chats, chat_errors } = JSON.parse(read('expected.json'))
  test(`are ${chats.length}, and ${chat_errors.length} that the template refuses`, () => {
    for (const { add_generation_prompt: addGenerationPrompt, messages, tools, variables, ...wanted } of chats) {
      const chat = { messages, tools, variables, addGenerationPrompt }
      expect(tokenizer.renderChat(chat)).toBe(wanted.text)
      expect(tokenizer.chatPrompt(messages, chat)).toEqual(wanted.ids)
    }
    for (const { add_generation_prompt: addGenerationPrompt, error, ...chat } of chat_errors)
      expect(() => tokenizer.renderChat({ ...chat, addGenerationPrompt })).toThrow(
        expect.objectContaining({ code: 'engine/chat-template', facts: { problem: error } }),
      )
  })
})
