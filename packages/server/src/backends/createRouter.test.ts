import { BaseError, createLog } from '@openledger/base'
import { afterEach, describe, expect, test } from 'vitest'
import type { Backend, BackendRequest } from './Backend.ts'
import { createCircuit } from './createCircuit.ts'
import { createPrefixes } from './createPrefixes.ts'
import { createRouter, type Router } from './createRouter.ts'
import { loadBound, rendezvous } from './rendezvous.ts'

const base = `0x${'b'.repeat(64)}` as const
const log = createLog({ name: 'test', level: 'silent' })
const opened: Router[] = []
afterEach(async () => {
  for (const router of opened.splice(0)) await router.close()
})

/** A backend that counts: token i of an answer is the sum of all tokens before it, so where it went on shows. */
function counting(name: string, change: Partial<Backend> & { breakAfter?: number; fails?: string } = {}) {
  const { breakAfter, fails, ...rest } = change
  const asked: BackendRequest[] = []
  const backend: Backend = {
    ...{ name, kind: 'vllm', rows: 4 },
    unfit: () => undefined,
    async generate(request, hooks) {
      asked.push(request)
      await Promise.resolve()
      if (fails) throw new BaseError('It failed.', { code: fails })
      const before = request.delivered ?? []
      const ids: number[] = []
      while (before.length + ids.length < request.maxTokens) {
        if (ids.length === breakAfter) throw new BaseError('It broke.', { code: 'backends/broken' })
        const id = [...request.ids, ...before, ...ids].reduce((sum, each) => (sum + each) % 1000, 0)
        ids.push(id)
        hooks?.onToken?.({ id })
        hooks?.onText?.(`${id} `)
      }
      return { ids, text: [...before, ...ids].join(' '), finish: 'length' }
    },
    load: () => ({ running: 0, waiting: 0, cacheUsed: 0, adapters: 0 }),
    async probe() {},
    async close() {},
    ...rest,
  }
  return { backend, asked }
}

function routerOf(backends: Backend[], options: Partial<createRouter.Options> = {}): Router {
  const router = createRouter({ backends, log, ...options })
  opened.push(router)
  return router
}

const ask = { base, ids: [1, 2, 3], maxTokens: 5 }
const whole = [6, 12, 24, 48, 96]

describe('the router', () => {
  test('asks another backend where one fails before its first token, and says whose answer it is', async () => {
    const bad = counting('bad', { fails: 'backends/broken' })
    const good = counting('good')
    const router = routerOf([bad.backend, good.backend])
    for (let i = 0; i < 6; i++)
      expect(await router.generate({ ...ask, ids: [6 - i, i] })).toMatchObject({ backend: 'good', finish: 'length' })
    expect(bad.asked.length).toBeLessThanOrEqual(2)
    expect(good.asked).toHaveLength(6)
  })
  test('goes on elsewhere behind the tokens that were passed on, each said once', async () => {
    const bad = counting('bad', { breakAfter: 2 })
    const good = counting('good')
    const texts: string[] = []
    const router = routerOf([bad.backend])
    const breaking = router.generate({ ...ask, onText: text => texts.push(text) })
    router.add(good.backend)
    const answer = await breaking
    expect(answer).toMatchObject({ ids: whole, backend: 'good', retries: 1 })
    expect(good.asked[0]!.delivered).toEqual([6, 12])
    expect(texts.join('')).toBe('6 12 24 48 96 ')
  })
  test('tells what kind of backend writes, each once, and not one that wrote nothing', async () => {
    const writersOf = async (first: Backend, then: Backend) => {
      const writers: string[] = []
      const router = routerOf([first])
      const writing = router.generate({ ...ask, onWriter: kind => writers.push(kind) })
      router.add(then)
      await writing
      return writers
    }
    const engine = counting('engine', { kind: 'engine' }).backend
    expect(await writersOf(counting('bad', { breakAfter: 2 }).backend, engine)).toEqual(['vllm', 'engine'])
    expect(await writersOf(counting('bad', { fails: 'backends/broken' }).backend, engine)).toEqual(['engine'])
  })
  test('fails clearly in the middle of an answer that chance has a part in', async () => {
    const bad = counting('bad', { breakAfter: 2 })
    const good = counting('good')
    for (const chance of [{ temperature: 0.7, seed: 1 }, { presencePenalty: 0.1 }]) {
      const router = routerOf([bad.backend])
      const breaking = router.generate({ ...ask, ...chance })
      router.add(good.backend)
      await expect(breaking).rejects.toMatchObject({ code: 'backends/cut-off', facts: { backend: 'bad', tokens: '2' } })
    }
    expect(good.asked).toHaveLength(0)
  })
  test('does not ask elsewhere for what the request itself is refused for, nor when its asker left', async () => {
    const picky = counting('picky', { fails: 'engine/prompt-too-long' })
    const other = counting('other', { fails: 'engine/prompt-too-long' })
    await expect(routerOf([picky.backend, other.backend]).generate(ask)).rejects.toMatchObject({
      code: 'engine/prompt-too-long',
    })
    expect(picky.asked.length + other.asked.length).toBe(1)
    const abort = new AbortController()
    const left = counting('left', {
      async generate() {
        abort.abort(new Error('left'))
        throw new BaseError('It broke.', { code: 'backends/broken' })
      },
    })
    const good = counting('good')
    const router = routerOf([left.backend])
    const leaving = router.generate({ ...ask, signal: abort.signal })
    router.add(good.backend)
    await expect(leaving).rejects.toMatchObject({ code: 'backends/broken' })
    expect(good.asked).toHaveLength(0)
  })
  test('passes on a full backend without holding it against it, and says so where all are full', async () => {
    const full = counting('full', { fails: 'engine/busy' })
    const router = routerOf([full.backend])
    for (let i = 0; i < 5; i++) await expect(router.generate(ask)).rejects.toMatchObject({ code: 'engine/busy' })
    expect(router.status()[0]).toMatchObject({ state: 'up', failed: 0 })
  })
  test('names why no backend fits, and which ones are down', async () => {
    const other = counting('other', { unfit: () => 'it holds another base model' })
    await expect(routerOf([other.backend]).generate(ask)).rejects.toMatchObject({
      code: 'backends/unfit',
      facts: { backends: 'other: it holds another base model' },
    })
    const down = counting('down', { fails: 'backends/broken' })
    const router = routerOf([down.backend])
    for (let i = 0; i < 2; i++) await expect(router.generate(ask)).rejects.toMatchObject({ code: 'backends/broken' })
    await expect(router.generate(ask)).rejects.toMatchObject({ code: 'backends/none-up', facts: { down: 'down' } })
    expect(down.asked).toHaveLength(2)
  })
  test('takes a backend back by one request after a probe', async () => {
    let fails: string | undefined = 'backends/broken'
    let time = 0
    const flaky = counting('flaky')
    const { generate } = flaky.backend
    flaky.backend.generate = async (...args) => {
      if (fails) throw new BaseError('It failed.', { code: fails })
      return generate(...args)
    }
    const router = routerOf([flaky.backend], { circuit: { pause: 1000, now: () => time } })
    for (let i = 0; i < 2; i++) await router.generate(ask).catch(() => {})
    expect(router.status()[0]!.state).toBe('down')
    await router.probe()
    expect(router.status()[0]!.state).toBe('down')
    time = 1000
    await router.probe()
    expect(router.status()[0]!.state).toBe('trying')
    const first = router.generate(ask)
    await expect(router.generate(ask)).rejects.toMatchObject({ code: 'backends/none-up' })
    await expect(first).rejects.toMatchObject({ code: 'backends/broken' })
    expect(router.status()[0]!.state).toBe('down')
    fails = undefined
    time = 3000
    await router.probe()
    await router.generate(ask)
    expect(router.status()[0]).toMatchObject({ state: 'up', answered: 1 })
  })
  test('keeps a conversation where its beginning was read, whatever its adapter’s place', async () => {
    const all = ['a', 'b', 'c', 'd'].map(name => counting(name))
    const router = routerOf(all.map(({ backend }) => backend))
    let ids = Array.from({ length: 64 }, (_, i) => i)
    const first = await router.generate({ ...ask, ids })
    const other = all.find(({ backend }) => backend.name !== first.backend)!
    // Its place is somewhere else from here on; what it read is not.
    await router.drain(other.backend.name)
    router.add({ ...other.backend, rows: 4000 })
    for (let turn = 0; turn < 4; turn++) {
      const { backend, ids: answer } = await router.generate({ ...ask, ids })
      expect(backend).toBe(first.backend)
      ids = [...ids, ...answer, turn]
    }
  })
  test('drains: what runs ends, nothing new comes, then it is closed', async () => {
    const gate = Promise.withResolvers<void>()
    let closed = false
    const slow = counting('slow', {
      async close() {
        closed = true
      },
    })
    const { generate } = slow.backend
    slow.backend.generate = async (...args) => {
      await gate.promise
      return generate(...args)
    }
    const router = routerOf([slow.backend])
    const running = router.generate(ask)
    const drained = router.drain('slow')
    expect(router.status()[0]).toMatchObject({ state: 'draining', here: 1 })
    await expect(router.generate(ask)).rejects.toMatchObject({ code: 'backends/unfit' })
    expect(closed).toBe(false)
    gate.resolve()
    expect((await running).ids).toEqual(whole)
    await drained
    expect([closed, router.status()]).toEqual([true, []])
  })
  test('gives no backend more than its part and a quarter, however hot one adapter is', async () => {
    const gate = Promise.withResolvers<void>()
    const waiting = (name: string, rows: number) => {
      const one = counting(name, { rows })
      const { generate } = one.backend
      one.backend.generate = async (...args) => {
        await gate.promise
        return generate(...args)
      }
      return one
    }
    const all = [waiting('a', 4), waiting('b', 4), waiting('c', 8)]
    const router = routerOf(all.map(({ backend }) => backend))
    const answers = Array.from({ length: 64 }, () => router.generate(ask))
    for (const { here, rows } of router.status()) expect(here).toBeLessThanOrEqual(Math.ceil((1.25 * 64 * rows) / 16))
    gate.resolve()
    await Promise.all(answers)
  })
})

describe('rendezvous hashing', () => {
  const places = Array.from({ length: 10 }, (_, i) => ({ name: `server ${i}`, rows: i < 5 ? 1 : 2 }))
  const keys = Array.from({ length: 3000 }, (_, i) => `key ${i}`)
  test('moves the keys of a place that goes, and no others', () => {
    const rest = places.slice(0, -1)
    for (const key of keys) {
      const [first] = rendezvous(key, places)
      if (first!.name !== 'server 9') expect(rendezvous(key, rest)[0]).toBe(first)
    }
  })
  test('gives each place its weight’s part of the keys', () => {
    const counts = new Map<string, number>()
    for (const key of keys) {
      const { name } = rendezvous(key, places)[0]!
      counts.set(name, (counts.get(name) ?? 0) + 1)
    }
    // Fifteen parts; the binomial's deviation of a part of 200 is 14, of 400 it is 19: four of them.
    for (const { name, rows } of places) expect(Math.abs(counts.get(name)! - 200 * rows)).toBeLessThan(76)
  })
  test('bounds leave room for one request more than there are', () => {
    for (let requests = 0; requests < 100; requests++) {
      const bounds = places.map(({ rows }) => loadBound({ rows, allRows: 15, requests, slack: 1.25 }))
      expect(bounds.reduce((sum, bound) => sum + bound, 0)).toBeGreaterThan(requests)
    }
  })
})

describe('prefixes', () => {
  test('are found by their longest part, within one scope, and forgotten oldest first', () => {
    const prefixes = createPrefixes({ limit: 4 })
    const ids = Array.from({ length: 100 }, (_, i) => i)
    prefixes.remember('x', ids, 'a')
    expect(prefixes.find('x', [...ids.slice(0, 70), 1, 2])).toEqual({ name: 'a', tokens: 64 })
    expect(prefixes.find('y', ids)).toBeUndefined()
    expect(prefixes.find('x', [7, ...ids])).toBeUndefined()
    prefixes.remember('x', [9, ...ids], 'b')
    expect(prefixes.find('x', ids)).toBeUndefined()
    prefixes.forget('b')
    expect(prefixes.find('x', [9, ...ids])).toBeUndefined()
  })
})

describe('a circuit', () => {
  test('opens after failures in a row, and waits twice as long each time', () => {
    let time = 0
    const circuit = createCircuit({ failures: 2, pause: 100, longest: 350, now: () => time })
    circuit.failed()
    circuit.succeeded()
    circuit.failed()
    expect(circuit.allows()).toBe(true)
    circuit.failed()
    for (const pause of [100, 200, 350, 350]) {
      expect([circuit.state(), circuit.allows()]).toEqual(['down', false])
      time += pause - 1
      circuit.answered()
      expect(circuit.state()).toBe('down')
      time += 1
      circuit.answered()
      circuit.enter()
      expect([circuit.state(), circuit.allows()]).toEqual(['trying', false])
      circuit.failed()
    }
  })
})
