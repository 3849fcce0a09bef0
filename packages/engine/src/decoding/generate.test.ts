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
      expect(pick(last, {}, createRng(0))).toBe(id)
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

  test('reports log-probabilities of what it chose, and of the likeliest', async () => {
    const { ids, logprobs } = await generate(runtime, { ids: prompt, maxTokens: 6, logprobs: 2 })
    expect(logprobs!.map(each => each.id)).toEqual(ids)
    // Without a temperature the chosen token is the likeliest.
    for (const { id, logprob, top } of logprobs!) expect(top[0]).toEqual({ id, logprob })
    expect(logprobs!.every(({ top }) => top.length === 2 && top[0]!.logprob >= top[1]!.logprob)).toBe(true)
    expect(await generate(runtime, { ids: prompt, maxTokens: 6 })).not.toHaveProperty('logprobs')
  })

  test('ends at any of the end tokens it is told', async () => {
    const { ids } = await generate(runtime, { ids: prompt, maxTokens: 6, endTokens: [] })
    const stopped = await generate(runtime, { ids: prompt, maxTokens: 6, endTokens: [-1, ids[3]!] })
    expect(stopped).toMatchObject({ finish: 'stop', ids: ids.slice(0, ids.indexOf(ids[3]!)) })
  })

  test('keeps to a grammar, and reports log-probabilities of the model itself', async () => {
    const schema = { type: 'array', items: { type: 'integer', minimum: 10, maximum: 99 }, minItems: 3, maxItems: 3 }
    const options = { ids: prompt, maxTokens: 60, temperature: 1, seed: 1, logprobs: 1 }
    const { text, finish, logprobs } = await generate(runtime, { ...options, grammar: { kind: 'schema', schema } })
    expect(finish).toBe('stop')
    expect(JSON.parse(text)).toHaveLength(3)
    // The likeliest token of a model that knows no JSON is rarely one of it.
    expect(logprobs!.some(({ id, top }) => top[0]!.id !== id)).toBe(true)
  })

  test('goes on past its end tokens where it is told to', async () => {
    const endTokens = Array.from({ length: 300 }, (_, id) => id)
    const { ids } = await generate(runtime, { ids: prompt, maxTokens: 5, endTokens, ignoreEnd: true })
    expect(ids).toHaveLength(5)
  })

  test('does not repeat itself under a penalty', async () => {
    const { ids } = await generate(runtime, { ids: prompt, maxTokens: 20, endTokens: [], presencePenalty: 1e6 })
    expect(new Set(ids).size).toBe(20)
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
