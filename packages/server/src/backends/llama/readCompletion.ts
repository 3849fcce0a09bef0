import { BaseError } from '@openledger/base'
import type { Generation } from '@openledger/engine'
import { z } from 'zod'
import type { AnswerToken, BackendRequest } from '../Backend.ts'
import { badAnswer } from '../http/createCaller.ts'
import { parseJson } from '../http/parseJson.ts'
import { createTextCheck, type OpenAnswer } from '../openAnswer.ts'

const logprob = z.number().max(1e-3)
const answerSchema = z.object({
  content: z.string(),
  tokens: z.array(z.int().min(0)),
  tokens_predicted: z.int(),
  tokens_evaluated: z.int(),
  truncated: z.boolean(),
  stop_type: z.enum(['eos', 'limit', 'word']),
  completion_probabilities: z
    .array(z.object({ id: z.int(), logprob, top_logprobs: z.array(z.object({ id: z.int(), logprob })) }))
    .optional(),
})

/**
 * Reads one of llama-server's completions and holds it against what was asked: the length of the prompt, range and number of
 * the tokens, the text against our own reading of them, and how it ended.
 *
 * @throws `backends/bad-answer`; `backends/unfit` where probabilities were asked for and it left some out, as it does for
 * tokens that are parts of a character
 */
export function readCompletion({ text, ...context }: readCompletion.Options): Generation {
  const { name, prompt, vocabSize, request, answer } = context
  const parsed = answerSchema.safeParse(parseJson(text))
  if (!parsed.success) throw badAnswer(name, 'it is no answer', { reason: z.prettifyError(parsed.error).slice(0, 200) })
  const { content, tokens, tokens_predicted, tokens_evaluated, truncated, stop_type, ...rest } = parsed.data
  const { length } = tokens
  const stray = tokens.find(id => id >= vocabSize)
  if (stray !== undefined)
    throw badAnswer(name, 'a token is not in the vocabulary', { token: stray, vocabulary: vocabSize })
  if (length > answer.limit)
    throw badAnswer(name, 'there are more tokens than were asked for', { limit: answer.limit, tokens: length })
  if (length !== tokens_predicted || tokens_evaluated !== prompt.length || truncated)
    throw badAnswer(name, 'its sum does not add up', {
      ...{ tokens: length, saidTokens: tokens_predicted },
      ...{ promptTokens: prompt.length, saidPrompt: tokens_evaluated },
    })
  const probabilities = request.logprobs === undefined ? undefined : (rest.completion_probabilities ?? [])
  if (probabilities && (probabilities.length !== length || probabilities.some(({ id }, i) => id !== tokens[i])))
    throw new BaseError('A llama-server leaves out the probabilities of parts of characters.', {
      code: 'backends/unfit',
      facts: { backend: name, tokens: length, probabilities: probabilities.length },
    })
  // Looked at whole before the first token is passed on.
  const isEnded = stop_type === 'limit' ? length === answer.limit : length > 0
  if (!isEnded) throw badAnswer(name, 'it did not end as its tokens do', { finish: stop_type, tokens: length })
  for (const [i, id] of tokens.entries()) {
    const told = probabilities?.[i]
    const token: AnswerToken = told
      ? { id, logprob: told.logprob, top: told.top_logprobs.slice(0, request.logprobs) }
      : { id }
    if (answer.take(token)) break
  }
  if (!createTextCheck().agrees(content, answer.fresh())) throw badAnswer(name, 'its text is not that of its tokens')
  const done = answer.close()
  if (stop_type !== 'limit' && done.finish !== 'stop')
    throw badAnswer(name, 'it did not end as its tokens do', { finish: stop_type, tokens: length })
  return done
}

export declare namespace readCompletion {
  type Options = {
    /** The body of the answer. */
    text: string
    name: string
    prompt: readonly number[]
    vocabSize: number
    request: BackendRequest
    answer: OpenAnswer
  }
}
