/**
 * Fine-tuning with a prepaid key as a person does it, on a node that is paid for it and is killed at every stage: a
 * run that was killed, paused, killed again and resumed ends at the bytes of one that was left alone, and is paid once.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type Daemon, inClone, openledger, startDaemon } from './harness/daemon.ts'

// Training takes its time on a busy machine.
vi.setConfig({ testTimeout: 600_000, hookTimeout: 400_000 })

type Tuning = {
  id: string
  status: string
  fine_tuned_model: string | null
  openledger: { adapter: string | null; price: string | null; escrow: { job: number; state: string } | null }
}

const folder = mkdtempSync(join(tmpdir(), 'openledger-tuning-'))
const home = join(folder, 'home')
const dataDir = join(folder, 'data')
const args = ['--epoch-seconds', '0', '--training-price', '0.00001']
const file = inClone('examples', 'fine-tune-with-the-openai-client', 'workshop.jsonl')
let daemon: Daemon
let key: string

async function ok<T = Record<string, unknown>>(...words: string[]): Promise<T> {
  const run = await openledger([...words, '--json'], { home, url: daemon.url, env: { OPENAI_API_KEY: key } })
  if (run.code !== 0) throw new Error(`openledger ${words.join(' ')} → ${run.code}\n${run.stdout}\n${run.stderr}`)
  return run.json<T>()
}
/** What the API says, asked often. */
async function look<T>(path: string): Promise<T> {
  const answer = await fetch(`${daemon.url}/v1${path}`, { headers: { authorization: `Bearer ${key}` } })
  return (await answer.json()) as T
}
const tuning = (id: string) => look<Tuning>(`/fine_tuning/jobs/${id}`)
async function until(id: string, is: (job: Tuning) => unknown): Promise<Tuning> {
  for (;;) {
    const found = await tuning(id)
    if (is(found)) return found
    if (found.status === 'failed') throw new Error(JSON.stringify(found))
    await new Promise(resolve => setTimeout(resolve, 50))
  }
}
const stepped = async (id: string, least: number) => {
  for (;;) {
    const { data } = await look<{ data: { type: string }[] }>(`/fine_tuning/jobs/${id}/events?limit=100`)
    if (data.filter(({ type }) => type === 'metrics').length >= least) return
    await new Promise(resolve => setTimeout(resolve, 20))
  }
}
const killed = async () => {
  await daemon.kill()
  daemon = await startDaemon({ dataDir, args })
}
const numbers = ['--base', '1', '--epochs', '1', '--rank', '2', '--checkpoints', '1', '--seed', '7']
const create = () => ok<Tuning>('finetune', 'create', file, ...numbers)

beforeAll(async () => {
  mkdirSync(home, { recursive: true })
  daemon = await startDaemon({ dataDir, args })
  key = ''
  await ok('wallet', 'create', 'me')
  key = (await ok<{ key: string }>('key', 'create')).key
})

afterAll(async () => {
  await daemon?.kill()
  rmSync(folder, { recursive: true, force: true })
})

test('a fine-tune whose node is killed while it is prepared, run and paused ends at the same bytes', async () => {
  const quote = await ok<{ price: string; tokens: number }>('finetune', 'quote', file, ...numbers)
  expect(BigInt(quote.price)).toBe(BigInt(quote.tokens) * 10n ** 13n)
  const whole = await create()
  const unbroken = await until(whole.id, ({ status }) => status === 'succeeded')

  const { id } = await create()
  await killed()
  await stepped(id, 3)
  await killed()
  await stepped(id, 5)
  expect((await ok<Tuning>('finetune', 'pause', id)).status).toBe('paused')
  await killed()
  expect((await tuning(id)).status).toBe('paused')
  expect((await ok<Tuning>('finetune', 'resume', id)).status).toMatch(/queued|running/)
  const broken = await until(id, ({ status }) => status === 'succeeded')
  expect(broken.openledger.adapter).toBe(unbroken.openledger.adapter)
  expect(broken.openledger.escrow).toMatchObject({ state: 'delivered' })
  const jobs = await ok<{ data: Tuning[] }>('finetune', 'list')
  const escrows = jobs.data.map(({ openledger }) => openledger.escrow!.job)
  // Each was paid for by one escrow, however often its node died between two steps.
  expect(escrows.sort()).toEqual([1, 2])
  expect((await ok<{ checkpoints: unknown[] }>('finetune', 'show', id)).checkpoints).toHaveLength(1)
  expect((await ok<{ data: { message: string }[] }>('finetune', 'events', id)).data[0]!.message).toContain('ft:')
})
