import { BaseError } from '@openledger/base'
import { byteOf } from './byteAlphabet.ts'
import { type Part, partList, patternOf, text } from './Part.ts'

/** What tokens say, each on its own, as UTF-8: a token may end inside a character. */
export type TokenBytes = {
  bytes: (word: string) => Uint8Array
  /** The decoder takes one space away from the start of a text. */
  dropsSpace: boolean
}

const byteToken = /^<0x([0-9A-Fa-f]{2})>$/
const encoder = new TextEncoder()

/**
 * Reads from the decoder of a `tokenizer.json` which bytes each token stands for. Only where every token says the same
 * wherever it stands, but for a space at the very start, is there such a thing: byte-level vocabularies, and those of
 * pieces with byte fallback.
 *
 * @throws engine/grammar-tokenizer
 */
export function readTokenBytes(decoder: Part | null | undefined): TokenBytes {
  const parts = !decoder ? [] : decoder.type === 'Sequence' ? partList(decoder, 'decoders') : [decoder]
  const changes: ((piece: string) => string)[] = []
  let [byteLevel, byteFallback, dropsSpace, fused] = [false, false, false, false]
  for (const part of parts) {
    if (part.type === 'ByteLevel') byteLevel = true
    else if (part.type === 'ByteFallback') byteFallback = true
    else if (part.type === 'Fuse') fused = true
    else if (part.type === 'Replace' && !byteFallback && !fused) {
      const [pattern, content] = [patternOf(part), text(part, 'content')]
      changes.push(piece => piece.replaceAll(pattern, () => content))
    } else if (part.type === 'Metaspace' && (part.prepend_scheme === 'never' || part.add_prefix_space === false)) {
      const mark = text(part, 'replacement')
      changes.push(piece => piece.replaceAll(mark, ' '))
    } else if (part.type === 'Strip' && fused && part.content === ' ' && part.start === 1 && !part.stop)
      dropsSpace = true
    else throw unsupported(part.type)
  }
  if (parts.length === 0) throw unsupported('none')
  return {
    dropsSpace,
    bytes(word) {
      const changed = changes.reduce((piece, change) => change(piece), word)
      if (byteLevel) {
        const bytes = Array.from(changed, char => byteOf.get(char))
        return bytes.includes(undefined) ? encoder.encode(changed) : Uint8Array.from(bytes as number[])
      }
      const byte = byteFallback ? byteToken.exec(changed)?.[1] : undefined
      return byte === undefined ? encoder.encode(changed) : Uint8Array.of(Number.parseInt(byte, 16))
    },
  }
}

function unsupported(decoder: string): BaseError {
  return new BaseError(
    'What a token of this model says depends on the tokens around it, so answers cannot be shaped.',
    {
      code: 'engine/grammar-tokenizer',
      facts: { decoder },
      hint: 'Ask without a response format, or use a model with a byte-level or byte-fallback tokenizer.',
    },
  )
}
