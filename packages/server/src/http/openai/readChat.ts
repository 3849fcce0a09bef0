import { BaseError, canonicalJson } from '@openledger/base'
import type { AskedMessage, ChatRequest } from '@openledger/client'
import type { Asked, WrittenMessage } from '../../inference/Question.ts'
import { isShared, readGenerating } from './readAsked.ts'

/** `POST /v1/chat/completions` in the words of the inference room. */
export function readChat(request: ChatRequest, body: unknown): Asked {
  const { messages, top_logprobs: top, logprobs = false } = request
  const refuse = (param: string, reason: string) =>
    new BaseError(`${param}: ${reason}`, { code: 'server/bad-request', facts: { param } })
  if (top !== undefined && !logprobs) throw refuse('top_logprobs', 'set logprobs to true to get them')
  if ((request.tools ?? []).length > 0) throw refuse('tools', 'the models here call no tools')
  if ((request.response_format?.type ?? 'text') !== 'text') throw refuse('response_format', 'answers here are text')
  return {
    model: request.model,
    prompt: { chat: { messages } },
    messages: messages.map(writeDown),
    choices: request.n,
    generating: {
      ...readGenerating(request),
      maxTokens: request.max_completion_tokens ?? request.max_tokens,
      ...(logprobs && { logprobs: top ?? 0 }),
    },
    shared: isShared(request),
    body,
  }
}

/** A message as its receipt holds it: role and text, or, of one that holds more than that, all of it as JSON. */
export function writeDown(message: AskedMessage): WrittenMessage {
  if (message.role === 'tool') return { role: 'user', content: canonicalJson(message) }
  if ('tool_calls' in message) return { role: 'assistant', content: canonicalJson(message) }
  return { role: message.role, content: message.content }
}
