import { execFileSync } from 'node:child_process'
import { appendFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { bytesToHex, cidOf, createRng, digestOfCid, sha256, utf8 } from '@openledger/base'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openStore } from './openStore.ts'
import { openUploads } from './openUploads.ts'

let dir: string
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'openledger-store-'))
})
afterEach(() => rm(dir, { recursive: true, force: true }))

const bytes = (count: number, seed = 'bytes') => {
  const rng = createRng(seed)
  return Uint8Array.from({ length: count }, () => rng.int(256))
}
const pathOf = (cid: string) => {
  const hex = bytesToHex(digestOfCid(cid)).slice(2)
  return join(dir, 'objects', hex.slice(0, 2), hex.slice(2))
}
async function* chunks(data: Uint8Array, size: number) {
  for (let at = 0; at < data.length; at += size) yield data.subarray(at, at + size)
}
const declared = (data: Uint8Array) => ({ size: data.length, sha256: bytesToHex(sha256(data)) })

describe('the store', () => {
  test('names an object by its bytes and gives it back', async () => {
    const store = await openStore({ dir })
    const cid = await store.put(utf8('hello'))
    expect(cid).toBe(cidOf(utf8('hello')))
    expect(await store.get(cid)).toEqual(utf8('hello'))
    expect(await store.size(cid)).toBe(5)
    const { size, body } = await store.stream(cid)
    expect(size).toBe(5)
    expect(await new Response(body).text()).toBe('hello')
  })

  test('destroys what is erased for ever, and never takes it again', async () => {
    const store = await openStore({ dir })
    const data = utf8('a name and an address')
    const cid = await store.put(data)
    // A rotten copy set aside is plaintext too.
    await writeFile(pathOf(cid), 'a name and an Address')
    await expect(store.get(cid)).rejects.toMatchObject({ code: 'store/corrupted' })
    await store.put(data)

    await store.erase(cid)
    const refused = { code: 'store/erased', facts: { cid } }
    expect(await store.has(cid)).toBe(false)
    await expect(store.get(cid)).rejects.toMatchObject(refused)
    await expect(store.stream(cid)).rejects.toMatchObject(refused)
    await expect(store.put(data)).rejects.toMatchObject(refused)
    expect(await readdir(join(dir, 'quarantine'))).toEqual([])

    // Nor by an upload, whose bytes are dropped.
    const uploads = await openUploads({ store })
    const { id } = await uploads.create(declared(data))
    await expect(uploads.append(id, 0, chunks(data, 8))).rejects.toMatchObject(refused)
    expect(await readdir(join(dir, 'uploads'))).toEqual([])

    // Nor after a restart, which also ends an erasure that was cut off between its mark and the file.
    await mkdir(dirname(pathOf(cid)), { recursive: true })
    await writeFile(pathOf(cid), data)
    const again = await openStore({ dir })
    await expect(again.get(cid)).rejects.toMatchObject(refused)
    await expect(readFile(pathOf(cid))).rejects.toMatchObject({ code: 'ENOENT' })
  })

  test('never serves a corrupted object, names both digests and sets it aside', async () => {
    const store = await openStore({ dir })
    for (const read of ['get', 'stream'] as const) {
      const cid = await store.put(utf8('a record'))
      await writeFile(pathOf(cid), 'a rEcord')
      await expect(store[read](cid)).rejects.toMatchObject({
        code: 'store/corrupted',
        facts: {
          cid,
          expected: bytesToHex(sha256(utf8('a record'))),
          found: bytesToHex(sha256(utf8('a rEcord'))),
        },
      })
      await expect(store[read](cid)).rejects.toMatchObject({ code: 'store/not-found' })
      expect(await readdir(join(dir, 'quarantine'))).toHaveLength(1)
    }
    // Putting the right bytes again heals it.
    const cid = await store.put(utf8('a record'))
    expect(await store.get(cid)).toEqual(utf8('a record'))
  })

  test('put repairs an object that rotted in place', async () => {
    const store = await openStore({ dir })
    const cid = await store.put(utf8('a record'))
    await writeFile(pathOf(cid), 'a rEcord')
    await store.put(utf8('a record'))
    expect(await store.get(cid)).toEqual(utf8('a record'))
  })

  test('refuses what is not a content name', async () => {
    const store = await openStore({ dir })
    for (const name of ['', '../../etc/passwd', 'Qm', 'bafy'])
      await expect(store.get(name)).rejects.toMatchObject({ code: 'store/bad-cid' })
  })

  test('clears what a killed process left half-written', async () => {
    await openStore({ dir })
    await writeFile(join(dir, 'tmp', 'half'), 'half')
    await openStore({ dir })
    expect(await readdir(join(dir, 'tmp'))).toEqual([])
  })
})

describe('a full disk', () => {
  const small = join(tmpdir(), `openledger-small-${process.pid}`)
  const mounted = (() => {
    try {
      execFileSync('mkdir', ['-p', small])
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', small], { stdio: 'ignore' })
      return true
    } catch {
      console.warn('1 test skipped: a small file system cannot be mounted here')
      return false
    }
  })()
  afterEach(() => {
    if (mounted) execFileSync('umount', [small], { stdio: 'ignore' })
    execFileSync('rmdir', [small])
  })
  test.skipIf(!mounted)('is a clear error and leaves nothing half-written', async () => {
    const store = await openStore({ dir: small })
    const kept = await store.put(bytes(1000))
    await expect(store.put(bytes(300_000))).rejects.toMatchObject({ code: 'store/disk-full' })
    expect(await readdir(join(small, 'tmp'))).toEqual([])
    expect(await store.has(cidOf(bytes(300_000)))).toBe(false)
    expect(await store.get(kept)).toEqual(bytes(1000))
    const uploads = await openUploads({ store })
    await expect(uploads.create(declared(bytes(300_000)))).rejects.toMatchObject({ code: 'store/disk-full' })
  })
})

describe('an upload', () => {
  test('arrives in pieces, goes on after a restart, and ends in the store', async () => {
    const data = bytes(10_000)
    const first = await openUploads({ store: await openStore({ dir }) })
    const { id } = await first.create(declared(data))
    expect(await first.append(id, 0, chunks(data.subarray(0, 4000), 999))).toMatchObject({ offset: 4000 })

    const store = await openStore({ dir })
    const again = await openUploads({ store })
    expect(await again.get(id)).toMatchObject({ offset: 4000, size: 10_000 })
    await expect(again.append(id, 3999, chunks(data, 999))).rejects.toMatchObject({
      code: 'store/upload-offset',
      facts: { offset: '4000' },
    })
    const done = await again.append(id, 4000, chunks(data.subarray(4000), 999))
    expect(done.cid).toBe(cidOf(data))
    expect(await store.get(done.cid!)).toEqual(data)
    expect(await again.get(id)).toMatchObject({ offset: 10_000, cid: done.cid })
    // Declared again, it is there already.
    expect(await again.create(declared(data))).toMatchObject({ offset: 10_000, cid: done.cid })
  })

  test('keeps what arrived before the connection broke', async () => {
    const data = bytes(5000)
    const uploads = await openUploads({ store: await openStore({ dir }) })
    const { id } = await uploads.create(declared(data))
    const broken = async function* () {
      yield data.subarray(0, 2000)
      throw new Error('socket hang up')
    }
    await expect(uploads.append(id, 0, broken())).rejects.toThrow('socket hang up')
    expect(await uploads.get(id)).toMatchObject({ offset: 2000 })
    expect((await uploads.append(id, 2000, chunks(data.subarray(2000), 3000))).cid).toBe(cidOf(data))
  })

  test('is finished after a crash between the last byte and the check', async () => {
    const data = bytes(5000)
    const store = await openStore({ dir })
    const uploads = await openUploads({ store })
    const { id } = await uploads.create(declared(data))
    await appendFile(join(dir, 'uploads', id, 'data'), data)
    expect((await uploads.get(id)).cid).toBe(cidOf(data))
    expect(await store.get(cidOf(data))).toEqual(data)
  })

  test('that is not what was declared is dropped and never stored', async () => {
    const data = bytes(100)
    const store = await openStore({ dir })
    const uploads = await openUploads({ store })
    const { id } = await uploads.create({ size: 100, sha256: bytesToHex(sha256(bytes(100, 'other'))) })
    await expect(uploads.append(id, 0, chunks(data, 100))).rejects.toMatchObject({ code: 'store/upload-mismatch' })
    await expect(uploads.get(id)).rejects.toMatchObject({ code: 'store/upload-not-found' })
    expect(await store.has(cidOf(data))).toBe(false)
  })

  test('of more bytes than declared is refused and keeps its offset', async () => {
    const data = bytes(200)
    const uploads = await openUploads({ store: await openStore({ dir }) })
    const { id } = await uploads.create(declared(data))
    await uploads.append(id, 0, chunks(data.subarray(0, 50), 50))
    await expect(uploads.append(id, 50, chunks(bytes(151), 40))).rejects.toMatchObject({
      code: 'store/upload-overflow',
    })
    expect(await uploads.get(id)).toMatchObject({ offset: 50 })
  })

  test('of 2 GB or of nothing is refused when it is declared', async () => {
    const uploads = await openUploads({ store: await openStore({ dir }) })
    const sha = bytesToHex(sha256(utf8('')))
    await expect(uploads.create({ size: 2e9, sha256: sha })).rejects.toMatchObject({ code: 'store/upload-too-large' })
    await expect(uploads.create({ size: 0, sha256: sha })).rejects.toMatchObject({ code: 'store/upload-empty' })
    expect(await readdir(join(dir, 'uploads'))).toEqual([])
  })

  test('expires, and makes room for others', async () => {
    let time = 1_000_000
    const store = await openStore({ dir })
    const uploads = await openUploads({ store, lifetime: 1000, maxOpen: 1, now: () => time })
    const { id } = await uploads.create(declared(bytes(10)))
    await expect(uploads.create(declared(bytes(11)))).rejects.toMatchObject({ code: 'store/too-many-uploads' })
    time += 2000
    await uploads.create(declared(bytes(11)))
    await expect(uploads.get(id)).rejects.toMatchObject({ code: 'store/upload-not-found' })
  })

  test('of a file whose stored copy rotted is taken again', async () => {
    const data = bytes(300)
    const store = await openStore({ dir })
    const uploads = await openUploads({ store })
    const cid = await store.put(data)
    await mkdir(join(dir, 'objects'), { recursive: true })
    await writeFile(pathOf(cid), await readFile(pathOf(cid)).then(found => found.fill(0)))
    const { id, offset } = await uploads.create(declared(data))
    expect(offset).toBe(0)
    expect((await uploads.append(id, 0, chunks(data, 100))).cid).toBe(cid)
  })
})
