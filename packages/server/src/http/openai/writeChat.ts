import type { Tokenizer, ToolCall, ToolDelta } from '@openledger/engine'
import type { Question } from '../../inference/Question.ts'
import { openAiError, statusOf } from '../errors.ts'
import { type AnswerWriter, answerHead, type ChoiceToken, describeTokens, json, usageOf } from './AnswerWriter.ts'
import { hear, listen } from './listen.ts'
import type { Speech } from './planSpeech.ts'

/** An answer as `POST /v1/chat/completions` gives it: `chat.completion`, or `chat.completion.chunk`s. */
export function writeChat({ question, tokenizer, reader, logprobs, includeUsage }: writeChat.Options): AnswerWriter {
  const head = answerHead(question, 'chatcmpl-')
  /** Of each choice, what is said so far; tokens that no chunk has said yet, and how many came. */
  const states = question.drafts.map((_, choice) => ({
    listener: listen(question, choice, reader),
    untold: [] as ChoiceToken[],
    came: 0,
  }))
  const shown = (tokens: readonly ChoiceToken[] | undefined) =>
    logprobs ? { content: describeTokens(tokenizer, tokens ?? []), refusal: null } : null
  const chunk = (choices: object[], more: object = {}) =>
    json({ ...head, object: 'chat.completion.chunk', choices, ...more })
  const deltas = (index: number, said: readonly ToolDelta[]) =>
    said.map(delta =>
      chunk([
        {
          ...{ index, delta: deltaOf(delta), finish_reason: null },
          logprobs: shown(states[index]!.untold.splice(0)),
        },
      ]),
    )
  return {
    whole: (answer, extra) => ({
      ...head,
      object: 'chat.completion',
      choices: answer.choices.map(({ text, finish, logprobs: tokens }, index) => {
        const { text: content, calls } = hear(question, index, { reader, text })
        const called = calls.length > 0
        return {
          index,
          message: {
            ...{ role: 'assistant', content: called && content === '' ? null : content, refusal: null },
            ...(called && { tool_calls: calls.map(callOf) }),
          },
          logprobs: shown(tokens),
          finish_reason: called && finish === 'stop' ? 'tool_calls' : finish,
        }
      }),
      usage: usageOf(answer),
      ...extra,
    }),
    begin: () =>
      question.drafts.map((_, index) =>
        chunk([{ index, delta: { role: 'assistant', content: '' }, logprobs: null, finish_reason: null }]),
      ),
    piece({ choice, text, tokens }) {
      const state = states[choice]!
      state.untold.push(...tokens)
      state.came += tokens.length
      return deltas(choice, state.listener.push(text))
    },
    end: (answer, extra) => [
      ...answer.choices.flatMap(({ finish, logprobs: tokens = [] }, index) => {
        const { listener, untold, came } = states[index]!
        untold.push(...tokens.slice(came))
        const said = deltas(index, listener.end())
        const reason = listener.result().calls.length > 0 && finish === 'stop' ? 'tool_calls' : finish
        const rest = untold.length > 0 ? shown(untold) : null
        // The receipt stands on the chunk that ends the answer: clients read its first choice, so no chunk but that of
        // the usage is without one.
        const isLast = index === answer.choices.length - 1
        return [...said, chunk([{ index, delta: {}, logprobs: rest, finish_reason: reason }], isLast ? extra : {})]
      }),
      ...(includeUsage ? [chunk([], { usage: usageOf(answer) })] : []),
      { data: '[DONE]' },
    ],
    fail: error => [json(openAiError(error, statusOf(error)))],
  }
}

export declare namespace writeChat {
  type Options = {
    question: Question
    tokenizer: Tokenizer
    reader: Speech['reader']
    logprobs: boolean
    includeUsage: boolean
  }
}

function callOf({ id, name, arguments: given }: ToolCall) {
  return { id, type: 'function', function: { name, arguments: given } }
}

function deltaOf(delta: ToolDelta): object {
  if (delta.type === 'text') return { content: delta.text }
  const { index } = delta
  if (delta.type === 'arguments') return { tool_calls: [{ index, function: { arguments: delta.text } }] }
  const { id, name } = delta
  return { tool_calls: [{ index, id, type: 'function', function: { name, arguments: '' } }] }
}
