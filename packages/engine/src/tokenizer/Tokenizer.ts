import { BaseError } from '@openledger/base'
import * as z from 'zod'
import { type ToolFormat, toolFormatOf } from '../tools/ToolFormat.ts'
import { chatSpans } from './chatSpans.ts'
import { type Chat, type ChatTemplate, createChatTemplate } from './chatTemplate.ts'
import { defaultTemplate, namedTokens, TokenizerConfig, toolTemplate } from './specialTokens.ts'
import { parseTokenizerFile, type TokenStream, type Vocabulary } from './TokenizerFile.ts'

export const Message = z.object({ role: z.enum(['system', 'user', 'assistant']), content: z.string() })
export type Message = z.infer<typeof Message>

/** What a model is fine-tuned on: a question with its answer, a conversation, or plain text. */
export const TrainRecord = z.union([
  z.object({ prompt: z.string(), completion: z.string() }),
  z.object({ messages: z.array(Message).min(1) }),
  z.object({ text: z.string() }),
])
export type TrainRecord = z.infer<typeof TrainRecord>

/**
 * A training example in tokens. The loss counts tokens from position `promptLength` on, each predicted from the one
 * before it. `spans`, where given, are the parts [start, end) that alone count, rising and apart: the answers of a
 * conversation. `targets`, where given, are other labels for the same positions (drawn from the model, for the Fisher).
 */
export type Sample = {
  ids: number[]
  promptLength: number
  spans?: readonly (readonly [start: number, end: number])[]
  targets?: number[]
}

export type Tokenizer = {
  /** Tokens of a text; `special` adds those that the tokenizer sets around one, such as the start token. */
  encode: (text: string, options?: { special?: boolean }) => number[]
  /** The text of tokens, special tokens left out. */
  decode: (ids: readonly number[]) => string
  /**
   * A decoder that is fed token by token and gives text as it becomes certain; together it is what `decode` gives.
   * `special` keeps the special tokens, by which some models open calls.
   */
  stream: (options?: { special?: boolean }) => TokenStream
  /**
   * A conversation as the model's chat template writes it.
   * @throws engine/no-chat-template, engine/chat-template
   */
  renderChat: (chat: Chat) => string
  /** Whether the model says how a conversation is written. */
  hasChatTemplate: boolean
  /** How the chat template teaches the model to call functions; undefined where it does not, or in a way unknown here. */
  toolFormat: ToolFormat | undefined
  /** A conversation up to the point where the assistant speaks. */
  chatPrompt: (messages: Chat['messages'], options?: Omit<Chat, 'messages'>) => number[]
  /**
   * A conversation as a training example of which every token of the assistant counts, with what ends its turns.
   * @throws engine/chat-unanswered
   */
  chatSample: (chat: Chat) => Sample
  /**
   * A record as a training example. Of a conversation longer than `maxLength` the oldest turns are dropped; text is
   * cut at the end. The loss counts the last answer of a conversation, all of a text.
   * @throws engine/record-too-long when not even the last question and answer fit
   */
  encodeRecord: (record: TrainRecord, maxLength: number) => Sample
  /** Every token with the bytes that it says. @throws engine/grammar-tokenizer */
  vocabulary: () => Vocabulary
  vocabSize: number
  special: { bos: number | undefined; eos: number; pad: number }
}

/**
 * Reads `tokenizer.json` and `tokenizer_config.json`.
 *
 * @throws engine/tokenizer-invalid, engine/tokenizer-unsupported
 */
export function createTokenizer({ tokenizerJson, configJson, chatTemplate }: createTokenizer.Options): Tokenizer {
  const inner = parseTokenizerFile(tokenizerJson)
  const config = readConfig(configJson)
  const idOf = (token: string | null | undefined) => (token ? inner.idOf(token) : undefined)
  const eos = idOf(config.eos_token)
  if (eos === undefined)
    throw new BaseError('The end token is not in the vocabulary.', {
      code: 'engine/tokenizer-invalid',
      facts: { token: config.eos_token ?? '(none)' },
    })
  const special = { bos: idOf(config.bos_token), eos, pad: idOf(config.pad_token) ?? eos }
  const source = chatTemplate ?? defaultTemplate(config)
  const toolSource = chatTemplate ?? toolTemplate(config) ?? source
  const template = lazyTemplate(source, namedTokens(config))
  const withTools = toolSource === source ? template : lazyTemplate(toolSource, namedTokens(config))

  const encode: Tokenizer['encode'] = (text, options) => inner.encode(text, options).ids
  const render = (chat: Chat) => (chat.tools?.length ? withTools : template)().render(chat).text
  const chatSample = (chat: Chat): Sample => {
    const { text, spans } = chatSpans(template(), chat)
    const { ids, starts, ends } = inner.encode(text, { places: true })
    const counted = tokenSpans(spans, starts, ends)
    return { ids, promptLength: counted[0]?.[0] ?? ids.length, spans: counted }
  }
  const encodeConversation = (messages: readonly Message[], maxLength: number): Sample => {
    const answered = messages.findLastIndex(message => message.role === 'assistant')
    for (let from = 0; from < answered || (from === 0 && answered === 0); from++) {
      const ids = encode(render({ messages: messages.slice(from, answered + 1) }))
      if (ids.length > maxLength) continue
      const past = render({ messages: messages.slice(from, answered), addGenerationPrompt: true })
      return { ids, promptLength: encode(past).length }
    }
    throw new BaseError('A record is too long, or has no answer of the assistant.', {
      code: 'engine/record-too-long',
      facts: { maxLength, messages: messages.length },
    })
  }
  return {
    encode,
    decode(ids) {
      const stream = inner.stream()
      return ids.map(stream.push).join('') + stream.end()
    },
    stream: options => inner.stream(options),
    renderChat: render,
    hasChatTemplate: source !== undefined,
    toolFormat: toolFormatOf(toolSource),
    chatPrompt: (messages, options) => encode(render({ addGenerationPrompt: true, ...options, messages })),
    chatSample,
    encodeRecord(record, maxLength) {
      if ('messages' in record) return encodeConversation(record.messages, maxLength)
      if ('prompt' in record)
        return encodeConversation(
          [
            { role: 'user', content: record.prompt },
            { role: 'assistant', content: record.completion },
          ],
          maxLength,
        )
      const start = special.bos === undefined ? [] : [special.bos]
      const ids = [...start, ...encode(record.text), special.eos]
      return { ids: ids.slice(0, maxLength), promptLength: 1 }
    },
    vocabulary: () => inner.vocabulary(),
    vocabSize: inner.size,
    special,
  }
}

export declare namespace createTokenizer {
  /** The texts of the two files, and a chat template that stands apart. */
  type Options = { tokenizerJson: string; configJson: string; chatTemplate?: string | undefined }
}

/** A template is read when it is first needed: a model can answer plain prompts without one, or with a broken one. */
function lazyTemplate(source: string | undefined, tokens: Record<string, string>): () => ChatTemplate {
  let made: ChatTemplate | undefined
  return () => {
    if (source === undefined)
      throw new BaseError('The model has no chat template.', {
        code: 'engine/no-chat-template',
        hint: 'Use a model whose tokenizer_config.json holds one.',
      })
    made ??= createChatTemplate(source, tokens)
    return made
  }
}

/** The tokens [start, end) that have a part in each span of a text; tokens shared by two spans are counted once. */
function tokenSpans(
  spans: readonly { start: number; end: number }[],
  starts: readonly number[],
  ends: readonly number[],
): [number, number][] {
  const counted: [number, number][] = []
  for (const { start, end } of spans) {
    const last = counted.at(-1)
    const first = Math.max(
      last?.[1] ?? 0,
      ends.findIndex((each, i) => each > start && starts[i]! < end),
    )
    let until = first
    while (until < starts.length && starts[until]! < end) until++
    if (until > first) counted.push([first, until])
  }
  return counted
}

function readConfig(json: string): TokenizerConfig {
  try {
    return TokenizerConfig.parse(JSON.parse(json))
  } catch (cause) {
    throw new BaseError('The tokenizer could not be read.', {
      code: 'engine/tokenizer-invalid',
      facts: { problem: (cause as Error).message },
      cause,
    })
  }
}
