import { Template } from '@huggingface/jinja'
import { Tokenizer as HuggingFaceTokenizer } from '@huggingface/tokenizers'
import { BaseError } from '@openledger/base'
import * as z from 'zod'

const Config = z.object({
  bos_token: z.string().nullish(),
  eos_token: z.string(),
  pad_token: z.string().nullish(),
  chat_template: z.string().nullish(),
})

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
  encode: (text: string) => number[]
  decode: (ids: readonly number[]) => string
  /** Whether the model says how a conversation is written. */
  hasChatTemplate: boolean
  /** A conversation up to the point where the assistant speaks. */
  chatPrompt: (messages: readonly Message[]) => number[]
  /**
   * A record as a training example. Of a conversation longer than `maxLength` the oldest turns are dropped; text is
   * cut at the end. The loss counts the last answer of a conversation, all of a text.
   * @throws engine/record-too-long when not even the last question and answer fit
   */
  encodeRecord: (record: TrainRecord, maxLength: number) => Sample
  vocabSize: number
  special: { bos: number | undefined; eos: number; pad: number }
}

/**
 * Reads `tokenizer.json` and `tokenizer_config.json`.
 *
 * @throws engine/tokenizer-invalid
 */
export function createTokenizer({ tokenizerJson, configJson, chatTemplate }: createTokenizer.Options): Tokenizer {
  const { inner, config } = read(tokenizerJson, configJson)
  const idOf = (token: string | null | undefined) => (token ? inner.token_to_id(token) : undefined)
  const eos = idOf(config.eos_token)
  if (eos === undefined)
    throw new BaseError('The end token is not in the vocabulary.', {
      code: 'engine/tokenizer-invalid',
      facts: { token: config.eos_token },
    })
  const special = { bos: idOf(config.bos_token), eos, pad: idOf(config.pad_token) ?? eos }
  const source = chatTemplate ?? config.chat_template
  const template = source ? new Template(source) : undefined

  const encode = (text: string): number[] => inner.encode(text, { add_special_tokens: false }).ids
  const render = (messages: readonly Message[], add_generation_prompt: boolean): number[] => {
    if (!template)
      throw new BaseError('The model has no chat template.', {
        code: 'engine/no-chat-template',
        hint: 'Use a model whose tokenizer_config.json holds one.',
      })
    return encode(
      template.render({
        messages,
        add_generation_prompt,
        bos_token: config.bos_token ?? '',
        eos_token: config.eos_token,
      }),
    )
  }
  const encodeConversation = (messages: readonly Message[], maxLength: number): Sample => {
    const answered = messages.findLastIndex(message => message.role === 'assistant')
    for (let from = 0; from < answered || (from === 0 && answered === 0); from++) {
      const ids = render(messages.slice(from, answered + 1), false)
      if (ids.length <= maxLength) return { ids, promptLength: render(messages.slice(from, answered), true).length }
    }
    throw new BaseError('A record is too long, or has no answer of the assistant.', {
      code: 'engine/record-too-long',
      facts: { maxLength, messages: messages.length },
    })
  }
  return {
    encode,
    decode: ids => (ids.length === 0 ? '' : inner.decode([...ids], { skip_special_tokens: true })),
    hasChatTemplate: template !== undefined,
    chatPrompt: messages => render(messages, true),
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
    vocabSize: inner.get_vocab().size,
    special,
  }
}

export declare namespace createTokenizer {
  /** The texts of the two files, and a chat template that stands apart. */
  type Options = { tokenizerJson: string; configJson: string; chatTemplate?: string | undefined }
}

function read(tokenizerJson: string, configJson: string) {
  try {
    const config = Config.parse(JSON.parse(configJson))
    return { inner: new HuggingFaceTokenizer(JSON.parse(tokenizerJson), JSON.parse(configJson)), config }
  } catch (cause) {
    throw new BaseError('The tokenizer could not be read.', {
      code: 'engine/tokenizer-invalid',
      facts: { problem: (cause as Error).message },
      cause,
    })
  }
}
