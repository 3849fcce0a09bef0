import type { ModelConfig } from '../ModelConfig.ts'
import type { Source } from './RawConfig.ts'
import { llamaNames, rotaryDecoder } from './rotaryDecoder.ts'

/** OLMo 2: norms only after each half of a block, and on all queries and all keys as one vector (OLMo team 2024). */
export function readOlmo2(source: Source): ModelConfig {
  const bias = source.raw.attention_bias ?? false
  return {
    ...rotaryDecoder(source, { epsilon: 1e-5 }),
    names: {
      ...llamaNames,
      norms: { afterAttention: 'post_attention_layernorm', afterMlp: 'post_feedforward_layernorm' },
      attention: { ...llamaNames.attention, queryNorm: 'self_attn.q_norm', keyNorm: 'self_attn.k_norm' },
    },
    queryKeyNorm: 'full',
    bias: { attention: bias, attentionOutput: bias, mlp: false },
  }
}
