import { describe, expect, test } from 'vitest'
import { parseModelConfig } from './ModelConfig.ts'

const small = {
  vocab_size: 64,
  hidden_size: 32,
  intermediate_size: 48,
  num_hidden_layers: 4,
  num_attention_heads: 4,
  num_key_value_heads: 2,
  max_position_embeddings: 128,
}
const parse = (changes: Record<string, unknown>) => parseModelConfig(JSON.stringify({ ...small, ...changes }))
const refusal = (code: string, facts: Record<string, unknown>) =>
  expect.objectContaining({ code, facts: expect.objectContaining(facts) })

describe('what a configuration leaves out or says twice', () => {
  test('the older layout and the newer give the same model', () => {
    const scaling = { factor: 8, low_freq_factor: 1, high_freq_factor: 4, original_max_position_embeddings: 64 }
    const older = parse({
      model_type: 'llama',
      rope_theta: 5e5,
      rope_scaling: { type: 'llama3', ...scaling },
      torch_dtype: 'bfloat16',
    })
    const newer = parse({
      model_type: 'llama',
      rope_parameters: { rope_type: 'llama3', rope_theta: 5e5, ...scaling },
      dtype: 'bfloat16',
    })
    expect(newer).toEqual(older)
    expect(older.ropes[0]!.frequencies).not.toEqual(
      parse({ model_type: 'llama', rope_theta: 5e5 }).ropes[0]!.frequencies,
    )
  })

  test('Gemma 3 reads its two rotations from either layout', () => {
    const older = parse({
      model_type: 'gemma3_text',
      sliding_window: 16,
      rope_theta: 1e6,
      rope_local_base_freq: 1e4,
      rope_scaling: { rope_type: 'linear', factor: 8 },
    })
    const newer = parse({
      model_type: 'gemma3_text',
      sliding_window: 16,
      rope_parameters: {
        full_attention: { rope_type: 'linear', factor: 8, rope_theta: 1e6 },
        sliding_attention: { rope_type: 'default', rope_theta: 1e4 },
      },
    })
    expect(newer).toEqual(older)
    expect(older.ropes.map(rope => rope.frequencies[0])).toEqual([1 / 8, 1])
    expect(
      parse({ model_type: 'gemma3_text', num_hidden_layers: 7, sliding_window: 16 }).blocks.map(b => b.window),
    ).toEqual([16, 16, 16, 16, 16, undefined, 16])
  })

  test('null means none where a missing field means the family’s default', () => {
    expect(parse({ model_type: 'mistral', max_position_embeddings: 8192 }).blocks[0]!.window).toBe(4096)
    expect(parse({ model_type: 'mistral', sliding_window: null }).blocks[0]!.window).toBeUndefined()
    expect(parse({ model_type: 'gemma2' })).toMatchObject({ scoreCap: 50, logitCap: 30, headSize: 256 })
    expect(parse({ model_type: 'gemma2', attn_logit_softcapping: null })).not.toHaveProperty('scoreCap')
  })

  test('a window that no sequence outgrows is none', () => {
    expect(parse({ model_type: 'mistral', sliding_window: 128 }).blocks[0]).not.toHaveProperty('window')
    expect(parse({ model_type: 'mistral', sliding_window: 127 }).blocks[0]).toMatchObject({ window: 127 })
  })

  test('Qwen’s window counts from max_window_layers on, and only where it is switched on', () => {
    const windows = (changes: Record<string, unknown>) =>
      parse({ model_type: 'qwen2', sliding_window: 16, max_window_layers: 3, ...changes }).blocks.map(b => b.window)
    expect(windows({ use_sliding_window: true })).toEqual([undefined, undefined, undefined, 16])
    expect(windows({ use_sliding_window: false })).toEqual([undefined, undefined, undefined, undefined])
  })

  test('SmolLM3 leaves out the rotation of every fourth layer, or of those that its list has 0 for', () => {
    expect(parse({ model_type: 'smollm3' }).blocks.map(b => b.rope)).toEqual([0, 0, 0, undefined])
    expect(parse({ model_type: 'smollm3', no_rope_layers: [0, 1, 0, 1] }).blocks.map(b => b.rope)).toEqual([
      undefined,
      0,
      undefined,
      0,
    ])
  })
})

describe('what is refused, by name', () => {
  test('a model type that no family has, with those that are known', () => {
    expect(() => parse({ model_type: 'gemma3' })).toThrow(
      refusal('engine/unknown-architecture', { modelType: 'gemma3', known: expect.stringContaining('gemma3_text') }),
    )
    expect(() => parse({})).toThrow(
      refusal('engine/config-invalid', { problem: expect.stringContaining('model_type') }),
    )
  })

  test.each([
    ['rope_type', { rope_scaling: { rope_type: 'proportional', factor: 2 } }],
    ['activation', { hidden_act: 'xielu' }],
    ['partial_rotary_factor', { partial_rotary_factor: 0.5 }],
    ['quantization_config', { quantization_config: { quant_method: 'gptq' } }],
    ['use_bidirectional_attention', { use_bidirectional_attention: true }],
    ['rope_parameters by layer type', { rope_parameters: { full_attention: { rope_theta: 1e4 } } }],
  ])('%s', (feature, changes) => {
    expect(() => parse({ model_type: 'llama', ...changes })).toThrow(refusal('engine/unsupported-feature', { feature }))
  })

  test('a kind of layer that is not known', () => {
    expect(() => parse({ model_type: 'qwen3', layer_types: Array(4).fill('chunked_attention') })).toThrow(
      refusal('engine/unsupported-feature', { feature: 'layer_types', value: '"chunked_attention"' }),
    )
  })

  test.each([
    ['heads that do not divide the width', { num_attention_heads: 5 }, 'num_attention_heads 5'],
    ['key heads that do not divide the heads', { num_key_value_heads: 3 }, 'num_key_value_heads 3'],
    ['a head that cannot be rotated in pairs', { head_dim: 7 }, '7 numbers'],
    ['a missing number', { hidden_size: undefined }, 'hidden_size is missing'],
    ['a negative number', { num_hidden_layers: -1 }, 'num_hidden_layers'],
    ['a scaling without its factor', { rope_scaling: { type: 'linear' } }, 'factor'],
    [
      'blends of waves the wrong way round',
      { rope_scaling: { type: 'llama3', factor: 2, low_freq_factor: 4, high_freq_factor: 1 } },
      'high_freq_factor 1',
    ],
    [
      'as many divisors as there are pairs, or none',
      { rope_scaling: { type: 'longrope', short_factor: [1], long_factor: [1] } },
      'short_factor has 1',
    ],
  ])('%s', (_, changes, problem) => {
    expect(() => parse({ model_type: 'llama', ...changes })).toThrow(
      refusal('engine/config-invalid', { problem: expect.stringContaining(problem) }),
    )
  })

  test('a list of layers of another length, and a sliding layer without a window', () => {
    expect(() => parse({ model_type: 'qwen3', layer_types: ['full_attention'] })).toThrow(
      refusal('engine/config-invalid', { problem: 'layer_types has 1 entries for 4 layers' }),
    )
    expect(() => parse({ model_type: 'qwen3', layer_types: Array(4).fill('sliding_attention') })).toThrow(
      refusal('engine/config-invalid', { problem: expect.stringContaining('no sliding_window') }),
    )
  })
})
