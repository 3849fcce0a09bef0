import {
  type AnswerForm,
  type AskedMessage,
  chatMessageSchema,
  functionSchema,
  readAnswerForm,
  writeAnswerForm,
} from '@openledger/client'
import type { ToolFunction } from '@openledger/engine'
import * as z from 'zod'
import type { WrittenMessage } from './Question.ts'

/** A conversation with the functions that may be called in it, or the form that its answer is held to. */
export type Conversation = {
  messages: readonly AskedMessage[]
  tools: readonly ToolFunction[]
  form?: AnswerForm | undefined
}

/**
 * A conversation as a receipt holds it: role and text. Of a message that holds more than that, all of it as JSON; functions
 * that may be called, or the form of the answer, stand first. Keys of schemas stay in the order that they were sent in,
 * since the model reads and writes them so.
 */
export function writeMessages({ messages, tools, form }: Conversation): WrittenMessage[] {
  const offered = { role: 'system' as const, content: JSON.stringify({ tools }) }
  return [...(form ? [writeAnswerForm(form)] : []), ...(tools.length > 0 ? [offered] : []), ...messages.map(writeDown)]
}

/**
 * The conversation that was written so. JSON that somebody typed reads alike, so there may be a second way to read them:
 * as they stand.
 */
export function readMessages(written: readonly WrittenMessage[]): Conversation {
  const [first, ...rest] = written
  const form = first && readAnswerForm(first)
  if (form) return { messages: rest.map(readBack), tools: [], form }
  const tools = first?.role === 'system' ? parsed(toolsSchema, first.content)?.tools : undefined
  return { messages: (tools ? rest : written).map(readBack), tools: tools ?? [] }
}

const toolsSchema = z.strictObject({ tools: z.array(functionSchema).min(1).max(128) })

function writeDown(message: AskedMessage): WrittenMessage {
  if (message.role === 'tool') return { role: 'user', content: JSON.stringify(message) }
  if ('tool_calls' in message) return { role: 'assistant', content: JSON.stringify(message) }
  return { role: message.role, content: message.content }
}

function readBack({ role, content }: WrittenMessage): AskedMessage {
  const found = parsed(chatMessageSchema, content)
  if (role === 'user' && found?.role === 'tool') return found
  if (role === 'assistant' && found && 'tool_calls' in found) return found
  return { role, content }
}

function parsed<T>(schema: z.ZodType<T>, text: string): T | undefined {
  if (!text.startsWith('{')) return undefined
  try {
    return schema.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}
