import { BaseError, canonicalJson } from '@openledger/base'
import type { AskedMessage, ChatRequest } from '@openledger/client'
import type { Asked, WrittenMessage } from '../../inference/Question.ts'
import { isShared, readForm, readGenerating } from './readAsked.ts'

/** `POST /v1/chat/completions` in the words of the inference room. */
export function readChat(request: ChatRequest, body: unknown): Asked {
  const { top_logprobs: top, logprobs = false } = request
  const refuse = (param: string, reason: string) =>
    new BaseError(`${param}: ${reason}`, { code: 'server/bad-request', facts: { param } })
  if (top !== undefined && !logprobs) throw refuse('top_logprobs', 'set logprobs to true to get them')
  if ((request.tools ?? []).length > 0) throw refuse('tools', 'the models here call no tools')
  const form = request.response_format
  return {
    model: request.model,
    ...conversation(request.messages),
    choices: request.n,
    generating: {
      ...readGenerating(request),
      ...readForm(form?.type === 'json_schema' ? { ...form.json_schema, type: form.type } : form, 'response_format'),
      maxTokens: request.max_completion_tokens ?? request.max_tokens,
      ...(logprobs && { logprobs: top ?? 0 }),
    },
    shared: isShared(request),
    body,
  }
}

/** A conversation as the model reads it, and as the receipt holds it. */
export function conversation(messages: readonly AskedMessage[]): Pick<Asked, 'prompt' | 'messages'> {
  return { prompt: { chat: { messages } }, messages: messages.map(writeDown) }
}

/** Role and text; of a message that holds more than that, all of it as JSON. */
function writeDown(message: AskedMessage): WrittenMessage {
  if (message.role === 'tool') return { role: 'user', content: canonicalJson(message) }
  if ('tool_calls' in message) return { role: 'assistant', content: canonicalJson(message) }
  return { role: message.role, content: message.content }
}
