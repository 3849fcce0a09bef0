import type { ChatRequest } from '@openledger/client'
import type { Asked } from '../inference/Question.ts'

/** `POST /v1/chat/completions` in the words of the inference room. */
export function readChat(request: ChatRequest): Asked {
  const stop = typeof request.stop === 'string' ? [request.stop] : (request.stop ?? [])
  const messages = request.messages.map(({ role, content }) => ({ role, content }))
  const options = request.openledger as { public?: unknown } | undefined
  return {
    model: request.model,
    prompt: { chat: { messages } },
    messages,
    generating: {
      maxTokens: request.max_completion_tokens ?? request.max_tokens,
      temperature: request.temperature,
      topP: request.top_p,
      frequencyPenalty: request.frequency_penalty,
      presencePenalty: request.presence_penalty,
      seed: request.seed,
      stop: stop.filter(text => text !== ''),
    },
    shared: options?.public === true,
    body: request,
  }
}
