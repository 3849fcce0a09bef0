import type { ModelConfig } from '../ModelConfig.ts'
import { readLayerTypes, windowOf } from './blocks.ts'
import { demand, type Source } from './RawConfig.ts'
import { rotaryDecoder } from './rotaryDecoder.ts'

/** SmolLM3: Llama whose every fourth layer does not rotate (Bakouch et al. 2025). */
export function readSmolLm3(source: Source): ModelConfig {
  const { raw, file } = source
  const config = rotaryDecoder(source, { keyValueHeads: 4, theta: 2_000_000, tied: true })
  const interval = raw.no_rope_layer_interval ?? 4
  // Despite its name the list holds 1 where a layer rotates.
  const rotates = raw.no_rope_layers ?? config.blocks.map((_, layer) => ((layer + 1) % interval === 0 ? 0 : 1))
  demand(
    rotates.length >= config.layers,
    file,
    `no_rope_layers has ${rotates.length} entries for ${config.layers} layers`,
  )
  const types = readLayerTypes(source, config.layers, layer =>
    raw.use_sliding_window && raw.sliding_window && !rotates[layer] ? 'sliding_attention' : 'full_attention',
  )
  const bias = raw.attention_bias ?? false
  return {
    ...config,
    blocks: config.blocks.map(({ rope, ...block }, layer) => ({
      ...block,
      ...(rotates[layer] && rope !== undefined && { rope }),
      ...windowOf(types[layer]!, raw.sliding_window, source),
    })),
    bias: { attention: bias, attentionOutput: bias, mlp: raw.mlp_bias ?? false },
  }
}
