import type { ResponseRequest } from '@openledger/client'
import type { Tokenizer } from '@openledger/engine'
import type { Answer } from '../../inference/Answer.ts'
import type { Question } from '../../inference/Question.ts'
import { openAiError, statusOf } from '../errors.ts'
import { type AnswerWriter, type ChoiceToken, describeTokens } from './AnswerWriter.ts'
import { createOutput } from './createOutput.ts'
import type { ServerEvent } from './eventStream.ts'
import { listen } from './listen.ts'
import type { Speech } from './planSpeech.ts'
import type { KnownItem } from './responseItems.ts'

/** A response as it is given and stored. */
export type ResponseObject = { id: string; created_at: number; status: string; output: object[] }

/**
 * An answer as `POST /v1/responses` gives it: a response, or its typed events, numbered.
 *
 * @param save told the whole response before it is said, so that who reads it can go on from it at once
 */
export function writeResponse({ question, request, token, tokenizer, reader, save }: writeResponse.Options) {
  const showsTokens = asksTokens(request)
  const describe = (tokens: readonly ChoiceToken[]) => (showsTokens ? describeTokens(tokenizer, tokens) : [])
  const base = describeRequest({ question, request, token })
  const begun = { ...base, status: 'in_progress', incomplete_details: null, output: [], usage: null }
  let sequence = 0
  const say = (type: string, body: object): ServerEvent => ({
    event: type,
    data: JSON.stringify({ type, ...body, sequence_number: sequence++ }),
  })
  /** Tokens that came, and those of them that no event has said. */
  const came: ChoiceToken[] = []
  let untold: ChoiceToken[] = []
  const listener = listen(question, 0, reader)
  const output = createOutput<ServerEvent>({
    ...{ token, say },
    part: (text, done) => ({ type: 'output_text', text, annotations: [], logprobs: done ? describe(came) : [] }),
    logprobs: () => describe(untold.splice(0)),
  })
  const take = (tokens: readonly ChoiceToken[]) => {
    came.push(...tokens)
    untold = [...untold, ...tokens]
  }

  /** Hears what was not yet heard, and gives the events of that and the response. */
  const finish = (answer: Answer, extra: object, rest: string | undefined) => {
    const { finish, logprobs = [] } = answer.choices[0]!
    take(logprobs.slice(came.length))
    const status = finish === 'length' ? 'incomplete' : 'completed'
    const deltas = [...(rest === undefined ? [] : listener.push(rest)), ...listener.end()]
    const events = deltas.flatMap(output.hear)
    // Tokens that no words came with.
    const isTold = untold.length === 0 || !showsTokens || listener.result().calls.length > 0
    if (!isTold) events.push(...output.hear({ type: 'text', text: '' }))
    events.push(...output.end(status))
    const { promptTokens, completionTokens } = answer
    const response = {
      ...{ ...base, status, output: output.shown(status), completed_at: Math.floor(Date.now() / 1000) },
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
    save(response, output.known())
    return { response, events }
  }

  const writer: AnswerWriter = {
    whole: (answer, extra) => finish(answer, extra, answer.choices[0]!.text).response,
    begin: () => [say('response.created', { response: begun }), say('response.in_progress', { response: begun })],
    piece({ text, tokens }) {
      take(tokens)
      return listener.push(text).flatMap(output.hear)
    },
    end(answer, extra) {
      const { response, events } = finish(answer, extra, undefined)
      return [...events, say(`response.${response.status}`, { response })]
    },
    fail(error) {
      const { message, code, param } = openAiError(error, statusOf(error)).error
      return [say('error', { code, message, param })]
    },
  }
  return writer
}

export declare namespace writeResponse {
  type Options = {
    question: Question
    request: ResponseRequest
    /** What tells this response and its items from all others, in hexadecimal digits. */
    token: string
    tokenizer: Tokenizer
    reader: Speech['reader']
    save: (response: ResponseObject, output: KnownItem[]) => void
  }
}

/** Whether a response is to say its tokens' log-probabilities. */
export function asksTokens({ include = [], top_logprobs }: Pick<ResponseRequest, 'include' | 'top_logprobs'>): boolean {
  return include.includes('message.output_text.logprobs') || (top_logprobs ?? 0) > 0
}

/** What a response repeats of its request. */
function describeRequest({ question, request, token }: Pick<writeResponse.Options, 'question' | 'request' | 'token'>) {
  const [draft] = question.drafts
  return {
    id: `resp_${token}`,
    object: 'response',
    created_at: Math.floor(Date.now() / 1000),
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
    temperature: draft!.temperature ?? null,
    text: { format: request.text?.format ?? { type: 'text' } },
    tool_choice: request.tool_choice ?? 'auto',
    tools: request.tools ?? [],
    top_logprobs: request.top_logprobs ?? 0,
    top_p: draft!.topP ?? null,
    truncation: 'disabled',
    user: request.user ?? null,
    safety_identifier: request.safety_identifier ?? null,
    prompt_cache_key: request.prompt_cache_key ?? null,
    metadata: request.metadata ?? {},
  }
}
