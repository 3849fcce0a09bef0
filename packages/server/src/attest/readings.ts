import { BaseError } from '@openledger/base'
import type { AnswerForm, Opening } from '@openledger/client'
import { type Engine, type Grammar, planToolUse, readGrammar, type Tokenizer } from '@openledger/engine'
import { grammarOf } from '../inference/grammarOf.ts'
import { type Conversation, readMessages } from '../inference/writtenMessages.ts'

/**
 * A question in tokens, and what was answered to it, as texts: a text for each choice of each prompt. The form that the
 * answer was held to, where it was held to one.
 */
export type Reading = { prompts: number[][]; answers: string[]; grammar?: Grammar | undefined }

/**
 * The ways in which the words of an opening can have been read: as a conversation, with functions to call, with a form of
 * the answer or without, as texts to go on with, as tokens; and the answer as one text or as a list of several. In this
 * order.
 *
 * @param form what the answer was held to, where the opening does not say it. Openings did not always say it: so where
 * all answers look like JSON objects, they may have been held to that without a schema.
 */
export function readings(
  { messages, answer }: Pick<Opening, 'messages' | 'answer'>,
  { tokenizer, form }: { tokenizer: Tokenizer; form?: AnswerForm | undefined },
): Reading[] {
  const asked: Pick<Reading, 'prompts' | 'grammar'>[] = []
  const several = listOf(answer, isText)
  const looksJson = (several ?? [answer]).every(text => text.trimStart().startsWith('{'))
  if (tokenizer.hasChatTemplate) {
    const spoken = readMessages(messages)
    const isPlain =
      spoken.messages.length === messages.length &&
      spoken.messages.every((message, i) => message.content === messages[i]!.content)
    const ways: Conversation[] = isPlain ? [spoken] : [spoken, { messages, tools: [] }]
    const unsaid = form ?? (looksJson ? ({ type: 'json_object' } as const) : undefined)
    if (unsaid && !spoken.form) ways.push({ messages, tools: [], form: unsaid })
    for (const { messages: said, tools, form } of ways) {
      try {
        const { prompt, grammar = form && grammarOf(form) } = planToolUse({ tokenizer, tools })
        if (grammar) readGrammar(grammar)
        asked.push({ prompts: [prompt(said)], grammar })
      } catch (error) {
        // A template may refuse an order of roles, or the engine a schema: then it was no such conversation.
        if (!BaseError.is(error)) throw error
      }
    }
  }
  if (messages.every(({ role }) => role === 'user')) {
    const { bos, eos } = tokenizer.special
    const texts = messages.map(({ content }) => tokenizer.encode(content, { special: true }))
    asked.push({ prompts: texts.map(ids => (ids.length > 0 ? ids : [bos ?? eos])) })
    const lists = messages.map(({ content }) => listOf(content, isToken))
    if (lists.every(list => list !== undefined)) asked.push({ prompts: lists })
  }
  return asked.flatMap(one => [
    ...(one.prompts.length === 1 ? [{ ...one, answers: [answer] }] : []),
    ...(several && several.length > 1 && several.length % one.prompts.length === 0
      ? [{ ...one, answers: several }]
      : []),
  ])
}

/** The prompt of each answer of a reading. */
export function promptOf({ prompts, answers }: Reading, at: number): number[] {
  return prompts[Math.floor((at * prompts.length) / answers.length)]!
}

/** Tokens of all prompts, each counted once, as the receipt counts them. */
export function promptTokens({ prompts }: Reading): number {
  return prompts.reduce((sum, ids) => sum + ids.length, 0)
}

/**
 * The tokens of every answer of a reading. A text can be cut into tokens in several ways, and the model chose one: so it
 * is asked again, and where the same text comes out, those are they. Where it does not (it was asked with other numbers,
 * or by somebody who left in the middle), the tokenizer's own way is taken if it has as many as the receipt says.
 */
export async function answerTokens(
  reading: Reading,
  { engine, adapter, count, seed, ...sampling }: answerTokens.Options,
) {
  const { tokenizer, generation } = engine.model
  const settings = { temperature: 0, topP: 1, ...generation.sampling, ...sampling }
  const drawn = await Promise.all(
    reading.answers.map((_, at) =>
      engine
        .generate({
          ...{ ids: promptOf(reading, at), adapter, ...settings, maxTokens: count, grammar: reading.grammar },
          seed: (seed + at) % Number.MAX_SAFE_INTEGER,
        })
        .catch((error: unknown) => {
          // The form leaves no token of this vocabulary: the answer was not written in it.
          if (!BaseError.is(error, 'engine/grammar-stuck')) throw error
          return { text: undefined, ids: [] }
        }),
    ),
  )
  // One answer is all that was counted; of several, each is as long as its text.
  const same = reading.answers.map((text, at) =>
    reading.answers.length === 1
      ? drawn[at]!.text === text
        ? drawn[at]!.ids
        : undefined
      : shortest(drawn[at]!.ids, text, tokenizer),
  )
  const ids = reading.answers.map((text, at) => same[at] ?? tokenizer.encode(text))
  return {
    ids,
    /** Whether the model says the same again. */
    again: same.every(each => each !== undefined),
    fits: ids.reduce((sum, each) => sum + each.length, 0) === count,
  }
}

export declare namespace answerTokens {
  type Options = {
    engine: Engine
    adapter: NonNullable<Parameters<Engine['generate']>[0]['adapter']>
    /** Tokens of all answers, by the receipt. */
    count: number
    seed: number
    temperature?: number | undefined
    topP?: number | undefined
  }
}

/** The fewest of the tokens that say a text. */
function shortest(ids: readonly number[], text: string, tokenizer: Tokenizer): number[] | undefined {
  const length = ids.findIndex((_, i) => tokenizer.decode(ids.slice(0, i + 1)) === text)
  return length < 0 ? undefined : ids.slice(0, length + 1)
}

const isToken = (value: unknown): value is number => Number.isInteger(value) && (value as number) >= 0
const isText = (value: unknown): value is string => typeof value === 'string'

function listOf<T>(text: string, is: (value: unknown) => value is T): T[] | undefined {
  if (!text.startsWith('[')) return undefined
  try {
    const list: unknown = JSON.parse(text)
    return Array.isArray(list) && list.length > 0 && list.every(is) ? list : undefined
  } catch {
    return undefined
  }
}
