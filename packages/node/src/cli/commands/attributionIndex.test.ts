import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { initialAdapter, writeAdapter } from '@openledger/engine'
import { createTinyModel } from '@openledger/engine/testing'
import { afterAll, describe, expect, test } from 'vitest'

const bin = fileURLToPath(new URL('../../../bin/openledger.mjs', import.meta.url))
const root = mkdtempSync(path.join(tmpdir(), 'openledger-index-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))
const at = (name: string) => path.join(root, name)
const config = createTinyModel(at('model'))
const targets = ['q_proj', 'v_proj'] as const
for (const step of [4, 8]) {
  const adapter = initialAdapter(config, { rank: 2, alpha: 4, targets: [...targets] }, step)
  // A fresh adapter's second factor is zero: with some numbers in it, both factors have gradients.
  for (const { data } of adapter.tensors.values())
    for (let i = 0; i < data.length; i++) data[i]! += 0.01 * ((i % 7) - 3)
  writeAdapter(at(`step-${step}`), adapter)
}
const accounts = [1, 2, 3].map(n => `0x${n.toString(16).padStart(40, '0')}`)
const questions = ['a table for two', 'what light', 'the phone number', 'the east', 'San Jose', 'eight in the evening']
const lines = questions.map((prompt, i) => ({ prompt, completion: `the sun ${prompt}`, contributor: accounts[i % 3] }))
const write = (name: string, list: object[]) =>
  writeFileSync(at(name), list.map(line => JSON.stringify(line)).join('\n'))
write('records.jsonl', lines)

async function openledger(...args: string[]) {
  const done = promisify(execFile)(process.execPath, [bin, 'index', ...args, '--json'])
  const { stdout, code = 0 } = await done.then(
    ({ stdout }) => ({ stdout, code: 0 }),
    (error: { stdout: string; code: number }) => error,
  )
  return { code, ...JSON.parse(stdout) }
}
const sources = (records = 'records.jsonl') => [
  ...['--model', at('model'), '--checkpoints', `${at('step-4')},${at('step-8')}`, '--records', at(records)],
]

describe('openledger index', () => {
  test('builds from a real model, shows what it holds, and checks its rows by computing them again', async () => {
    const built = await openledger('build', at('index'), ...sources(), '--k', '16')
    expect(built).toMatchObject({
      code: 0,
      contributors: 3,
      records: 6,
      root: expect.stringMatching(/^0x[0-9a-f]{64}$/),
    })
    const shown = await openledger('show', at('index'))
    expect(shown).toMatchObject({ root: built.root, k: 16, groups: 6, checkpoints: [{ step: 4 }, { step: 8 }] })
    expect(shown.contributors).toEqual(accounts.map(account => ({ account, records: 2 })))
    const checked = await openledger(
      'check',
      at('index'),
      ...sources(),
      '--root',
      built.root,
      '--rows',
      '3',
      '--seed',
      '1',
    )
    expect(checked).toMatchObject({ code: 0, ok: true })
    expect(checked.steps).toHaveLength(9)
  }, 300_000)

  test('amends: an erased record goes without being read, a new one comes, and the rest keeps its rows', async () => {
    const [first, ...rest] = lines
    const line = { prompt: 'the moon', completion: 'the sun rises', contributor: accounts[2] }
    write('later.jsonl', [...rest, line])
    const to = at('amended')
    const amended = await openledger('amend', at('index'), ...sources('later.jsonl'), '--to', to, '--removed', '0')
    expect(amended).toMatchObject({ code: 0, records: 6, added: 1, removed: 1, folder: to })
    // The contributor that lost a record is summed anew from the one that is left; the new record is read; nobody else.
    expect(amended.read).toBe(2)
    const shown = await openledger('show', to)
    expect(shown.contributors.map(({ records }: { records: number }) => records)).toEqual([1, 2, 3])
    expect(first!.contributor).toBe(accounts[0])
    const checked = await openledger('check', to, ...sources('later.jsonl'), '--root', amended.root, '--rows', '3')
    expect(checked).toMatchObject({ code: 0, ok: true })
    const missing = await openledger(
      'amend',
      at('index'),
      ...sources('later.jsonl'),
      '--to',
      at('no'),
      '--removed',
      '9',
    )
    expect(missing.error).toMatchObject({ code: 'node/bad-argument' })
    write('few.jsonl', rest.slice(0, 2))
    const few = await openledger('amend', at('index'), ...sources('few.jsonl'), '--to', at('no'), '--removed', '0')
    expect(few.error).toMatchObject({ code: 'node/bad-argument', facts: { firstMissing: '3' } })
  }, 300_000)

  test('finds another root, other records, and an altered file', async () => {
    const other = `0x${'1'.repeat(64)}`
    expect(await openledger('check', at('index'), '--root', other)).toMatchObject({ code: 1, ok: false })
    write('other.jsonl', lines.with(2, { ...lines[2]!, contributor: accounts[0] }))
    const swapped = await openledger('check', at('index'), ...sources('other.jsonl'))
    expect(swapped.steps.at(-1)).toMatchObject({ title: 'the records', ok: false })
    const file = path.join(at('index'), 'projection.bin')
    const bytes = readFileSync(file)
    writeFileSync(
      file,
      Uint8Array.from(bytes, (byte, i) => (i === bytes.length - 5 ? byte ^ 1 : byte)),
    )
    const altered = await openledger('check', at('index'))
    expect(altered).toMatchObject({ code: 1, ok: false })
    expect(altered.steps.filter((step: { ok: boolean }) => !step.ok)).toMatchObject([{ title: 'the rows' }])
    writeFileSync(file, bytes.subarray(0, 100))
    expect((await openledger('show', at('index'))).error).toMatchObject({ code: 'attribution/bad-file' })
  }, 300_000)

  test('says what is missing', async () => {
    expect((await openledger('show', at('nowhere'))).error).toMatchObject({ code: 'attribution/unfinished' })
    expect((await openledger('build', at('new'), '--model', at('model'))).error.code).toBe('node/bad-argument')
    write('nobody.jsonl', [{ prompt: 'a', completion: 'b' }])
    const nobody = await openledger('build', at('new'), ...sources('nobody.jsonl'))
    expect(nobody.error).toMatchObject({ code: 'node/no-owner', facts: { line: '1' } })
  }, 300_000)
})
