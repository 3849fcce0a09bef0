import { BaseError } from '@openledger/base'
import type { Chat, ChatTemplate } from './chatTemplate.ts'

/** A rendered conversation, and where in its text the assistant speaks, up to and with what ends a turn. */
export type ChatSpans = { text: string; spans: { start: number; end: number }[] }

/**
 * Finds what the assistant says in a conversation. Where the template marks it with {% generation %}, that counts.
 * Elsewhere the template itself is asked, turn by turn: what it renders up to an answer, ready for it, is the question;
 * what the whole has beyond that, up to the end of the rendered answer, is the answer. A turn of which the whole text
 * shows another past (some templates drop earlier thoughts, or move the system's words) has no such place and does not
 * count; the last answer always has one.
 *
 * @throws engine/chat-template, engine/chat-unanswered
 */
export function chatSpans(template: ChatTemplate, { messages, ...rest }: Chat): ChatSpans {
  const answers = messages.flatMap((message, i) => (message.role === 'assistant' ? [i] : []))
  const last = answers.at(-1)
  if (last === undefined)
    throw new BaseError('A conversation has no answer of the assistant.', {
      code: 'engine/chat-unanswered',
      facts: { messages: messages.length },
    })
  const upTo = (count: number, addGenerationPrompt: boolean) =>
    template.render({ ...rest, messages: messages.slice(0, count), addGenerationPrompt }).text
  if (template.marksGeneration) {
    const { text, generated } = template.render({ ...rest, messages, addGenerationPrompt: false })
    return { text, spans: generated }
  }
  const text = upTo(last + 1, false)
  const spans: ChatSpans['spans'] = []
  for (const answer of answers) {
    // Some templates cannot render what is not a whole conversation; then only the last answer can be told apart.
    const past = answer === last ? upTo(answer, true) : attempt(() => upTo(answer, true))
    const said = answer === last ? text : attempt(() => upTo(answer + 1, false))
    if (past === undefined || said === undefined) continue
    const start = sharedLength(past, said)
    if (text.startsWith(said) && said.length > start) spans.push({ start, end: said.length })
  }
  return { text, spans }
}

/** How many units two texts have in common at their start; never half a character. */
function sharedLength(a: string, b: string): number {
  let length = 0
  while (length < a.length && length < b.length && a[length] === b[length]) length++
  return /[\ud800-\udbff]/.test(a[length - 1] ?? '') ? length - 1 : length
}

function attempt<T>(action: () => T): T | undefined {
  try {
    return action()
  } catch (error) {
    if (BaseError.is(error, 'engine/chat-template')) return undefined
    throw error
  }
}
