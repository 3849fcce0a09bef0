import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { loadModel } from '../model/Model.ts'
import { createTinyModel } from '../testing.ts'
import { openHub } from './Hub.ts'
import { pullModel } from './pullModel.ts'

const root = mkdtempSync(path.join(tmpdir(), 'openledger-hub-'))
const source = path.join(root, 'source')
createTinyModel(source)
const model = 'someone/tiny'
const commit = '0123456789abcdef0123456789abcdef01234567'

type Served = { bytes: Buffer; lfs: boolean; size?: number; digest?: string }
type Handler = (request: IncomingMessage, response: ServerResponse, bytes: Buffer) => boolean
let files: Map<string, Served>
let seen: { path: string; range?: string; authorization?: string }[]
/** Takes a request for a file instead of the server, where it says so. */
let meddle: Handler
/** Statuses for the next requests of the interface. */
let apiTroubles: { status: number; headers?: Record<string, string> }[]
let pageSize: number

const sha1OfBlob = (bytes: Buffer) => createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex')
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')

function entry(name: string, { bytes, lfs, size = bytes.length, digest }: Served) {
  if (!lfs) return { type: 'file', path: name, size, oid: digest ?? sha1OfBlob(bytes) }
  return { type: 'file', path: name, size, oid: 'a'.repeat(40), lfs: { oid: digest ?? sha256(bytes), size } }
}

function answer(request: IncomingMessage, response: ServerResponse): void {
  const url = new URL(request.url!, 'http://localhost')
  const { range, authorization } = request.headers
  seen.push({ path: url.pathname, ...(range && { range }), ...(authorization && { authorization }) })
  const send = (value: unknown, headers = {}) => response.writeHead(200, headers).end(JSON.stringify(value))
  if (url.pathname.startsWith('/api/')) {
    const trouble = apiTroubles.shift()
    if (trouble) return void response.writeHead(trouble.status, trouble.headers).end()
    if (url.pathname === `/api/models/${model}/revision/main`) return void send({ sha: commit })
    if (url.pathname !== `/api/models/${model}/tree/${commit}`) return void response.writeHead(404).end()
    const list = [...files].map(([name, file]) => entry(name, file))
    const from = Number(url.searchParams.get('from') ?? 0)
    const more = from + pageSize < list.length
    return void send(
      [...list.slice(from, from + pageSize), { type: 'directory', path: 'onnx', size: 0, oid: 'b'.repeat(40) }],
      more ? { link: `<${url.pathname}?from=${from + pageSize}>; rel="next"` } : {},
    )
  }
  const file = files.get(decodeURIComponent(url.pathname.split('/').at(-1)!))
  if (!file) return void response.writeHead(404).end()
  if (meddle(request, response, file.bytes)) return
  const start = Number(/^bytes=(\d+)-$/.exec(range ?? '')?.[1] ?? 0)
  const rest = file.bytes.subarray(start)
  const part = start > 0 ? { 'content-range': `bytes ${start}-${file.bytes.length - 1}/${file.bytes.length}` } : {}
  response.writeHead(start > 0 ? 206 : 200, { 'content-length': rest.length, ...part }).end(rest)
}

const server = createServer(answer)
const elsewhere = createServer(answer)
await Promise.all([server, elsewhere].map(each => new Promise<void>(done => each.listen(0, '127.0.0.1', done))))
const at = (each: typeof server) => `http://127.0.0.1:${(each.address() as AddressInfo).port}`
afterAll(() => {
  server.close()
  elsewhere.close()
})

beforeEach(() => {
  files = new Map(
    readdirSync(source).map(name => [
      name,
      { bytes: readFileSync(path.join(source, name)), lfs: name.endsWith('.safetensors') },
    ]),
  )
  files.set('pytorch_model.bin', { bytes: Buffer.from('a pickle'), lfs: true })
  files.set('modeling_tiny.py', { bytes: Buffer.from('print()'), lfs: false })
  seen = []
  meddle = () => false
  apiTroubles = []
  pageSize = 3
})

let caches = 0
const pull = (options: Partial<pullModel.Options> = {}) =>
  pullModel({
    ...{ model, endpoint: at(server), token: undefined, attempts: 3, patience: 1 },
    ...{ cache: path.join(root, `cache-${++caches}`), ...options },
  })
const requested = (name: string) => seen.filter(each => each.path.endsWith(`/${name}`))
const weights = 'model.safetensors'
const refusal = (code: string, facts: Record<string, unknown> = {}) =>
  expect.objectContaining({ code, facts: expect.objectContaining(facts) })

describe('a model of a hub', () => {
  test('comes whole, is the model that was put there, and is not loaded a second time', async () => {
    const cache = path.join(root, 'again')
    const progress: { done: number; total: number }[] = []
    const pulled = await pull({ cache, onProgress: each => progress.push(each) })
    expect(pulled).toMatchObject({ model, commit })
    expect(pulled.dir).toBe(path.join(cache, 'models', 'someone', 'tiny', commit))
    expect(loadModel(pulled.dir).digest).toBe(loadModel(source).digest)
    expect(progress.at(-1)!.done).toBe(progress.at(-1)!.total)
    const before = seen.length
    expect(await pull({ cache })).toEqual({ ...pulled, bytes: 0 })
    expect(seen.length).toBe(before + 1)
    // A commit never changes, so not even its name is asked for.
    expect(await pull({ cache, revision: commit, endpoint: 'http://127.0.0.1:1' })).toEqual({ ...pulled, bytes: 0 })
  })

  test('brings no pickles and no code', async () => {
    const { dir } = await pull()
    expect(readdirSync(dir).toSorted()).toEqual(readdirSync(source).toSorted())
    expect(requested('pytorch_model.bin')).toEqual([])
    expect(requested('modeling_tiny.py')).toEqual([])
  })

  test('may come in shards, of which only those in the index are loaded', async () => {
    const { bytes } = files.get(weights)!
    files.delete(weights)
    const index = { weight_map: { a: 'model-00001-of-00001.safetensors' } }
    files.set('model.safetensors.index.json', { bytes: Buffer.from(JSON.stringify(index)), lfs: false })
    files.set('model-00001-of-00001.safetensors', { bytes, lfs: true })
    files.set('consolidated.safetensors', { bytes, lfs: true })
    const { dir } = await pull()
    expect(readdirSync(dir)).toContain('model-00001-of-00001.safetensors')
    expect(requested('consolidated.safetensors')).toEqual([])
  })

  test.each(['../../outside.safetensors', 'sub/model.safetensors', 'pytorch_model.bin'])(
    'whose index names %s is refused',
    async name => {
      files.delete(weights)
      const index = Buffer.from(JSON.stringify({ weight_map: { a: name } }))
      files.set('model.safetensors.index.json', { bytes: index, lfs: false })
      await expect(pull()).rejects.toThrow(refusal('engine/index-invalid'))
    },
  )

  test('with nothing but pickles is refused by their names, and none is asked for', async () => {
    files.delete(weights)
    await expect(pull()).rejects.toThrow(refusal('engine/pickle-refused', { file: 'pytorch_model.bin' }))
    expect(requested('pytorch_model.bin')).toEqual([])
  })

  test('without a tokenizer is refused', async () => {
    files.delete('tokenizer.json')
    await expect(pull()).rejects.toThrow(refusal('engine/model-file-missing', { missing: 'tokenizer.json' }))
  })

  test('is kept by digest, so that one content is there once', async () => {
    const cache = path.join(root, 'digests')
    await pull({ cache })
    const blobs = readdirSync(path.join(cache, 'blobs')).toSorted()
    expect(blobs).toContain(sha256(files.get(weights)!.bytes))
    expect(blobs).toContain(sha1OfBlob(files.get('config.json')!.bytes))
    expect(blobs.some(name => name.endsWith('.part'))).toBe(false)
  })
})

describe('a connection', () => {
  test('that breaks is taken up where it broke, as often as it brings something', async () => {
    const third = Math.ceil(files.get(weights)!.bytes.length / 3)
    let breaks = 0
    meddle = (request, response, bytes) => {
      const start = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1] ?? 0)
      if (!request.url!.endsWith(weights) || breaks++ >= 2) return false
      response.writeHead(start > 0 ? 206 : 200, {
        'content-length': bytes.length - start,
        ...(start > 0 && { 'content-range': `bytes ${start}-${bytes.length - 1}/${bytes.length}` }),
      })
      response.write(bytes.subarray(start, start + third), () => setTimeout(() => response.destroy(), 20))
      return true
    }
    const { dir } = await pull()
    expect(loadModel(dir).digest).toBe(loadModel(source).digest)
    expect(requested(weights).map(each => each.range)).toEqual([undefined, `bytes=${third}-`, `bytes=${2 * third}-`])
  })

  test('that was cut off with its process is taken up by the next', async () => {
    const cache = path.join(root, 'cut')
    const { bytes } = files.get(weights)!
    mkdirSync(path.join(cache, 'blobs'), { recursive: true })
    writeFileSync(path.join(cache, 'blobs', `${sha256(bytes)}.part`), bytes.subarray(0, 1000))
    const { dir } = await pull({ cache })
    expect(requested(weights).map(each => each.range)).toEqual(['bytes=1000-'])
    expect(readFileSync(path.join(dir, weights)).equals(bytes)).toBe(true)
  })

  test('to a server without ranges starts anew', async () => {
    const cache = path.join(root, 'no-ranges')
    const { bytes } = files.get(weights)!
    mkdirSync(path.join(cache, 'blobs'), { recursive: true })
    writeFileSync(path.join(cache, 'blobs', `${sha256(bytes)}.part`), Buffer.alloc(1000, 7))
    meddle = (_, response, whole) => {
      response.writeHead(200, { 'content-length': whole.length }).end(whole)
      return true
    }
    const { dir } = await pull({ cache })
    expect(readFileSync(path.join(dir, weights)).equals(bytes)).toBe(true)
  })

  test('that brings nothing is given up after so many attempts, and what was loaded is kept', async () => {
    const cache = path.join(root, 'dead')
    meddle = (request, response) => {
      if (!request.url!.endsWith(weights)) return false
      response.destroy()
      return true
    }
    await expect(pull({ cache })).rejects.toThrow(refusal('engine/hub-unreachable'))
    expect(existsSync(path.join(cache, 'blobs', sha1OfBlob(files.get('tokenizer.json')!.bytes)))).toBe(true)
    expect(existsSync(path.join(cache, 'models', 'someone', 'tiny', commit))).toBe(false)
    meddle = () => false
    seen = []
    await pull({ cache })
    expect(requested('tokenizer.json')).toEqual([])
  })

  test('to nowhere says so', async () => {
    await expect(pull({ endpoint: 'http://127.0.0.1:1' })).rejects.toThrow(refusal('engine/hub-unreachable'))
  })

  test('is waited for where the hub asks it, and given up where it asks for ever', async () => {
    apiTroubles = [{ status: 429, headers: { 'retry-after': '0' } }, { status: 503 }]
    await pull()
    apiTroubles = Array(3).fill({ status: 429, headers: { 'retry-after': '0' } })
    await expect(pull()).rejects.toThrow(refusal('engine/hub-busy', { status: '429', retryAfterSeconds: '0' }))
  })

  test('can be given up by the caller', async () => {
    const abort = new AbortController()
    meddle = () => {
      abort.abort(new Error('enough'))
      return false
    }
    await expect(pull({ signal: abort.signal })).rejects.toThrow('enough')
  })
})

describe('a hub that says what is not so', () => {
  test.each([
    ['another content', Buffer.from('something else')],
    ['nothing', Buffer.alloc(0)],
  ])('of a small file: %s', async (_, bytes) => {
    const digest = sha1OfBlob(files.get('config.json')!.bytes)
    files.set('config.json', { bytes, lfs: false, digest })
    const facts = { file: 'config.json', wanted: digest, kind: 'git-sha1' }
    await expect(pull()).rejects.toThrow(refusal('engine/hub-digest', facts))
  })

  test('of a large file is not believed, and nothing of it stays', async () => {
    const cache = path.join(root, 'lies')
    const { bytes } = files.get(weights)!
    const digest = sha256(bytes)
    const changed = Buffer.from(bytes)
    changed[changed.length - 1]! ^= 1
    files.set(weights, { bytes: changed, lfs: true, digest })
    await expect(pull({ cache })).rejects.toThrow(refusal('engine/hub-digest', { file: weights, wanted: digest }))
    expect(readdirSync(path.join(cache, 'blobs')).filter(name => name.startsWith(digest))).toEqual([])
  })

  test('of a size: a file that goes on is cut off, one that ends early is not taken', async () => {
    const { bytes } = files.get(weights)!
    files.set(weights, { bytes, lfs: true, size: 100 })
    await expect(pull()).rejects.toThrow(refusal('engine/hub-size', { file: weights, wanted: '100' }))
    files.set(weights, { bytes, lfs: true, size: bytes.length + 1 })
    await expect(pull()).rejects.toThrow(expect.objectContaining({ code: expect.stringMatching(/^engine\/hub-/) }))
  })

  test('of a size beyond the disk is refused before anything is loaded', async () => {
    files.set(weights, { bytes: Buffer.alloc(1), lfs: true, size: 2 ** 52 })
    await expect(pull()).rejects.toThrow(refusal('engine/hub-disk', { needsBytes: `${2 ** 52}` }))
    expect(requested(weights)).toEqual([])
  })

  test('in no words that can be read', async () => {
    files.set('config.json', { bytes: Buffer.from('{}'), lfs: false, digest: 'none' })
    await expect(pull()).rejects.toThrow(refusal('engine/hub-answer'))
  })
})

describe('a token', () => {
  test('goes to the hub and not where it redirects', async () => {
    meddle = (request, response) => {
      if (!request.url!.endsWith(weights) || request.headers.host !== new URL(at(server)).host) return false
      response.writeHead(302, { location: `${at(elsewhere)}${request.url}?signature=1` }).end()
      return true
    }
    await pull({ token: 'hf_secret' })
    const [asked, redirected] = requested(weights)
    expect(asked!.authorization).toBe('Bearer hf_secret')
    expect(redirected!.authorization).toBeUndefined()
  })

  test('is not sent in the clear', () => {
    expect(() => openHub({ endpoint: 'http://hub.example', token: 'x' })).toThrow(refusal('engine/hub-endpoint'))
  })

  test.each([401, 403])('that is missing or wrong (%s) is told from a name that is', async status => {
    apiTroubles = [{ status }]
    await expect(pull({ token: 'hf_secret' })).rejects.toThrow(
      refusal('engine/hub-unauthorized', { status: `${status}` }),
    )
    await expect(pull({ revision: 'none' })).rejects.toThrow(refusal('engine/hub-not-found', { status: '404' }))
  })

  test('stands in no error', async () => {
    apiTroubles = [{ status: 403 }]
    const error = await pull({ token: 'hf_secret' }).catch(each => each)
    expect(JSON.stringify(error) + error.stack).not.toContain('hf_secret')
  })
})

test.each(['tiny', '../tiny', 'a/b/c', 'a/..', '/a', 'a b/c', 'someone/ti?ny'])('%j names no model', async name => {
  await expect(pull({ model: name })).rejects.toThrow(refusal('engine/hub-name'))
  expect(seen).toEqual([])
})

test('a cache serves one process at a time', async () => {
  const cache = path.join(root, 'held')
  mkdirSync(cache)
  const other = new DatabaseSync(path.join(cache, 'pull.lock'))
  other.exec('BEGIN EXCLUSIVE')
  await expect(pull({ cache })).rejects.toThrow(refusal('engine/hub-cache-held', { cache }))
  other.close()
  await pull({ cache })
})
