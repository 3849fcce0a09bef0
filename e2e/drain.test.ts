/**
 * A node that is told to stop in the middle of its work: a real process, concurrent streams, SIGTERM. Every question
 * ends in an answer with its receipt, or in a clear refusal; the journal holds the receipts that were given out, all of
 * them and no others. The tests are steps of one story and run in order.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createTinyModel } from '@openledger/engine/testing'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type Daemon, startDaemon } from './harness/daemon.ts'
import { seed } from './harness/seed.ts'
import { askStream, type Ending, makeKey, receiptsOf } from './harness/stream.ts'

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 })

const folder = mkdtempSync(join(tmpdir(), 'openledger-drain-'))
const given = new Set<string>()
let daemon: Daemon
let key: string
let wave = 0

const start = (drainSeconds: number) =>
  startDaemon({
    dataDir: join(folder, 'data'),
    args: ['--base', join(folder, 'model'), '--epoch-seconds', '0', '--drain-seconds', String(drainSeconds)],
  })

beforeAll(async () => {
  createTinyModel(join(folder, 'model'))
  daemon = await start(60)
  await seed(daemon.url)
  key = await makeKey(daemon.url)
})
afterAll(async () => {
  await daemon?.kill()
  rmSync(folder, { recursive: true, force: true })
})

/** Streams begin, one says its first word, the node is told to stop, and more questions come until nobody listens. */
async function stopInTheMiddle(streams: number, maxTokens: number): Promise<{ endings: Ending[]; late: Ending[] }> {
  const { url } = daemon
  const begun = Promise.withResolvers<void>()
  const ask = (n: number, onText?: () => void) =>
    askStream(url, { key, model: 'Table talk', maxTokens, seed: 1000 * wave + n, onText })
  wave++
  const asked = Array.from({ length: streams }, (_, i) => ask(i, begun.resolve))
  await begun.promise
  let isOver = false
  const stopped = daemon.stop('SIGTERM').finally(() => {
    isOver = true
  })
  const coming: Promise<Ending>[] = []
  for (let n = streams; !isOver; n++) {
    coming.push(ask(n))
    await new Promise(resolve => setTimeout(resolve, 50))
  }
  const late = await Promise.all(coming)
  const endings = await Promise.all(asked)
  expect(await stopped, daemon.output()).toBe(0)
  for (const ending of [...endings, ...late])
    if ('receipt' in ending && ending.receipt !== undefined) given.add(ending.receipt)
  return { endings, late }
}

/** What nobody could call lost: an answer with its receipt, or a refusal that says what became of the money. */
const isClear = (ending: Ending) =>
  ending.kind === 'answer'
    ? ending.receipt !== undefined
    : ending.kind === 'refusal' &&
      (ending.receipt !== undefined || ['server/closing', 'inference/busy', 'engine/busy'].includes(ending.code))

test('what is under way finishes with its receipt, and what comes later is told to come back', async () => {
  const { endings, late } = await stopInTheMiddle(12, 120)
  expect(endings.filter(ending => !isClear(ending))).toEqual([])
  expect(endings.filter(({ kind }) => kind === 'answer').length).toBeGreaterThanOrEqual(2)
  const heard = late.filter(({ kind }) => kind !== 'unreachable')
  expect(heard.length).toBeGreaterThan(0)
  for (const ending of heard) if (!isClear(ending)) expect(ending).toBe('an answer or a refusal')
  const refused = heard.filter(ending => ending.kind === 'refusal' && ending.code === 'server/closing')
  expect(refused.length).toBeGreaterThan(0)
  for (const ending of refused) expect(ending).toMatchObject({ status: 503, retryAfter: 70 })
})

test('the next start knows the receipts that were given out, and no others', async () => {
  daemon = await start(0)
  expect(new Set(await receiptsOf(daemon.url))).toEqual(given)
})

test('what takes longer than it may ends where it is, with a receipt for what was delivered', async () => {
  const { endings } = await stopInTheMiddle(6, 400)
  expect(endings.filter(ending => !isClear(ending))).toEqual([])
  const cut = endings.filter(ending => ending.kind === 'answer')
  expect(cut.length, JSON.stringify(endings)).toBeGreaterThan(0)
  daemon = await start(0)
  const kept = await receiptsOf(daemon.url)
  expect(new Set(kept)).toEqual(given)
  expect(kept).toHaveLength(given.size)
})
