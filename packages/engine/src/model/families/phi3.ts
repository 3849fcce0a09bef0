import type { ModelConfig } from '../ModelConfig.ts'
import { windowOf } from './blocks.ts'
import { given, type Source } from './RawConfig.ts'
import { flatRope, readRope } from './readRope.ts'
import { llamaNames, rotaryDecoder } from './rotaryDecoder.ts'

/**
 * Phi-3, 3.5 and 4-mini: one module for query, key and value, one for gate and up; a part of each head may turn, and
 * long models have other frequencies beyond their original length (Abdin et al. 2024).
 */
export function readPhi3(source: Source): ModelConfig {
  const { raw, file } = source
  const config = rotaryDecoder({ ...source, raw: withoutRope(raw) }, { epsilon: 1e-5 })
  const fields = flatRope(source, 10_000)
  // Older files call it `su`; Transformers reads `yarn` in a Phi-3 file as the same.
  const type = ['su', 'yarn'].includes(fields.rope_type) ? 'longrope' : fields.rope_type
  const rope = readRope({
    fields: { ...fields, rope_type: type },
    headSize: config.headSize,
    maxPositions: config.maxPositions,
    partial: true,
    original: raw.original_max_position_embeddings ?? 4096,
    file,
  })
  const sliding = given(raw.sliding_window, undefined)
  const window = windowOf(sliding === undefined ? 'full_attention' : 'sliding_attention', sliding, source)
  return {
    ...config,
    names: {
      ...llamaNames,
      attention: { inputs: ['self_attn.qkv_proj'], output: 'self_attn.o_proj' },
      mlp: { inputs: ['mlp.gate_up_proj'], output: 'mlp.down_proj', gated: true },
    },
    ropes: [rope],
    blocks: config.blocks.map(block => ({ ...block, ...window })),
  }
}

function withoutRope(raw: Source['raw']): Source['raw'] {
  return { ...raw, rope_parameters: null, rope_scaling: null, partial_rotary_factor: null }
}
