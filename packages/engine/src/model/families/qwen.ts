import type { ModelConfig } from '../ModelConfig.ts'
import { readLayerTypes, windowOf } from './blocks.ts'
import { given, type Source } from './RawConfig.ts'
import { llamaNames, rotaryDecoder } from './rotaryDecoder.ts'

/** Qwen 2 and 2.5: a bias on queries, keys and values (Qwen team 2024). */
export function readQwen2(source: Source): ModelConfig {
  return {
    ...withWindows(source, rotaryDecoder(source, { keyValueHeads: 32 })),
    bias: { attention: true, attentionOutput: false, mlp: false },
  }
}

/** Qwen 3: no such bias, but a norm on every head's query and key (Qwen team 2025). */
export function readQwen3(source: Source): ModelConfig {
  const config = rotaryDecoder(source, { keyValueHeads: 32, headSize: 128 })
  const bias = source.raw.attention_bias ?? false
  return {
    ...withWindows(source, config),
    names: {
      ...llamaNames,
      attention: { ...llamaNames.attention, queryNorm: 'self_attn.q_norm', keyNorm: 'self_attn.k_norm' },
    },
    queryKeyNorm: 'head',
    bias: { attention: bias, attentionOutput: bias, mlp: false },
  }
}

/** `sliding_window` counts only with `use_sliding_window`, and from layer `max_window_layers` on. */
function withWindows(source: Source, config: ModelConfig): ModelConfig {
  const { raw } = source
  const window = raw.use_sliding_window ? given(raw.sliding_window, 4096) : undefined
  const first = raw.max_window_layers ?? 28
  const types = readLayerTypes(source, config.layers, layer =>
    window !== undefined && layer >= first ? 'sliding_attention' : 'full_attention',
  )
  return {
    ...config,
    blocks: config.blocks.map((block, layer) => ({ ...block, ...windowOf(types[layer]!, window, source) })),
  }
}
