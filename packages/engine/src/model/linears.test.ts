import { expect, test } from 'vitest'
import { defaultHyper } from '../training/Hyper.ts'
import { linearNames, linears } from './linears.ts'
import { parseModelConfig } from './ModelConfig.ts'
import { weightShapes } from './weightShapes.ts'

const parse = (config: Record<string, unknown>) => parseModelConfig(JSON.stringify(config))
const sizes = {
  vocab_size: 64,
  hidden_size: 32,
  intermediate_size: 48,
  num_hidden_layers: 2,
  num_attention_heads: 4,
  num_key_value_heads: 2,
  max_position_embeddings: 128,
}
const gpt2 = parse({ model_type: 'gpt2', vocab_size: 64, n_embd: 32, n_layer: 2, n_head: 4, n_positions: 128 })

test('linear layers stand in the order in which the model meets them', () => {
  const names = linears(parse({ model_type: 'llama', ...sizes })).map(({ module }) => module)
  expect(names.slice(0, 7)).toEqual(
    [
      'self_attn.q_proj',
      'self_attn.k_proj',
      'self_attn.v_proj',
      'self_attn.o_proj',
      'mlp.gate_proj',
      'mlp.up_proj',
      'mlp.down_proj',
    ].map(each => `model.layers.0.${each}`),
  )
  expect(names).toHaveLength(14)
})

test('their names are what a run on a Llama targets by default', () => {
  expect(linearNames(parse({ model_type: 'llama', ...sizes }))).toEqual(defaultHyper.targets)
  expect(linearNames(gpt2)).toEqual(['c_attn', 'c_proj', 'c_fc'])
})

test('fused layers have the height of what they fuse', () => {
  const phi3 = linears(parse({ model_type: 'phi3', ...sizes })).slice(0, 4)
  expect(phi3.map(({ name, shape }) => [name, ...shape])).toEqual([
    ['qkv_proj', 64, 32],
    ['o_proj', 32, 32],
    ['gate_up_proj', 96, 32],
    ['down_proj', 32, 48],
  ])
})

test('GPT-2’s weights are stored the other way round than a layer’s shape says', () => {
  const [first] = linears(gpt2)
  expect(first).toEqual({
    module: 'transformer.h.0.attn.c_attn',
    name: 'c_attn',
    layer: 0,
    shape: [96, 32],
    transposed: true,
    bias: true,
  })
  expect(weightShapes(gpt2).get('transformer.h.0.attn.c_attn.weight')).toEqual([32, 96])
  expect(weightShapes(gpt2).has('lm_head.weight')).toBe(false)
})

test('the weights of a model at SmolLM-135M’s shape are 134,515,008 numbers', () => {
  const config = parse({
    model_type: 'llama',
    vocab_size: 49_152,
    hidden_size: 576,
    intermediate_size: 1536,
    num_hidden_layers: 30,
    num_attention_heads: 9,
    num_key_value_heads: 3,
    max_position_embeddings: 2048,
    tie_word_embeddings: true,
  })
  const count = [...weightShapes(config).values()].reduce((sum, shape) => sum + shape.reduce((a, b) => a * b), 0)
  // Worked by hand: 49,152 · 576 + 30 · (2 · 576 · 576 + 2 · 192 · 576 + 3 · 576 · 1536 + 2 · 576) + 576.
  expect(count).toBe(134_515_008)
})
