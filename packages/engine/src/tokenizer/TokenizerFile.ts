import { BaseError } from '@openledger/base'
import * as z from 'zod'
import { type AlignedText, alignText } from './AlignedText.ts'
import { AddedToken, createCutter } from './addedTokens.ts'
import { BpeFile, createBpe } from './bpe.ts'
import { createDecoder, type Stream } from './decodeStream.ts'
import { createNormalizer } from './normalize.ts'
import type { Part } from './Part.ts'
import { readFrame } from './postProcess.ts'
import { createPreTokenizer } from './preTokenize.ts'
import { remembering, type TokenModel } from './TokenModel.ts'
import { readTokenBytes } from './tokenBytes.ts'
import { createUnigram, UnigramFile } from './unigram.ts'
import { createWordPiece, WordPieceFile } from './wordPiece.ts'

const part = z.looseObject({ type: z.string() }).nullish()
const Schema = z.object({
  added_tokens: z.array(AddedToken).default([]),
  normalizer: part,
  pre_tokenizer: part,
  post_processor: part,
  decoder: part,
  model: z.looseObject({ type: z.string().optional() }),
})

/** A tokenizer as its file defines it. */
export type TokenizerFile = {
  /** Tokens of a text; with `places` also the UTF-16 units [start, end) of the text that each stands for. */
  encode: (text: string, options?: EncodeOptions) => Encoding
  /** A decoder that is fed one token after the other; `special` keeps the special tokens. */
  stream: (options?: { special?: boolean }) => TokenStream
  idOf: (token: string) => number | undefined
  /** Tokens of the vocabulary and those added to it. */
  size: number
  /** @throws engine/grammar-tokenizer */
  vocabulary: () => Vocabulary
}

/** Every token with the UTF-8 bytes that it says; special ones, which say nothing, by their content. */
export type Vocabulary = {
  tokens: { id: number; bytes: Uint8Array; special: string | undefined }[]
  /** A space at the very start of a text is not said. */
  dropsSpace: boolean
}

export type EncodeOptions = {
  /** Adds the tokens that the file sets around a text. */
  special?: boolean
  places?: boolean
}
export type Encoding = { ids: number[]; starts: number[]; ends: number[] }
/** Text becomes certain token by token: never half a character. */
export type TokenStream = { push: (id: number) => string; end: () => string }

/**
 * Reads a `tokenizer.json` as the `tokenizers` library does: added tokens, normalizer, pre-tokenizer, model (BPE,
 * Unigram, WordPiece), post-processor and decoder.
 *
 * @throws engine/tokenizer-invalid, engine/tokenizer-unsupported
 * @see https://github.com/huggingface/tokenizers
 */
export function parseTokenizerFile(json: string): TokenizerFile {
  const file = parse(json)
  const normalize = createNormalizer(file.normalizer)
  const cut = createCutter(file.added_tokens, normalize)
  const preTokenize = createPreTokenizer(file.pre_tokenizer)
  const model = remembering(createModel(file.model as Part))
  const frame = readFrame(file.post_processor)
  const decoder = createDecoder(file.decoder)

  const added = new Map(file.added_tokens.map(token => [token.content, token]))
  const words = new Map([...model.ids].map(([token, id]) => [id, token]))
  for (const { id, content } of added.values()) words.set(id, content)

  return {
    encode(text, { special = false, places = false } = {}) {
      const encoding: Encoding = { ids: special ? [...frame.before] : [], starts: [], ends: [] }
      if (places) for (const _ of encoding.ids) addPlace(encoding, 0, 0)
      for (const { token, text: piece } of cut(alignText(text, { places }))) {
        if (!token) for (const word of preTokenize(piece)) addWord(encoding, model, word)
        else {
          encoding.ids.push(token.id)
          if (piece.starts) addPlace(encoding, piece.starts[0]!, piece.ends!.at(-1)!)
        }
      }
      if (special) encoding.ids.push(...frame.after)
      if (special && places) for (const _ of frame.after) addPlace(encoding, text.length, text.length)
      return encoding
    },
    stream({ special = false } = {}) {
      const stream: Stream = decoder()
      return {
        push(id) {
          const word = words.get(id)
          return word === undefined || (!special && added.get(word)?.special) ? '' : stream.push(word)
        },
        end: stream.end,
      }
    },
    vocabulary() {
      const { bytes, dropsSpace } = readTokenBytes(file.decoder as Part | null | undefined)
      const tokens = Array.from(words, ([id, word]) => {
        const special = added.get(word)?.special ? word : undefined
        return { id, bytes: special === undefined ? bytes(word) : new Uint8Array(), special }
      })
      return { tokens, dropsSpace }
    },
    idOf: token => added.get(token)?.id ?? model.ids.get(token),
    size: words.size,
  }
}

function addPlace(encoding: Encoding, start: number, end: number): void {
  encoding.starts.push(start)
  encoding.ends.push(end)
}

function addWord(encoding: Encoding, model: TokenModel, { text, starts, ends }: AlignedText): void {
  const { ids, spans } = model.tokenize(text)
  for (let i = 0; i < ids.length; i++) {
    encoding.ids.push(ids[i]!)
    if (starts && ends) addPlace(encoding, starts[spans[2 * i]!]!, ends[spans[2 * i + 1]! - 1]!)
  }
}

function createModel(file: Part): TokenModel {
  // Files of older versions do not say the type.
  const type = file.type ?? ('merges' in file ? 'BPE' : Array.isArray(file.vocab) ? 'Unigram' : 'WordPiece')
  if (type === 'BPE') return createBpe(read(BpeFile, file))
  if (type === 'Unigram') return createUnigram(read(UnigramFile, file))
  if (type === 'WordPiece') return createWordPiece(read(WordPieceFile, file))
  throw new BaseError('The tokenizer is of a kind that this engine does not have.', {
    code: 'engine/tokenizer-unsupported',
    facts: { type, known: 'BPE, Unigram, WordPiece' },
  })
}

function parse(json: string): z.infer<typeof Schema> {
  try {
    return read(Schema, JSON.parse(json))
  } catch (cause) {
    if (cause instanceof BaseError) throw cause
    throw new BaseError('The tokenizer is not JSON.', {
      code: 'engine/tokenizer-invalid',
      facts: { problem: (cause as Error).message },
      cause,
    })
  }
}

function read<T extends z.ZodType>(schema: T, value: unknown): z.infer<T> {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  throw new BaseError('The tokenizer could not be read.', {
    code: 'engine/tokenizer-invalid',
    facts: { problem: z.prettifyError(parsed.error).slice(0, 2000) },
  })
}
