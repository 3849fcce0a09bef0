import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createRng } from '@openledger/base'
import { describe, expect, test } from 'vitest'
import { loadModel } from '../model/Model.ts'
import { batchShape, feedSamples, shapeKey } from '../runtime/batch.ts'
import { buildLogits } from '../runtime/graphs.ts'
import { createRuntime } from '../runtime/Runtime.ts'
import { createTinyModel } from '../testing.ts'
import { generate } from './generate.ts'
import { pick } from './sampling.ts'

const dir = mkdtempSync(path.join(tmpdir(), 'openledger-engine-'))
createTinyModel(dir)
const runtime = createRuntime({ model: loadModel(dir), threads: 1 })
const { tokenizer } = runtime.model
const prompt = tokenizer.chatPrompt([{ role: 'user', content: 'What light?' }])

describe('generate', () => {
  test('with a cache gives what reading everything anew gives', async () => {
    const { ids } = await generate(runtime, { ids: prompt, maxTokens: 24 })
    const read = [...prompt]
    for (const id of ids) {
      // One more token behind the text, so that the loss counts the position which predicts it.
      const sample = { ids: [...read, 0], promptLength: read.length }
      const shape = batchShape([sample], 1, runtime.model.config.maxPositions)
      const session = await runtime.session(`all ${shapeKey(shape)}`, graph =>
        buildLogits(runtime, graph, { ...shape, config: undefined }),
      )
      const { logits } = await session.run(feedSamples([sample], shape, 0, 1))
      const last = (logits as Float32Array).subarray(0, runtime.model.config.vocabSize)
      expect(pick(last, { temperature: 0, topP: 1 }, createRng(0))).toBe(id)
      read.push(id)
    }
  })

  test('repeats itself for a seed, and streams exactly its text', async () => {
    const run = async (seed: number) => {
      let streamed = ''
      const result = await generate(
        runtime,
        { ids: prompt, maxTokens: 30, temperature: 1.5, topP: 0.95, seed },
        {
          onText: text => {
            streamed += text
          },
        },
      )
      expect(streamed).toBe(result.text)
      return result.ids
    }
    expect(await run(1)).toEqual(await run(1))
    expect(await run(2)).not.toEqual(await run(1))
  })

  test('ends before a stop text and never streams a part of it', async () => {
    const { text } = await generate(runtime, { ids: prompt, maxTokens: 30, temperature: 1, seed: 3 })
    const stop = text.slice(8, 12)
    let streamed = ''
    const stopped = await generate(
      runtime,
      { ids: prompt, maxTokens: 30, temperature: 1, seed: 3, stop: [stop] },
      {
        onText: each => {
          streamed += each
        },
      },
    )
    expect(stopped).toMatchObject({ finish: 'stop', text: text.slice(0, text.indexOf(stop)) })
    expect(streamed).toBe(stopped.text)
  })

  test('ends at the limit of tokens and at the longest sequence', async () => {
    expect(await generate(runtime, { ids: prompt, maxTokens: 5 })).toMatchObject({
      finish: 'length',
      ids: { length: 5 },
    })
    const long = Array.from({ length: 250 }, (_, i) => 10 + (i % 200))
    const { ids } = await generate(runtime, { ids: long, maxTokens: 100 })
    expect(ids.length).toBeLessThanOrEqual(6)
    await expect(generate(runtime, { ids: Array(256).fill(9), maxTokens: 1 })).rejects.toMatchObject({
      code: 'engine/prompt-too-long',
    })
  })
})

describe('pick', () => {
  test('draws each token as often as its probability says', () => {
    const logits = Float32Array.of(Math.log(0.5), Math.log(0.3), Math.log(0.2))
    const rng = createRng('pick')
    const counts = [0, 0, 0]
    for (let i = 0; i < 10_000; i++) counts[pick(logits, { temperature: 1, topP: 1 }, rng)]!++
    // Three standard deviations of a binomial with 10,000 draws are at most 150.
    expect(Math.abs(counts[0]! - 5000)).toBeLessThan(150)
    expect(Math.abs(counts[1]! - 3000)).toBeLessThan(150)
  })

  test('top-p keeps the fewest likeliest tokens that reach p', () => {
    const logits = Float32Array.of(Math.log(0.2), Math.log(0.5), Math.log(0.3))
    const rng = createRng('top-p')
    const seen = new Set(Array.from({ length: 500 }, () => pick(logits, { temperature: 1, topP: 0.75 }, rng)))
    expect(seen).toEqual(new Set([1, 2]))
  })
})
