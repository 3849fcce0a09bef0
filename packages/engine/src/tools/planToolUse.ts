import { BaseError } from '@openledger/base'
import type { Grammar } from '../decoding/grammar/Grammar.ts'
import type { Tokenizer } from '../tokenizer/Tokenizer.ts'
import { createToolCallReader, type ToolCallReader } from './createToolCallReader.ts'
import type { ToolChoice, ToolFormat, ToolFunction } from './ToolFormat.ts'
import { describeTools, type ToolMessage, templateMessages, withoutTools } from './toolMessages.ts'

/** How a request with tools is asked and its answer read. */
export type ToolUse = {
  /** The conversation up to where the assistant speaks, with the functions that it may call, in tokens. */
  prompt: (messages: readonly ToolMessage[]) => number[]
  /** For `generate`; undefined where nothing may be called. */
  grammar: Grammar | undefined
  reader: () => ToolCallReader
}

/**
 * Plans an answer that may call functions, in the words that the model's chat template teaches; a model whose template
 * knows of no tools is told of them in a system message and writes calls as Hermes does.
 *
 * @throws engine/no-chat-template, engine/grammar-unknown-tool, and what a schema is refused for
 * @example
 * const use = planToolUse({ tokenizer, tools: [{ name: 'weather', parameters }], choice: 'auto' })
 * const reader = use.reader()
 * await engine.generate({ ids: use.prompt(messages), grammar: use.grammar, maxTokens: 200, onText: text => reader.push(text) })
 * reader.end()
 * console.log(reader.result().calls)
 */
export function planToolUse({ tokenizer, tools, choice = 'auto', parallel = true }: planToolUse.Options): ToolUse {
  if (typeof choice === 'object' && !tools.some(({ name }) => name === choice.name))
    throw new BaseError('The function that is to be called is not among the tools.', {
      code: 'engine/grammar-unknown-tool',
      facts: { name: choice.name },
    })
  const taught = tokenizer.toolFormat
  const format: ToolFormat = taught ?? 'hermes'
  const offered = choice === 'none' ? [] : tools
  return {
    prompt(messages) {
      if (taught)
        return tokenizer.chatPrompt(templateMessages(messages, format), {
          tools:
            offered.length > 0 ? offered.map(each => ({ type: 'function', function: described(each) })) : undefined,
        })
      const plain = withoutTools(messages)
      if (offered.length === 0) return tokenizer.chatPrompt(plain)
      return promptWith(tokenizer, plain, describeTools(offered))
    },
    grammar:
      choice === 'none' || offered.length === 0
        ? undefined
        : { kind: 'tools', format, functions: offered, choice, parallel },
    reader: () => createToolCallReader(format),
  }
}

export declare namespace planToolUse {
  type Options = {
    tokenizer: Tokenizer
    tools: readonly ToolFunction[]
    choice?: ToolChoice | undefined
    /** Several calls in one answer. */
    parallel?: boolean | undefined
  }
}

/** A function as templates read it: only what was said of it. */
function described({ name, description, parameters }: ToolFunction) {
  return { name, ...(description && { description }), parameters: parameters ?? { type: 'object', properties: {} } }
}

/** Puts instructions into the system message, or, where a template has none, before the first question. */
function promptWith(
  tokenizer: Tokenizer,
  messages: readonly { role: string; content: string }[],
  told: string,
): number[] {
  const [first, ...rest] = messages
  const system =
    first?.role === 'system'
      ? [{ ...first, content: `${first.content}\n\n${told}` }, ...rest]
      : [{ role: 'system', content: told }, ...messages]
  try {
    return tokenizer.chatPrompt(system)
  } catch (error) {
    if (!BaseError.is(error, 'engine/chat-template')) throw error
    const asked = messages.findIndex(({ role }) => role === 'user')
    if (asked === -1) throw error
    return tokenizer.chatPrompt(
      messages.map((message, i) => (i === asked ? { ...message, content: `${told}\n\n${message.content}` } : message)),
    )
  }
}
