import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findProgram } from '../binaries.ts'
import { initNetwork } from '../initNetwork.ts'
import { networkFiles, readNetwork, type Validator } from '../Network.ts'
import { blockAt, heightOf, until } from './runNetwork.ts'

const missing = (['cometbft', 'geth'] as const).filter(program => findProgram(program) === undefined)
if (missing.length > 0) console.warn(`SKIPPED 3 tests of machines: ${missing.join(' and ')} cannot be had here.`)
const needsPrograms = test.skipIf(missing.length > 0)

const root = mkdtempSync(join(tmpdir(), 'olmach-'))
const passphrase = 'a passphrase of this test'
const passphraseFile = join(root, 'passphrase')
const port = 31_000 + (process.pid % 100) * 20
const machines = [0, 1].map(index => ({ host: '127.0.0.1', port: port + index * 10 }))
const folders = ['one', 'two'].map(name => join(root, name))
const running: (ChildProcess | undefined)[] = []
let validators: Validator[]
let urls: string[]

function run(index: number): void {
  const program = resolve(import.meta.dirname, '..', '..', '..', 'bin', 'openledger.mjs')
  const args = ['node', 'run', folders[index]!, '--passphrase-file', passphraseFile]
  running[index] = spawn(process.execPath, [program, ...args], { stdio: 'ignore' })
}

async function stop(index: number): Promise<void> {
  const child = running[index]
  if (child === undefined || child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill('SIGTERM')
  await gone
}

beforeAll(async () => {
  if (missing.length > 0) return
  writeFileSync(passphraseFile, `${passphrase}\n`)
  const made = await initNetwork({ folder: join(root, 'made'), validators: 2, geth: 1, port, machines, passphrase })
  validators = made.validators
  urls = validators.map(({ ports }) => `http://127.0.0.1:${ports.http}`)
  // Carried: what runs knows nothing of where it was made.
  for (const [index, folder] of folders.entries())
    cpSync(join(root, 'made', 'machines', `v${index}`), folder, { recursive: true })
  rmSync(join(root, 'made'), { recursive: true })
  for (const index of folders.keys()) run(index)
  await until('both have five blocks', async () => Math.min(...(await Promise.all(urls.map(heightOf)))) >= 5)
})
afterAll(async () => {
  await Promise.all(folders.map((_, index) => stop(index)))
  rmSync(root, { recursive: true, force: true })
})

needsPrograms('two folders, each run on its own where it was carried, agree on every block', async () => {
  const height = Math.min(...(await Promise.all(urls.map(heightOf))))
  for (let number = 0; number <= height; number++) {
    const [one, two] = await Promise.all(urls.map(url => blockAt(url, number)))
    expect(one!.hash).toBe(two!.hash)
  }
  for (const [index, folder] of folders.entries()) {
    expect(readNetwork(folder).validators).toHaveLength(1)
    const files = networkFiles(folder)
    expect(readFileSync(files.of(validators[index]!).consensusKey, 'utf8')).toContain('"scrypt"')
    // The keys of the genesis and of the other stay where the network was made.
    expect(existsSync(join(files.keys, 'faucet.json'))).toBe(false)
    expect(existsSync(join(files.keys, `validator-${1 - index}.json`))).toBe(false)
  }
})

needsPrograms('a machine that is alone says that the network stands still; back together, both are well', async () => {
  const health = async (index: number) =>
    (await fetch(`http://127.0.0.1:${validators[index]!.ports.health}/health`)).json() as Promise<{
      ok: boolean
      wrong: string[]
    }>
  await until('both are well', async () => (await Promise.all([health(0), health(1)])).every(({ ok }) => ok))
  await stop(1)
  await until('the first says so', async () =>
    (await health(0)).wrong.some(words => /last block is \d+ s old/.test(words)),
  )
  run(1)
  await until('both are well again', async () => (await Promise.all([health(0), health(1)])).every(({ ok }) => ok))
})

needsPrograms('every process of a validator can be asked for its metrics', async () => {
  const { ports } = validators[0]!
  const metrics = async (at: number) => (await fetch(`http://127.0.0.1:${at}/metrics`)).text()
  expect(await metrics(ports.consensusMetrics)).toMatch(/^cometbft_consensus_height\{[^}]*\} [1-9]/m)
  expect(await metrics(ports.executionMetrics)).toMatch(/^openledger_execution_head_block [1-9]/m)
  expect(await metrics(ports.bridgeMetrics)).toMatch(/^openledger_bridge_proposals_total\{outcome="accepted"\} [1-9]/m)
  expect(await metrics(ports.health)).toMatch(/^openledger_supervisor_running\{part="signer"\} 1$/m)
  const geth = await fetch(`http://127.0.0.1:${validators[1]!.ports.executionMetrics}/debug/metrics/prometheus`)
  expect(await geth.text()).toMatch(/^chain_head_block [1-9]/m)
})
