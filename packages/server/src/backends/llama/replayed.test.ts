import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createEngine, type Engine } from '@openledger/engine'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createExpect } from '../createExpect.ts'
import { agree } from '../testing/agree.ts'
import { greedyAsks } from '../testing/asks.ts'
import type { Recording } from '../testing/Exchange.ts'
import { llamaTolerance, playThroughLlama } from '../testing/playThroughLlama.ts'
import { startProxy } from '../testing/startProxy.ts'
import { startReplay } from '../testing/startReplay.ts'
import { createLlamaBackend } from './createLlamaBackend.ts'

const modelDir = fileURLToPath(new URL('../../../../../models/base', import.meta.url))
const recording: Recording = JSON.parse(readFileSync(new URL('./fixtures/exchange.json', import.meta.url), 'utf8'))

describe('a recorded llama-server', () => {
  const dir = mkdtempSync(join(tmpdir(), 'openledger-engine-'))
  let engine: Engine
  const opened: { close: () => Promise<void> }[] = []
  beforeAll(async () => {
    engine = await createEngine({ modelDir, serving: { adaptersDir: dir } })
  })
  afterAll(async () => {
    for (const each of opened.reverse()) await each.close()
    await engine.close()
    rmSync(dir, { recursive: true, force: true })
  })
  const replayed = async () => {
    const replay = await startReplay({ recording, names: { '{adapters}': '/adapters' } })
    opened.push(replay)
    return replay
  }

  test('is asked what was recorded, and answers as the engine does', async () => {
    const { url, unknown } = await replayed()
    const played = await playThroughLlama({ engine, url })
    for (const one of played) agree({ ...one, tolerance: llamaTolerance })
    expect(unknown).toEqual([])
    // What it cannot be asked for, or was started without, is answered by the engine; and a stop text with probabilities,
    // as it leaves out those of the tokens that make the text.
    expect(played.filter(({ theirs }) => theirs.backend === 'engine').map(({ name }) => name)).toEqual([
      'beyond the end',
      'until a text',
      'until a token',
      'without repetition',
      'with penalties',
      'up to the model’s end',
      'long, three',
    ])
  })

  const question = () => ({ base: engine.model.digest, ...greedyAsks(engine).question! })
  test.each([
    ['a token that does not exist', (body: Body) => ({ ...body, tokens: body.tokens.map(() => 4096) }), 'bad-answer'],
    ['a token too few', (body: Body) => ({ ...body, tokens: body.tokens.slice(1) }), 'bad-answer'],
    ['text that is not its tokens’', (body: Body) => ({ ...body, content: 'nonsense' }), 'bad-answer'],
    ['another prompt', (body: Body) => ({ ...body, tokens_evaluated: 1 }), 'bad-answer'],
    ['another end', (body: Body) => ({ ...body, stop_type: 'word' }), 'bad-answer'],
    ['missing probabilities', (body: Body) => ({ ...body, completion_probabilities: [] }), 'unfit'],
    ['an answer that is none', () => ({}), 'bad-answer'],
  ])('is found out by %s', async (_, change, code) => {
    const { url } = await replayed()
    const { ids, maxTokens } = question()
    const asked = recording.exchanges.find(({ request }) => {
      const { prompt, n_predict } = (request ?? {}) as { prompt?: number[]; n_predict?: number }
      return `${prompt}` === `${ids}` && n_predict === maxTokens
    })
    const body = JSON.parse(asked!.body) as Body
    const proxy = await startProxy({ target: url })
    opened.push(proxy)
    proxy.disturb({ path: '/completion', status: { code: 200, body: JSON.stringify(change(body)) } })
    const backend = createLlamaBackend({ name: 'llama', url: proxy.url, model: engine.model })
    opened.push(backend)
    await expect(backend.generate(question())).rejects.toMatchObject({ code: `backends/${code}` })
  })

  test('with other adapters than ours under their names is not asked', async () => {
    const { url } = await replayed()
    const expectation = createExpect({ engine })
    const backend = createLlamaBackend({
      ...{ name: 'llama', url, model: engine.model },
      async expect(adapter) {
        const { ids, top } = await expectation(adapter)
        return { ids, top: top.map(({ id, logprob }) => ({ id, logprob: logprob - 0.5 })) }
      },
    })
    opened.push(backend)
    await expect(backend.probe()).rejects.toMatchObject({ code: 'backends/wrong-model' })
  })
})

type Body = { tokens: number[]; content: string; stop_type: string; completion_probabilities: unknown[] }
