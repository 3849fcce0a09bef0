import type { BackendRequest } from '../Backend.ts'
import type { OpenAnswer } from '../openAnswer.ts'

/**
 * A request to vLLM's `/v1/completions`, all of it said: nothing is left to the defaults of the server or of the model's
 * generation_config.json. The prompt is in tokens, and so is what ends the answer.
 */
export function completionBody({ model, request, answer }: completionBody.Options) {
  const { ids, delivered = [], stop = [], seed } = request
  return {
    model,
    prompt: [...ids, ...delivered],
    max_tokens: answer.limit,
    stream: true,
    stream_options: { include_usage: true },
    return_token_ids: true,
    ...(request.logprobs !== undefined && { logprobs: request.logprobs, return_tokens_as_token_ids: true }),
    temperature: request.temperature ?? 0,
    top_p: request.topP ?? 1,
    top_k: request.topK ?? 0,
    min_p: request.minP ?? 0,
    repetition_penalty: request.repetitionPenalty ?? 1,
    frequency_penalty: request.frequencyPenalty ?? 0,
    presence_penalty: request.presencePenalty ?? 0,
    ...(seed !== undefined && { seed: seedNumber(seed) }),
    stop: stop.filter(text => text !== ''),
    ignore_eos: true,
    stop_token_ids: [...answer.ends],
    add_special_tokens: false,
    skip_special_tokens: true,
    spaces_between_special_tokens: false,
  }
}

export declare namespace completionBody {
  type Options = { model: string; request: BackendRequest; answer: OpenAnswer }
}

/** Servers take integers only; a text is folded into one (FNV-1a, 32 bits). */
export function seedNumber(seed: string | number): number {
  if (typeof seed === 'number' && Number.isSafeInteger(seed)) return seed
  let hash = 0x811c9dc5
  for (const char of String(seed)) hash = Math.imul(hash ^ char.codePointAt(0)!, 0x01000193)
  return hash >>> 0
}
