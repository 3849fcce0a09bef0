import { readFileSync } from 'node:fs'
import path from 'node:path'
import { BaseError } from '@openledger/base'
import { parseTokenizerFile } from '../tokenizer/TokenizerFile.ts'
import type { Chat, Fixture } from './Fixture.ts'
import { type Outcome, same } from './Outcome.ts'

/** Token ids both ways, chat templates with their ids, and what templates refuse. */
export function checkTokens({ dir, expected, runtime }: Fixture): Outcome[] {
  const { tokenizer } = runtime.model
  const file = parseTokenizerFile(readFileSync(path.join(dir, 'tokenizer.json'), 'utf8'))
  const decode = (ids: readonly number[], special: boolean) => {
    const stream = file.stream({ special })
    return ids.map(stream.push).join('') + stream.end()
  }
  const { encode, decode: decodeCases } = expected.tokenizer
  return [
    ...encode.flatMap(({ text, ids, ids_without_special: plain, decoded, decoded_skip_special: skipped }) => {
      const what = JSON.stringify(text.slice(0, 40))
      return [
        same('tokens', `${what} to ids`, tokenizer.encode(text, { special: true }), ids),
        same('tokens', `${what} to ids without special ones`, tokenizer.encode(text), plain),
        same('tokens', `${what} and back`, decode(plain, true), decoded),
        same('tokens', `${what} and back without special ones`, tokenizer.decode(ids), skipped),
      ]
    }),
    ...decodeCases.flatMap(({ ids, text, text_skip_special: skipped }) => [
      same('tokens', `[${ids.slice(0, 12)}] to text`, decode(ids, true), text),
      same('tokens', `[${ids.slice(0, 12)}] to text without special ones`, tokenizer.decode(ids), skipped),
    ]),
    ...expected.chats.flatMap((chat, i) => {
      const text = tokenizer.renderChat(toChat(chat))
      return [
        same('chats', `chat ${i}`, text, chat.text),
        same('chats', `chat ${i}, ids`, tokenizer.encode(text), chat.ids),
      ]
    }),
    ...expected.chat_errors.map((chat, i) =>
      same(
        'chats',
        `refused chat ${i}`,
        refusalOf(() => tokenizer.renderChat(toChat(chat))),
        chat.error,
      ),
    ),
  ]
}

function toChat({ messages, tools, variables, add_generation_prompt: addGenerationPrompt }: Chat) {
  return { messages, tools, variables: variables ?? {}, addGenerationPrompt }
}

/** What the template said when it refused a conversation. */
function refusalOf(render: () => string): string {
  try {
    return `nothing was refused, it gave ${render()}`
  } catch (error) {
    return error instanceof BaseError ? (error.facts.problem ?? error.message) : String(error)
  }
}
