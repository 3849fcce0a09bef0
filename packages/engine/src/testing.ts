import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { encodeSafetensors } from './formats/safetensors.ts'
import { formatLlamaConfig, type LlamaConfig } from './model/LlamaConfig.ts'
import { trainBpe } from './tokenizer/trainBpe.ts'
import { initialState } from './training/pretrain.ts'

const texts = [
  'I would like to find a table for two in San Jose, please. What about eight in the evening?',
  'Your reservation is confirmed. The phone number is 408-971-8523. Is there anything else?',
  'But soft, what light through yonder window breaks? It is the east, and Juliet is the sun.',
]

/**
 * Writes a very small Llama-style model with random weights, as a Hugging Face folder: two blocks of width 32, a
 * byte-level vocabulary, a chat template. For tests that need a real model and no knowledge.
 */
export function createTinyModel(dir: string, { seed = 'tiny', ...changes }: createTinyModel.Options = {}): LlamaConfig {
  const specialTokens = ['<|pad|>', '<|bos|>', '<|end|>', '<|system|>', '<|user|>', '<|assistant|>']
  const config: LlamaConfig = {
    vocabSize: 320,
    hiddenSize: 32,
    intermediateSize: 48,
    layers: 2,
    heads: 4,
    keyValueHeads: 2,
    headSize: 8,
    maxPositions: 256,
    normEpsilon: 1e-5,
    ropeTheta: 10_000,
    tied: true,
    ...changes,
  }
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
  write('config.json', formatLlamaConfig(config))
  write('tokenizer.json', JSON.stringify(tokenizer))
  write('tokenizer_config.json', JSON.stringify(tokenizerConfig))
  write('model.safetensors', encodeSafetensors(spread(initialState(config, seed).weights)))
  return config
}

export declare namespace createTinyModel {
  type Options = { seed?: string } & Partial<LlamaConfig>
}

/** Weights of a start of training hardly move a logit; five times as large, every part of the model matters. */
function spread(weights: ReturnType<typeof initialState>['weights']): ReturnType<typeof initialState>['weights'] {
  for (const { shape, data } of weights.values())
    if (shape.length > 1) for (let i = 0; i < data.length; i++) data[i]! *= 5
  return weights
}
