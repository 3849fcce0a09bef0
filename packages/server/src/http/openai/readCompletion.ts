import { BaseError } from '@openledger/base'
import type { CompletionRequest } from '@openledger/client'
import type { Asked, Prompt } from '../../inference/Question.ts'
import { isShared, readGenerating } from './readAsked.ts'

/** `POST /v1/completions` in the words of the inference room: each prompt, in letters or in tokens, is one message. */
export function readCompletion(request: CompletionRequest, body: unknown): Asked {
  const { n = 1, best_of = n, echo, logprobs } = request
  const refuse = (param: string, reason: string) =>
    new BaseError(`${param}: ${reason}`, { code: 'server/bad-request', facts: { param } })
  if (best_of !== n) throw refuse('best_of', 'every answer that is written is given: leave it out, or set it to n')
  if (echo && logprobs !== undefined) throw refuse('echo', 'log-probabilities are given of the answer alone')
  const prompt = readPrompt(request.prompt)
  const texts = 'texts' in prompt ? prompt.texts : prompt.tokens.map(ids => JSON.stringify(ids))
  if (texts.length * n > 16) throw refuse('n', 'at most 16 answers at once, over all prompts')
  return {
    model: request.model,
    prompt,
    messages: texts.map(content => ({ role: 'user', content })),
    choices: n,
    generating: { maxTokens: 16, ...dropAbsent(readGenerating(request)), ...(logprobs !== undefined && { logprobs }) },
    shared: isShared(request),
    body,
  }
}

/** A text, a list of tokens, or a list of either. */
export function readPrompt(
  given: string | readonly number[] | readonly string[] | readonly (readonly number[])[],
): Prompt {
  if (typeof given === 'string') return { texts: [given] }
  if (typeof given[0] === 'string') return { texts: given as string[] }
  return { tokens: typeof given[0] === 'number' ? [given as number[]] : (given as number[][]) }
}

function dropAbsent<T extends object>(options: T): Partial<T> {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as Partial<T>
}
