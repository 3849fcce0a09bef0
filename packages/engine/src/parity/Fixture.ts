import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import * as z from 'zod'
import { decodeSafetensors, type Tensor } from '../formats/safetensors.ts'
import { loadModel } from '../model/Model.ts'
import { createRuntime, type Runtime } from '../runtime/Runtime.ts'
import type { Sample } from '../tokenizer/Tokenizer.ts'

const ids = z.array(z.number().int())
const numbers = z.array(z.number())

const Chat = z.object({
  messages: z.array(z.record(z.string(), z.unknown())),
  tools: z.array(z.unknown()).nullish(),
  variables: z.record(z.string(), z.unknown()).nullish(),
  add_generation_prompt: z.boolean(),
})

export type Chat = z.infer<typeof Chat>

const Steps = z.object({ losses: numbers, gradient_norms: numbers })
const AdapterCase = z.object({
  logits: z.record(z.string(), z.string()),
  merged_logits: z.record(z.string(), z.string()).default({}),
  greedy: z.object({ prompt: z.string(), ids }),
  train: Steps.extend({
    loss: z.number(),
    per_sample_losses: numbers,
    clipped: Steps.extend({ max_norm: z.number() }).nullish(),
  }),
})
export type AdapterCase = z.infer<typeof AdapterCase>

const Expected = z.object({
  model: z.string(),
  family: z.string(),
  stored_dtype: z.string(),
  tokenizer: z.object({
    encode: z.array(
      z.object({
        text: z.string(),
        ids,
        ids_without_special: ids,
        decoded: z.string(),
        decoded_skip_special: z.string(),
      }),
    ),
    decode: z.array(z.object({ ids, text: z.string(), text_skip_special: z.string() })),
  }),
  chats: z.array(Chat.extend({ text: z.string(), ids })).default([]),
  chat_errors: z.array(Chat.extend({ error: z.string() })).default([]),
  prompts: z.array(z.object({ name: z.string(), ids, logits: z.string() })),
  greedy: z.array(z.object({ prompt: z.string(), ids, logits: z.string().nullish() })),
  greedy_with_stop: z.object({ prompt: z.string(), eos_token_id: z.number().int(), ids }).nullish(),
  continuation: z.object({ prompt_ids: ids, continuation_ids: ids, logprobs: numbers, sum: z.number() }),
  train_batch: z.object({ input_ids: z.array(ids), labels: z.array(ids), lengths: ids }),
  adapters: z.record(z.string(), AdapterCase),
  precision: z.looseObject({ logits: z.number(), greedy_logits: z.number(), logprobs: z.number() }),
})
type Expected = z.infer<typeof Expected>

/** Rounding of the reference's own float32 run, for one adapter. */
const AdapterPrecision = z.object({
  logits: z.number(),
  gradient: z.number(),
  gradient_largest: z.number(),
  per_sample_gradient: z.number(),
})
export type AdapterPrecision = z.infer<typeof AdapterPrecision>

/** A model folder with what the reference makes of it, and the engine that is held against that. */
export type Fixture = {
  name: string
  dir: string
  expected: Expected
  tensors: ReadonlyMap<string, Tensor>
  runtime: Runtime
  samples: Sample[]
}

/** Model folders with expectations: the folder itself, or those in it. */
export function listFixtures(folder: string): string[] {
  if (!existsSync(folder)) return []
  const isFixture = (dir: string) => existsSync(path.join(dir, 'expected.json'))
  if (isFixture(folder)) return [folder]
  return readdirSync(folder)
    .toSorted()
    .map(name => path.join(folder, name))
    .filter(isFixture)
}

/**
 * Reads a fixture and opens its model.
 *
 * @throws what `loadModel` throws, and Zod's error where the expectations have another layout
 */
export function openFixture(dir: string): Fixture {
  const expected = Expected.parse(JSON.parse(readFileSync(path.join(dir, 'expected.json'), 'utf8')))
  const { input_ids, labels, lengths } = expected.train_batch
  return {
    name: expected.model,
    dir,
    expected,
    tensors: decodeSafetensors(readFileSync(path.join(dir, 'expected.safetensors'))),
    runtime: createRuntime({ model: loadModel(dir), threads: 1 }),
    samples: input_ids.map((row, i) => ({
      ids: row.slice(0, lengths[i]),
      promptLength: labels[i]!.findIndex(label => label !== -100),
    })),
  }
}

export function adapterPrecision({ expected }: Fixture, adapter: string): AdapterPrecision {
  return AdapterPrecision.parse(expected.precision[`adapter.${adapter}`])
}

/** The tokens of a named prompt. */
export function promptIds({ expected }: Fixture, name: string): number[] {
  const found = expected.prompts.find(prompt => prompt.name === name)
  if (!found) throw new Error(`The fixture has no prompt '${name}'.`)
  return found.ids
}

/** An expected tensor by name. */
export function wantedTensor({ tensors }: Fixture, name: string): Float32Array {
  const found = tensors.get(name)
  if (!found) throw new Error(`The fixture has no tensor '${name}'.`)
  return found.data
}
