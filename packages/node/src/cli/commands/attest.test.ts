import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type AttestedRun, attestedRun } from '../../../../server/src/testing/attestedRun.ts'
import { cloneRoot } from '../../folder/DataFolder.ts'

const home = mkdtempSync(join(tmpdir(), 'openledger-attest-cli-'))
let run: AttestedRun

beforeAll(async () => {
  run = await attestedRun(join(home, 'operator'))
}, 120_000)
afterAll(async () => {
  await run?.close()
  rmSync(home, { recursive: true, force: true })
})

/** What the command prints in a process and a folder of its own, to which nothing but public files came. */
async function attestIn(name: string, bundle: unknown, ...more: string[]) {
  const folder = join(home, name)
  mkdirSync(folder)
  writeFileSync(join(folder, 'bundle.json'), JSON.stringify(bundle))
  cpSync(run.filesDir, join(folder, 'files'), { recursive: true })
  cpSync(run.modelDir, join(folder, 'base'), { recursive: true })
  const args = ['attest', 'bundle.json', '--files', 'files', '--model', 'base', ...more]
  const bin = join(cloneRoot, 'packages', 'node', 'bin', 'openledger.mjs')
  const { stdout, code } = await promisify(execFile)(process.execPath, [bin, ...args], { cwd: folder }).then(
    ({ stdout }) => ({ stdout, code: 0 }),
    error => ({ stdout: error.stdout as string, code: error.code as number }),
  )
  return { stdout, code, folder }
}

test('two processes in two folders, with one thread and with two, get the receipt’s bytes', async () => {
  const one = await attestIn('one', run.bundle, '--json', '--out', 'evidence.json')
  const two = await attestIn('two', run.bundle, '--json', '--threads', '2')
  expect(one.code).toBe(0)
  expect(two.stdout).toBe(one.stdout)
  expect(JSON.parse(readFileSync(join(one.folder, 'evidence.json'), 'utf8'))).toEqual(JSON.parse(one.stdout))
  const { verdict, query } = JSON.parse(one.stdout)
  expect(verdict).toBe('exact')
  expect(query).toMatchObject({ entries: 0, queryHash: run.genuine.receiptFile.receipt.queryHash })
  expect(query.gradients).toHaveLength(run.checkpoints * run.tensors)
}, 240_000)

test('a forged query vector is told with how far it is, for people, and by the exit code', async () => {
  const forged = await run.bundleOf({ forge: query => query.map(value => -value) })
  const { stdout, code } = await attestIn('forged', forged)
  expect(code).toBe(1)
  expect(stdout).toContain('✗ The query vector is the gradient of this answer')
  expect(stdout).toContain('64 of 64 entries are others')
  expect(stdout).toContain('cosine: -')
  expect(stdout).toContain('Different: “The query vector is the gradient of this answer” does not hold.')
}, 120_000)

test('a weight that does not follow is sent to the chain, which judges integers', async () => {
  const bundle = structuredClone(run.bundle) as { receiptFile: { weights: string[] } }
  bundle.receiptFile.weights[0] = String(BigInt(bundle.receiptFile.weights[0]!) + 1n)
  const { stdout, code } = await attestIn('weight', bundle)
  expect(code).toBe(1)
  expect(stdout).toContain('✗ The weights follow from the index by whole-number arithmetic')
  expect(stdout).toContain('openledger check --challenge')
}, 120_000)
