import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createLog } from '@openledger/base'
import { createEngine, type Engine } from '@openledger/engine'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Backend } from '../Backend.ts'
import { createExpect } from '../createExpect.ts'
import { createLocalBackend } from '../createLocalBackend.ts'
import { createRouter } from '../createRouter.ts'
import type { Expect } from '../fingerprint.ts'
import { agree } from '../testing/agree.ts'
import { greedyAsks, seededAdapter } from '../testing/asks.ts'
import type { Recording } from '../testing/Exchange.ts'
import { playThrough } from '../testing/playThrough.ts'
import { type Disorder, type FaultyProxy, startProxy } from '../testing/startProxy.ts'
import { type Replay, startReplay } from '../testing/startReplay.ts'
import { createVllmBackend } from './createVllmBackend.ts'

const modelDir = fileURLToPath(new URL('../../../../../models/base', import.meta.url))
const recording: Recording = JSON.parse(readFileSync(new URL('./fixtures/exchange.json', import.meta.url), 'utf8'))
const dir = mkdtempSync(join(tmpdir(), 'openledger-replay-'))
const engineDir = mkdtempSync(join(tmpdir(), 'openledger-engine-'))
const names = { '{adapters}': dir, '{model}': modelDir }
const log = createLog({ name: 'test', level: 'silent' })

let engine: Engine
let expectation: Expect
const opened: { close: () => Promise<void> }[] = []

beforeAll(async () => {
  engine = await createEngine({ modelDir, serving: { adaptersDir: engineDir } })
  expectation = createExpect({ engine })
})
afterAll(async () => {
  for (const each of opened.reverse()) await each.close()
  await engine.close()
  for (const each of [dir, engineDir]) rmSync(each, { recursive: true, force: true })
})

async function replayed(): Promise<Replay> {
  const replay = await startReplay({ recording, names })
  opened.push(replay)
  return replay
}

async function disturbed(disorder?: Disorder): Promise<FaultyProxy> {
  const proxy = await startProxy({ target: (await replayed()).url })
  opened.push(proxy)
  proxy.disturb(disorder)
  return proxy
}

function backendAt(url: string, options: Partial<createVllmBackend.Options> = {}): Backend {
  const backend = createVllmBackend({
    ...{ name: 'vllm', url, model: engine.model, served: 'base', adapters: { dir, limit: 2 } },
    timeouts: { firstToken: 1000, betweenTokens: 300, call: 1000 },
    ...options,
  })
  opened.push(backend)
  return backend
}

const question = () => ({ base: engine.model.digest, ...greedyAsks(engine).question! })
const completions = '/v1/completions'
const nth = (at: number, change: (data: string) => ReturnType<NonNullable<Disorder['event']>>): Disorder => ({
  path: completions,
  event: (data, i) => (i === at ? change(data) : data),
})
/** Changes fields of an event, or of its choice. */
const edit = (at: number, change: Record<string, unknown>) =>
  nth(at, data => JSON.stringify({ ...JSON.parse(data), ...change }))
const editChoice = (at: number, change: Record<string, unknown>) =>
  nth(at, data => {
    const chunk = JSON.parse(data) as { choices: object[] }
    return JSON.stringify({ ...chunk, choices: chunk.choices.map(choice => ({ ...choice, ...change })) })
  })

describe('a recorded vLLM server', () => {
  test('is asked what was recorded, and answers as the engine does', async () => {
    const { url, unknown } = await replayed()
    const played = await playThrough({ engine, url, dir })
    for (const one of played) agree(one)
    expect(unknown).toEqual([])
    expect(played.filter(({ theirs }) => theirs.backend === 'engine').map(({ name }) => name)).toEqual([
      'too wide, first',
      'too wide, second',
    ])
    // Folders are named by digests, and nothing half written stays.
    expect(readdirSync(dir).every(name => /^[0-9a-f]{64}$/.test(name))).toBe(true)
  })

  test('gives each token once, in order, with the text that it made certain', async () => {
    const { url } = await replayed()
    const ids: number[] = []
    let text = ''
    const answer = await backendAt(url).generate(question(), {
      onToken: ({ id }) => ids.push(id),
      onText: part => {
        text += part
      },
    })
    expect(ids).toEqual(answer.ids)
    expect(text).toBe(answer.text)
  })
})

/** Every way in which an answer can be wrong, and what is said of it. The first two events have each passed by then. */
const wrongs: [string, () => Disorder, Record<string, unknown>][] = [
  ['what is no JSON', () => nth(2, () => '{"choices": [{"te'), { problem: 'an event is no part of an answer' }],
  ['what is JSON and no answer', () => nth(2, () => '[1, 2, 3]'), { problem: 'an event is no part of an answer' }],
  ['another model', () => edit(2, { model: 'other' }), { problem: 'another model answered' }],
  ['a token that does not exist', () => editChoice(2, { token_ids: [4096] }), { token: '4096' }],
  [
    'text that is not its tokens’',
    () => editChoice(2, { text: ' nonsense' }),
    { problem: 'its text is not that of its tokens' },
  ],
  [
    'probabilities of other tokens',
    () => editChoice(2, { logprobs: { tokens: ['token_id:1'], token_logprobs: [-1] } }),
    { problem: 'a log-probability is of another token' },
  ],
  ['another prompt', () => editChoice(0, { prompt_token_ids: [1, 2] }), { problem: 'it read another prompt' }],
  [
    'an end that its tokens do not give',
    () => editChoice(2, { finish_reason: 'stop' }),
    { problem: 'tokens came after the end' },
  ],
  [
    'an end before its end',
    () => nth(2, () => ({ raw: 'data: [DONE]\n\n' })),
    { problem: 'the stream ended before the answer did' },
  ],
  ['a line without end', () => nth(2, () => ({ raw: `data: ${'x'.repeat(2 ** 21)}` })), {}],
  ['a stream without end', () => nth(2, () => ({ raw: ': still here\n\n'.repeat(30_000) })), {}],
]

describe('a vLLM server that answers wrongly is found out', () => {
  test.each(wrongs)('by %s', async (_, disorder, facts) => {
    const { url } = await disturbed(disorder())
    await expect(backendAt(url).generate(question())).rejects.toMatchObject({ code: 'backends/bad-answer', facts })
  })

  test('by a sum that does not add up', async () => {
    const changed: Disorder = {
      path: completions,
      event: data =>
        data.includes('"usage"') ? data.replace(/"completion_tokens":\d+/, '"completion_tokens":1') : data,
    }
    const { url } = await disturbed(changed)
    await expect(backendAt(url).generate(question())).rejects.toMatchObject({
      code: 'backends/bad-answer',
      facts: { problem: 'its sum does not add up' },
    })
  })

  test('by an error in the middle of the stream', async () => {
    const { url } = await disturbed(nth(2, () => '{"error": {"message": "out of memory", "code": 500}}'))
    await expect(backendAt(url).generate(question())).rejects.toMatchObject({
      code: 'backends/failed',
      facts: { said: 'out of memory' },
    })
  })

  test('by silence, and by chatter without tokens', async () => {
    const silent = await disturbed(nth(2, () => 'hang'))
    await expect(backendAt(silent.url).generate(question())).rejects.toMatchObject({
      code: 'backends/timeout',
      facts: { waitedFor: 'the next token' },
    })
    const quiet = await disturbed(nth(0, () => 'hang'))
    await expect(backendAt(quiet.url).generate(question())).rejects.toMatchObject({
      facts: { waitedFor: 'the first token' },
    })
  })

  test.each([
    [500, 'backends/failed'],
    [503, 'backends/busy'],
    [429, 'backends/busy'],
    [401, 'backends/unauthorised'],
    [400, 'backends/refused'],
    [200, 'backends/bad-answer'],
  ])('by status %i', async (code, expected) => {
    const { url } = await disturbed({ path: completions, status: { code, body: '{"error": "no"}' } })
    await expect(backendAt(url).generate(question())).rejects.toMatchObject({ code: expected })
  })

  test('by sending us elsewhere: nobody is asked whom the operator did not name', async () => {
    const elsewhere = await disturbed()
    const { url } = await disturbed({
      path: completions,
      status: { code: 307, headers: { location: `${elsewhere.url}${completions}` }, body: '' },
    })
    await expect(backendAt(url).generate(question())).rejects.toMatchObject({ code: 'backends/failed' })
    expect(elsewhere.counts.size).toBe(0)
  })

  test('by weights that are not the base’s', async () => {
    const { url } = await replayed()
    const other: Expect = async adapter => {
      const { ids, top } = await expectation(adapter)
      return { ids, top: top.map(({ id, logprob }) => ({ id, logprob: logprob - 0.5 })) }
    }
    await expect(backendAt(url, { expect: other }).probe()).rejects.toMatchObject({ code: 'backends/wrong-model' })
    await expect(backendAt(url, { expect: expectation }).probe()).resolves.toBeUndefined()
    await expect(backendAt(url, { root: '/models/other' }).probe()).rejects.toMatchObject({
      facts: { problem: 'another folder' },
    })
    await expect(backendAt(url, { served: 'llama' }).probe()).rejects.toMatchObject({
      facts: { problem: 'it does not serve that name', names: 'base' },
    })
  })

  test('by an adapter that is not applied, which is then unloaded', async () => {
    const proxy = await disturbed()
    const wrong: Expect = async adapter => expectation(adapter && undefined)
    const backend = backendAt(proxy.url, { expect: wrong })
    const router = createRouter({ backends: [backend], log })
    opened.push(router)
    const asking = router.generate({ ...question(), adapter: seededAdapter(engine, 'one') })
    await expect(asking).rejects.toMatchObject({ code: 'backends/wrong-model' })
    expect(proxy.counts.get('/v1/unload_lora_adapter')).toBe(1)
  })
})

describe('in the middle of an answer', () => {
  test.each([
    ['cut', () => nth(5, () => 'cut')],
    ['rubbish', () => nth(5, () => 'rubbish')],
    ['silence', () => nth(5, () => 'hang')],
  ] as const)('%s sends the rest to the engine, and nothing is said twice', async (_, disorder) => {
    const { url } = await disturbed(disorder())
    const whole = await engine.generate(greedyAsks(engine).question!)
    const router = createRouter({ backends: [backendAt(url)], log })
    opened.push(router)
    const ids: number[] = []
    let text = ''
    const answering = router.generate({
      ...question(),
      onToken: ({ id }) => ids.push(id),
      onText: part => {
        text += part
      },
    })
    router.add(createLocalBackend({ engine }))
    const answer = await answering
    expect(answer).toMatchObject({ backend: 'engine', retries: 1 })
    agree({ name: 'gone on', ours: whole, theirs: answer })
    expect([ids, text]).toEqual([whole.ids, whole.text])
  })

  test('a client that leaves closes the stream of the server', async () => {
    const { url } = await disturbed()
    const leaving = new AbortController()
    const asked = backendAt(url).generate(question(), {
      signal: leaving.signal,
      onToken: () => leaving.abort(new Error('left')),
    })
    await expect(asked).rejects.toThrow('left')
  })
})
