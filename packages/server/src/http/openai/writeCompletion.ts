import type { Tokenizer } from '@openledger/engine'
import type { Question } from '../../inference/Question.ts'
import { openAiError, statusOf } from '../errors.ts'
import { type AnswerWriter, answerHead, type ChoiceToken, describeToken, json, usageOf } from './AnswerWriter.ts'

/** An answer as `POST /v1/completions` gives it: `text_completion`, whole or in parts. */
export function writeCompletion({ question, tokenizer, echo, logprobs, includeUsage }: writeCompletion.Options) {
  const head = { ...answerHead(question, 'cmpl-'), object: 'text_completion' }
  /** Of each choice, what is told already. */
  const told = question.drafts.map(() => ({ tokens: 0, characters: 0 }))
  const prompts = question.drafts.map(({ ids }) => (echo ? tokenizer.decode(ids) : ''))
  const shown = (tokens: readonly ChoiceToken[], from: number) => {
    if (!logprobs) return null
    const texts = tokens.map(({ id }) => tokenizer.decode([id]))
    let at = from
    return {
      tokens: texts,
      token_logprobs: tokens.map(({ logprob }) => logprob),
      top_logprobs: tokens.map(({ top }) =>
        Object.fromEntries(top.map(each => [describeToken(tokenizer, each).token, each.logprob])),
      ),
      text_offset: texts.map(text => {
        const start = at
        at += text.length
        return start
      }),
    }
  }
  const chunk = (choices: object[], more: object = {}) => json({ ...head, choices, ...more })
  const writer: AnswerWriter = {
    whole: (answer, extra) => ({
      ...head,
      choices: answer.choices.map(({ text, finish, logprobs: tokens = [] }, index) => ({
        ...{ index, text: prompts[index] + text, logprobs: shown(tokens, 0), finish_reason: finish },
      })),
      usage: usageOf(answer),
      ...extra,
    }),
    begin: () =>
      echo ? prompts.map((text, index) => chunk([{ index, text, logprobs: null, finish_reason: null }])) : [],
    piece({ choice, text, tokens }) {
      const before = told[choice]!
      told[choice] = { tokens: before.tokens + tokens.length, characters: before.characters + text.length }
      return [chunk([{ index: choice, text, logprobs: shown(tokens, before.characters), finish_reason: null }])]
    },
    end: (answer, extra) => [
      ...answer.choices.map(({ finish, logprobs: tokens = [] }, index) => {
        const { tokens: from, characters } = told[index]!
        const rest = shown(tokens.slice(from), characters)
        const choice = { index, text: '', logprobs: rest, finish_reason: finish }
        return chunk([choice], index === answer.choices.length - 1 ? extra : {})
      }),
      ...(includeUsage ? [chunk([], { usage: usageOf(answer) })] : []),
      { data: '[DONE]' },
    ],
    fail: error => [json(openAiError(error, statusOf(error)))],
  }
  return writer
}

export declare namespace writeCompletion {
  type Options = {
    question: Question
    tokenizer: Tokenizer
    /** The prompt stands before each answer. */
    echo: boolean
    logprobs: boolean
    includeUsage: boolean
  }
}
