import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { adapterLayout } from './adapters/Adapter.ts'
import { readAdapter } from './adapters/peft.ts'
import { generate } from './decoding/generate.ts'
import { decodeSafetensors } from './formats/safetensors.ts'
import { loadModel } from './model/Model.ts'
import { batchShape, feedSamples, lossTokens, shapeKey } from './runtime/batch.ts'
import { buildLogits } from './runtime/graphs.ts'
import { feedShared, loraKey } from './runtime/lora.ts'
import { measureGradients, measureLosses } from './runtime/measure.ts'
import { createRuntime } from './runtime/Runtime.ts'
import { fineTune } from './training/fineTune.ts'
import { defaultHyper } from './training/Hyper.ts'

// What PyTorch, Transformers and PEFT make of small random models; the folder's README tells how and how exactly.
const folder = process.env.OPENLEDGER_FIXTURES ?? path.join(import.meta.dirname, '../../../../shared/fixtures/models')
const families = existsSync(folder) ? readdirSync(folder).filter(isPlainLlama) : []
if (families.length === 0) {
  console.warn(`parity with PyTorch: SKIPPED, no fixtures at ${folder}`)
  test.skip('parity with PyTorch', () => {})
}

function isPlainLlama(name: string): boolean {
  const config = JSON.parse(readFileSync(path.join(folder, name, 'config.json'), 'utf8'))
  return !['gpt2', 'qwen2'].includes(config.model_type)
}

const AdapterCase = z.object({
  logits: z.record(z.string(), z.string()),
  greedy: z.object({ prompt: z.string(), ids: z.array(z.number()) }),
  train: z.object({ loss: z.number(), per_sample_losses: z.array(z.number()), losses: z.array(z.number()) }),
})
const Expected = z.object({
  prompts: z.array(z.object({ name: z.string(), ids: z.array(z.number()), logits: z.string() })),
  greedy: z.array(z.object({ prompt: z.string(), ids: z.array(z.number()) })),
  train_batch: z.object({
    input_ids: z.array(z.array(z.number())),
    labels: z.array(z.array(z.number())),
    lengths: z.array(z.number()),
  }),
  adapters: z.record(z.string(), AdapterCase),
  precision: z.looseObject({ logits: z.number() }),
})

describe.skipIf(families.length === 0)('the engine agrees with PyTorch, Transformers and PEFT', () => {
  describe.each(families)('%s', name => {
    const dir = path.join(folder, name)
    const expected = Expected.parse(JSON.parse(readFileSync(path.join(dir, 'expected.json'), 'utf8')))
    const tensors = decodeSafetensors(readFileSync(path.join(dir, 'expected.safetensors')))
    const runtime = createRuntime({ model: loadModel(dir), threads: 1 })
    // Five times what float32 rounding alone does to this model, as the fixtures measure it.
    const logitTolerance = Math.max(5e-5, 5 * expected.precision.logits)
    const prompt = (wanted: string) => expected.prompts.find(each => each.name === wanted)!
    const samples = expected.train_batch.input_ids.map((ids, i) => ({
      ids: ids.slice(0, expected.train_batch.lengths[i]),
      promptLength: expected.train_batch.labels[i]!.findIndex(label => label !== -100),
    }))

    const logitsOf = async (ids: number[], adapter?: ReturnType<typeof readAdapter>) => {
      // One more token behind the prompt, so that every one of its positions predicts a counted token.
      const sample = { ids: [...ids, 0], promptLength: 1 }
      const shape = batchShape([sample], 1, runtime.model.config.maxPositions)
      const session = await runtime.session(`logits ${shapeKey(shape)} ${loraKey(adapter?.config)}`, graph =>
        buildLogits(runtime, graph, { ...shape, config: adapter?.config }),
      )
      const feeds = feedSamples([sample], shape, 0, 1)
      if (adapter) feedShared(feeds, adapter)
      const logits = (await session.run(feeds)).logits as Float32Array
      return logits.subarray(0, ids.length * runtime.model.config.vocabSize)
    }

    test.each(expected.prompts.map(each => each.name))('logits of the prompt %s', async each => {
      expect(largestDifference(await logitsOf(prompt(each).ids), tensors.get(prompt(each).logits)!.data)).toBeLessThan(
        logitTolerance,
      )
    })

    test('greedy decoding with a cache gives the same tokens', async () => {
      for (const { prompt: each, ids } of expected.greedy) {
        const result = await generate(ignoringEnd(runtime), { ids: prompt(each).ids, maxTokens: ids.length })
        expect(result.ids).toEqual(ids)
      }
    })

    describe.each(Object.keys(expected.adapters))('with the adapter %s', each => {
      const adapter = readAdapter(path.join(dir, 'adapters', each))
      const { logits, greedy, train } = expected.adapters[each]!
      const layout = adapterLayout(runtime.model.config, adapter.config)

      test('logits and greedy tokens', async () => {
        for (const [promptName, tensor] of Object.entries(logits)) {
          const got = await logitsOf(prompt(promptName).ids, adapter)
          expect(largestDifference(got, tensors.get(tensor)!.data)).toBeLessThan(logitTolerance)
        }
        const result = await generate(ignoringEnd(runtime), {
          ids: prompt(greedy.prompt).ids,
          maxTokens: greedy.ids.length,
          adapter,
        })
        expect(result.ids).toEqual(greedy.ids)
      })

      test('losses and gradients of every sample alone', async () => {
        const losses = await measureLosses(runtime, { adapter, samples })
        losses.forEach(({ sum, tokens }, i) => {
          expect(Math.abs(sum / tokens - train.per_sample_losses[i]!)).toBeLessThan(1e-4)
        })
        const gradients = await measureGradients(
          runtime,
          samples.map(sample => ({ adapter, sample })),
        )
        gradients.forEach((gradient, i) => {
          const scale = 1 / lossTokens(samples[i]!)
          for (const { name: tensor, offset, length } of layout) {
            const wanted = tensors.get(`train.${each}.sample.${i}.gradient.${tensor}`)!.data
            const got = gradient.subarray(offset, offset + length).map(g => g * scale)
            // Gradients of these models reach about 5; a hundred-thousandth of that, as the fixtures suggest.
            expect(largestDifference(got, wanted), `${tensor} of sample ${i}`).toBeLessThan(7e-5)
          }
        })
      })

      test('ten steps of AdamW', async () => {
        const hyper = { ...defaultHyper, weightDecay: 0.01, batchSize: 3, checkpoints: 1 }
        const order = samples.map((_, i) => i)
        const result = await fineTune(runtime, {
          samples,
          hyper,
          seed: 0,
          initial: adapter,
          orders: Array(10).fill(order),
        })
        result.losses.forEach((loss, k) => {
          expect(Math.abs(loss - train.losses[k]!), `loss after ${k} steps`).toBeLessThan(1e-4)
        })
        const moved = layout.map(({ name: tensor }) => {
          const got = result.adapter.tensors.get(tensor)!.data
          const final = tensors.get(`train.${each}.final.${tensor}`)!.data
          expect(largestDifference(got, final), tensor).toBeLessThan(5e-3)
          return { close: got.filter((x, i) => Math.abs(x - final[i]!) < 2e-5).length, all: got.length }
        })
        const sum = (key: 'close' | 'all') => moved.reduce((total, tensor) => total + tensor[key], 0)
        // Adam turns the rounding of a gradient near zero into a whole step; 97 % of the elements have none.
        expect(sum('close') / sum('all')).toBeGreaterThan(0.97)
      })
    })
  })
})

/** The fixtures' greedy texts run on past end tokens. */
function ignoringEnd(runtime: ReturnType<typeof createRuntime>): ReturnType<typeof createRuntime> {
  const { tokenizer } = runtime.model
  return {
    ...runtime,
    model: { ...runtime.model, tokenizer: { ...tokenizer, special: { ...tokenizer.special, eos: -1 } } },
  }
}

function largestDifference(got: Float32Array, wanted: Float32Array): number {
  expect(got.length).toBe(wanted.length)
  return got.reduce((largest, each, i) => Math.max(largest, Math.abs(each - wanted[i]!)), 0)
}
