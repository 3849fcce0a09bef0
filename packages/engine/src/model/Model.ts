import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { BaseError, bytesToHex, canonicalJson, type Hex, sha256, utf8 } from '@openledger/base'
import { decodeSafetensors, type Tensor } from '../formats/safetensors.ts'
import { createTokenizer, type Tokenizer } from '../tokenizer/Tokenizer.ts'
import { type ModelConfig, parseModelConfig } from './ModelConfig.ts'
import { weightShapes } from './weightShapes.ts'

/** What a model is, without its weights. */
export type ModelCard = {
  dir: string
  config: ModelConfig
  tokenizer: Tokenizer
  /** sha-256 over the canonical JSON of the sha-256 of config.json, model.safetensors and tokenizer.json. */
  digest: Hex
}

/** A model with its weights, by Hugging Face name. */
export type Model = ModelCard & { weights: Map<string, Tensor> }

/**
 * Reads a Hugging Face folder, weights apart: `config.json`, `tokenizer.json`, `tokenizer_config.json`.
 *
 * @throws engine/model-file-missing, engine/pickle-refused, and what the readers of the single files throw
 */
export function readModelCard(dir: string): ModelCard {
  const config = readConfig(dir)
  const tokenizerFile = readFile(dir, 'tokenizer.json')
  const tokenizer = createTokenizer({
    tokenizerJson: tokenizerFile.toString('utf8'),
    configJson: readFile(dir, 'tokenizer_config.json').toString('utf8'),
    // Newer folders keep the template in a file of its own.
    ...(list(dir).includes('chat_template.jinja') && {
      chatTemplate: readFile(dir, 'chat_template.jinja').toString('utf8'),
    }),
  })
  const digest = filesDigest({
    'config.json': readFile(dir, 'config.json'),
    'model.safetensors': readFile(dir, 'model.safetensors'),
    'tokenizer.json': tokenizerFile,
  })
  return { dir, config, tokenizer, digest }
}

/** Reads a model with its weights. */
export function loadModel(dir: string): Model {
  const weights = loadWeights(dir)
  return { ...readModelCard(dir), weights }
}

/** Reads `config.json`. */
export function readConfig(dir: string): ModelConfig {
  return parseModelConfig(readFile(dir, 'config.json').toString('utf8'), path.join(dir, 'config.json'))
}

/**
 * Reads `model.safetensors`, each weight checked against the shape that the configuration asks for.
 *
 * @throws engine/weights-missing, engine/weights-unknown, engine/weight-shape
 */
export function loadWeights(dir: string): Map<string, Tensor> {
  const wanted = weightShapes(readConfig(dir))
  const weights = decodeSafetensors(readFile(dir, 'model.safetensors'), path.join(dir, 'model.safetensors'))
  const missing = [...wanted.keys()].filter(name => !weights.has(name))
  if (missing.length > 0)
    throw new BaseError('The model lacks weights.', {
      code: 'engine/weights-missing',
      facts: { dir, missing: missing.join(', ') },
    })
  const unknown = [...weights.keys()].filter(name => !wanted.has(name))
  if (unknown.length > 0)
    throw new BaseError('The model holds weights that this architecture does not use.', {
      code: 'engine/weights-unknown',
      facts: { dir, unknown: unknown.join(', ') },
    })
  for (const [name, shape] of wanted) {
    const got = weights.get(name)!.shape
    if (`${got}` !== `${shape}`)
      throw new BaseError('A weight has the wrong shape.', {
        code: 'engine/weight-shape',
        facts: { dir, name, got: `[${got}]`, wanted: `[${shape}]` },
      })
  }
  return weights
}

/** Digest of a set of files, by name: sha-256 over the canonical JSON of their sha-256 in hex (64 digits, no 0x). */
export function filesDigest(files: Readonly<Record<string, Uint8Array>>): Hex {
  const digests = Object.fromEntries(
    Object.entries(files).map(([name, bytes]) => [name, bytesToHex(sha256(bytes)).slice(2)]),
  )
  return bytesToHex(sha256(utf8(canonicalJson(digests))))
}

function readFile(dir: string, name: string): Buffer {
  try {
    return readFileSync(path.join(dir, name))
  } catch (cause) {
    const pickles = list(dir).filter(file => /\.(bin|pt|pth|pkl|ckpt)$/.test(file))
    if (name === 'model.safetensors' && pickles.length > 0)
      throw new BaseError('The weights are a pickle, which can run code when it is read.', {
        code: 'engine/pickle-refused',
        facts: { dir, file: pickles.join(', ') },
        hint: 'Save the model as safetensors.',
      })
    throw new BaseError('A file of the model cannot be read.', {
      code: 'engine/model-file-missing',
      facts: { dir, file: name },
      cause,
    })
  }
}

function list(dir: string): string[] {
  try {
    return readdirSync(dir)
  } catch {
    return []
  }
}
