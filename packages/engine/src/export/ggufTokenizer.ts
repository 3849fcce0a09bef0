import { BaseError } from '@openledger/base'
import * as z from 'zod'
import type { GgufValue } from './writeGguf.ts'

const File = z.object({
  model: z.object({
    type: z.literal('BPE'),
    byte_fallback: z.boolean().nullish(),
    vocab: z.record(z.string(), z.number().int().nonnegative()),
    merges: z.array(z.union([z.string(), z.tuple([z.string(), z.string()])])),
  }),
  added_tokens: z
    .array(z.object({ id: z.number().int().nonnegative(), content: z.string(), special: z.boolean() }))
    .default([]),
})

// Types of tokens in GGUF.
const normal = 1
const control = 3
const userDefined = 4
const unused = 5

/**
 * A byte-level BPE vocabulary in GGUF's metadata, padded to as many tokens as the model has rows. The pre-tokeniser is
 * said to be the default one: give token ids where another cuts text differently.
 *
 * @throws engine/gguf-unsupported
 */
export function ggufTokenizer(
  tokenizerJson: string,
  { vocabSize, bos, eos }: ggufTokenizer.Options,
): Record<string, GgufValue> {
  const parsed = File.safeParse(JSON.parse(tokenizerJson))
  if (!parsed.success || parsed.data.model.byte_fallback)
    throw new BaseError('Only a byte-level BPE vocabulary can be written as GGUF.', {
      code: 'engine/gguf-unsupported',
      facts: { problem: parsed.error ? z.prettifyError(parsed.error) : 'byte_fallback' },
    })
  const { model, added_tokens } = parsed.data
  const tokens = Array.from({ length: vocabSize }, (_, id) => `[PAD${id}]`)
  const types = new Array<number>(vocabSize).fill(unused)
  const set = (id: number, token: string, type: number) => {
    if (id >= vocabSize) return
    tokens[id] = token
    types[id] = type
  }
  for (const [token, id] of Object.entries(model.vocab)) set(id, token, normal)
  for (const { id, content, special } of added_tokens) set(id, content, special ? control : userDefined)
  return {
    'tokenizer.ggml.model': 'gpt2',
    'tokenizer.ggml.pre': 'default',
    'tokenizer.ggml.tokens': { strings: tokens },
    'tokenizer.ggml.token_type': { int32s: types },
    ...(bos !== undefined && { 'tokenizer.ggml.bos_token_id': { uint32: bos } }),
    'tokenizer.ggml.eos_token_id': { uint32: eos },
    'tokenizer.ggml.add_bos_token': false,
    'tokenizer.ggml.merges': {
      strings: model.merges.map(merge => (typeof merge === 'string' ? merge : merge.join(' '))),
    },
  }
}

export declare namespace ggufTokenizer {
  /** Rows of the embedding table, and the ids of the tokens that begin and end a text. */
  type Options = { vocabSize: number; bos: number | undefined; eos: number }
}
