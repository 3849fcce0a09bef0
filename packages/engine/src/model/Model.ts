import { createHash } from 'node:crypto'
import { closeSync, openSync, readFileSync, readSync } from 'node:fs'
import path from 'node:path'
import { BaseError, type Hex } from '@openledger/base'
import { digestOfDigests } from '../formats/filesDigest.ts'
import type { Tensor } from '../formats/safetensors.ts'
import { listFiles, openWeights } from '../formats/weightFiles.ts'
import { createTokenizer, type Tokenizer } from '../tokenizer/Tokenizer.ts'
import { type GenerationConfig, parseGenerationConfig } from './GenerationConfig.ts'
import { type ModelConfig, parseModelConfig } from './ModelConfig.ts'
import { storedNames } from './storedNames.ts'
import { weightShapes } from './weightShapes.ts'

/** What a model is, without its weights. */
export type ModelCard = {
  dir: string
  config: ModelConfig
  tokenizer: Tokenizer
  /** End tokens, and the sampling that `generation_config.json` asks for. */
  generation: GenerationConfig
  /**
   * sha-256 over the canonical JSON of the sha-256 of config.json, tokenizer.json and model.safetensors, or of the
   * index and every shard.
   */
  digest: Hex
}

/** A model with its weights, by Hugging Face name. */
export type Model = ModelCard & { weights: Map<string, Tensor> }

/**
 * Reads a Hugging Face folder, weights apart: `config.json`, `tokenizer.json`, `tokenizer_config.json`, and where they
 * are there `generation_config.json` and `chat_template.jinja`.
 *
 * @throws engine/model-file-missing, engine/pickle-refused, and what the readers of the single files throw
 */
export function readModelCard(dir: string): ModelCard {
  const config = readConfig(dir)
  const configText = readText(dir, 'config.json')
  const tokenizer = createTokenizer({
    tokenizerJson: readText(dir, 'tokenizer.json'),
    configJson: readText(dir, 'tokenizer_config.json'),
    // Newer folders keep the template in a file of its own.
    chatTemplate: readIfListed(dir, 'chat_template.jinja'),
  })
  const generation = parseGenerationConfig({
    text: readIfListed(dir, 'generation_config.json'),
    configText,
    file: path.join(dir, 'generation_config.json'),
  })
  const weights = openWeights(dir)
  weights.close()
  const digests = ['config.json', 'tokenizer.json', ...weights.files].map(name => [
    name,
    fileDigest(path.join(dir, name)),
  ])
  return { dir, config, tokenizer, generation, digest: digestOfDigests(Object.fromEntries(digests)) }
}

/** Reads a model with its weights. */
export function loadModel(dir: string): Model {
  const weights = loadWeights(dir)
  return { ...readModelCard(dir), weights }
}

/** Reads `config.json`. */
export function readConfig(dir: string): ModelConfig {
  return parseModelConfig(readText(dir, 'config.json'), path.join(dir, 'config.json'))
}

/**
 * Reads the weights of a folder, in one file or in shards. Every name and shape is held against what the configuration
 * asks for before the first weight is read; each is then read once, straight into its place.
 *
 * @throws engine/weights-missing, engine/weights-unknown, engine/weight-shape, and what `openWeights` throws
 */
export function loadWeights(dir: string): Map<string, Tensor> {
  const config = readConfig(dir)
  const wanted = weightShapes(config)
  const file = openWeights(dir)
  try {
    const { names, missing, unknown } = storedNames({
      wanted: new Set(wanted.keys()),
      stored: new Set(file.tensors.keys()),
      tied: config.tied,
    })
    if (missing.length > 0)
      throw new BaseError('The model lacks weights.', {
        code: 'engine/weights-missing',
        facts: { dir, missing: missing.join(', ') },
      })
    if (unknown.length > 0)
      throw new BaseError('The model holds weights that this architecture does not use.', {
        code: 'engine/weights-unknown',
        facts: { dir, unknown: unknown.join(', ') },
      })
    for (const [name, stored] of names) {
      const { shape } = file.tensors.get(stored)!
      if (`${shape}` !== `${wanted.get(name)}`)
        throw new BaseError('A weight has the wrong shape.', {
          code: 'engine/weight-shape',
          facts: { dir, name, got: `[${shape}]`, wanted: `[${wanted.get(name)}]` },
        })
    }
    return new Map([...names].map(([name, stored]) => [name, file.read(stored)]))
  } finally {
    file.close()
  }
}

/** sha-256 of a file of any size in hex, read piece by piece. */
function fileDigest(file: string): string {
  const hash = createHash('sha256')
  const piece = new Uint8Array(1 << 20)
  const descriptor = openSync(file, 'r')
  try {
    for (;;) {
      const count = readSync(descriptor, piece)
      if (count === 0) return hash.digest('hex')
      hash.update(piece.subarray(0, count))
    }
  } finally {
    closeSync(descriptor)
  }
}

function readText(dir: string, name: string): string {
  try {
    return readFileSync(path.join(dir, name), 'utf8')
  } catch (cause) {
    throw new BaseError('A file of the model cannot be read.', {
      code: 'engine/model-file-missing',
      facts: { dir, file: name },
      cause,
    })
  }
}

function readIfListed(dir: string, name: string): string | undefined {
  return listFiles(dir).includes(name) ? readText(dir, name) : undefined
}
