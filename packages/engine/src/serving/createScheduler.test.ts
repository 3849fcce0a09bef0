import { createRng } from '@openledger/base'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Generation } from '../decoding/Generation.ts'
import { pick } from '../decoding/sampling.ts'
import { createMemoryBank } from '../testing/memoryBank.ts'
import { createToyModel, toyAdapter } from '../testing/toyModel.ts'
import { createScheduler } from './createScheduler.ts'
import { createMemoryBudget } from './MemoryBudget.ts'
import type { ServeRequest } from './ServeRequest.ts'

const tokenizer = { stream: () => ({ push: (id: number) => `${id} `, end: () => '' }) }
const adapters = new Map(Array.from({ length: 6 }, (_, i) => [`adapter ${i + 1}`, toyAdapter(i + 1)]))
const positions = 64
const pageBytes = 8 * 8

type Setup = { rows?: number; bytes?: number; turnsAt?: number | undefined } & Partial<
  Omit<createScheduler.Options, 'model' | 'bank' | 'budget'>
>

function serve({ rows = 4, bytes = 1e6, turnsAt, ...options }: Setup = {}) {
  const budget = createMemoryBudget({ bytes })
  const bank = createMemoryBank({ adapters, budget })
  const model = createToyModel({ rows, positions, turnsAt })
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
})
