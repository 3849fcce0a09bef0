import { readFileSync } from 'node:fs'
import path from 'node:path'
import { BaseError } from '@openledger/base'
import { type Adapter, checkAdapter } from '../adapters/Adapter.ts'
import { adapterTargets } from '../adapters/targets.ts'
import { openWeights } from '../formats/weightFiles.ts'
import { linears } from '../model/linears.ts'
import { readModelCard } from '../model/Model.ts'
import type { ModelConfig } from '../model/ModelConfig.ts'
import { plainFrequencies, type Rope } from '../model/Rope.ts'
import { storedNames } from '../model/storedNames.ts'
import { weightShapes } from '../model/weightShapes.ts'
import { ggufArchitecture, ggufName, ggufRows } from './ggufNames.ts'
import { ggufTokenizer } from './ggufTokenizer.ts'
import { mergeWeight } from './mergeWeight.ts'
import { type GgufTensor, writeGguf } from './writeGguf.ts'

/**
 * Writes a whole model as llama.cpp reads it, with an adapter folded in where one is given: Llama and its kin (the family
 * `llama`) with a byte-level vocabulary, matrices in `dtype`, norms in F32. Gives the size of the file in bytes.
 *
 * @throws engine/gguf-unsupported, and what reading the model and `checkAdapter` throw
 */
export function exportGgufModel({ modelDir, adapter, file, dtype = 'F32' }: exportGgufModel.Options): number {
  const { config, tokenizer } = readModelCard(modelDir)
  const { vocabSize } = config
  const rope = onlyRope(config)
  if (adapter) checkAdapter(config, adapter)
  const targets = new Map(
    adapter ? adapterTargets(config, adapter.config).map(target => [target.linear.module, target]) : [],
  )
  const weights = openWeights(modelDir)
  const { names } = storedNames({
    wanted: new Set(weightShapes(config).keys()),
    stored: new Set(weights.tensors.keys()),
    tied: config.tied,
  })
  const read = (name: string) => weights.read(names.get(name)!).data
  const byModule = new Map(linears(config).map(linear => [linear.module, linear]))
  const theta = plainTheta(rope)
  const tensors: GgufTensor[] = [...weightShapes(config)].map(([name, shape]) => {
    const module = name.replace(/\.weight$/, '')
    const linear = byModule.get(module)
    const target = targets.get(module)
    const data = () => (target && adapter ? mergeWeight(read(name), target, adapter) : read(name))
    return {
      name: linear ? ggufName(linear) : otherName(config, module),
      shape,
      dtype: shape.length === 1 ? 'F32' : dtype,
      read: linear ? () => ggufRows(data(), linear, config) : data,
    }
  })
  // Frequencies that no base gives: by how much each is slower than the plain one.
  const plain = plainFrequencies(baseWithout, rope.size)
  const slower = Float32Array.from(rope.frequencies, (frequency, i) => plain[i]! / frequency)
  if (theta === undefined)
    tensors.push({ name: 'rope_freqs.weight', shape: [slower.length], dtype: 'F32', read: () => slower })
  try {
    const metadata = {
      ...metadataOf(config, theta ?? baseWithout),
      ...ggufTokenizer(readFileSync(path.join(modelDir, 'tokenizer.json'), 'utf8'), {
        vocabSize,
        ...tokenizer.special,
      }),
    }
    return writeGguf(file, {
      metadata: { ...metadata, 'general.file_type': { uint32: dtype === 'F16' ? 1 : 0 } },
      tensors,
    })
  } finally {
    weights.close()
  }
}

export declare namespace exportGgufModel {
  type Options = { modelDir: string; adapter?: Adapter | undefined; file: string; dtype?: 'F32' | 'F16' | undefined }
}

/** The base that frequencies are told against where they follow none of their own. */
const baseWithout = 10_000

function metadataOf(config: ModelConfig, theta: number) {
  const { name } = ggufArchitecture(config)
  const { layers, hiddenSize, intermediateSize, heads, keyValueHeads, headSize, maxPositions, vocabSize } = config
  const numbers = {
    context_length: maxPositions,
    embedding_length: hiddenSize,
    block_count: layers,
    feed_forward_length: intermediateSize,
    'attention.head_count': heads,
    'attention.head_count_kv': keyValueHeads,
    'attention.key_length': headSize,
    'attention.value_length': headSize,
    'rope.dimension_count': headSize,
    vocab_size: vocabSize,
  }
  return {
    'general.architecture': name,
    'general.type': 'model',
    ...Object.fromEntries(Object.entries(numbers).map(([key, value]) => [`${name}.${key}`, { uint32: value }])),
    [`${name}.attention.layer_norm_rms_epsilon`]: { float32: config.norm.epsilon },
    [`${name}.rope.freq_base`]: { float32: theta },
  }
}

function otherName({ names }: ModelConfig, module: string): string {
  const whole: Record<string, string> = {
    [names.embedding]: 'token_embd.weight',
    [names.lastNorm]: 'output_norm.weight',
    [names.head]: 'output.weight',
  }
  const found = whole[module]
  if (found) return found
  const [layer, ...path] = module.slice(names.blocks.length + 1).split('.')
  return `blk.${layer}.${path.join('.') === names.norms.beforeAttention ? 'attn_norm' : 'ffn_norm'}.weight`
}

/** The one rotation of a model of this kind; anything that the writer does not say is refused by name. */
function onlyRope(config: ModelConfig): Rope {
  const { family, ropes, bias } = config
  const [rope] = ropes
  const feature =
    family !== 'llama'
      ? `family ${family}`
      : bias.attention || bias.attentionOutput || bias.mlp
        ? 'biases'
        : ropes.length !== 1 || !rope || rope.factor !== 1 || rope.long
          ? 'rotary scaling'
          : undefined
  if (feature === undefined && rope) return rope
  throw new BaseError('This model cannot be written as GGUF.', {
    code: 'engine/gguf-unsupported',
    facts: { feature: feature ?? 'no rotary positions' },
    hint: 'Export a merged folder, and convert that with llama.cpp’s own script.',
  })
}

/** θ where the frequencies are θ^(−2i / size) for one θ. */
function plainTheta({ size, frequencies }: Rope): number | undefined {
  const theta = Math.round(frequencies[1]! ** (-size / 2))
  const plain = plainFrequencies(theta, size)
  return frequencies.every((frequency, i) => Math.abs(frequency / plain[i]! - 1) < 1e-6) ? theta : undefined
}
