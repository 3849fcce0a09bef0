import type { BackendRequest } from '../Backend.ts'
import type { OpenAnswer } from '../openAnswer.ts'
import { seedNumber } from '../vllm/completionBody.ts'

/**
 * A request to llama-server's `/completion`, all of it said. Every adapter that the server has gets a scale, as one that is
 * not named in a request may keep what it was started with.
 *
 * The cache of prompts stays off: with adapters by request, llama-server goes on with keys and values that another adapter
 * computed (llama.cpp issue 26207).
 */
export function completionBody({ request, answer, adapters, adapter }: completionBody.Options) {
  const { ids, delivered = [], stop = [], seed } = request
  return {
    prompt: [...ids, ...delivered],
    n_predict: answer.limit,
    stream: false,
    cache_prompt: false,
    return_tokens: true,
    // None at all come for 0, not even those of the tokens themselves.
    ...(request.logprobs !== undefined && { n_probs: Math.max(1, request.logprobs) }),
    lora: adapters.map(id => ({ id, scale: id === adapter ? 1 : 0 })),
    samplers: ['temperature', 'top_k', 'top_p', 'min_p'],
    temperature: request.temperature ?? 0,
    top_k: request.topK ?? 0,
    top_p: request.topP ?? 1,
    min_p: request.minP ?? 0,
    ...(seed !== undefined && { seed: seedNumber(seed) % 2 ** 32 }),
    stop: stop.filter(text => text !== ''),
    response_fields: [
      'content',
      'tokens',
      'tokens_predicted',
      'tokens_evaluated',
      'truncated',
      'stop_type',
      ...(request.logprobs === undefined ? [] : ['completion_probabilities']),
    ],
  }
}

export declare namespace completionBody {
  type Options = {
    request: BackendRequest
    answer: OpenAnswer
    /** Ids of all adapters that the server has, and of the one that is asked for. */
    adapters: readonly number[]
    adapter: number | undefined
  }
}
