import type { ModelConfig } from '../ModelConfig.ts'
import { demand, need, type Source } from './RawConfig.ts'
import { readActivation } from './rotaryDecoder.ts'

/** GPT-2: learned positions, LayerNorm, weights stored the other way round (Radford et al. 2019). */
export function readGpt2(source: Source): ModelConfig {
  const { raw, file } = source
  const hiddenSize = raw.n_embd ?? need(source, 'hidden_size')
  const heads = raw.n_head ?? need(source, 'num_attention_heads')
  const layers = raw.n_layer ?? need(source, 'num_hidden_layers')
  demand(hiddenSize % heads === 0, file, `n_embd ${hiddenSize} is not a multiple of n_head ${heads}`)
  const headSize = hiddenSize / heads
  const scoreScale = (raw.scale_attn_weights ?? true) ? headSize ** -0.5 : 1
  return {
    family: raw.model_type,
    vocabSize: raw.vocab_size,
    hiddenSize,
    intermediateSize: raw.n_inner ?? 4 * hiddenSize,
    layers,
    heads,
    keyValueHeads: heads,
    headSize,
    maxPositions: raw.n_positions ?? need(source, 'max_position_embeddings'),
    tied: raw.tie_word_embeddings ?? true,
    names: {
      embedding: 'transformer.wte',
      positions: 'transformer.wpe',
      blocks: 'transformer.h',
      norms: { beforeAttention: 'ln_1', beforeMlp: 'ln_2' },
      attention: { inputs: ['attn.c_attn'], output: 'attn.c_proj' },
      mlp: { inputs: ['mlp.c_fc'], output: 'mlp.c_proj', gated: false },
      lastNorm: 'transformer.ln_f',
      head: 'lm_head',
    },
    blocks: Array.from({ length: layers }, (_, layer) => ({
      scoreScale: raw.scale_attn_by_inverse_layer_idx ? scoreScale / (layer + 1) : scoreScale,
    })),
    ropes: [],
    norm: { kind: 'layer', epsilon: raw.layer_norm_epsilon ?? 1e-5, onePlus: false },
    bias: { attention: true, attentionOutput: true, mlp: true },
    activation: readActivation(raw.activation_function ?? 'gelu_new', file),
    transposed: true,
  }
}
