import type { BaseError } from '@openledger/base'
import type { Generation, Tokenizer } from '@openledger/engine'
import type { Answer } from '../../inference/Answer.ts'
import type { Question } from '../../inference/Question.ts'
import type { ServerEvent } from './eventStream.ts'

/** A token's log-probability, with those of the likeliest instead. */
export type ChoiceToken = NonNullable<Generation['logprobs']>[number]

/** What was written of one choice since it was last told. */
export type Piece = { choice: number; text: string; tokens: readonly ChoiceToken[] }

/** How one route says an answer. `extra` is what is ours: the receipt in short, or why there is none. */
export type AnswerWriter = {
  whole: (answer: Answer, extra: object) => object
  begin: () => ServerEvent[]
  piece: (piece: Piece) => ServerEvent[]
  end: (answer: Answer, extra: object) => ServerEvent[]
  fail: (error: BaseError) => ServerEvent[]
}

/** What every answer starts with: an id, when it was made, and by which model. */
export function answerHead(question: Question, prefix: string) {
  return {
    id: `${prefix}${question.digest.slice(2, 14)}${crypto.randomUUID().replaceAll('-', '')}`,
    created: Math.floor(Date.now() / 1000),
    model: question.slug,
  }
}

export function usageOf({ promptTokens, completionTokens }: Answer) {
  return {
    prompt_tokens: promptTokens,
    completion_tokens: completionTokens,
    total_tokens: promptTokens + completionTokens,
  }
}

/** A token's text, and its bytes where the token is whole characters. */
export function describeToken(tokenizer: Tokenizer, { id, logprob }: { id: number; logprob: number }) {
  const token = tokenizer.decode([id])
  return { token, logprob, bytes: token.includes('\ufffd') ? null : [...new TextEncoder().encode(token)] }
}

/** Log-probabilities as chats and responses show them. */
export function describeTokens(tokenizer: Tokenizer, tokens: readonly ChoiceToken[]) {
  return tokens.map(({ top, ...token }) => ({
    ...describeToken(tokenizer, token),
    top_logprobs: top.map(other => describeToken(tokenizer, other)),
  }))
}

export function json(data: object): ServerEvent {
  return { data: JSON.stringify(data) }
}
