/**
 * Trains the base model from scratch and writes it as a Hugging Face folder:
 *
 *   node models/make/train.ts [--steps N] [--until N] [--threads N] [--out FOLDER]
 *
 * Reads `models/base/corpus.jsonl.gz` (see `corpus.ts`). The run is determined by the corpus, the numbers below and the
 * seed; `--until` ends it early without changing the schedule of its rate. It writes its state every few minutes to
 * `.cache/base-model` and goes on from there when started again.
 */
import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import {
  createTokenizer,
  decodeSafetensors,
  encodeSafetensors,
  initialState,
  type PretrainHyper,
  type PretrainState,
  parseModelConfig,
  pretrain,
  trainBpe,
} from '@openledger/engine'
import { heldOut, readConversations } from './conversations.ts'

const { values: flags } = parseArgs({
  options: {
    steps: { type: 'string', default: '7000' },
    until: { type: 'string' },
    threads: { type: 'string', default: '1' },
    out: { type: 'string', default: path.join(import.meta.dirname, '..', 'base') },
  },
})
const root = path.join(import.meta.dirname, '..', '..')
const stateFile = path.join(root, '.cache', 'base-model', 'state.safetensors')
const log = path.join(flags.out, 'train.log')

const configJson = {
  architectures: ['LlamaForCausalLM'],
  attention_bias: false,
  head_dim: 64,
  hidden_act: 'silu',
  hidden_size: 256,
  intermediate_size: 704,
  max_position_embeddings: 256,
  mlp_bias: false,
  model_type: 'llama',
  num_attention_heads: 4,
  num_hidden_layers: 4,
  num_key_value_heads: 2,
  rms_norm_eps: 1e-5,
  rope_theta: 10_000,
  tie_word_embeddings: true,
  vocab_size: 4096,
  bos_token_id: 1,
  eos_token_id: 2,
  pad_token_id: 0,
  torch_dtype: 'float16',
}
const configText = `${JSON.stringify(configJson, null, 2)}\n`
const config = parseModelConfig(configText)
const hyper: PretrainHyper = {
  batchSize: 8,
  length: config.maxPositions,
  steps: Number(flags.steps),
  until: Number(flags.until ?? flags.steps),
  learningRate: 2e-3,
  warmup: 100,
  weightDecay: 0.1,
  clip: 1,
  seed: 'base model',
}
const specialTokens = ['<|pad|>', '<|bos|>', '<|end|>', '<|system|>', '<|user|>', '<|assistant|>']
const tokenizerConfig = {
  tokenizer_class: 'PreTrainedTokenizerFast',
  bos_token: '<|bos|>',
  eos_token: '<|end|>',
  pad_token: '<|pad|>',
  model_max_length: config.maxPositions,
  clean_up_tokenization_spaces: false,
  chat_template:
    "{{ bos_token }}{% for message in messages %}{{ '<|' + message['role'] + '|>' + message['content'] + '<|end|>' }}{% endfor %}{% if add_generation_prompt %}{{ '<|assistant|>' }}{% endif %}",
}

mkdirSync(flags.out, { recursive: true })
mkdirSync(path.dirname(stateFile), { recursive: true })
const conversations = readConversations()

const tokenizerFile = path.join(flags.out, 'tokenizer.json')
if (!existsSync(tokenizerFile)) {
  const texts = conversations.flatMap(messages => messages.map(message => message.content))
  writeFileSync(tokenizerFile, `${JSON.stringify(trainBpe({ texts, vocabSize: config.vocabSize, specialTokens }))}\n`)
}
writeFileSync(path.join(flags.out, 'tokenizer_config.json'), `${JSON.stringify(tokenizerConfig, null, 2)}\n`)
writeFileSync(path.join(flags.out, 'config.json'), configText)

const tokenizer = createTokenizer({
  tokenizerJson: readFileSync(tokenizerFile, 'utf8'),
  configJson: JSON.stringify(tokenizerConfig),
})
const encode = (list: typeof conversations): number[] =>
  list.flatMap(messages => tokenizer.encodeRecord({ messages }, Number.POSITIVE_INFINITY).ids)
const tokens = Uint16Array.from(encode(conversations.slice(heldOut)))
note(`${tokens.length} tokens, ${hyper.steps} steps of ${hyper.batchSize} × ${hyper.length}, seed '${hyper.seed}'`)

const state = existsSync(stateFile) ? readState() : initialState(config, hyper.seed)
let started = performance.now()
let window: number[] = []
await pretrain({
  config,
  tokens,
  hyper,
  state,
  threads: Number(flags.threads),
  onStep({ step, loss, norm, learningRate }) {
    window.push(loss)
    if (step % 50 === 0) {
      const rate = (window.length * hyper.batchSize * hyper.length * 1000) / (performance.now() - started)
      const mean = window.reduce((sum, each) => sum + each, 0) / window.length
      note(
        `step ${step}  loss ${mean.toFixed(4)}  norm ${norm.toFixed(3)}  rate ${learningRate.toExponential(2)}  ${rate.toFixed(0)} tokens/s`,
      )
      window = []
      started = performance.now()
    }
    if (step % 250 === 0 || step === hyper.until) {
      writeState()
      writeFileSync(path.join(flags.out, 'model.safetensors'), encodeSafetensors(state.weights, { dtype: 'F16' }))
    }
  },
})
note('done')

function note(line: string): void {
  console.log(line)
  appendFileSync(log, `${line}\n`)
}

function readState(): PretrainState {
  const stored = decodeSafetensors(readFileSync(stateFile), stateFile)
  const fresh = initialState(config, hyper.seed)
  for (const [name, weight] of fresh.weights) {
    weight.data.set(stored.get(name)!.data)
    const moments = fresh.moments.get(name)!
    moments.first.set(stored.get(`first:${name}`)!.data)
    moments.second.set(stored.get(`second:${name}`)!.data)
  }
  fresh.step = stored.get('step')!.data[0]!
  note(`goes on from step ${fresh.step}`)
  return fresh
}

function writeState(): void {
  const tensors = new Map(state.weights)
  for (const [name, { first, second }] of state.moments) {
    tensors.set(`first:${name}`, { shape: [first.length], data: first })
    tensors.set(`second:${name}`, { shape: [second.length], data: second })
  }
  tensors.set('step', { shape: [1], data: Float32Array.of(state.step) })
  writeFileSync(`${stateFile}.part`, encodeSafetensors(tensors))
  renameSync(`${stateFile}.part`, stateFile)
}
