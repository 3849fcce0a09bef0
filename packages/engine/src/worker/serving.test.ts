import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, describe, expect, test } from 'vitest'
import { initialAdapter } from '../adapters/Adapter.ts'
import { adapterDigest, encodeAdapter } from '../adapters/peft.ts'
import { createEngine } from '../Engine.ts'
import { createTinyModel } from '../testing.ts'

const dir = mkdtempSync(path.join(tmpdir(), 'openledger-serving-'))
createTinyModel(path.join(dir, 'model'))
const serving = { adaptersDir: path.join(dir, 'adapters'), rows: 4, maxWaiting: 12, pageTokens: 16 }
const engine = await createEngine({ modelDir: path.join(dir, 'model'), serving })
afterAll(() => engine.close())
const { config, tokenizer } = engine.model

const lora = { rank: 2, alpha: 8, targets: ['q_proj', 'v_proj', 'down_proj'] }
const adapters = Array.from({ length: 5 }, (_, seed) => {
  const adapter = initialAdapter(config, { ...lora, rank: 1 + seed }, seed)
  for (const { data } of adapter.tensors.values())
    data.forEach((x, i) => {
      if (x === 0) data[i] = 0.3 * Math.sin(i + seed + 1)
    })
  return { adapter, digest: adapterDigest(adapter), files: encodeAdapter(adapter) }
})
const source = ({ digest, files }: (typeof adapters)[0]) => ({
  ...{ digest, config: files['adapter_config.json'], weights: files['adapter_model.safetensors'] },
})
for (const each of adapters) await engine.adapters.add(source(each))

const prompt = (text: string) => tokenizer.chatPrompt([{ role: 'user', content: text }])
const options = (i: number) => ({
  ids: prompt('What light breaks? '.repeat(1 + (i % 4))),
  ...{ maxTokens: 5 + (i % 9), temperature: 1, seed: i, endTokens: [], logprobs: 1 },
  ...(i % 6 > 0 && { adapter: { digest: adapters[(i % 6) - 1]!.digest } }),
})
const ask = async (i: number) => {
  const { times, ...answer } = await engine.generate(options(i))
  return answer
}

describe('an engine that serves', () => {
  test('writes answers of many adapters at once, each as if it were alone', async () => {
    const alone = []
    for (let i = 0; i < 12; i++) alone.push(await ask(i))
    const before = (await engine.serving()).tokens
    const together = await Promise.all(alone.map((_, i) => ask(i)))
    expect(together).toEqual(alone)
    expect(new Set(together.map(({ ids }) => `${ids}`)).size).toBe(12)
    const { tokens, adapters: now, ended } = await engine.serving()
    expect(now).toMatchObject({ registered: 5, resident: 5, running: 0 })
    expect(ended).toMatchObject({ finished: 24, failed: 0 })
    // What the prompts have in common was not read again.
    expect(tokens.reused).toBeGreaterThan(before.reused)
  })

  test('an adapter by digest is the adapter in memory', async () => {
    const { adapter, digest } = adapters[2]!
    const common = { ids: prompt('But soft'), maxTokens: 8, endTokens: [], logprobs: 3 }
    const [{ times: _, ...held }, { times: __, ...named }, { times: ___, ...base }] = await Promise.all([
      engine.generate({ ...common, adapter }),
      engine.generate({ ...common, adapter: { digest } }),
      engine.generate(common),
    ])
    expect(named).toEqual(held)
    expect(named).not.toEqual(base)
  })

  test('says at once that it is busy, and when to come back', async () => {
    const answers = await Promise.allSettled(Array.from({ length: 30 }, (_, i) => ask(i)))
    const refused = answers.filter(each => each.status === 'rejected').map(each => each.reason)
    expect(refused.length).toBeGreaterThan(0)
    for (const error of refused) {
      expect(error.code).toBe('engine/busy')
      expect(Number(error.facts.retryAfterSeconds)).toBeGreaterThanOrEqual(1)
    }
    expect((await engine.serving()).ended.refused).toBe(refused.length)
  })

  test('frees the row of a caller who leaves, and ends what is too late with what there is', async () => {
    const abort = new AbortController()
    let streamed = ''
    const left = engine.generate({
      ...{ ...options(1), maxTokens: 150, signal: abort.signal },
      onText: text => {
        streamed += text
        abort.abort()
      },
    })
    await expect(left).rejects.toMatchObject({ code: 'engine/aborted' })
    expect(streamed).not.toBe('')
    expect((await engine.serving()).rows.running).toBe(0)
    const late = engine.generate({ ...options(2), deadline: Date.now() - 1 })
    await expect(late).rejects.toMatchObject({ code: 'engine/deadline', facts: { generated: '0' } })
    const unknown = engine.generate({ ...options(2), adapter: { digest: 'none' } })
    await expect(unknown).rejects.toMatchObject({ code: 'engine/adapter-unknown' })
  })

  test('tells every token and every text, in order', async () => {
    const tokens: number[] = []
    let text = ''
    const answer = await engine.generate({
      ...options(3),
      onText: each => {
        text += each
      },
      onToken: ({ id, logprob }) => {
        expect(logprob!.id).toBe(id)
        tokens.push(id)
      },
    })
    expect({ ids: tokens, text }).toEqual({ ids: answer.ids, text: answer.text })
  })

  test('measures an answer while others are written', async () => {
    const sample = tokenizer.encodeRecord({ prompt: 'What?', completion: 'a table for two' }, 64)
    const order: string[] = []
    const long = { ...options(4), maxTokens: 180, ids: options(4).ids.slice(0, 20) }
    const answer = engine.generate(long).then(() => order.push('answer'))
    await delay(1)
    await engine.gradients({ rows: [{ adapter: adapters[0]!.adapter, sample }] })
    order.push('gradients')
    await answer
    expect(order).toEqual(['gradients', 'answer'])
  })

  test('finishes what was begun when it is closed', async () => {
    const other = await createEngine({ modelDir: path.join(dir, 'model') })
    const answer = other.generate({ ...options(0), maxTokens: 20 })
    await other.close()
    expect((await answer).ids.length).toBe(20)
    await expect(other.generate(options(0))).rejects.toMatchObject({ code: 'engine/closed' })
  })
})
