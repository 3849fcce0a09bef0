import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import {
  createTokenizer,
  encodeSafetensors,
  initialState,
  type Message,
  parseModelConfig,
  pretrain,
  trainBpe,
} from '@openledger/engine'

const shape = {
  architectures: ['LlamaForCausalLM'],
  attention_bias: false,
  head_dim: 12,
  hidden_act: 'silu',
  hidden_size: 48,
  intermediate_size: 96,
  max_position_embeddings: 192,
  mlp_bias: false,
  model_type: 'llama',
  num_attention_heads: 4,
  num_hidden_layers: 2,
  num_key_value_heads: 2,
  rms_norm_eps: 1e-5,
  rope_theta: 10_000,
  tie_word_embeddings: true,
  vocab_size: 768,
}
const specialTokens = ['<|pad|>', '<|bos|>', '<|end|>', '<|system|>', '<|user|>', '<|assistant|>']
const tokenizerConfig = {
  bos_token: '<|bos|>',
  eos_token: '<|end|>',
  pad_token: '<|pad|>',
  chat_template:
    "{{ bos_token }}{% for message in messages %}{{ '<|' + message['role'] + '|>' + message['content'] + '<|end|>' }}{% endfor %}{% if add_generation_prompt %}{{ '<|assistant|>' }}{% endif %}",
}

/**
 * Trains a base model of 80,000 parameters (two blocks of width 48, 768 tokens) on conversations, in seconds, and writes it
 * as a Hugging Face folder: enough of a model that a fine-tune of it learns what its records say, and small enough to
 * fine-tune it once for every attack.
 */
export async function writeTinyBase({
  dir,
  conversations,
  steps = 400,
  seed = 'tiny base',
  size = {},
}: writeTinyBase.Options): Promise<void> {
  const configJson = JSON.stringify({ ...shape, ...size })
  const config = parseModelConfig(configJson)
  const texts = conversations.flatMap(messages => messages.map(({ content }) => content))
  const tokenizerJson = JSON.stringify(trainBpe({ texts, vocabSize: config.vocabSize, specialTokens }))
  const configText = JSON.stringify(tokenizerConfig)
  const tokenizer = createTokenizer({ tokenizerJson, configJson: configText })
  const tokens = conversations.flatMap(
    messages => tokenizer.encodeRecord({ messages: [...messages] }, Number.POSITIVE_INFINITY).ids,
  )
  const state = initialState(config, seed)
  const hyper = { batchSize: 8, length: 64, learningRate: 1e-2, warmup: 20, weightDecay: 0.1, clip: 1, seed }
  await pretrain({ config, tokens: Uint16Array.from(tokens), hyper: { ...hyper, steps, until: steps }, state })
  mkdirSync(dir, { recursive: true })
  const write = (name: string, content: string | Uint8Array) => writeFileSync(path.join(dir, name), content)
  write('config.json', configJson)
  write('tokenizer.json', tokenizerJson)
  write('tokenizer_config.json', configText)
  write('model.safetensors', encodeSafetensors(state.weights))
}

export declare namespace writeTinyBase {
  type Options = {
    dir: string
    conversations: readonly (readonly Message[])[]
    steps?: number
    seed?: string
    /** Another size, in the words of `config.json`. */
    size?: Partial<typeof shape>
  }
}
