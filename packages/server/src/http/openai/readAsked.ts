import { BaseError } from '@openledger/base'
import type { ChatRequest, CompletionRequest } from '@openledger/client'
import { type Grammar, readGrammar } from '@openledger/engine'
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

type Form = { type: 'text' | 'json_object' | 'json_schema'; schema?: unknown }

/**
 * What an answer must be, where a request says so; a schema is kept to whether it is called strict or not.
 *
 * @param param where the request says so
 * @throws `engine/grammar-…` for a schema that nothing can be held to, before anything is paid
 */
export function readForm(form: Form | undefined, param: string): Pick<Generating, 'grammar'> {
  if (form === undefined || form.type === 'text') return {}
  const grammar: Grammar = form.schema == null ? { kind: 'json' } : { kind: 'schema', schema: form.schema }
  try {
    readGrammar(grammar)
    return { grammar }
  } catch (error) {
    if (!BaseError.is(error)) throw error
    const { message, code, facts, hint } = error
    throw new BaseError(message, { code, facts: { ...facts, param }, ...(hint && { hint }), cause: error })
  }
}

/** Whether question and answer may be shown, as the request says. */
export function isShared({ openledger }: Pick<ChatRequest, 'openledger'>): Asked['shared'] {
  return openledger?.public === true
}
