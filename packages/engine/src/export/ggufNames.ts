import { BaseError } from '@openledger/base'
import type { Linear } from '../model/linears.ts'
import type { ModelConfig } from '../model/ModelConfig.ts'

/**
 * How llama.cpp calls the families, and whether it turns neighbouring pairs of a head's elements where Hugging Face turns
 * the two halves: then the rows of queries and keys stand in another order there.
 */
const architectures: Readonly<Record<string, { name: string; pairs: boolean }>> = {
  llama: { name: 'llama', pairs: true },
  mistral: { name: 'llama', pairs: true },
  smollm3: { name: 'smollm3', pairs: true },
  qwen2: { name: 'qwen2', pairs: false },
  qwen3: { name: 'qwen3', pairs: false },
  gemma2: { name: 'gemma2', pairs: false },
  gemma3_text: { name: 'gemma3', pairs: false },
  phi3: { name: 'phi3', pairs: false },
  olmo2: { name: 'olmo2', pairs: false },
  gpt2: { name: 'gpt2', pairs: false },
}

/** A linear layer's name there, by the end of its path here. */
const layers: Readonly<Record<string, string>> = {
  'self_attn.q_proj': 'attn_q',
  'self_attn.k_proj': 'attn_k',
  'self_attn.v_proj': 'attn_v',
  'self_attn.o_proj': 'attn_output',
  'self_attn.qkv_proj': 'attn_qkv',
  'mlp.gate_proj': 'ffn_gate',
  'mlp.up_proj': 'ffn_up',
  'mlp.gate_up_proj': 'ffn_up',
  'mlp.down_proj': 'ffn_down',
  'attn.c_attn': 'attn_qkv',
  'attn.c_proj': 'attn_output',
  'mlp.c_fc': 'ffn_up',
  'mlp.c_proj': 'ffn_down',
}

/** @throws engine/gguf-unsupported */
export function ggufArchitecture({ family }: ModelConfig): { name: string; pairs: boolean } {
  const found = architectures[family]
  if (found) return found
  throw new BaseError('This family cannot be written as GGUF.', {
    code: 'engine/gguf-unsupported',
    facts: { family, known: Object.keys(architectures).join(', ') },
  })
}

/** The name of a layer's weight in GGUF: `blk.0.attn_q.weight`. */
export function ggufName({ module, layer }: Linear): string {
  return `blk.${layer}.${layers[module.split('.').slice(-2).join('.')]!}.weight`
}

/**
 * Rows of a matrix [out, width] in the order that llama.cpp wants: row 2 i + half of a head stands there where row
 * half · size / 2 + i does here, for queries and keys of families that turn pairs; others as they are.
 */
export function ggufRows(data: Float32Array, { name, shape }: Linear, config: ModelConfig): Float32Array {
  const { heads, keyValueHeads } = config
  const count = name === 'q_proj' ? heads : name === 'k_proj' ? keyValueHeads : 0
  if (!ggufArchitecture(config).pairs || count === 0) return data
  const [out] = shape
  const width = data.length / out
  const [size, half] = [out / count, out / count / 2]
  const rows = new Float32Array(data.length)
  for (let row = 0; row < out; row++) {
    const [head, within] = [Math.floor(row / size), row % size]
    const from = head * size + (within % 2) * half + Math.floor(within / 2)
    rows.set(data.subarray(from * width, (from + 1) * width), row * width)
  }
  return rows
}
