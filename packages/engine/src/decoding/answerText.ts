import type { TokenStream } from '../tokenizer/TokenizerFile.ts'

/** The text of an answer as it grows. */
export type AnswerText = {
  /** Takes the next token; true where a stop text ended the answer. */
  push: (id: number) => boolean
  /** Gives up what was held back; true where that completed a stop text. */
  end: () => boolean
  /** What the answer says so far, up to a stop text. */
  text: () => string
}

/**
 * Turns tokens into the text of an answer. `onText` gets each part once it is certain: never half a character, never
 * what may begin a stop text. Each token is decoded once, and only what is held back is searched.
 */
export function createAnswerText({ stream, stop, onText }: createAnswerText.Options): AnswerText {
  const stops = stop.filter(each => each !== '')
  let said = ''
  let held = ''
  const give = (length: number) => {
    const part = held.slice(0, length)
    held = held.slice(length)
    said += part
    if (part !== '') onText?.(part)
  }
  const take = (part: string): boolean => {
    held += part
    const cuts = stops.map(each => held.indexOf(each)).filter(at => at !== -1)
    if (cuts.length === 0) return false
    give(Math.min(...cuts))
    held = ''
    return true
  }
  return {
    push(id) {
      if (take(stream.push(id))) return true
      give(held.length - longestBeginning(held, stops))
      return false
    },
    end() {
      if (take(stream.end())) return true
      give(held.length)
      return false
    },
    text: () => said,
  }
}

export declare namespace createAnswerText {
  type Options = { stream: TokenStream; stop: readonly string[]; onText?: ((text: string) => void) | undefined }
}

/** The longest end of a text that may begin one of the stop texts. */
function longestBeginning(text: string, stops: readonly string[]): number {
  let longest = 0
  for (const each of stops)
    for (let length = Math.min(each.length - 1, text.length); length > longest; length--)
      if (text.endsWith(each.slice(0, length))) longest = length
  return longest
}
