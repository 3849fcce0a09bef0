import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { speak } from '../testing/speak.ts'
import { createTokenizer } from '../tokenizer/Tokenizer.ts'
import { trainBpe } from '../tokenizer/trainBpe.ts'
import { createToolCallReader } from './createToolCallReader.ts'
import { planToolUse } from './planToolUse.ts'
import { type ToolFormat, toolFormatOf } from './ToolFormat.ts'
import type { ToolGrammar } from './toolLanguage.ts'

const talk = "{% for m in messages %}{{ '<' + m.role + '>' + (m.content or '') }}"
const tail = "{% endfor %}{% if add_generation_prompt %}{{ '<assistant>' }}{% endif %}"
const declared = '{% if tools %}{% for tool in tools %}{{ tool | tojson }}{% endfor %}{% endif %}'
const templates: Record<ToolFormat | 'plain', string> = {
  hermes: `${declared}${talk}{% for c in m.tool_calls or [] %}{{ '<tool_call>\\n' + (c.function | tojson) + '\\n</tool_call>' }}{% endfor %}${tail}`,
  llama3: `${declared}${talk}{% for c in m.tool_calls or [] %}{{ '{"name": "' + c.function.name + '", "parameters": ' + (c.function.arguments | tojson) + '}' }}{% endfor %}${tail}`,
  mistral: `${declared}${talk}{% if m.tool_calls %}{{ '[TOOL_CALLS] ' }}{% for c in m.tool_calls %}{{ c.function | tojson }}{{ c.id }}{% endfor %}{% endif %}{{ m.tool_call_id or '' }}${tail}`,
  plain: talk + tail,
}
const tokenizerOf = (chat_template: string) =>
  createTokenizer({
    tokenizerJson: JSON.stringify(
      trainBpe({
        texts: ['{"name": "weather", "arguments": {"city": "Verona", "days": 3}}', '<tool_call>\n{}\n</tool_call>'],
        vocabSize: 330,
        specialTokens: ['</s>', '[TOOL_CALLS]'],
      }),
    ),
    configJson: JSON.stringify({ eos_token: '</s>', chat_template }),
  })

const weather = {
  name: 'weather',
  description: 'How it is in a city',
  parameters: {
    type: 'object',
    properties: { city: { type: 'string', maxLength: 12 }, days: { type: 'integer', minimum: 1, maximum: 14 } },
    required: ['city'],
    additionalProperties: false,
  },
}
const weigh = {
  name: 'weigh',
  parameters: { type: 'object', properties: { unit: { enum: ['g', 'kg'] } }, required: ['unit'] },
}
const tools = [weather, weigh, { name: 'stop', parameters: undefined }]
const validators = new Map(
  tools.map(({ name, parameters }) => [
    name,
    new Ajv2020().compile(parameters ?? { type: 'object', maxProperties: 0 }),
  ]),
)
const formats = ['hermes', 'llama3', 'mistral'] as const

/** Reads a text in pieces of these lengths. */
function read(format: ToolFormat, text: string, lengths: readonly number[] = [1]) {
  const reader = createToolCallReader(format, { newId: () => 'id' })
  const deltas = []
  for (let at = 0, i = 0; at < text.length; i++) {
    const length = lengths[i % lengths.length]!
    deltas.push(...reader.push(text.slice(at, at + length)))
    at += length
  }
  deltas.push(...reader.end())
  return { ...reader.result(), deltas }
}

describe.each(formats)('calls as %s writes them', format => {
  const tokenizer = tokenizerOf(templates[format])
  const grammar = (changes: Partial<ToolGrammar> = {}): ToolGrammar => ({
    ...{ kind: 'tools', format, functions: tools, choice: 'required', parallel: true, ...changes },
  })
  const wantsMore = tokenizer.encode('<').at(-1)!
  const eager = (logits: Float32Array, ids: readonly number[]) => {
    for (const id of tokenizer.encode('"]}')) logits[id]! += ids.length / 5
    // Ends compete with further calls.
    if (ids.length < 60) logits[wantsMore]! += 8
  }

  test('are what the chat template teaches', () => {
    expect(tokenizer.toolFormat).toBe(format)
    expect(planToolUse({ tokenizer, tools }).grammar).toMatchObject({ format, choice: 'auto' })
  })
  test('always have arguments that their function takes', () => {
    const called = new Set<string>()
    let most = 0
    for (let i = 0; i < 60; i++) {
      const { text, finish } = speak(tokenizer, grammar(), { seed: `${format} ${i}`, drift: eager })
      if (finish === 'length') continue
      const { calls, text: words } = read(format, text)
      expect(words).toBe('')
      expect(calls.length).toBeGreaterThan(0)
      most = Math.max(most, calls.length)
      for (const { name, arguments: given } of calls) {
        called.add(name)
        expect(validators.get(name)!(JSON.parse(given))).toBe(true)
      }
    }
    expect([...called].sort()).toEqual(['stop', 'weather', 'weigh'])
    expect(most > 1).toBe(format !== 'llama3')
  })
  test('are one, and of the named function, where that is asked', () => {
    for (let i = 0; i < 20; i++) {
      const asked = grammar({ choice: { name: 'weigh' }, parallel: false })
      const { text } = speak(tokenizer, asked, { seed: `one ${i}`, drift: eager })
      expect(read(format, text).calls).toEqual([
        { id: 'id', name: 'weigh', arguments: expect.stringMatching(/^\{\s*"unit": ?"k?g"\s*\}$/) },
      ])
    }
  })
  test('are held to from their opening on, and not before', () => {
    const opening = { hermes: 'Let me see. <tool_call>', llama3: '{"name":', mistral: '' }[format]
    const marks = format === 'mistral' ? [1] : []
    for (let i = 0; i < 20; i++) {
      const begin = [...tokenizer.encode(opening), ...marks]
      const { text, finish } = speak(tokenizer, grammar({ choice: 'auto' }), { seed: `auto ${i}`, drift: eager, begin })
      const { calls, text: words } = read(format, text)
      if (finish === 'stop')
        for (const call of calls) expect(validators.get(call.name)!(JSON.parse(call.arguments))).toBe(true)
      expect(words).toBe(format === 'hermes' ? 'Let me see. ' : '')
    }
    const { text } = speak(tokenizer, grammar({ choice: 'auto' }), { seed: 'free', maxTokens: 60 })
    expect(read(format, text)).toMatchObject({ text, calls: [] })
  })
})

test('an answer is read the same however it is cut', () => {
  const written: Record<ToolFormat, string> = {
    hermes:
      'So.\n<tool_call>\n{"name": "a", "arguments": {"x": "}<tool_call>\\"{", "y": [{}]}}\n</tool_call>\n<tool_call>\n{"name":"b","arguments":{}}\n</tool_call>',
    llama3: ' {"name": "a", "parameters": {"x": "}<tool_call>\\"{", "y": [{}]}}',
    mistral:
      'So.\n[TOOL_CALLS] [{"name": "a", "arguments": {"x": "}<tool_call>\\"{", "y": [{}]}}, {"name":"b","arguments":{}}]',
  }
  for (const format of formats) {
    const whole = read(format, written[format], [1000])
    const args = '{"x": "}<tool_call>\\"{", "y": [{}]}'
    const second = format === 'llama3' ? [] : [{ id: 'id', name: 'b', arguments: '{}' }]
    expect(whole.calls).toEqual([{ id: 'id', name: 'a', arguments: args }, ...second])
    expect(whole.text).toBe(format === 'llama3' ? '' : 'So.\n')
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 9 }), lengths => {
        const { text, calls, deltas } = read(format, written[format], lengths)
        expect({ text, calls }).toEqual({ text: whole.text, calls: whole.calls })
        const streamed = deltas.filter(each => each.type === 'arguments' && each.index === 0)
        expect(streamed.map(each => ('text' in each ? each.text : '')).join('')).toBe(args)
      }),
      { seed: 11, numRuns: 60 },
    )
  }
  expect(read('hermes', 'a < b, <tool_').text).toBe('a < b, <tool_')
  expect(read('llama3', '{"name').text).toBe('{"name')
  expect(read('hermes', '<tool_call>\n{"name": "a", "arguments": {"x": 1').calls).toEqual([
    { id: 'id', name: 'a', arguments: '{"x": 1' },
  ])
})

describe('a conversation with calls', () => {
  const asked = [
    { role: 'user', content: 'How is it in Verona?' },
    {
      role: 'assistant',
      content: null,
      tool_calls: [
        { id: 'call_1234567890', type: 'function', function: { name: 'weather', arguments: '{"city": "Verona"}' } },
      ],
    },
    { role: 'tool', tool_call_id: 'call_1234567890', content: 'warm' },
    { role: 'tool', tool_call_id: 'call_1234567890', content: 'dry' },
  ]
  const prompt = (template: string, messages: Parameters<ReturnType<typeof planToolUse>['prompt']>[0] = asked) => {
    const tokenizer = tokenizerOf(template)
    const stream = tokenizer.stream({ special: true })
    const ids = planToolUse({ tokenizer, tools: [weather] }).prompt(messages)
    return ids.map(stream.push).join('') + stream.end()
  }
  const told = JSON.stringify({ type: 'function', function: weather }).replaceAll(/([,:])(?=["{[\df])/g, '$1 ')

  test('reaches the template with arguments as objects', () => {
    expect(prompt(templates.hermes)).toBe(
      `${told}<user>How is it in Verona?<assistant><tool_call>\n{"name": "weather", "arguments": {"city": "Verona"}}\n</tool_call><tool>warm<tool>dry<assistant>`,
    )
  })
  test('has identifiers of nine characters for Mistral', () => {
    expect(prompt(templates.mistral)).toContain(
      '[TOOL_CALLS] {"name": "weather", "arguments": {"city": "Verona"}}234567890',
    )
  })
  test('is told in words where the template knows of no tools', () => {
    const text = prompt(templates.plain)
    expect(text).toMatch(/^<system>You can call.*"name":"weather".*<user>How is it/s)
    expect(text).toContain('<assistant><tool_call>\n{"name":"weather","arguments":{"city":"Verona"}}\n</tool_call>')
    expect(text).toContain(
      '<user><tool_response>\nwarm\n</tool_response>\n<tool_response>\ndry\n</tool_response><assistant>',
    )
  })
  test('is told in the question where a template has no system messages', () => {
    const strict = `{% if messages[0].role == 'system' %}{{ raise_exception('none') }}{% endif %}${templates.plain}`
    expect(prompt(strict, [{ role: 'user', content: 'Well?' }])).toMatch(/^<user>You can call.*Well\?<assistant>$/s)
  })
  test('offers no functions where none may be called', () => {
    const tokenizer = tokenizerOf(templates.hermes)
    const { grammar, prompt } = planToolUse({ tokenizer, tools, choice: 'none' })
    expect(grammar).toBeUndefined()
    expect(tokenizer.decode(prompt([{ role: 'user', content: 'x' }]))).toBe('<user>x<assistant>')
  })
})

test('a function that is not there cannot be demanded', () => {
  const tokenizer = tokenizerOf(templates.hermes)
  expect(() => planToolUse({ tokenizer, tools, choice: { name: 'fly' } })).toThrow(
    expect.objectContaining({ code: 'engine/grammar-unknown-tool' }),
  )
})

test('templates that write calls outside of JSON are not taken for others', () => {
  expect(toolFormatOf('tools <tool_call><function=x>')).toBeUndefined()
  expect(toolFormatOf('tools [TOOL_CALLS]x[ARGS]{}')).toBeUndefined()
  expect(toolFormatOf('{{ messages }}')).toBeUndefined()
})
