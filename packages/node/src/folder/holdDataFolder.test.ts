import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { BaseError } from '@openledger/base'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type DataFolder, dataFolder } from './DataFolder.ts'
import { holdDataFolder } from './holdDataFolder.ts'

let folder: DataFolder

beforeEach(() => {
  folder = dataFolder(mkdtempSync(join(tmpdir(), 'openledger-lock-')))
})
afterEach(() => rmSync(folder.root, { recursive: true, force: true }))

test('a data folder is held once, and its holder is named', () => {
  const held = holdDataFolder(folder)
  held.announce('http://localhost:1')
  const error = catchError(() => holdDataFolder(folder))
  expect(BaseError.is(error, 'node/data-dir-held')).toBe(true)
  expect((error as BaseError).facts).toMatchObject({ pid: String(process.pid), url: 'http://localhost:1' })
  held.release()
  holdDataFolder(folder).release()
})

test('a lock file of a process that is gone holds nobody back', () => {
  writeFileSync(folder.holder, JSON.stringify({ pid: 1, startedAt: 'long ago' }))
  holdDataFolder(folder).release()
})

test('kill -9 frees the folder at once', async () => {
  const script = `
    const { holdDataFolder } = await import(${JSON.stringify(new URL('./holdDataFolder.ts', import.meta.url).href)})
    const { dataFolder } = await import(${JSON.stringify(new URL('./DataFolder.ts', import.meta.url).href)})
    holdDataFolder(dataFolder(${JSON.stringify(folder.root)}))
    console.log('held')
    setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] })
  await once(child.stdout, 'data')
  const error = catchError(() => holdDataFolder(folder))
  expect((error as BaseError).facts.pid).toBe(String(child.pid))
  child.kill('SIGKILL')
  await once(child, 'exit')
  holdDataFolder(folder).release()
})

function catchError(act: () => unknown): unknown {
  try {
    act()
  } catch (error) {
    return error
  }
  return undefined
}
