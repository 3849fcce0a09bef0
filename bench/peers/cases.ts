import path from 'node:path'
import { createRng } from '@openledger/base'
import { createEngine, defaultHyper, type Engine, initialAdapter, type Sample, writeAdapter } from '@openledger/engine'
import { createTinyModel } from '@openledger/engine/testing'

/** What one comparison trains on. */
export type Case = { name: string; model: keyof typeof shapes; samples: Sample[]; steps: number; about: string }

/** Llama-style decoders with random weights: 5.8 M parameters, and 115.6 M at the shape of SmolLM-135M with a smaller vocabulary. */
export const shapes = {
  small: {
    vocab_size: 2048,
    hidden_size: 256,
    intermediate_size: 768,
    num_hidden_layers: 6,
    num_attention_heads: 4,
    num_key_value_heads: 2,
    head_dim: 64,
    max_position_embeddings: 512,
    tie_word_embeddings: false,
  },
  big: {
    vocab_size: 8192,
    hidden_size: 576,
    intermediate_size: 1536,
    num_hidden_layers: 30,
    num_attention_heads: 9,
    num_key_value_heads: 3,
    head_dim: 64,
    max_position_embeddings: 512,
    tie_word_embeddings: false,
  },
} as const

/**
 * Batches of full rows, and batches of chats: lengths log-normal around 80 tokens (σ 0.6, 16 to 384), the first half of
 * each a prompt that the loss does not count.
 */
export const cases: Record<string, Case> = Object.fromEntries(
  (['small', 'big'] as const).flatMap(model => {
    const [rows, steps] = model === 'small' ? [8, 4] : [4, 1]
    const rng = createRng(`cases/${model}`)
    const { vocab_size: vocabulary } = shapes[model]
    const sample = (length: number, promptLength: number): Sample => ({
      ids: Array.from({ length }, () => rng.int(vocabulary)),
      promptLength,
    })
    const full = Array.from({ length: rows }, () => sample(128, 1))
    const chats = Array.from({ length: 2 * rows }, () => {
      const length = Math.round(Math.min(384, Math.max(16, 80 * Math.exp(0.6 * rng.normal()))))
      return sample(length, length >> 1)
    })
    const describe = (samples: Sample[]) => {
      const lengths = samples.map(({ ids }) => ids.length)
      return `${samples.length} samples of ${Math.min(...lengths)} to ${Math.max(...lengths)} tokens, ${lengths.reduce((a, b) => a + b)} in all`
    }
    return [
      [model, { name: model, model, samples: full, steps, about: describe(full) }],
      [`${model}-chat`, { name: `${model}-chat`, model, samples: chats, steps, about: describe(chats) }],
    ]
  }),
)

/** Writes a case's model and adapter (rank 8 on all linear layers, both matrices drawn) as Hugging Face and PEFT keep them. */
export async function openCase({ model }: Case, folder: string, threads: number) {
  const modelDir = path.join(folder, model)
  const adapterDir = path.join(folder, `${model}-adapter`)
  createTinyModel(modelDir, { config: shapes[model] })
  const engine: Engine = await createEngine({ modelDir, threads })
  const initial = initialAdapter(engine.model.config, { ...defaultHyper, alpha: 8 }, 1)
  writeAdapter(adapterDir, initial)
  return { engine, modelDir, adapterDir, initial }
}

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1]!
}
