import type { Tokenizer } from '@openledger/engine'
import type { Question } from '../../inference/Question.ts'
import { openAiError, statusOf } from '../errors.ts'
import { type AnswerWriter, answerHead, type ChoiceToken, describeTokens, json, usageOf } from './AnswerWriter.ts'

/** An answer as `POST /v1/chat/completions` gives it: `chat.completion`, or `chat.completion.chunk`s. */
export function writeChat({ question, tokenizer, logprobs, includeUsage }: writeChat.Options): AnswerWriter {
  const head = answerHead(question, 'chatcmpl-')
  const told = question.drafts.map(() => 0)
  const shown = (tokens: readonly ChoiceToken[] | undefined) =>
    logprobs ? { content: describeTokens(tokenizer, tokens ?? []), refusal: null } : null
  const chunk = (choices: object[], more: object = {}) =>
    json({ ...head, object: 'chat.completion.chunk', choices, ...more })
  return {
    whole: (answer, extra) => ({
      ...head,
      object: 'chat.completion',
      choices: answer.choices.map(({ text, finish, logprobs: tokens }, index) => ({
        index,
        message: { role: 'assistant', content: text, refusal: null },
        logprobs: shown(tokens),
        finish_reason: finish,
      })),
      usage: usageOf(answer),
      ...extra,
    }),
    begin: () =>
      question.drafts.map((_, index) =>
        chunk([{ index, delta: { role: 'assistant', content: '' }, logprobs: null, finish_reason: null }]),
      ),
    piece({ choice, text, tokens }) {
      told[choice]! += tokens.length
      return [chunk([{ index: choice, delta: { content: text }, logprobs: shown(tokens), finish_reason: null }])]
    },
    end: (answer, extra) => [
      // The receipt stands on the chunk that ends the answer: clients read its first choice, so no chunk but that of the
      // usage is without one.
      ...answer.choices.map(({ finish, logprobs: tokens }, index) => {
        const rest = tokens?.slice(told[index]) ?? []
        const choice = { index, delta: {}, logprobs: rest.length > 0 ? shown(rest) : null, finish_reason: finish }
        return chunk([choice], index === answer.choices.length - 1 ? extra : {})
      }),
      ...(includeUsage ? [chunk([], { usage: usageOf(answer) })] : []),
      { data: '[DONE]' },
    ],
    fail: error => [json(openAiError(error, statusOf(error)))],
  }
}

export declare namespace writeChat {
  type Options = { question: Question; tokenizer: Tokenizer; logprobs: boolean; includeUsage: boolean }
}
