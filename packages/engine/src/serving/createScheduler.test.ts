import { createRng } from '@openledger/base'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Generation } from '../decoding/Generation.ts'
import { pick } from '../decoding/sampling.ts'
import { createMemoryBank } from '../testing/memoryBank.ts'
import { createToyModel, toyAdapter } from '../testing/toyModel.ts'
import type { BatchModel } from './BatchModel.ts'
import { createScheduler } from './createScheduler.ts'
import { createMemoryBudget } from './MemoryBudget.ts'
import type { ServeRequest } from './ServeRequest.ts'

const tokenizer = { stream: () => ({ push: (id: number) => `${id} `, end: () => '' }) }
const unfit = 'adapter 7'
const adapters = new Map(Array.from({ length: 7 }, (_, i) => [`adapter ${i + 1}`, toyAdapter(i + 1)]))
const positions = 64
const pageBytes = 8 * 8

type Setup = { rows?: number; bytes?: number; turnsAt?: number | undefined } & Partial<
  Omit<createScheduler.Options, 'model' | 'bank' | 'budget'>
>

function serve({ rows = 4, bytes = 1e6, turnsAt, ...options }: Setup = {}) {
  const budget = createMemoryBudget({ bytes })
  const bank = createMemoryBank({ adapters, budget })
  const toy = createToyModel({ rows, positions, turnsAt })
  const model: BatchModel = {
    ...toy,
    setAdapter(row, adapter) {
      if (adapter?.digest === unfit) throw new Error('It does not fit.')
      toy.setAdapter(row, adapter)
    },
  }
  const scheduler = createScheduler({ model, bank, budget, tokenizer, pageTokens: 8, stepTokens: 24, ...options })
  return { scheduler, bank, budget }
}

type Asked = { adapter?: number; beginning?: number; length?: number; maxTokens?: number; seed?: number; end?: boolean }

function request({ adapter = 0, beginning = 0, length = 12, maxTokens = 10, seed = 1, end = false }: Asked) {
  const rng = createRng(`draws ${seed}`)
  // Prompts of one beginning share it, as conversations of one application do.
  const ids = Array.from({ length }, (_, i) => (i < length - 3 ? (beginning * 7 + i) % 40 : (seed + i) % 40))
  return {
    ...{ ids, maxTokens, stop: [], endTokens: new Set(end ? [1, 2, 3] : []) },
    logprobs: 1,
    ...(adapter > 0 && { adapter: { digest: `adapter ${adapter}` } }),
    choose: (logits, context) => pick(logits, { temperature: 1 }, rng, context),
  } satisfies ServeRequest
}

/** What was asked for; the times that it took are never the same. */
async function answer(generation: Promise<Generation>) {
  const { times, ...rest } = await generation
  expect(times!.queued).toBeGreaterThanOrEqual(0)
  return rest
}

/** The answer of a request that has a fresh model to itself. */
function alone(asked: Asked, turnsAt?: number) {
  return answer(serve({ turnsAt }).scheduler.generate(request(asked)))
}

const asked = fc.record({
  adapter: fc.nat(3),
  beginning: fc.nat(1),
  length: fc.integer({ min: 1, max: 50 }),
  maxTokens: fc.integer({ min: 1, max: 30 }),
  seed: fc.nat(1000),
  end: fc.boolean(),
})

describe('a scheduler', () => {
  test('gives every request the answer that it gets alone, whatever rows, memory and order', async () => {
    const setups = fc.record({
      rows: fc.integer({ min: 1, max: 5 }),
      // One longest row and an adapter at the least.
      bytes: fc.integer({ min: 8 * pageBytes + 256, max: 40 * pageBytes }),
      stepTokens: fc.integer({ min: 1, max: 60 }),
      preemptTokens: fc.constantFrom(0, 20, 1e9),
      affinityTokens: fc.constantFrom(0, 50),
      loads: fc.integer({ min: 1, max: 4 }),
      turnsAt: fc.constantFrom(undefined, 20),
    })
    const requests = fc.array(fc.record({ asked, tenant: fc.nat(3), wait: fc.nat(3) }), { minLength: 1, maxLength: 30 })
    let [preemptions, hits] = [0, 0]
    await fc.assert(
      fc.asyncProperty(setups, requests, async (setup, list) => {
        let most = 0
        const { scheduler, bank, budget } = serve({
          ...setup,
          onStep: ({ budget }) => {
            most = Math.max(most, budget.used())
          },
        })
        const answers = []
        for (const { asked, tenant, wait } of list) {
          for (let turn = 0; turn < wait; turn++) await new Promise(setImmediate)
          answers.push(answer(scheduler.generate({ ...request(asked), tenant: `tenant ${tenant}` })))
        }
        for (const [i, answer] of (await Promise.all(answers)).entries())
          expect(answer).toEqual(await alone(list[i]!.asked, setup.turnsAt))
        expect(most).toBeLessThanOrEqual(setup.bytes)
        await scheduler.drain()
        expect(bank.usage().leased).toBe(0)
        bank.evictAll()
        expect(budget.used()).toBe(0)
        expect(scheduler.stats()).toMatchObject({
          ...{ rows: { running: 0 }, queue: { waiting: 0, tokens: 0 }, memory: { keysValues: 0, adapters: 0 } },
          ended: { finished: list.length, failed: 0, cancelled: 0, expired: 0, refused: 0 },
        })
        preemptions += scheduler.stats().preemptions
        hits += scheduler.stats().prefixes.hit
      }),
      { seed: 1, numRuns: 150 },
    )
    // What could go wrong did happen.
    expect(preemptions).toBeGreaterThan(100)
    expect(hits).toBeGreaterThan(20)
  })

  test('gives up a row of whoever leaves, at any step, and no one else notices', async () => {
    const list = Array.from({ length: 7 }, (_, i) => ({ adapter: i % 4, length: 5 + 5 * i, maxTokens: 12, seed: i }))
    const wanted = await Promise.all(list.map(each => alone(each)))
    for (let leaver = 0; leaver < list.length; leaver++)
      for (let at = 0; at < 40; at += 3) {
        const abort = new AbortController()
        let steps = 0
        const { scheduler, bank, budget } = serve({ rows: 3, onStep: () => ++steps === at && abort.abort() })
        if (at === 0) abort.abort()
        const answers = await Promise.allSettled(
          list.map((each, i) =>
            answer(scheduler.generate({ ...request(each), ...(i === leaver && { signal: abort.signal }) })),
          ),
        )
        for (const [i, answer] of answers.entries()) {
          if (i === leaver && answer.status === 'rejected') expect(answer.reason).toBe(abort.signal.reason)
          else expect(answer).toEqual({ status: 'fulfilled', value: wanted[i] })
        }
        if (at < 5) expect(answers[leaver]!.status).toBe('rejected')
        await scheduler.drain()
        bank.evictAll()
        expect(budget.used()).toBe(0)
      }
  })

  test('ends a request alone whose hooks throw, whose adapter is unknown, or whose memory there is not', async () => {
    const { scheduler, bank, budget } = serve({ rows: 3, bytes: 8 * pageBytes + 256 })
    const broken = new Error('broken')
    const fail = () => {
      throw broken
    }
    const fine = [{ seed: 1 }, { seed: 2, adapter: 2 }, { seed: 3, length: 30 }]
    const good = fine.map(each => answer(scheduler.generate(request(each))))
    const bad = await Promise.allSettled([
      scheduler.generate({ ...request({}), onToken: fail }),
      scheduler.generate({ ...request({ adapter: 1 }), onText: fail }),
      scheduler.generate({ ...request({ adapter: 1 }), choose: fail }),
      scheduler.generate({ ...request({}), adapter: { digest: 'nobody' } }),
      scheduler.generate({ ...request({}), adapter: toyAdapter(7, 1000) }),
      scheduler.generate(request({ adapter: 7 })),
      scheduler.generate(request({ length: positions })),
    ])
    const reasons = bad.map(each => each.status === 'rejected' && each.reason)
    expect(reasons.slice(0, 3)).toEqual([broken, broken, broken])
    expect(reasons.slice(3).map(({ code, message }) => code ?? message)).toEqual([
      ...['engine/adapter-unknown', 'engine/serving-memory', 'It does not fit.', 'engine/prompt-too-long'],
    ])
    for (const [i, each] of (await Promise.all(good)).entries()) expect(each).toEqual(await alone(fine[i]!))
    await scheduler.drain()
    bank.evictAll()
    expect(budget.used()).toBe(0)
    expect(scheduler.stats().ended).toMatchObject({ finished: 3, failed: 5, refused: 2 })
  })

  test('ends a request that is late, waiting or running, with what it has said', async () => {
    let time = 0
    const { scheduler } = serve({ rows: 1, now: () => time, onStep: () => time++ })
    const [running, waiting, served] = await Promise.allSettled([
      scheduler.generate({ ...request({ maxTokens: 30 }), deadline: 6 }),
      scheduler.generate({ ...request({ seed: 2 }), deadline: 3 }),
      scheduler.generate({ ...request({ seed: 3, maxTokens: 4 }), deadline: 100 }),
    ])
    const whole = await alone({ maxTokens: 30 })
    const said = whole.ids.slice(0, 7).map(id => `${id} `)
    expect(running).toMatchObject({
      reason: { code: 'engine/deadline', facts: { generated: '7', text: said.join('') } },
    })
    expect(waiting).toMatchObject({ reason: { code: 'engine/deadline', facts: { generated: '0', text: '' } } })
    expect(served).toMatchObject({ value: { ids: { length: 4 } } })
  })

  test('refuses at once what does not fit the line, and says when there will be room', async () => {
    let time = 0
    const line = { maxWaiting: 3, maxWaitingTokens: 100 }
    const { scheduler } = serve({ ...line, rows: 1, now: () => (time += 250) })
    await scheduler.generate(request({}))
    // 22 tokens were computed in steps of half a second, the prompt in the first; the last steps weigh most.
    const first = [1, 2, 3].map(seed => scheduler.generate(request({ seed })))
    const many = scheduler.generate(request({ seed: 4 }))
    await expect(many).rejects.toMatchObject({ code: 'engine/busy', facts: { waiting: '3' } })
    const { facts } = await many.catch(error => error)
    expect(Number(facts.retryAfterSeconds)).toBeGreaterThan(5)
    expect(Number(facts.retryAfterSeconds)).toBeLessThanOrEqual(11)
    await Promise.all(first)
    const long = [20, 21, 22].map(length => scheduler.generate(request({ length, maxTokens: 30 })))
    expect((await Promise.allSettled(long)).map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected'])
  })

  test('holds running rows up by a page at most while it reads a long prompt', async () => {
    const told: string[] = []
    const { scheduler } = serve({ rows: 2, stepTokens: 1, onStep: () => told.push('step') })
    const short = scheduler.generate({ ...request({ length: 4, maxTokens: 20 }), onToken: () => told.push('short') })
    const long = scheduler.generate({ ...request({ length: 50, seed: 2 }), onToken: () => told.push('long') })
    await Promise.all([short, long])
    const steps = told.join(' ').split(' step')
    // Seven pages of eight tokens each go by before the long one says a word, and the other speaks at every one of them.
    expect(steps.findIndex(each => each.includes('long'))).toBeGreaterThanOrEqual(7)
    expect(steps.slice(0, 15).every(each => each.includes('short'))).toBe(true)
  })

  test('prefers adapters that run already, but passes no one more often than it may', async () => {
    const order: number[] = []
    const ask = (seed: number, adapter: number, maxTokens = 2) =>
      scheduler.generate({ ...request({ seed, adapter, maxTokens }), onToken: () => order.push(seed) })
    const { scheduler } = serve({ rows: 2, passes: 2, loads: 8 })
    await Promise.all([ask(1, 1, 30), ask(2, 1), ask(3, 2), ask(4, 1), ask(5, 1), ask(6, 1), ask(7, 1)])
    const first = [...new Set(order)]
    expect(first.indexOf(3)).toBe(4)
  })
})
