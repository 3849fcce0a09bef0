import { createAnswerText, type Generation, type ModelCard } from '@openledger/engine'
import type { AnswerToken, BackendHooks, BackendRequest } from './Backend.ts'

/** An answer whose tokens come from a server, read as the engine would have written it. */
export type OpenAnswer = {
  /** Takes the next token; true where the answer is over with it: an end token, a stop text, or the limit. */
  take: (token: AnswerToken) => boolean
  /** How it ended; undefined while it goes on. */
  ended: () => Generation['finish'] | undefined
  /** Tokens that may still come. */
  limit: number
  /** Tokens that end the answer. */
  ends: ReadonlySet<number>
  /** The text of its tokens since this was last asked, before stop texts: for holding it against what a server says. */
  fresh: () => string
  /** The whole answer, once it is over; `finish` where its tokens do not say how it ended. */
  close: (finish?: Generation['finish']) => Generation
}

/**
 * Text is made here from tokens, with the engine's own tokenizer and rules: whichever server answers, its words are those
 * that the attribution and the receipt are about, and stop texts end it in the same place.
 */
export function openAnswer({ model, request, hooks }: openAnswer.Options): OpenAnswer {
  const { tokenizer, config, generation } = model
  const { ids: prompt, delivered = [], stop = [] } = request
  const ends = new Set(request.ignoreEnd ? [] : (request.endTokens ?? [tokenizer.special.eos, ...generation.endTokens]))
  const limit = Math.min(request.maxTokens, config.maxPositions - prompt.length) - delivered.length
  let isRepeated = true
  const text = createAnswerText({
    stream: tokenizer.stream(),
    stop,
    // What another backend delivered has been said.
    onText: part => isRepeated || hooks.onText?.(part),
  })
  for (const id of delivered) text.push(id)
  isRepeated = false
  const raw = tokenizer.stream()
  for (const id of delivered) raw.push(id)
  let fresh = ''
  const tokens: AnswerToken[] = []
  let ended: Generation['finish'] | undefined
  return {
    ...{ limit, ends },
    take(token) {
      if (ends.has(token.id)) {
        ended = 'stop'
        return true
      }
      tokens.push(token)
      fresh += raw.push(token.id)
      hooks.onToken?.(token)
      if (text.push(token.id)) ended = 'stop'
      else if (tokens.length >= limit) ended = 'length'
      return ended !== undefined
    },
    ended: () => ended,
    fresh() {
      const part = fresh
      fresh = ''
      return part
    },
    close(finish = 'length') {
      const stopped = text.end()
      return {
        ids: tokens.map(({ id }) => id),
        text: text.text(),
        finish: stopped ? 'stop' : (ended ?? finish),
        ...(request.logprobs !== undefined && {
          logprobs: tokens.map(({ id, logprob = 0, top = [] }) => ({ id, logprob, top })),
        }),
      }
    },
  }
}

export declare namespace openAnswer {
  type Options = { model: ModelCard; request: BackendRequest; hooks: BackendHooks }
}

/**
 * Compares two tellings of one text, part by part. One may be ahead: servers hold back what may begin a stop text or a
 * character. Bytes that are no text are shown in more ways than one, so they are left out.
 */
export function createTextCheck() {
  let [theirs, ours] = ['', '']
  return {
    agrees(theirPart: string, ourPart: string): boolean {
      theirs += theirPart.replaceAll('\ufffd', '')
      ours += ourPart.replaceAll('\ufffd', '')
      const both = Math.min(theirs.length, ours.length)
      const same = theirs.slice(0, both) === ours.slice(0, both)
      theirs = theirs.slice(both)
      ours = ours.slice(both)
      return same
    },
  }
}
