import type { ModelConfig } from '../ModelConfig.ts'
import { windowOf } from './blocks.ts'
import { given, type Source } from './RawConfig.ts'
import { rotaryDecoder } from './rotaryDecoder.ts'

/** Mistral 7B and its kin: a sliding window on every layer, where it is set (Jiang et al. 2023). */
export function readMistral(source: Source): ModelConfig {
  const config = rotaryDecoder(source, { keyValueHeads: 8 })
  const sliding = given(source.raw.sliding_window, 4096)
  const window = windowOf(sliding === undefined ? 'full_attention' : 'sliding_attention', sliding, source)
  return { ...config, blocks: config.blocks.map(block => ({ ...block, ...window })) }
}
