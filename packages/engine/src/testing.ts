import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { encodeSafetensors } from './formats/safetensors.ts'
import { type ModelConfig, parseModelConfig } from './model/ModelConfig.ts'
import { trainBpe } from './tokenizer/trainBpe.ts'
import { initialState } from './training/pretrain.ts'

export { fillBank } from './testing/fillBank.ts'

const texts = [
  'I would like to find a table for two in San Jose, please. What about eight in the evening?',
  'Your reservation is confirmed. The phone number is 408-971-8523. Is there anything else?',
  'But soft, what light through yonder window breaks? It is the east, and Juliet is the sun.',
]

/** The shape of a small model, as a Hugging Face configuration has it. */
const tiny = {
  architectures: ['LlamaForCausalLM'],
  attention_bias: false,
  head_dim: 8,
  hidden_act: 'silu',
  hidden_size: 32,
  intermediate_size: 48,
  max_position_embeddings: 256,
  mlp_bias: false,
  model_type: 'llama',
  num_attention_heads: 4,
  num_hidden_layers: 2,
  num_key_value_heads: 2,
  rms_norm_eps: 1e-5,
  rope_theta: 10_000,
  tie_word_embeddings: true,
  vocab_size: 320,
}

/**
 * Writes a very small model with random weights, as a Hugging Face folder: two blocks of width 32 in Llama's style, a
 * byte-level vocabulary, a chat template. `config` changes or adds fields of its `config.json`, the family included.
 * For tests that need a real model and no knowledge.
 *
 * @example createTinyModel(dir, { config: { model_type: 'mistral', sliding_window: 16 } })
 */
export function createTinyModel(
  dir: string,
  { seed = 'tiny', config: changes }: createTinyModel.Options = {},
): ModelConfig {
  const specialTokens = ['<|pad|>', '<|bos|>', '<|end|>', '<|system|>', '<|user|>', '<|assistant|>']
  const configJson = `${JSON.stringify({ ...tiny, ...changes }, null, 2)}\n`
  const config = parseModelConfig(configJson)
  const tokenizer = trainBpe({ texts, vocabSize: config.vocabSize, specialTokens })
  const tokenizerConfig = {
    bos_token: '<|bos|>',
    eos_token: '<|end|>',
    pad_token: '<|pad|>',
    chat_template:
      "{{ bos_token }}{% for message in messages %}{{ '<|' + message['role'] + '|>' + message['content'] + '<|end|>' }}{% endfor %}{% if add_generation_prompt %}{{ '<|assistant|>' }}{% endif %}",
  }
  mkdirSync(dir, { recursive: true })
  const write = (name: string, content: string | Uint8Array) => writeFileSync(path.join(dir, name), content)
  write('config.json', configJson)
  write('tokenizer.json', JSON.stringify(tokenizer))
  write('tokenizer_config.json', JSON.stringify(tokenizerConfig))
  write('model.safetensors', encodeSafetensors(spread(initialState(config, seed).weights)))
  return config
}

export declare namespace createTinyModel {
  type Options = { seed?: string; config?: Readonly<Record<string, unknown>> }
}

/** Weights of a start of training hardly move a logit; five times as large, every part of the model matters. */
function spread(weights: ReturnType<typeof initialState>['weights']): ReturnType<typeof initialState>['weights'] {
  for (const { shape, data } of weights.values())
    if (shape.length > 1) for (let i = 0; i < data.length; i++) data[i]! *= 5
  return weights
}

export { realSchemas } from './testing/realSchemas.ts'
