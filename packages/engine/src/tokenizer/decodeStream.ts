import { byteOf } from './byteAlphabet.ts'
import { literal } from './oniguruma.ts'
import { type Part, partList, patternOf, text, unsupported } from './Part.ts'

/**
 * A step of a decoder. `push` takes a `whole` token, or, behind a step that joins all tokens into one, the next part of
 * that one, and gives what is now certain to the step behind it. `end` gives up what is still held back.
 */
type Step = { push: (piece: string, whole: boolean) => void; end: () => void }
type MakeStep = (next: Step) => Step

/** Turns the words of tokens into text, piece by piece; what `push` and `end` give together is the whole text. */
export type Stream = { push: (token: string) => string; end: () => string }

/**
 * The decoder of a `tokenizer.json` as a stream. Whole texts are decoded by the same steps, so that a streamed text is
 * the decoded one.
 *
 * @throws engine/tokenizer-unsupported
 */
export function createDecoder(part: Part | null | undefined): () => Stream {
  const steps = part ? makeSteps(part) : [joinBySpaces]
  return () => {
    let ready = ''
    const last: Step = {
      push: piece => {
        ready += piece
      },
      end: () => {},
    }
    const first = steps.reduceRight((next, make) => make(next), last)
    const take = () => {
      const taken = ready
      ready = ''
      return taken
    }
    return {
      push(token) {
        first.push(token, true)
        return take()
      },
      end() {
        first.end()
        return take()
      },
    }
  }
}

function makeSteps(part: Part): MakeStep[] {
  switch (part.type) {
    case 'Sequence':
      return partList(part, 'decoders').flatMap(makeSteps)
    case 'ByteLevel':
      return [byteLevel]
    case 'ByteFallback':
      return [byteFallback]
    case 'Fuse':
      return [fuse]
    case 'Replace': {
      const [pattern, content] = [patternOf(part), text(part, 'content')]
      return [wholeTokens(token => token.replaceAll(pattern, () => content))]
    }
    case 'Strip':
      return [strip(text(part, 'content'), Number(part.start ?? 0), Number(part.stop ?? 0))]
    case 'Metaspace':
      return [metaspace(text(part, 'replacement'), part.prepend_scheme !== 'never' && part.add_prefix_space !== false)]
    case 'WordPiece':
      return [wordPiece(text(part, 'prefix'), part.cleanup !== false)]
    case 'BPEDecoder':
      return [wordSuffix(text(part, 'suffix'))]
    default:
      throw unsupported('decoder', part)
  }
}

/** Every character of a token is a byte; bytes that are no UTF-8 become U+FFFD. A token with others is its own text. */
function byteLevel(next: Step): Step {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  return {
    push(piece) {
      const bytes = Array.from(piece, char => byteOf.get(char))
      const known = bytes.includes(undefined) ? Buffer.from(piece) : Uint8Array.from(bytes as number[])
      next.push(decoder.decode(known, { stream: true }), false)
    },
    end() {
      next.push(decoder.decode(), false)
      next.end()
    },
  }
}

const byteToken = /^<0x([0-9A-Fa-f]{2})>$/

/** Runs of tokens like <0xE2> are bytes; a run that is no UTF-8 as a whole gives one U+FFFD a byte. */
function byteFallback(next: Step): Step {
  const held: number[] = []
  const release = () => {
    if (held.length === 0) return
    const bytes = Uint8Array.from(held.splice(0))
    try {
      next.push(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes), true)
    } catch {
      for (const _ of bytes) next.push('\ufffd', true)
    }
  }
  return {
    push(piece, whole) {
      const byte = byteToken.exec(piece)?.[1]
      if (byte !== undefined) held.push(Number.parseInt(byte, 16))
      else {
        release()
        next.push(piece, whole)
      }
    },
    end() {
      release()
      next.end()
    },
  }
}

/** All tokens become one. */
function fuse(next: Step): Step {
  return { push: piece => next.push(piece, false), end: () => next.end() }
}

/** A step that sees tokens as a whole: one that comes in parts is held until the end. */
function wholeTokens(change: (token: string) => string): MakeStep {
  return next => {
    let held = ''
    return {
      push(piece, whole) {
        if (whole) next.push(change(piece), true)
        else held += piece
      },
      end() {
        if (held !== '') next.push(change(held), false)
        next.end()
      },
    }
  }
}

/** Takes up to `start` times `content` from the front of a token and up to `stop` times from its back. */
function strip(content: string, start: number, stop: number): MakeStep {
  if (stop > 0)
    return wholeTokens(token => {
      let [from, to] = [0, token.length]
      for (let i = 0; i < start && token.startsWith(content, from); i++) from += content.length
      for (let i = 0; i < stop && to > from && token.endsWith(content, to); i++) to -= content.length
      return token.slice(from, to)
    })
  return next => {
    let left = start
    return {
      push(piece, whole) {
        if (whole) left = start
        let from = 0
        while (left > 0 && from < piece.length) {
          if (piece.startsWith(content, from)) {
            from += content.length
            left--
          } else left = 0
        }
        next.push(piece.slice(from), whole)
      },
      end: () => next.end(),
    }
  }
}

function metaspace(mark: string, drops: boolean): MakeStep {
  const marks = literal(mark)
  return eachToken((token, first) => token.replaceAll(marks, first && drops ? '' : ' '))
}

function wordPiece(prefix: string, cleanup: boolean): MakeStep {
  return eachToken((token, first) => {
    const spaced = first ? token : token.startsWith(prefix) ? token.slice(prefix.length) : ` ${token}`
    return cleanup ? tidy(spaced) : spaced
  })
}

/** Takes away the spaces that stand before punctuation and English contractions. */
function tidy(piece: string): string {
  return piece
    .replaceAll(/ ([.?!,])/g, '$1')
    .replaceAll(" ' ", "'")
    .replaceAll(/ (n't|'m|'s|'ve|'re)/g, '$1')
    .replaceAll(' do not', " don't")
}

/** A suffix that ends words becomes a space, but for the last token, which is therefore held back. */
function wordSuffix(suffix: string): MakeStep {
  return next => {
    let held: string | undefined
    return {
      push(piece) {
        if (held !== undefined) next.push(held.replaceAll(suffix, ' '), true)
        held = piece
      },
      end() {
        if (held !== undefined) next.push(held.replaceAll(suffix, ''), true)
        next.end()
      },
    }
  }
}

/** The tokens of a vocabulary without a decoder, with spaces between. */
function joinBySpaces(next: Step): Step {
  return eachToken((token, first) => (first ? token : ` ${token}`))(next)
}

/** A step that treats the first token apart; all parts of one joined token are the first. */
function eachToken(change: (token: string, first: boolean) => string): MakeStep {
  return next => {
    let first = true
    return {
      push(piece, whole) {
        next.push(change(piece, first), whole)
        if (whole) first = false
      },
      end: () => next.end(),
    }
  }
}
