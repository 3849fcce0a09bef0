/**
 * Training, hosting and data as a person pays for them: the command line, and a daemon that is killed in between.
 * The tests are steps of one story and run in order.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type Daemon, inClone, openledger, startDaemon } from './harness/daemon.ts'

// Training takes its time on a busy machine.
vi.setConfig({ testTimeout: 400_000, hookTimeout: 400_000 })

type PaidJob = { id: string; escrow: { job: number; price: string; state: string; payment: number | null } | null }

const folder = mkdtempSync(join(tmpdir(), 'openledger-paid-'))
const home = join(folder, 'home')
const dataDir = join(folder, 'data')
const args = ['--epoch-seconds', '0', '--training-price', '0.0001']
let daemon: Daemon
let escrow: number

async function ok<T = Record<string, unknown>>(...words: string[]): Promise<T> {
  const run = await openledger([...words, '--json'], { home, url: daemon.url })
  if (run.code !== 0) throw new Error(`openledger ${words.join(' ')} → ${run.code}\n${run.stdout}\n${run.stderr}`)
  return run.json<T>()
}
async function refused(...words: string[]): Promise<string | undefined> {
  const run = await openledger([...words, '--json'], { home, url: daemon.url })
  expect(run.code).toBe(1)
  return run.errorCode()
}
const balance = async () => BigInt((await ok<{ balance: string }>('account', '--wallet', 'me')).balance)
async function inState(...states: string[]): Promise<void> {
  while (!states.includes((await ok<{ state: string }>('job', 'show', String(escrow))).state))
    await new Promise(resolve => setTimeout(resolve, 1000))
}

beforeAll(async () => {
  mkdirSync(home, { recursive: true })
  daemon = await startDaemon({ dataDir, args })
  for (const name of ['me', 'ana']) {
    await ok('wallet', 'create', name)
    await ok('faucet', '--wallet', name)
  }
  await ok('datanet', 'create', 'Evenings', '--licence', 'CC-BY-SA-4.0', '--wallet', 'ana')
  const lines = readFileSync(inClone('demo', 'data', 'leisure/restaurants-1.jsonl'), 'utf8')
    .trim()
    .split('\n')
  const file = join(folder, 'records.jsonl')
  writeFileSync(file, `${lines.slice(0, 12).join('\n')}\n`)
  await ok('contribute', 'Evenings', file, '--licence', 'CC-BY-SA-4.0', '--label', 'Tables', '--wallet', 'ana')
  await ok('release', 'Evenings', '--wallet', 'ana')
})

afterAll(async () => {
  await daemon?.kill()
  rmSync(folder, { recursive: true, force: true })
})

const fineTune = ['fine-tune', '--datanet', 'Evenings', '--name', 'Guide', '--epochs', '1', '--checkpoints', '1']

test('the node is listed with what it asks, and nobody pays more than it allows', async () => {
  const { operator } = await ok<{ operator: string }>('status')
  expect(await ok('operator', 'show', operator)).toMatchObject({
    status: 'active',
    profile: { tokenPrice: '100000000000000', proofs: ['committee'] },
  })
  const before = await balance()
  expect(await refused(...fineTune, '--max-price', '0.000001')).toBe('client/quote-too-high')
  expect(await balance()).toBe(before)
})

test('the wallet pays the quote; a daemon that is killed goes on, and delivers what was paid for', async () => {
  const before = await balance()
  const started = await ok<PaidJob>(...fineTune, '--detach')
  escrow = started.escrow!.job
  const price = BigInt(started.escrow!.price)
  expect(price).toBeGreaterThan(0n)
  expect(await balance()).toBeLessThanOrEqual(before - price)
  await daemon.kill()
  daemon = await startDaemon({ dataDir, args })
  const done = await ok<PaidJob & { model: number; result: { adapterDigest: string } }>('jobs', 'watch', started.id)
  expect(done.model).toBeTypeOf('number')
  // On a slow machine the window may have passed already.
  await inState('delivered', 'paid')
  expect(await ok('job', 'show', String(escrow))).toMatchObject({
    price: String(price),
    result: done.result.adapterDigest,
  })
})

test('killed again, the daemon has it paid once nobody can challenge it', async () => {
  await daemon.kill()
  daemon = await startDaemon({ dataDir, args })
  await inState('paid')
  const { escrow: paid } = await ok<PaidJob>('jobs', 'show', `ftjob-paid-${escrow}`)
  expect(paid).toMatchObject({ job: escrow, state: 'paid', payment: 1 })
  expect(await refused('job', 'accept', String(escrow))).toBe('client/reverted')
  expect(await ok('job', 'withdraw')).toMatchObject({ amount: '0' })
})

test('the model’s rent keeps it at its host', async () => {
  const shown = () => ok<{ size: number; hosted: boolean; paidUntil: number }>('host', 'show', 'Guide')
  while ((await shown()).size === 0) await new Promise(resolve => setTimeout(resolve, 1000))
  expect(await shown()).toMatchObject({ hosted: false })
  const { paidUntil } = await ok<{ paidUntil: number }>('host', 'pay', 'Guide', '--days', '2')
  expect(await shown()).toMatchObject({ hosted: true, paidUntil })
})

test('data with a price is read by those who paid for it, and by its owners', async () => {
  expect(await refused('access', 'buy', 'Evenings')).toBe('client/reverted')
  await ok('access', 'price', 'Evenings', '0.5', '--wallet', 'ana')
  expect(await ok('access', 'show', 'Evenings')).toMatchObject({ granted: false })
  const file = join(folder, 'bought.jsonl')
  expect(await refused('access', 'read', 'Evenings', '--out', file)).toBe('datanets/access-needed')
  expect(await ok('access', 'buy', 'Evenings')).toMatchObject({ amount: '500000000000000000' })
  expect(await ok('access', 'show', 'Evenings')).toMatchObject({ granted: true })
  expect(await ok('access', 'read', 'Evenings', '--out', file)).toMatchObject({ records: 12 })
  expect(readFileSync(file, 'utf8').trim().split('\n')).toHaveLength(12)
})
