import type { ChatRequest, CompletionRequest } from '@openledger/client'
import type { Asked, Generating } from '../../inference/Question.ts'

type Drawn = Partial<
  Pick<
    ChatRequest & CompletionRequest,
    | 'max_tokens'
    | 'temperature'
    | 'top_p'
    | 'top_k'
    | 'min_p'
    | 'repetition_penalty'
    | 'frequency_penalty'
    | 'presence_penalty'
    | 'logit_bias'
    | 'min_tokens'
    | 'seed'
    | 'stop'
  >
>

/** OpenAI's names of what decides an answer, as ours. */
export function readGenerating(request: Drawn): Generating {
  const stop = typeof request.stop === 'string' ? [request.stop] : (request.stop ?? [])
  return {
    maxTokens: request.max_tokens,
    temperature: request.temperature,
    topP: request.top_p,
    topK: request.top_k,
    minP: request.min_p,
    repetitionPenalty: request.repetition_penalty,
    frequencyPenalty: request.frequency_penalty,
    presencePenalty: request.presence_penalty,
    logitBias: request.logit_bias,
    minTokens: request.min_tokens,
    seed: request.seed,
    stop: stop.filter(text => text !== ''),
  }
}

/** Whether question and answer may be shown, as the request says. */
export function isShared({ openledger }: Pick<ChatRequest, 'openledger'>): Asked['shared'] {
  return openledger?.public === true
}
