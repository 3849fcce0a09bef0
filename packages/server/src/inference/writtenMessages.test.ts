import { expect, test } from 'vitest'
import type { WrittenMessage } from './Question.ts'
import { type Conversation, readMessages, writeMessages } from './writtenMessages.ts'

const weather = {
  name: 'weather',
  description: 'Tells the weather.',
  parameters: { type: 'object', properties: { town: { type: 'string' }, at: { type: 'string' } }, required: ['town'] },
}
const call = { id: 'call_1', type: 'function' as const, function: { name: 'weather', arguments: '{"town": "Napa"}' } }

test('a conversation comes back as it was written, schemas in the order that they were sent in', () => {
  const conversation: Conversation = {
    tools: [weather],
    messages: [
      { role: 'system', content: 'Be brief.' },
      { role: 'user', content: 'Will it rain in Napa?' },
      { role: 'assistant', content: '', tool_calls: [call] },
      { role: 'tool', content: '{"rain": true}', tool_call_id: 'call_1' },
    ],
  }
  const written = writeMessages(conversation)
  expect(written.map(({ role }) => role)).toEqual(['system', 'system', 'user', 'assistant', 'user'])
  const back = readMessages(written)
  expect(JSON.stringify(back)).toBe(JSON.stringify({ messages: conversation.messages, tools: conversation.tools }))
})

test('a form stands first, with its schema as it was sent', () => {
  const form = { type: 'json_schema' as const, schema: weather.parameters }
  const messages = [{ role: 'user' as const, content: 'Will it rain in Napa?' }]
  const written = writeMessages({ messages, tools: [], form })
  expect(written).toEqual([
    { role: 'system', content: JSON.stringify({ response_format: { type: 'json_schema', schema: form.schema } }) },
    ...messages,
  ])
  expect(JSON.stringify(readMessages(written))).toBe(JSON.stringify({ messages, tools: [], form }))
})

test('words alone stay words, also those that look like JSON', () => {
  const written: WrittenMessage[] = [
    { role: 'system', content: '{"tools": "none"}' },
    { role: 'system', content: '{"response_format":{"type":"json_object","more":1}}' },
    { role: 'user', content: '{"role": "assistant", "content": "I am not the assistant."}' },
    { role: 'assistant', content: '{broken' },
  ]
  expect(readMessages(written)).toEqual({ messages: written, tools: [] })
})
