import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { BaseError } from '@openledger/base'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openKeyring } from './Keyring.ts'

let folder: string

beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'openledger-keys-')), 'keys')
})
afterEach(() => rmSync(join(folder, '..'), { recursive: true, force: true }))

test('a key is made once, kept for its owner alone, and read again', () => {
  const keys = openKeyring(folder)
  const made = keys.create('me')
  expect(statSync(join(folder, 'me.json')).mode & 0o777).toBe(0o600)
  expect(statSync(folder).mode & 0o777).toBe(0o700)
  expect(openKeyring(folder).account('me').address.toLowerCase()).toBe(made.address)
  expect(keys.list()).toEqual([made])
})

test('a key is never overwritten', () => {
  const keys = openKeyring(folder)
  keys.create('me')
  const before = readFileSync(join(folder, 'me.json'), 'utf8')
  expect(codeOf(() => keys.create('me'))).toBe('node/key-exists')
  expect(readFileSync(join(folder, 'me.json'), 'utf8')).toBe(before)
})

test('a broken key file is refused without showing what it holds', () => {
  const keys = openKeyring(folder)
  keys.create('me')
  const secret = keys.reveal('me')
  const path = join(folder, 'me.json')
  writeFileSync(path, readFileSync(path, 'utf8').replace('"version":1', '"version":2'))
  try {
    keys.account('me')
    expect.unreachable()
  } catch (error) {
    expect(BaseError.is(error, 'node/key-unusable')).toBe(true)
    expect(JSON.stringify(error) + String((error as Error).cause)).not.toContain(secret.slice(2))
  }
})

test('names cannot leave the folder', () => {
  expect(codeOf(() => openKeyring(folder).create('../outside'))).toBe('node/bad-key-name')
  expect(codeOf(() => openKeyring(folder).account('nobody'))).toBe('node/key-not-found')
})

function codeOf(act: () => unknown): string | undefined {
  try {
    act()
  } catch (error) {
    return BaseError.is(error) ? error.code : String(error)
  }
  return undefined
}
