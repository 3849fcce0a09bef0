import { BaseError } from '@openledger/base'
import * as z from 'zod'
import type { ModelConfig } from '../ModelConfig.ts'
import { readGemma2, readGemma3 } from './gemma.ts'
import { readGpt2 } from './gpt2.ts'
import { readLlama } from './llama.ts'
import { readMistral } from './mistral.ts'
import { readOlmo2 } from './olmo2.ts'
import { readPhi3 } from './phi3.ts'
import { readQwen2, readQwen3 } from './qwen.ts'
import { RawConfig, type Source, unsupported } from './RawConfig.ts'
import { readSmolLm3 } from './smollm3.ts'

const families: Readonly<Record<string, (source: Source) => ModelConfig>> = {
  llama: readLlama,
  smollm3: readSmolLm3,
  mistral: readMistral,
  qwen2: readQwen2,
  qwen3: readQwen3,
  gemma2: readGemma2,
  gemma3_text: readGemma3,
  phi3: readPhi3,
  olmo2: readOlmo2,
  gpt2: readGpt2,
}

/** Every `model_type` that is known. */
export const knownFamilies: readonly string[] = Object.keys(families)

/** Settings that change what a model computes, whatever its family, and that no family here has. */
const foreign = {
  quantization_config: 'present',
  is_encoder_decoder: true,
  add_cross_attention: true,
  use_bidirectional_attention: true,
  pruned_heads: 'present',
} as const

/**
 * Turns the content of a `config.json` into what the decoder is built from.
 *
 * @throws engine/config-invalid, engine/unknown-architecture, engine/unsupported-feature
 */
export function readFamily(json: unknown, file: string): ModelConfig {
  const modelType = z.looseObject({ model_type: z.string() }).safeParse(json).data?.model_type
  const read = modelType === undefined ? undefined : families[modelType]
  if (modelType !== undefined && !read)
    throw new BaseError(`The model type '${modelType}' is not known.`, {
      code: 'engine/unknown-architecture',
      facts: { file, modelType, known: knownFamilies.join(', ') },
    })
  const parsed = RawConfig.safeParse(json)
  if (!parsed.success || !read)
    throw new BaseError('The model configuration is incomplete.', {
      code: 'engine/config-invalid',
      facts: { file, problem: parsed.error ? z.prettifyError(parsed.error) : 'model_type is missing' },
    })
  const raw = parsed.data
  for (const [feature, refused] of Object.entries(foreign)) {
    const value = raw[feature]
    const empty = value === null || value === undefined || Object.keys(Object(value)).length === 0
    if (refused === true ? value === true : !empty) throw unsupported(file, feature, value)
  }
  return read({ raw, file })
}
