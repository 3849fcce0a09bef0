import type { ResponseRequest } from '@openledger/client'
import type { Tokenizer } from '@openledger/engine'
import type { Answer } from '../../inference/createInference.ts'
import type { Question } from '../../inference/Question.ts'
import { openAiError, statusOf } from '../errors.ts'
import { type AnswerWriter, type ChoiceToken, describeTokens } from './AnswerWriter.ts'
import type { KnownItem } from './responseItems.ts'

/** A response as it is given and stored. */
export type ResponseObject = { id: string; created_at: number; status: string; output: object[] }

/**
 * An answer as `POST /v1/responses` gives it: a response, or its typed events, numbered.
 *
 * @param save told the whole response before it is said, so that who reads it can go on from it at once
 */
export function writeResponse({ question, request, token, tokenizer, save }: writeResponse.Options): AnswerWriter {
  const showsTokens = asksTokens(request)
  const describe = (tokens: readonly ChoiceToken[] = []) => (showsTokens ? describeTokens(tokenizer, tokens) : [])
  const createdAt = Math.floor(Date.now() / 1000)
  const itemId = `msg_${token}_0`
  const base = {
    id: `resp_${token}`,
    object: 'response',
    created_at: createdAt,
    background: false,
    error: null,
    instructions: request.instructions ?? null,
    max_output_tokens: request.max_output_tokens ?? null,
    max_tool_calls: request.max_tool_calls ?? null,
    model: question.slug,
    parallel_tool_calls: request.parallel_tool_calls ?? true,
    previous_response_id: request.previous_response_id ?? null,
    reasoning: { effort: null, summary: null },
    service_tier: 'default',
    store: request.store ?? true,
    temperature: question.drafts[0]!.temperature ?? null,
    text: { format: request.text?.format ?? { type: 'text' } },
    tool_choice: request.tool_choice ?? 'auto',
    tools: request.tools ?? [],
    top_logprobs: request.top_logprobs ?? 0,
    top_p: question.drafts[0]!.topP ?? null,
    truncation: 'disabled',
    user: request.user ?? null,
    safety_identifier: request.safety_identifier ?? null,
    prompt_cache_key: request.prompt_cache_key ?? null,
    metadata: request.metadata ?? {},
  }
  const begun = { ...base, status: 'in_progress', incomplete_details: null, output: [], usage: null }
  const part = (text: string, tokens?: readonly ChoiceToken[]) => ({
    ...{ type: 'output_text', text, annotations: [], logprobs: describe(tokens) },
  })
  const message = (status: string, content: object[]) => ({
    ...{ id: itemId, type: 'message', role: 'assistant', status, content },
  })

  const finish = (answer: Answer, extra: object) => {
    const [choice] = answer.choices
    const { text, finish, logprobs } = choice!
    const status = finish === 'length' ? 'incomplete' : 'completed'
    const said = message(status, [part(text, logprobs)])
    const { promptTokens, completionTokens } = answer
    const response = {
      ...{ ...base, status, output: [said], completed_at: Math.floor(Date.now() / 1000) },
      incomplete_details: finish === 'length' ? { reason: 'max_output_tokens' } : null,
      usage: {
        input_tokens: promptTokens,
        input_tokens_details: { cached_tokens: 0 },
        output_tokens: completionTokens,
        output_tokens_details: { reasoning_tokens: 0 },
        total_tokens: promptTokens + completionTokens,
      },
      ...extra,
    }
    save(response, [{ type: 'message', role: 'assistant', content: text, id: itemId }])
    return { response, said, text, logprobs }
  }

  let sequence = 0
  const event = (type: string, body: object) => ({
    event: type,
    data: JSON.stringify({ type, ...body, sequence_number: sequence++ }),
  })
  const place = { item_id: itemId, output_index: 0, content_index: 0 }
  let told = 0
  return {
    whole: (answer, extra) => finish(answer, extra).response,
    begin: () => [
      event('response.created', { response: begun }),
      event('response.in_progress', { response: begun }),
      event('response.output_item.added', { output_index: 0, item: message('in_progress', []) }),
      event('response.content_part.added', { ...place, part: part('') }),
    ],
    piece({ text, tokens }) {
      told += tokens.length
      return [event('response.output_text.delta', { ...place, delta: text, logprobs: describe(tokens) })]
    },
    end(answer, extra) {
      const { response, said, text, logprobs = [] } = finish(answer, extra)
      const rest = logprobs.slice(told)
      return [
        ...(showsTokens && rest.length > 0
          ? [event('response.output_text.delta', { ...place, delta: '', logprobs: describe(rest) })]
          : []),
        event('response.output_text.done', { ...place, text, logprobs: describe(logprobs) }),
        event('response.content_part.done', { ...place, part: part(text, logprobs) }),
        event('response.output_item.done', { output_index: 0, item: said }),
        event(`response.${response.status}`, { response }),
      ]
    },
    fail(error) {
      const { message, code, param } = openAiError(error, statusOf(error)).error
      return [event('error', { code, message, param })]
    },
  }
}

export declare namespace writeResponse {
  type Options = {
    question: Question
    request: ResponseRequest
    /** What tells this response and its items from all others, in hexadecimal digits. */
    token: string
    tokenizer: Tokenizer
    save: (response: ResponseObject, output: KnownItem[]) => void
  }
}

/** Whether a response is to say its tokens' log-probabilities. */
export function asksTokens({ include = [], top_logprobs }: Pick<ResponseRequest, 'include' | 'top_logprobs'>): boolean {
  return include.includes('message.output_text.logprobs') || (top_logprobs ?? 0) > 0
}
