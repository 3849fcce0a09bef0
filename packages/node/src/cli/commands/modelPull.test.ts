import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { readModelCard } from '@openledger/engine'
import { createTinyModel } from '@openledger/engine/testing'
import { runCommand } from 'citty'
import { afterEach, expect, test, vi } from 'vitest'
import { modelPull } from './modelPull.ts'

const root = mkdtempSync(path.join(tmpdir(), 'openledger-pull-'))
const source = path.join(root, 'source')
createTinyModel(source)
const commit = 'c'.repeat(40)

/** A hub that has one model, all its files small ones. */
const server = createServer((request, response) => {
  const read = (name: string) => readFileSync(path.join(source, name))
  const sha1 = (bytes: Buffer) => createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex')
  if (request.url === '/api/models/some/tiny/revision/v1') return response.end(JSON.stringify({ sha: commit }))
  if (request.url?.startsWith(`/api/models/some/tiny/tree/${commit}`)) {
    const list = readdirSync(source).map(name => {
      const bytes = read(name)
      return { type: 'file', path: name, size: bytes.length, oid: sha1(bytes) }
    })
    return response.end(JSON.stringify(list))
  }
  if (request.url?.startsWith(`/some/tiny/resolve/${commit}/`)) return response.end(read(path.basename(request.url)))
  return response.writeHead(404).end()
})
await new Promise<void>(done => server.listen(0, '127.0.0.1', done))

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
})

const pull = async (...rawArgs: string[]) => {
  vi.stubEnv('OPENLEDGER_HUB', `http://127.0.0.1:${(server.address() as AddressInfo).port}`)
  vi.stubEnv('HF_TOKEN', '')
  let printed = ''
  vi.spyOn(process.stdout, 'write').mockImplementation(text => {
    printed += text
    return true
  })
  await runCommand(modelPull, { rawArgs: [...rawArgs, '--json', '--cache', path.join(root, 'cache')] })
  return JSON.parse(printed)
}

test('openledger model pull brings a model, and says in which folder', async () => {
  const pulled = await pull('some/tiny', '--revision', 'v1')
  expect(pulled).toMatchObject({ model: 'some/tiny', commit, dir: path.join(root, 'cache/models/some/tiny', commit) })
  expect(readModelCard(pulled.dir).digest).toBe(readModelCard(source).digest)
  expect(await pull('some/tiny', '--revision', 'v1')).toEqual({ ...pulled, bytes: 0 })
})

test('openledger model pull says what the hub does not have', async () => {
  await expect(pull('some/tiny', '--revision', 'none')).rejects.toMatchObject({ code: 'engine/hub-not-found' })
  await expect(pull('tiny')).rejects.toMatchObject({ code: 'engine/hub-name' })
})
