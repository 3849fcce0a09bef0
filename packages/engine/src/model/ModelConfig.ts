import { BaseError } from '@openledger/base'
import { readFamily } from './families/readFamily.ts'
import type { Rope } from './Rope.ts'

/** What stands between the two projections of a feed-forward. */
export type Activation = 'silu' | 'gelu' | 'gelu_tanh' | 'relu'

/** Where the modules of a family stand in Hugging Face's names; what is absent the family does not have. */
export type Names = {
  embedding: string
  /** A table of learned positions. */
  positions?: string
  /** What comes before the number of a block; the names below stand behind the number. */
  blocks: string
  norms: { beforeAttention?: string; afterAttention?: string; beforeMlp?: string; afterMlp?: string }
  /** `inputs` are query, key and value, or one module for the three on top of each other. */
  attention: { inputs: readonly string[]; output: string; queryNorm?: string; keyNorm?: string }
  /** `inputs` are gate and up, or one module for both; without `gated`, the one inner projection. */
  mlp: { inputs: readonly string[]; output: string; gated: boolean }
  lastNorm: string
  head: string
}

/** What may differ from block to block. */
export type Block = {
  /** Position i sees i − window + 1 … i; absent: all before it. */
  window?: number
  /** Index into `ropes`; absent: no rotary positions. */
  rope?: number
  /** What query · key is multiplied with. */
  scoreScale: number
}

/** What a decoder is built from: numbers, and switches that a family sets. Plain data. */
export type ModelConfig = {
  /** Hugging Face's `model_type`. */
  family: string
  vocabSize: number
  /** Width of the residual stream, d. */
  hiddenSize: number
  /** Inner width of the feed-forward. */
  intermediateSize: number
  layers: number
  heads: number
  /** Key and value heads; each serves heads / keyValueHeads query heads (Ainslie et al. 2023). */
  keyValueHeads: number
  headSize: number
  /** Longest sequence, in tokens. */
  maxPositions: number
  /** The output projection is the embedding table. */
  tied: boolean
  names: Names
  blocks: readonly Block[]
  /** The rotations in use; most models have one. */
  ropes: readonly Rope[]
  /** `rms` has a weight, `layer` a weight and a bias; with `onePlus` weights are stored as w − 1. */
  norm: { kind: 'rms' | 'layer'; epsilon: number; onePlus: boolean }
  /** Queries and keys are normed: each head on its own, or all heads as one vector. */
  queryKeyNorm?: 'head' | 'full'
  /** Which linear layers have a bias: those that read the residual stream in attention, its output, the feed-forward. */
  bias: { attention: boolean; attentionOutput: boolean; mlp: boolean }
  activation: Activation
  /** Linear weights are stored [in, out]. */
  transposed: boolean
  /** What embeddings are multiplied with. */
  embeddingScale?: number
  /** Scores s become cap · tanh(s / cap), before the mask. */
  scoreCap?: number
  /** The same for logits. */
  logitCap?: number
}

/**
 * Reads a Hugging Face `config.json`.
 *
 * @throws engine/config-not-json, engine/config-invalid, engine/unknown-architecture, engine/unsupported-feature
 */
export function parseModelConfig(text: string, file = 'config.json'): ModelConfig {
  return readFamily(parseJson(text, file), file)
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new BaseError('The model configuration is not JSON.', {
      code: 'engine/config-not-json',
      facts: { file, problem: (cause as Error).message, bytes: text.length },
      cause,
    })
  }
}
