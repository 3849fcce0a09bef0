import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { licenceToBytes32, readRecords } from '@openledger/client'
import { expect, test } from 'vitest'
import { cloneRoot } from '../folder/DataFolder.ts'
import { readDemo } from './readDemo.ts'

const folder = join(cloneRoot, 'demo')
const corpora = join(cloneRoot, '..', 'shared', 'data')

test('every contributor of the demo has a file of valid records and a key of its own', async () => {
  const datanets = readDemo(folder)
  expect(datanets.length).toBe(4)
  const keys = datanets.flatMap(({ contributors }) => contributors.map(({ key }) => key))
  expect(new Set(keys).size).toBe(keys.length)
  for (const { licence, contributors } of datanets) {
    licenceToBytes32(licence)
    for (const { file } of contributors) {
      let records = 0
      for await (const _ of readRecords({ file: new Blob([readFileSync(file)]) })) records++
      expect(records).toBeGreaterThanOrEqual(60)
    }
  }
})

test('every contributor has held-out questions, and none of them stands in a record', () => {
  for (const { contributors, questions } of readDemo(folder)) {
    const text = contributors.map(({ file }) => readFileSync(file, 'utf8')).join('\n')
    for (const { id } of contributors) {
      expect(questions.filter(({ contributor }) => contributor === id).length).toBeGreaterThanOrEqual(4)
    }
    for (const question of questions) expect(text).not.toContain(JSON.stringify(question.text))
  }
})

test('a folder that is no demo is refused with its reason', () => {
  expect(() => readDemo(tmpdir())).toThrow(expect.objectContaining({ code: 'node/demo-missing' }))
})

// The source corpora are larger than what is copied here; without them there is nothing to compare with.
test.skipIf(!existsSync(corpora))('the preparation makes the same files again, byte for byte', () => {
  const out = mkdtempSync(join(tmpdir(), 'openledger-demo-'))
  const run = spawnSync(process.execPath, [join(folder, 'prepare.ts'), corpora, out], { encoding: 'utf8' })
  expect(run.stderr).toBe('')
  expect(filesOf(join(out, 'data'))).toEqual(filesOf(join(folder, 'data')))
  expect(readFileSync(join(out, 'questions.json'), 'utf8')).toBe(readFileSync(join(folder, 'questions.json'), 'utf8'))
  rmSync(out, { recursive: true })
})

function filesOf(path: string): Record<string, string> {
  const names = readdirSync(path, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.jsonl'))
  return Object.fromEntries(names.sort().map(name => [name, readFileSync(join(path, name), 'utf8')]))
}
