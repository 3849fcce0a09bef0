import { BaseError } from '@openledger/base'
import type { AnswerForm, AskedMessage } from '@openledger/client'
import { type Grammar, planToolUse, readGrammar, type Tokenizer, type ToolCallReader } from '@openledger/engine'
import { grammarOf } from '../../inference/grammarOf.ts'
import type { Asked } from '../../inference/Question.ts'
import { writeMessages } from '../../inference/writtenMessages.ts'

/** What a model is to read and may say. */
export type Speech = Pick<Asked, 'prompt' | 'messages'> & {
  grammar: Grammar | undefined
  /** Tells calls from words; absent where nothing may be called. */
  reader: (() => ToolCallReader) | undefined
}

/**
 * A conversation as the model reads it, with the functions that it may call and the form that its answer must have, and
 * as the receipt holds it.
 *
 * @throws `engine/grammar-…` for a schema or a pattern that no answer can be held to, before anything is paid
 */
export function planSpeech({ messages, tools = [], choice, parallel, held }: planSpeech.Options, tokenizer: Tokenizer) {
  const offered = choice === 'none' ? [] : tools.map(holding)
  const use = naming('tools', () => planToolUse({ tokenizer, tools: offered, choice, parallel }))
  const { form, param } = held
  if (offered.length > 0 && form)
    throw new BaseError(`${param}: an answer that may call functions has no other form`, {
      code: 'server/bad-request',
      facts: { param },
      hint: 'Set tool_choice to none, or leave the form out.',
    })
  const grammar = use.grammar ?? (form && grammarOf(form))
  if (grammar) naming(use.grammar ? 'tools' : param, () => readGrammar(grammar))
  const speech: Speech = {
    prompt: { tokens: [use.prompt(messages)] },
    messages: writeMessages({ messages, tools: offered, form }),
    grammar,
    reader: use.grammar && use.reader,
  }
  return speech
}

export declare namespace planSpeech {
  type Options = {
    messages: readonly AskedMessage[]
    tools?: planToolUse.Options['tools'] | undefined
    choice: planToolUse.Options['choice']
    parallel: boolean | undefined
    /** What the answer must be, and where the request says so. */
    held: { form: AnswerForm | undefined; param: string }
  }
}

/** A function whose arguments are held to its schema; one called not strict, only where that can be done. */
function holding<T extends { strict?: boolean | null | undefined; parameters?: unknown }>(given: T): T {
  if (given.strict !== false || given.parameters == null) return given
  try {
    readGrammar({ kind: 'schema', schema: given.parameters })
    return { ...given, strict: true }
  } catch (error) {
    if (BaseError.is(error) && error.code.startsWith('engine/grammar')) return given
    throw error
  }
}

/** An error of the engine with the parameter that it is about. */
function naming<T>(param: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (!BaseError.is(error) || !error.code.startsWith('engine/grammar')) throw error
    const { message, code, facts, hint } = error
    throw new BaseError(message, { code, facts: { ...facts, param }, ...(hint && { hint }), cause: error })
  }
}
