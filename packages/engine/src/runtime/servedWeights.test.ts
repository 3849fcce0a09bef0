import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { dequantizeBlocks, quantizeBlocks } from '@openledger/tensor'
import { afterAll, describe, expect, test } from 'vitest'
import { initialAdapter } from '../adapters/Adapter.ts'
import { generate } from '../decoding/generate.ts'
import { linears } from '../model/linears.ts'
import { loadModel, type Model } from '../model/Model.ts'
import { createTinyModel } from '../testing.ts'
import { measureGradients, measureLosses } from './measure.ts'
import { createRuntime } from './Runtime.ts'

const dir = mkdtempSync(path.join(tmpdir(), 'openledger-served-'))
// 48 is no multiple of a block of 32.
createTinyModel(dir, {
  config: { hidden_size: 48, num_attention_heads: 6, intermediate_size: 72, tie_word_embeddings: false },
})
const model = loadModel(dir)
const { tokenizer } = model
const samples = ['I would like a table for two.', 'What light breaks?'].map(completion =>
  tokenizer.encodeRecord({ prompt: 'What?', completion }, 64),
)
const adapter = initialAdapter(model.config, { rank: 2, alpha: 4, targets: ['q_proj', 'down_proj'] }, 'served')
for (const { data } of adapter.tensors.values())
  data.forEach((_, i) => {
    data[i]! += Math.sin(i) / 9
  })

/** The model with every linear layer as its blocks have it: what a rounded model must compute, by plain loops. */
function roundedModel(bits: 8 | 4): Model {
  const weights = new Map(model.weights)
  const round = (name: string, shape: readonly [number, number], own: 8 | 4) => {
    const data = dequantizeBlocks(quantizeBlocks(weights.get(name)!.data, { shape, bits: own, block: 32 }))
    weights.set(name, { shape: [...shape], data })
  }
  for (const { module, shape } of linears(model.config)) round(`${module}.weight`, shape, bits)
  round('lm_head.weight', [model.config.vocabSize, model.config.hiddenSize], 8)
  return { ...model, weights }
}

describe.each([
  { weights: 'int8', bits: 8, closeTo: 0.03 },
  { weights: 'int4', bits: 4, closeTo: 0.3 },
] as const)('a model served in $weights', ({ weights, bits, closeTo }) => {
  const served = createRuntime({ model, threads: 1, weights })
  const reference = createRuntime({ model: roundedModel(bits), threads: 1 })
  const exact = createRuntime({ model, threads: 1 })
  afterAll(async () => {
    for (const runtime of [served, reference, exact]) await runtime.close()
  })

  test.each([undefined, adapter])(
    'computes what its rounded weights say, adapters beside them in float32',
    async each => {
      const [got, wanted, whole] = [
        await measureLosses(served, { adapter: each, samples, served: true }),
        await measureLosses(reference, { adapter: each, samples }),
        await measureLosses(exact, { adapter: each, samples }),
      ]
      got.forEach(({ sum, tokens }, i) => {
        // What enters each product is rounded to 127 steps: half a hundredth of a typical number, six products deep.
        expect(Math.abs(sum - wanted[i]!.sum) / tokens).toBeLessThan(0.02)
        expect(Math.abs(sum - whole[i]!.sum) / tokens).toBeLessThan(closeTo)
        expect(sum).not.toBe(whole[i]!.sum)
      })
    },
  )

  test('answers with the likelihoods of a model of its rounded weights', async () => {
    const ids = tokenizer.chatPrompt([{ role: 'user', content: 'What light?' }])
    const options = { ids, maxTokens: 2, adapter, endTokens: [], logprobs: 0 }
    const [got, wanted] = [await generate(served, options), await generate(reference, options)]
    expect(got.ids[0]).toBe(wanted.ids[0])
    expect(Math.abs(got.logprobs![0]!.logprob - wanted.logprobs![0]!.logprob)).toBeLessThan(0.1)
    expect(got.logprobs![0]!.logprob).not.toBe((await generate(exact, options)).logprobs![0]!.logprob)
  })

  test('is trained and measured in float32', async () => {
    expect(await measureLosses(served, { adapter, samples })).toEqual(await measureLosses(exact, { adapter, samples }))
    const rows = samples.map(sample => ({ adapter, sample }))
    expect(await measureGradients(served, rows)).toEqual(await measureGradients(exact, rows))
  })
})
