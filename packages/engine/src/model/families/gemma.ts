import type { ModelConfig, Names } from '../ModelConfig.ts'
import { type LayerType, readLayerTypes, windowOf } from './blocks.ts'
import { demand, given, type Source } from './RawConfig.ts'
import { readRope, ropeFields } from './readRope.ts'
import { llamaNames, readActivation, rotaryDecoder } from './rotaryDecoder.ts'

const names: Names = {
  ...llamaNames,
  norms: {
    beforeAttention: 'input_layernorm',
    afterAttention: 'post_attention_layernorm',
    beforeMlp: 'pre_feedforward_layernorm',
    afterMlp: 'post_feedforward_layernorm',
  },
}

/** Gemma 2: every other layer slides, scores and logits are capped (Gemma team 2024). */
export function readGemma2(source: Source): ModelConfig {
  const { raw } = source
  const config = rotaryDecoder(source, gemmaDefaults)
  const types = readLayerTypes(source, config.layers, layer =>
    layer % 2 === 0 ? 'sliding_attention' : 'full_attention',
  )
  const scoreCap = given(raw.attn_logit_softcapping, 50)
  const logitCap = given(raw.final_logit_softcapping, 30)
  return {
    ...gemma(source, config, types),
    ...(scoreCap !== undefined && { scoreCap }),
    ...(logitCap !== undefined && { logitCap }),
  }
}

/**
 * Gemma 3's text model: five sliding layers to a full one, each kind with a rotation of its own, and a norm on every
 * head's query and key (Gemma team 2025). Like the reference, it has no cap on scores.
 */
export function readGemma3(source: Source): ModelConfig {
  const { raw, file } = source
  const config = rotaryDecoder({ ...source, raw: { ...raw, rope_parameters: null, rope_scaling: null } }, gemmaDefaults)
  const pattern = raw.sliding_window_pattern ?? 6
  const types = readLayerTypes(source, config.layers, layer =>
    (layer + 1) % pattern === 0 ? 'full_attention' : 'sliding_attention',
  )
  const base = gemma(source, config, types)
  const { headSize, maxPositions } = config
  const rope = (type: LayerType) => readRope({ fields: layerRope(source, type), headSize, maxPositions, file })
  return {
    ...base,
    names: {
      ...names,
      attention: { ...names.attention, queryNorm: 'self_attn.q_norm', keyNorm: 'self_attn.k_norm' },
    },
    queryKeyNorm: 'head',
    ropes: [rope('full_attention'), rope('sliding_attention')],
    blocks: base.blocks.map((block, layer) => ({ ...block, rope: types[layer] === 'full_attention' ? 0 : 1 })),
    ...(raw.final_logit_softcapping && { logitCap: raw.final_logit_softcapping }),
  }
}

const gemmaDefaults = { keyValueHeads: 4, headSize: 256, tied: true }

/** What the two have in common: norms before and after each half of a block, embeddings times √d, a score scale apart. */
function gemma(source: Source, config: ModelConfig, types: readonly LayerType[]): ModelConfig {
  const { raw, file } = source
  const scoreScale = (raw.query_pre_attn_scalar ?? 256) ** -0.5
  const bias = raw.attention_bias ?? false
  const window = given(raw.sliding_window, 4096)
  return {
    ...config,
    names,
    bias: { attention: bias, attentionOutput: bias, mlp: false },
    norm: { ...config.norm, onePlus: true },
    activation: readActivation(raw.hidden_activation ?? 'gelu_pytorch_tanh', file),
    embeddingScale: Math.sqrt(config.hiddenSize),
    blocks: config.blocks.map((block, layer) => ({ ...block, scoreScale, ...windowOf(types[layer]!, window, source) })),
  }
}

/** The rotation of a kind of layer: `rope_parameters` by kind, or the older fields, where scaling is for full layers. */
function layerRope({ raw, file }: Source, type: LayerType) {
  const full = type === 'full_attention'
  const nested = raw.rope_parameters?.[type]
  const flat = raw.rope_parameters && Object.keys(raw.rope_parameters).find(key => !key.endsWith('_attention'))
  demand(!flat, file, `rope_parameters holds ${flat} beside the kinds of layers`)
  const theta = full ? given(raw.rope_theta, 1_000_000) : given(raw.rope_local_base_freq, 10_000)
  return ropeFields({ rope_theta: theta, ...(nested as object | undefined), ...(full && raw.rope_scaling) }, file)
}
