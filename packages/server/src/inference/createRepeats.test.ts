import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Hex } from '@openledger/base'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type Journal, openJournal } from '../journal/openJournal.ts'
import type { Answer, Hooks } from './Answer.ts'
import { createRepeats } from './createRepeats.ts'

let dir: string
let journal: Journal
let clock: number
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'openledger-repeats-'))
  journal = await openJournal({ path: join(dir, 'ledger.sqlite') })
  clock = 1_000_000
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
})
afterEach(async () => {
  vi.useRealTimers()
  journal.close()
  await rm(dir, { recursive: true, force: true })
})

const request: Hex = `0x${'77'.repeat(32)}`
const other: Hex = `0x${'88'.repeat(32)}`
const alice = { id: 'alice', payer: `0x${'11'.repeat(20)}` as Hex }
const bob = { id: 'bob', payer: `0x${'22'.repeat(20)}` as Hex }
const answerOf = (text: string): Answer => ({
  choices: [{ text, ids: [1], finish: 'stop' }],
  promptTokens: 1,
  completionTokens: 1,
})

/** Answers whose words the test says one by one; a finished one is kept in the journal, as its receipt's commit would. */
function openRepeats(options: { linger?: number } = {}) {
  type Run = { say: (text: string) => void; finish: () => void; fail: () => void; signal: AbortSignal }
  const runs: Run[] = []
  const repeats = createRepeats({
    ...{ journal, now: () => clock, ...options },
    revive: async kept => ({ answer: answerOf(kept.body), paid: undefined }),
  })
  const ask = (asker: typeof alice & { payment?: string }, hooks: Hooks = {}, what: Hex = request) =>
    repeats.answer(
      { asker, request: what, hooks },
      ({ signal, onText, mark }) =>
        new Promise((resolve, reject) => {
          let text = ''
          runs.push({
            signal: signal!,
            say(piece) {
              text += piece
              onText?.(piece, 0)
            },
            finish() {
              const receipt: Hex = `0x${String(runs.length).padStart(64, '0')}`
              journal.answers.keep({
                ...mark,
                receipt,
                payment: mark.payment ?? receipt,
                body: text,
                createdAt: clock,
              })
              resolve(answerOf(text))
            },
            fail: () => reject(new Error('it failed')),
          })
          signal!.addEventListener('abort', () => reject(signal!.reason))
        }),
    )
  return { ask, runs, end: repeats.end }
}
const textOf = async (answer: Promise<Answer>) => (await answer).choices[0]!.text
const leaving = () => {
  const abort = new AbortController()
  return { leave: () => abort.abort(), signal: abort.signal }
}

describe('a request with an idempotency key', () => {
  const once = { name: 'k' }
  test('that comes again joins its answer from the first word on, and is told it again when it is done', async () => {
    const { ask, runs } = openRepeats()
    const first = ask(alice, { once })
    runs[0]!.say('Hello ')
    const heard: string[] = []
    const second = ask(alice, { once, onText: text => heard.push(text) })
    runs[0]!.say('there')
    runs[0]!.finish()
    expect(await Promise.all([textOf(first), textOf(second)])).toEqual(['Hello there', 'Hello there'])
    expect(heard).toEqual(['Hello ', 'there'])
    expect(await ask(alice, { once, onText: text => heard.push(text) })).toMatchObject({ repeated: true })
    expect(heard.at(-1)).toBe('Hello there')
    expect(runs).toHaveLength(1)
  })
  test('is another one for somebody else, and a day later', async () => {
    const { ask, runs } = openRepeats()
    const mine = ask(alice, { once })
    const theirs = ask(bob, { once })
    expect(runs).toHaveLength(2)
    for (const run of runs) run.finish()
    await Promise.all([mine, theirs])
    clock += 86_400 + 1
    ask(alice, { once }).catch(() => {})
    expect(runs).toHaveLength(3)
  })
  test('is refused for another request, while the first is under way and afterwards', async () => {
    const { ask, runs } = openRepeats()
    const first = ask(alice, { once })
    const reused = { code: 'server/idempotency-reused' }
    await expect(ask(alice, { once }, other)).rejects.toMatchObject(reused)
    runs[0]!.finish()
    await first
    await expect(ask(alice, { once }, other)).rejects.toMatchObject(reused)
  })
  test('goes on to its end when its asker is gone, and is started anew after it failed', async () => {
    const { ask, runs, end } = openRepeats()
    const { leave, signal } = leaving()
    const first = ask(alice, { once, signal })
    leave()
    vi.advanceTimersByTime(3_600_000)
    expect(runs[0]!.signal.aborted).toBe(false)
    runs[0]!.fail()
    await expect(first).rejects.toThrow('it failed')
    const again = ask(alice, { once, ...leaving() })
    expect(runs).toHaveLength(2)
    // A node that closes gives up what nobody reads; this one is read.
    end()
    expect(runs[1]!.signal.aborted).toBe(false)
    runs[1]!.finish()
    await again
  })
})

describe('a request without an idempotency key', () => {
  test('is answered as often as it comes', async () => {
    const { ask, runs } = openRepeats()
    ask(alice).catch(() => {})
    ask(alice).catch(() => {})
    expect(runs).toHaveLength(2)
  })
  test('that a client counts as a retry joins or repeats its answer, for ten minutes', async () => {
    const { ask, runs } = openRepeats()
    const first = ask(alice, { once: { retry: 0 } })
    const joined = ask(alice, { once: { retry: 1 } })
    runs[0]!.say('yes')
    runs[0]!.finish()
    expect(await Promise.all([textOf(first), textOf(joined)])).toEqual(['yes', 'yes'])
    clock += 599
    expect(await textOf(ask(alice, { once: { retry: 2 } }))).toBe('yes')
    clock += 2
    ask(alice, { once: { retry: 1 } }).catch(() => {})
    expect(runs).toHaveLength(2)
    // A retry of another request, or of somebody else's, is none of this one.
    ask(alice, { once: { retry: 1 } }, other).catch(() => {})
    ask(bob, { once: { retry: 1 } }).catch(() => {})
    expect(runs).toHaveLength(4)
  })
  test('whose last attempt failed is answered anew, whatever was answered before', async () => {
    const { ask, runs } = openRepeats()
    const first = ask(alice)
    runs[0]!.finish()
    await first
    const second = ask(alice)
    runs[1]!.fail()
    await expect(second).rejects.toThrow()
    ask(alice, { once: { retry: 1 } }).catch(() => {})
    expect(runs).toHaveLength(3)
  })
  test('waits a while for an asker who lost the connection, and gives the answer to who asks next', async () => {
    const { ask, runs } = openRepeats({ linger: 10 })
    const { leave, signal } = leaving()
    const first = ask(alice, { signal })
    runs[0]!.say('half ')
    leave()
    vi.advanceTimersByTime(9_000)
    const second = ask(alice)
    vi.advanceTimersByTime(60_000)
    expect([runs.length, runs[0]!.signal.aborted]).toEqual([1, false])
    runs[0]!.say('whole')
    runs[0]!.finish()
    expect(await Promise.all([textOf(first), textOf(second)])).toEqual(['half whole', 'half whole'])
  })
  test('is stopped when nobody came back, at once where it was streamed, and when the node closes', async () => {
    const { ask, runs, end } = openRepeats({ linger: 10 })
    const askers = [leaving(), leaving(), leaving()]
    ask(alice, { signal: askers[0]!.signal }).catch(() => {})
    ask(alice, { signal: askers[1]!.signal, onText: () => {} }).catch(() => {})
    ask(alice, { signal: askers[2]!.signal }, other).catch(() => {})
    askers[0]!.leave()
    askers[1]!.leave()
    expect(runs.map(({ signal }) => signal.aborted)).toEqual([false, true, false])
    vi.advanceTimersByTime(10_000)
    expect(runs.map(({ signal }) => signal.aborted)).toEqual([true, true, false])
    askers[2]!.leave()
    end()
    expect(runs[2]!.signal.reason).toMatchObject({ code: 'server/closing' })
  })
})

test('the same payment again, for the same request, is told its answer', async () => {
  const { ask, runs } = openRepeats()
  const paying = { ...alice, payment: 'nonce 1' }
  const first = ask(paying)
  const joined = ask(paying)
  runs[0]!.say('paid')
  runs[0]!.finish()
  expect(await Promise.all([textOf(first), textOf(joined), textOf(ask(paying))])).toEqual(['paid', 'paid', 'paid'])
  expect(runs).toHaveLength(1)
  // What it may ask for beyond that is decided where payments are collected.
  ask(paying, {}, other).catch(() => {})
  expect(runs).toHaveLength(2)
})
