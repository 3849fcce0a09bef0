import type { ModelConfig } from '../ModelConfig.ts'
import type { Source } from './RawConfig.ts'
import { rotaryDecoder } from './rotaryDecoder.ts'

/** Llama 2 and 3, SmolLM, SmolLM2 and all others that call themselves `llama` (Touvron et al. 2023). */
export function readLlama(source: Source): ModelConfig {
  const bias = source.raw.attention_bias ?? false
  return {
    ...rotaryDecoder(source),
    bias: { attention: bias, attentionOutput: bias, mlp: source.raw.mlp_bias ?? false },
  }
}
