import { Template } from '@huggingface/jinja'
import { BaseError } from '@openledger/base'
import { pythonFunctions, pythonise } from './pythonJinja.ts'

/** What a conversation is rendered from. Messages may hold what the template reads: content, tool calls, names. */
export type Chat = {
  messages: readonly Readonly<Record<string, unknown>>[]
  tools?: readonly unknown[] | null | undefined
  documents?: readonly unknown[] | null | undefined
  /** Ends where the assistant is to speak. */
  addGenerationPrompt?: boolean | undefined
  /** Further variables of the template, such as `date_string`. */
  variables?: Readonly<Record<string, unknown>> | undefined
}

/** A rendered conversation, and what of it stands between {% generation %} and {% endgeneration %}. */
export type RenderedChat = { text: string; generated: { start: number; end: number }[] }

export type ChatTemplate = {
  render: (chat: Chat) => RenderedChat
  /** The template marks the assistant's words itself. */
  marksGeneration: boolean
}

const generationTag = /\{%(-?)\s*(end)?generation\s*(-?)%\}/g

/**
 * A chat template as Transformers sets Jinja up: first newlines after blocks and white space before them taken away,
 * `tojson` that leaves letters as they are, `raise_exception`, `strftime_now`, break and continue, and generation
 * blocks, which the Jinja library drops: they become two marks in the text here, taken out again once it is rendered.
 *
 * @throws engine/chat-template for a template that cannot be read, and from `render` for what it raises
 * @see https://huggingface.co/docs/transformers/chat_templating
 */
export function createChatTemplate(source: string, specialTokens: Readonly<Record<string, string>>): ChatTemplate {
  const marksGeneration = source.search(generationTag) !== -1
  // An `if` on either side of the mark takes the white space that the tag would.
  const marked = source.replace(
    generationTag,
    (_, left: string, end: string | undefined, right: string) =>
      `{%${left} if true %}{{ ${end ? 'generation_ends' : 'generation_begins'} }}{% endif ${right}%}`,
  )
  const template = attempt(() => new Template(marked))
  pythonise(template.parsed)
  return {
    marksGeneration,
    render({ messages, tools, documents, addGenerationPrompt = false, variables = {} }) {
      const values = {
        ...specialTokens,
        ...{ messages, tools: tools ?? null, documents: documents ?? null },
        add_generation_prompt: addGenerationPrompt,
        ...variables,
      }
      const [begins, ends] = marksFor(marksGeneration ? JSON.stringify(values) : '')
      const text = attempt(() =>
        template.render({ ...values, ...pythonFunctions, generation_begins: begins, generation_ends: ends }),
      )
      return marksGeneration ? takeMarks(text, begins, ends) : { text, generated: [] }
    },
  }
}

/** Two texts that nothing given contains, of characters that Unicode promises never to assign. */
function marksFor(given: string): [string, string] {
  let [begins, ends] = ['\ufdd0', '\ufdd1']
  while (given.includes(begins) || given.includes(ends)) [begins, ends] = [`${begins}\ufdd2`, `${ends}\ufdd2`]
  return [begins, ends]
}

function takeMarks(marked: string, begins: string, ends: string): RenderedChat {
  const generated: { start: number; end: number }[] = []
  let text = ''
  for (let at = 0; at < marked.length; ) {
    if (marked.startsWith(begins, at)) {
      generated.push({ start: text.length, end: text.length })
      at += begins.length
    } else if (marked.startsWith(ends, at)) {
      generated.at(-1)!.end = text.length
      at += ends.length
    } else text += marked[at++]
  }
  return { text, generated: generated.filter(({ start, end }) => end > start) }
}

function attempt<T>(action: () => T): T {
  try {
    return action()
  } catch (cause) {
    throw new BaseError('The chat template refused the conversation.', {
      code: 'engine/chat-template',
      facts: { problem: (cause as Error).message },
      cause,
    })
  }
}
