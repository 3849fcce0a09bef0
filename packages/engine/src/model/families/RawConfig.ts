import { BaseError } from '@openledger/base'
import * as z from 'zod'

const count = z.number().int().positive()

/** What the families read of a `config.json`; each says which fields it needs and what the others default to. */
export const RawConfig = z.looseObject({
  model_type: z.string(),
  vocab_size: count,
  hidden_size: count.nullish(),
  intermediate_size: count.nullish(),
  num_hidden_layers: count.nullish(),
  num_attention_heads: count.nullish(),
  num_key_value_heads: count.nullish(),
  head_dim: count.nullish(),
  max_position_embeddings: count.nullish(),
  rms_norm_eps: z.number().positive().nullish(),
  hidden_act: z.string().nullish(),
  hidden_activation: z.string().nullish(),
  attention_bias: z.boolean().nullish(),
  mlp_bias: z.boolean().nullish(),
  tie_word_embeddings: z.boolean().nullish(),
  // Positions. Older files have the first three, newer ones all of it in rope_parameters.
  rope_theta: z.number().positive().nullish(),
  rope_scaling: z.record(z.string(), z.unknown()).nullish(),
  partial_rotary_factor: z.number().positive().max(1).nullish(),
  rope_parameters: z.record(z.string(), z.unknown()).nullish(),
  original_max_position_embeddings: count.nullish(),
  rope_local_base_freq: z.number().positive().nullish(),
  no_rope_layers: z.array(z.number()).nullish(),
  no_rope_layer_interval: count.nullish(),
  // Windows.
  sliding_window: count.nullish(),
  use_sliding_window: z.boolean().nullish(),
  max_window_layers: z.number().int().nonnegative().nullish(),
  sliding_window_pattern: count.nullish(),
  layer_types: z.array(z.string()).nullish(),
  // Gemma.
  query_pre_attn_scalar: z.number().positive().nullish(),
  attn_logit_softcapping: z.number().positive().nullish(),
  final_logit_softcapping: z.number().positive().nullish(),
  // GPT-2.
  n_embd: count.nullish(),
  n_layer: count.nullish(),
  n_head: count.nullish(),
  n_positions: count.nullish(),
  n_inner: count.nullish(),
  activation_function: z.string().nullish(),
  layer_norm_epsilon: z.number().positive().nullish(),
  scale_attn_weights: z.boolean().nullish(),
  scale_attn_by_inverse_layer_idx: z.boolean().nullish(),
})
export type RawConfig = z.infer<typeof RawConfig>

/** A configuration under its file's name, so that errors can give it. */
export type Source = { raw: RawConfig; file: string }

/** A field that the family cannot do without. */
export function need<Key extends keyof RawConfig>({ raw, file }: Source, key: Key): NonNullable<RawConfig[Key]> {
  const value = raw[key]
  if (value === undefined || value === null)
    throw new BaseError('The model configuration is incomplete.', {
      code: 'engine/config-invalid',
      facts: { file, problem: `${String(key)} is missing` },
    })
  return value as NonNullable<RawConfig[Key]>
}

/** A field's value; its default where the file does not have the field, nothing where the file says null. */
export function given<Value, Default extends Value | undefined>(value: Value | null | undefined, otherwise: Default) {
  return value === undefined ? otherwise : (value ?? undefined)
}

/** Refuses numbers that contradict each other. */
export function demand(holds: boolean, file: string, problem: string): void {
  if (!holds)
    throw new BaseError('The numbers of the model configuration contradict each other.', {
      code: 'engine/config-invalid',
      facts: { file, problem },
    })
}

/** Refuses a feature by name. */
export function unsupported(file: string, feature: string, value: unknown, known?: readonly string[]): BaseError {
  return new BaseError('The model uses a feature that this engine does not have.', {
    code: 'engine/unsupported-feature',
    facts: { file, feature, value: JSON.stringify(value), ...(known && { known: known.join(', ') }) },
  })
}
