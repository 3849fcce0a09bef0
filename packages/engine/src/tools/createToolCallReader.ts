import { randomInt } from 'node:crypto'
import { type ToolCall, type ToolFormat, toolWriting } from './ToolFormat.ts'

/** What a piece of an answer adds: words, the beginning of a call, or more of the arguments of the last one. */
export type ToolDelta =
  | { type: 'text'; text: string }
  | { type: 'call'; index: number; id: string; name: string }
  | { type: 'arguments'; index: number; text: string }

/** Reads an answer piece by piece. */
export type ToolCallReader = {
  push: (text: string) => ToolDelta[]
  /** Gives up what was held back. */
  end: () => ToolDelta[]
  /** What the answer says beside calls, and its calls so far. */
  result: () => { text: string; calls: ToolCall[] }
}

/** Where a call's name and the beginning of its arguments stand. */
const head = /^[\s,[]*\{\s*"name"\s*:\s*("(?:[^"\\]|\\.)*")\s*,\s*"(?:arguments|parameters)"\s*:\s*/

/**
 * Tells words from calls in an answer of a tool grammar, however it is cut. Words are held back only where they may begin
 * a call; arguments are given as they are written, so that their pieces together are the JSON of the call. An answer that
 * ends inside of a call leaves it unfinished.
 */
export function createToolCallReader(
  format: ToolFormat,
  { newId = drawId }: createToolCallReader.Options = {},
): ToolCallReader {
  const { opening } = toolWriting[format]
  const calls: ToolCall[] = []
  let words = ''
  let held = ''
  let place: 'words' | 'head' | 'arguments' = 'words'
  let scan = { depth: 0, quoted: false, escaped: false }

  const read = (deltas: ToolDelta[]): void => {
    for (;;) {
      if (place === 'words') {
        const found = opening ? findOpening(held, opening.text) : findStart(held, words === '')
        if (found.words > 0) say(held.slice(0, found.words), deltas)
        held = held.slice(found.words)
        if (!found.opens) return
        held = held.slice(opening?.text.length ?? 0)
        place = 'head'
      } else if (place === 'head') {
        // Between calls stand closing and opening marks.
        const next = calls.length > 0 || opening ? held.indexOf('{') : 0
        const match = next === -1 ? null : head.exec(held.slice(next))
        if (!match) return
        const call = { id: newId(), name: JSON.parse(match[1]!) as string, arguments: '' }
        calls.push(call)
        deltas.push({ type: 'call', index: calls.length - 1, id: call.id, name: call.name })
        held = held.slice(next + match[0].length)
        scan = { depth: 0, quoted: false, escaped: false }
        place = 'arguments'
      } else {
        if (calls.at(-1)!.arguments === '') held = held.trimStart()
        const { length, ended } = takeValue(held, scan)
        if (length > 0) {
          calls.at(-1)!.arguments += held.slice(0, length)
          deltas.push({ type: 'arguments', index: calls.length - 1, text: held.slice(0, length) })
        }
        held = held.slice(length)
        if (!ended) return
        place = 'head'
      }
    }
  }
  const say = (text: string, deltas: ToolDelta[]) => {
    words += text
    deltas.push({ type: 'text', text })
  }
  return {
    push(text) {
      held += text
      const deltas: ToolDelta[] = []
      read(deltas)
      return deltas
    },
    end() {
      const deltas: ToolDelta[] = []
      if (place === 'words' && held !== '') say(held, deltas)
      held = ''
      return deltas
    },
    result: () => ({ text: words, calls: calls.map(call => ({ ...call })) }),
  }
}

export declare namespace createToolCallReader {
  type Options = { newId?: () => string }
}

/** How much of a text is words for certain, and whether a call opens behind them. */
function findOpening(text: string, opening: string): { words: number; opens: boolean } {
  const at = text.indexOf(opening)
  if (at !== -1) return { words: at, opens: true }
  for (let length = Math.min(opening.length - 1, text.length); length > 0; length--)
    if (text.endsWith(opening.slice(0, length))) return { words: text.length - length, opens: false }
  return { words: text.length, opens: false }
}

/** The same where a call is the whole of an answer: it begins with the key of the name. */
function findStart(text: string, atStart: boolean): { words: number; opens: boolean } {
  const begin = '{"name":'
  const said = text.trimStart()
  if (atStart && said.startsWith(begin)) return { words: 0, opens: true }
  return { words: atStart && begin.startsWith(said) ? 0 : text.length, opens: false }
}

/** How far an object goes in a text; what is open is kept in `scan`. */
function takeValue(text: string, scan: { depth: number; quoted: boolean; escaped: boolean }) {
  for (let at = 0; at < text.length; at++) {
    const unit = text[at]!
    if (scan.escaped) scan.escaped = false
    else if (scan.quoted) {
      if (unit === '\\') scan.escaped = true
      else if (unit === '"') scan.quoted = false
    } else if (unit === '"') scan.quoted = true
    else if (unit === '{' || unit === '[') scan.depth++
    else if ((unit === '}' || unit === ']') && --scan.depth === 0) return { length: at + 1, ended: true }
  }
  return { length: text.length, ended: false }
}

/** Nine letters and digits: templates of Mistral's models take no other. */
function drawId(): string {
  const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'
  return Array.from({ length: 9 }, () => letters[randomInt(letters.length)]).join('')
}
