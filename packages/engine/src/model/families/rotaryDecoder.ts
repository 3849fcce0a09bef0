import type { Activation, Block, ModelConfig, Names } from '../ModelConfig.ts'
import { demand, given, need, type Source, unsupported } from './RawConfig.ts'
import { flatRope, readRope } from './readRope.ts'

/** Names of Llama's modules, which most families share. */
export const llamaNames: Names = {
  embedding: 'model.embed_tokens',
  blocks: 'model.layers',
  norms: { beforeAttention: 'input_layernorm', beforeMlp: 'post_attention_layernorm' },
  attention: {
    inputs: ['self_attn.q_proj', 'self_attn.k_proj', 'self_attn.v_proj'],
    output: 'self_attn.o_proj',
  },
  mlp: { inputs: ['mlp.gate_proj', 'mlp.up_proj'], output: 'mlp.down_proj', gated: true },
  lastNorm: 'model.norm',
  head: 'lm_head',
}

const activations: Readonly<Record<string, Activation>> = {
  silu: 'silu',
  swish: 'silu',
  gelu: 'gelu',
  gelu_new: 'gelu_tanh',
  gelu_pytorch_tanh: 'gelu_tanh',
  relu: 'relu',
}

/** An activation by the name that configurations use. */
export function readActivation(name: string, file: string): Activation {
  const found = activations[name]
  if (!found) throw unsupported(file, 'activation', name, Object.keys(activations))
  return found
}

/**
 * What families with RMSNorm, rotary positions and a gated feed-forward have in common: Llama, from which the others
 * differ by what they set.
 */
export function rotaryDecoder(source: Source, defaults: rotaryDecoder.Defaults = {}): ModelConfig {
  const { raw, file } = source
  const hiddenSize = need(source, 'hidden_size')
  const heads = need(source, 'num_attention_heads')
  const layers = need(source, 'num_hidden_layers')
  const keyValueHeads = given(raw.num_key_value_heads, defaults.keyValueHeads) ?? heads
  const headSize = given(raw.head_dim, defaults.headSize) ?? hiddenSize / heads
  demand(
    Number.isInteger(headSize),
    file,
    `hidden_size ${hiddenSize} is not a multiple of num_attention_heads ${heads}`,
  )
  demand(
    heads % keyValueHeads === 0,
    file,
    `num_attention_heads ${heads} is not a multiple of num_key_value_heads ${keyValueHeads}`,
  )
  const maxPositions = need(source, 'max_position_embeddings')
  const rope = readRope({
    fields: flatRope(source, defaults.theta ?? 10_000),
    headSize,
    maxPositions,
    original: raw.original_max_position_embeddings ?? undefined,
    file,
  })
  const block: Block = { rope: 0, scoreScale: headSize ** -0.5 }
  return {
    family: raw.model_type,
    vocabSize: raw.vocab_size,
    hiddenSize,
    intermediateSize: need(source, 'intermediate_size'),
    layers,
    heads,
    keyValueHeads,
    headSize,
    maxPositions,
    tied: raw.tie_word_embeddings ?? defaults.tied ?? false,
    names: llamaNames,
    blocks: Array.from({ length: layers }, () => block),
    ropes: [rope],
    norm: { kind: 'rms', epsilon: raw.rms_norm_eps ?? defaults.epsilon ?? 1e-6, onePlus: false },
    bias: { attention: false, attentionOutput: false, mlp: false },
    activation: readActivation(raw.hidden_act ?? 'silu', file),
    transposed: false,
  }
}

export declare namespace rotaryDecoder {
  /** What a family's configuration means by leaving a field out. */
  type Defaults = {
    keyValueHeads?: number
    headSize?: number
    theta?: number
    epsilon?: number
    tied?: boolean
  }
}
