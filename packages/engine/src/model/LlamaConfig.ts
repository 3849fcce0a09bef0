import { BaseError } from '@openledger/base'
import * as z from 'zod'

const Schema = z.object({
  architectures: z.array(z.string()).optional(),
  model_type: z.string(),
  vocab_size: z.number().int().positive(),
  hidden_size: z.number().int().positive(),
  intermediate_size: z.number().int().positive(),
  num_hidden_layers: z.number().int().positive(),
  num_attention_heads: z.number().int().positive(),
  num_key_value_heads: z.number().int().positive().optional(),
  head_dim: z.number().int().positive().nullish(),
  max_position_embeddings: z.number().int().positive(),
  rms_norm_eps: z.number().positive(),
  rope_theta: z.number().positive().optional(),
  rope_parameters: z.object({ rope_type: z.string().optional(), rope_theta: z.number().positive() }).optional(),
  rope_scaling: z.unknown().optional(),
  hidden_act: z.string().optional(),
  attention_bias: z.boolean().optional(),
  mlp_bias: z.boolean().optional(),
  tie_word_embeddings: z.boolean().optional(),
})

/** The numbers that a Llama-style decoder is built from. */
export type LlamaConfig = {
  vocabSize: number
  /** Width of the residual stream, d. */
  hiddenSize: number
  /** Inner width of the SwiGLU feed-forward. */
  intermediateSize: number
  layers: number
  heads: number
  /** Key and value heads; each serves heads / keyValueHeads query heads (Ainslie et al. 2023). */
  keyValueHeads: number
  headSize: number
  /** Longest sequence, in tokens. */
  maxPositions: number
  normEpsilon: number
  ropeTheta: number
  /** The output projection is the embedding table. */
  tied: boolean
}

/**
 * Reads a Hugging Face `config.json`.
 *
 * @throws engine/config-not-json, engine/config-invalid, engine/unknown-architecture, engine/unsupported-feature
 */
export function parseLlamaConfig(text: string, file = 'config.json'): LlamaConfig {
  const config = Schema.safeParse(parseJson(text, file))
  if (!config.success)
    throw new BaseError('The model configuration is incomplete.', {
      code: 'engine/config-invalid',
      facts: { file, problem: z.prettifyError(config.error) },
    })
  const c = config.data
  if (c.model_type !== 'llama')
    throw new BaseError(`The model type '${c.model_type}' is not known.`, {
      code: 'engine/unknown-architecture',
      facts: { file, modelType: c.model_type, known: 'llama' },
    })
  const scaling =
    c.rope_scaling ?? (c.rope_parameters?.rope_type === 'default' ? undefined : c.rope_parameters?.rope_type)
  const unsupported = Object.entries({
    rope_scaling: scaling,
    attention_bias: c.attention_bias,
    mlp_bias: c.mlp_bias,
    hidden_act: c.hidden_act === 'silu' ? undefined : c.hidden_act,
  }).find(([, value]) => value)
  if (unsupported)
    throw new BaseError('The model uses a feature that this engine does not have yet.', {
      code: 'engine/unsupported-feature',
      facts: { file, feature: unsupported[0], value: JSON.stringify(unsupported[1]) },
    })
  return {
    vocabSize: c.vocab_size,
    hiddenSize: c.hidden_size,
    intermediateSize: c.intermediate_size,
    layers: c.num_hidden_layers,
    heads: c.num_attention_heads,
    keyValueHeads: c.num_key_value_heads ?? c.num_attention_heads,
    headSize: c.head_dim ?? c.hidden_size / c.num_attention_heads,
    maxPositions: c.max_position_embeddings,
    normEpsilon: c.rms_norm_eps,
    ropeTheta: c.rope_parameters?.rope_theta ?? c.rope_theta ?? 10_000,
    tied: c.tie_word_embeddings ?? false,
  }
}

/** Writes the `config.json` that `parseLlamaConfig` and Transformers read. */
export function formatLlamaConfig(config: LlamaConfig, extra: Record<string, unknown> = {}): string {
  const json = {
    architectures: ['LlamaForCausalLM'],
    attention_bias: false,
    head_dim: config.headSize,
    hidden_act: 'silu',
    hidden_size: config.hiddenSize,
    intermediate_size: config.intermediateSize,
    max_position_embeddings: config.maxPositions,
    mlp_bias: false,
    model_type: 'llama',
    num_attention_heads: config.heads,
    num_hidden_layers: config.layers,
    num_key_value_heads: config.keyValueHeads,
    rms_norm_eps: config.normEpsilon,
    rope_theta: config.ropeTheta,
    tie_word_embeddings: config.tied,
    vocab_size: config.vocabSize,
    ...extra,
  }
  return `${JSON.stringify(json, null, 2)}\n`
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new BaseError('The model configuration is not JSON.', {
      code: 'engine/config-not-json',
      facts: { file, problem: (cause as Error).message, bytes: text.length },
      cause,
    })
  }
}
