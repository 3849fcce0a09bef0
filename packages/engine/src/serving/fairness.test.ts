import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createMemoryBank } from '../testing/memoryBank.ts'
import { createToyModel, toyAdapter } from '../testing/toyModel.ts'
import { createScheduler } from './createScheduler.ts'
import { createMemoryBudget } from './MemoryBudget.ts'
import type { ServeRequest } from './ServeRequest.ts'
import type { ServingState } from './ServingState.ts'
import { createVirtualCounters } from './VirtualCounters.ts'

const tokenizer = { stream: () => ({ push: (id: number) => `${id} `, end: () => '' }) }
const positions = 64
const [inputWeight, outputWeight] = [1, 2]

type Habit = { prompt: number; answer: number; adapters: number }

/** Tenants that always have requests waiting, each of its own kind, until `steps` steps are done. */
async function backlog(habits: readonly Habit[], { steps, onStep, ...options }: BacklogOptions) {
  const budget = createMemoryBudget({ bytes: 1e6 })
  const adapters = new Map(Array.from({ length: 40 }, (_, i) => [`adapter ${i}`, toyAdapter(i, 16)]))
  const bank = createMemoryBank({ adapters, budget })
  const abort = new AbortController()
  let done = 0
  const { rows, ...others } = options
  const scheduler = createScheduler({
    ...{ model: createToyModel({ rows, positions }), bank, budget, tokenizer, pageTokens: 8, stepTokens: 16 },
    ...{ inputWeight, outputWeight, ...others },
    onStep: state => {
      onStep?.(state)
      if (++done === steps) abort.abort()
    },
  })
  let asked = 0
  const client = async (tenant: number, { prompt, answer, adapters }: Habit) => {
    while (!abort.signal.aborted)
      await scheduler
        .generate({
          // No two prompts begin alike: what is served is what is computed.
          ids: Array.from({ length: prompt }, (_, i) => asked++ * 131 + i),
          ...{ maxTokens: answer, endTokens: new Set<number>(), tenant: `${tenant}`, signal: abort.signal },
          adapter: { digest: `adapter ${tenant * 5 + (asked % adapters)}` },
          choose: logits => logits.indexOf(Math.max(...logits)),
        } satisfies ServeRequest)
        .catch(() => {})
  }
  await Promise.all(habits.flatMap((habit, tenant) => Array.from({ length: 2 * rows }, () => client(tenant, habit))))
  return new Map(scheduler.stats().tenants.map(({ tenant, service }) => [tenant, service]))
}

type BacklogOptions = {
  steps: number
  rows: number
  onStep?: (state: ServingState) => void
} & Partial<Pick<createScheduler.Options, 'affinityTokens' | 'preemptTokens' | 'weightOf' | 'passes'>>

const habit = fc.record({
  prompt: fc.integer({ min: 1, max: 40 }),
  answer: fc.integer({ min: 1, max: 20 }),
  adapters: fc.integer({ min: 1, max: 5 }),
})

describe('tenants', () => {
  test('that always wait are never further apart than the bound of the virtual token counter, plus affinity', async () => {
    const setups = fc.record({
      rows: fc.integer({ min: 1, max: 6 }),
      affinityTokens: fc.constantFrom(0, 100),
      preemptTokens: fc.constantFrom(30, 1e9),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(habit, { minLength: 2, maxLength: 4 }), setups, async (habits, setup) => {
        // Counters of those who wait are one request apart, or as far as affinity may take them; service lags behind by
        // what was charged and is not computed yet, an answer in every row at the most.
        const dearest = Math.max(...habits.map(({ prompt, answer }) => inputWeight * prompt + outputWeight * answer))
        const bound = (setup.rows + 1) * dearest + setup.affinityTokens
        await backlog(habits, {
          ...{ ...setup, steps: 300 },
          onStep: ({ totals }) => {
            const served = habits.map((_, tenant) => totals.tenants.get(`${tenant}`)?.service ?? 0)
            expect(Math.max(...served) - Math.min(...served)).toBeLessThanOrEqual(bound)
          },
        })
      }),
      { seed: 2, numRuns: 25 },
    )
  })

  test('get equal service in the long run, whatever they ask for, and by weight where they have one', async () => {
    const habits = [
      { prompt: 40, answer: 4, adapters: 1 },
      { prompt: 3, answer: 20, adapters: 5 },
      { prompt: 12, answer: 1, adapters: 2 },
    ]
    const served = [...(await backlog(habits, { rows: 4, steps: 3000, affinityTokens: 50 })).values()]
    expect(Math.max(...served) / Math.min(...served)).toBeLessThan(1.1)
    const weightOf = (tenant: string) => (tenant === '1' ? 3 : 1)
    const weighted = await backlog(habits, { rows: 4, steps: 3000, affinityTokens: 50, weightOf })
    expect(weighted.get('1')! / weighted.get('0')!).toBeGreaterThan(2.7)
    expect(weighted.get('1')! / weighted.get('0')!).toBeLessThan(3.3)
  })

  test('take rows back from one that holds them all, as soon as it is far enough ahead', async () => {
    let given = 0
    const habits = [
      { prompt: 2, answer: 60, adapters: 1 },
      { prompt: 2, answer: 2, adapters: 1 },
    ]
    await backlog(habits, {
      rows: 3,
      steps: 60,
      preemptTokens: 20,
      onStep: ({ totals }) => (given = totals.preemptions),
    })
    expect(given).toBeGreaterThan(1)
    await backlog(habits, {
      rows: 3,
      steps: 60,
      preemptTokens: 1e9,
      onStep: ({ totals }) => (given = totals.preemptions),
    })
    expect(given).toBe(0)
  })
})

describe('a virtual counter', () => {
  test('is lifted to those who wait when its tenant comes back, and to who left last where no one waits', () => {
    const counters = createVirtualCounters({ inputWeight, outputWeight })
    counters.lift('a', [])
    counters.charge('a', { input: 10, output: 5 })
    counters.lift('b', ['a'])
    expect([counters.of('a'), counters.of('b')]).toEqual([20, 20])
    counters.charge('b', { output: 1 })
    counters.leave('a')
    counters.leave('b')
    counters.lift('c', [])
    expect(counters.of('c')).toBe(22)
    // Who is ahead stays ahead.
    counters.charge('c', { output: 50 })
    counters.lift('c', ['a'])
    expect(counters.of('c')).toBe(122)
  })
})
