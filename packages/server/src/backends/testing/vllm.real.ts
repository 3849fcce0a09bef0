import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { createLog } from '@openledger/base'
import { adapterDigest, createEngine, type Engine } from '@openledger/engine'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createExpect } from '../createExpect.ts'
import { createLocalBackend } from '../createLocalBackend.ts'
import { createRouter, type Router } from '../createRouter.ts'
import { createVllmBackend } from '../vllm/createVllmBackend.ts'
import { agree } from './agree.ts'
import { greedyAsks, seededAdapter } from './asks.ts'
import type { Exchange } from './Exchange.ts'
import { playThrough } from './playThrough.ts'
import { recordingOf } from './recordingOf.ts'
import { type FaultyProxy, startProxy } from './startProxy.ts'
import { startVllm, type VllmProcess } from './startVllm.ts'

const home = process.env.OPENLEDGER_VLLM!
const modelDir = fileURLToPath(new URL('../../../../../models/base', import.meta.url))
const dir = mkdtempSync(join(tmpdir(), 'openledger-vllm-'))
const adaptersDir = join(dir, 'adapters')
const log = createLog({ name: 'test', level: 'silent' })
/** What a busy machine may take for a token. */
const patience = { firstToken: 60_000, betweenTokens: 15_000 }

let engine: Engine
let servers: [VllmProcess, VllmProcess]
let proxies: [FaultyProxy, FaultyProxy]
const exchanges: Exchange[] = []

beforeAll(async () => {
  mkdirSync(adaptersDir)
  engine = await createEngine({ modelDir, serving: { adaptersDir: join(dir, 'engine') } })
  const [a, b] = await Promise.all(['a', 'b'].map(name => startVllm({ home, modelDir, dir, name })))
  servers = [a!, b!]
  proxies = [
    await startProxy({ target: a!.url, record: exchange => exchanges.push(exchange) }),
    await startProxy({ target: b!.url }),
  ]
}, 900_000)

afterAll(async () => {
  for (const proxy of proxies ?? []) await proxy.close()
  for (const server of servers ?? []) await server.stop()
  await engine?.close()
  rmSync(dir, { recursive: true, force: true })
})

const backendAt = (at: 0 | 1, url = proxies[at].url) =>
  createVllmBackend({
    ...{ name: `vllm ${at}`, url, model: engine.model, served: 'base', rows: 8, timeouts: patience },
    ...{ adapters: { dir: adaptersDir, limit: 8 }, expect: createExpect({ engine }) },
  })

async function withRouter<T>(
  backends: Parameters<typeof createRouter>[0]['backends'],
  use: (router: Router) => Promise<T>,
) {
  const router = createRouter({ backends, log, probeEvery: 3_600_000, circuit: { pause: 100 } })
  try {
    return await use(router)
  } finally {
    await router.close()
  }
}

const long = () => ({ ...greedyAsks(engine).question!, ignoreEnd: true, maxTokens: 150 })

describe('a real vLLM server', { timeout: 600_000 }, () => {
  test('answers as the engine does, loads, unloads and swaps adapters', async () => {
    const played = await playThrough({ engine, url: proxies[0].url, dir: adaptersDir })
    for (const { name, ours, theirs } of played) agree({ name, ours, theirs })
    expect(played.filter(({ theirs }) => theirs.backend === 'engine').map(({ name }) => name)).toEqual([
      'too wide, first',
      'too wide, second',
    ])
    if (process.env.OPENLEDGER_RECORD)
      writeFileSync(
        process.env.OPENLEDGER_RECORD,
        recordingOf({
          server: 'vLLM 0.32.0 on a CPU, float32',
          exchanges,
          names: { '{adapters}': adaptersDir, '{model}': modelDir },
        }),
      )
  })

  test('computes the same with more adapters at once than it can run in a step', async () => {
    const adapters = Array.from({ length: 7 }, (_, i) => seededAdapter(engine, `many ${i}`))
    await withRouter([backendAt(0)], async router => {
      const ask = greedyAsks(engine).question!
      const answers = await Promise.all(
        [0, 1, 2].flatMap(() =>
          adapters.map(async (adapter, i) => ({
            i,
            theirs: await router.generate({ base: engine.model.digest, ...ask, adapter }),
          })),
        ),
      )
      const ours = await Promise.all(adapters.map(adapter => engine.generate({ ...ask, adapter })))
      for (const { i, theirs } of answers) agree({ name: `adapter ${i}`, ours: ours[i]!, theirs })
      expect(router.status()[0]).toMatchObject({ adapters: 7, failed: 0 })
    })
  })

  test('two of them share the adapters: each is loaded where its place is', async () => {
    const adapters = Array.from({ length: 6 }, (_, i) => seededAdapter(engine, `shared ${i}`))
    await withRouter([backendAt(0), backendAt(1)], async router => {
      const places = new Map<number, Set<string>>()
      for (let round = 0; round < 3; round++)
        for (const [i, adapter] of adapters.entries()) {
          const ids = engine.model.tokenizer.chatPrompt([{ role: 'user', content: `Question ${round}` }])
          const { backend } = await router.generate({ base: engine.model.digest, ids, maxTokens: 4, adapter })
          places.set(i, (places.get(i) ?? new Set()).add(backend))
        }
      for (const names of places.values()) expect(names.size).toBe(1)
      expect(new Set([...places.values()].flatMap(names => [...names])).size).toBe(2)
    })
  })

  test('says what it runs and waits for', async () => {
    const backend = backendAt(0)
    await withRouter([backend], async router => {
      const running = Array.from({ length: 12 }, () => router.generate({ base: engine.model.digest, ...long() }))
      let seen = { running: 0, waiting: 0 }
      for (let i = 0; i < 50 && seen.running === 0; i++) {
        await backend.probe()
        seen = backend.load()
        await setTimeout(100)
      }
      await Promise.all(running)
      expect(seen.running).toBeGreaterThan(0)
    })
  })

  test.each(['rubbish', 'cut', 'hang'] as const)('whose stream ends in %s is replaced in the middle', async kind => {
    const whole = await engine.generate(long())
    proxies[0].disturb({
      path: '/v1/completions',
      event: (data, at) => (at < 20 ? data : kind === 'rubbish' ? '{"choices": [{"te' : kind),
    })
    const hasty = createVllmBackend({
      ...{ name: 'vllm 0', url: proxies[0].url, model: engine.model, served: 'base', rows: 8000 },
      timeouts: { ...patience, betweenTokens: 3000 },
    })
    await withRouter([hasty], async router => {
      const texts: string[] = []
      const answering = router.generate({ base: engine.model.digest, ...long(), onText: text => texts.push(text) })
      router.add(backendAt(1))
      const answer = await answering
      expect(answer).toMatchObject({ backend: 'vllm 1', retries: 1 })
      agree({ name: kind, ours: whole, theirs: answer })
      expect(texts.join('')).toBe(answer.text)
    })
    proxies[0].disturb(undefined)
  })

  test('that hangs in the middle of an answer is replaced, and taken back when it goes on', async () => {
    const whole = await engine.generate(long())
    const hasty = createVllmBackend({
      ...{ name: 'vllm 0', url: servers[0].url, model: engine.model, served: 'base', rows: 8000 },
      timeouts: { connect: 2000, call: 2000, firstToken: 30_000, betweenTokens: 2000 },
    })
    await withRouter([hasty], async router => {
      let tokens = 0
      const answering = router.generate({
        base: engine.model.digest,
        ...long(),
        onToken: () => ++tokens === 10 && servers[0].signal('SIGSTOP'),
      })
      router.add(backendAt(1))
      const answer = await answering
      expect(answer).toMatchObject({ backend: 'vllm 1', retries: 1 })
      agree({ name: 'hung', ours: whole, theirs: answer })
      expect(tokens).toBe(answer.ids.length)
      await router.probe()
      expect(router.status()[0]).toMatchObject({ name: 'vllm 0', state: 'down' })
      servers[0].signal('SIGCONT')
      for (let i = 0; i < 100 && router.status()[0]!.state === 'down'; i++) {
        await setTimeout(200)
        await router.probe()
      }
      expect(router.status()[0]!.state).toBe('trying')
    })
  })

  test('that is killed in the middle fails clearly where chance has a part, and is gone on with where not', async () => {
    const whole = await engine.generate(long())
    await withRouter([backendAt(0, servers[0].url)], async router => {
      let first = true
      const kill = () => {
        if (first) servers[0].signal('SIGKILL')
        first = false
      }
      const greedy = router.generate({ base: engine.model.digest, ...long(), onToken: kill })
      const drawn = router.generate({ base: engine.model.digest, ...long(), temperature: 1, seed: 7 })
      router.add(createLocalBackend({ engine }))
      const [answer, failure] = await Promise.allSettled([greedy, drawn])
      if (answer.status === 'rejected') throw answer.reason
      agree({ name: 'killed', ours: whole, theirs: answer.value })
      expect(answer.value).toMatchObject({ backend: 'engine', retries: 1 })
      // Where it had said nothing yet, it was asked elsewhere from the start.
      if (failure.status === 'rejected') expect(failure.reason).toMatchObject({ code: 'backends/cut-off' })
      else expect(failure.value.retries).toBe(1)
    })
  })

  test('leaves the adapters of others on a shared directory as they are', async () => {
    const adapter = seededAdapter(engine, 'one')
    const digest = adapterDigest(adapter)
    const listed = (await (await fetch(`${servers[1].url}/v1/models`)).json()) as {
      data: { id: string; root: string }[]
    }
    for (const { id, root } of listed.data.filter(({ id }) => id.startsWith('0x')))
      expect(root).toBe(join(adaptersDir, id.slice(2)))
    expect(digest).toMatch(/^0x[0-9a-f]{64}$/)
  })
})
