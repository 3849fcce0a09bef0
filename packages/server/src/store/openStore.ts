import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import {
  BaseError,
  bytesToHex,
  cidFromDigest,
  cidOf,
  digestOfCid,
  type Hex,
  hexToBytes,
  sha256,
} from '@openledger/base'
import { moveDurably, syncDir, writeDurably } from './writeDurably.ts'

/** Objects larger than this are never read into memory whole; they are streamed. 64 MiB. */
const memoryLimit = 64 * 1024 * 1024

export type Store = {
  dir: string
  /** Keeps bytes and names them. Keeping the same bytes twice is one object. @throws `store/erased` */
  put(bytes: Uint8Array): Promise<string>
  /** Takes a synced file over as an object; `digest` is its sha-256, computed by the caller from these very bytes. @throws `store/erased` */
  adopt(path: string, digest: Uint8Array): Promise<string>
  has(cid: string): Promise<boolean>
  /**
   * Destroys an object for ever, as its owner, a court or somebody's privacy asked. Its name stays known as erased: the
   * same bytes are not taken again.
   */
  erase(cid: string): Promise<void>
  /** Size in bytes. @throws `store/not-found`, `store/erased` */
  size(cid: string): Promise<number>
  /** The bytes, checked against the name. @throws `store/not-found`, `store/erased`, `store/corrupted`, `store/too-large` */
  get(cid: string): Promise<Uint8Array>
  /** Same, named by the sha-256 digest that stands on chain. */
  getByDigest(digest: Hex): Promise<Uint8Array>
  /** Parsed JSON of an object. @throws `store/not-json` beside what `get` throws */
  getJson(cid: string): Promise<unknown>
  /**
   * Where an object lies, after its content was checked: for large files that are mapped and not read whole. Nothing ever
   * writes there; erasing the object takes the name away, and leaves what is mapped to who mapped it.
   */
  path(cid: string): Promise<string>
  /** The bytes as a stream whose content was checked before the first byte leaves. */
  stream(cid: string): Promise<{ size: number; body: ReadableStream<Uint8Array> }>
}

/**
 * Opens the content store: one folder, one file an object, named by the sha-256 of its bytes.
 *
 * What is read is hashed first. An object that no longer matches its name is moved to `quarantine/` and never served. An
 * empty file in `erased/` stands for an object that was destroyed.
 *
 * @example
 * const store = await openStore({ dir: '/var/lib/openledger/store' })
 * const cid = await store.put(utf8('hello'))
 */
export async function openStore({ dir }: { dir: string }): Promise<Store> {
  const objects = join(dir, 'objects')
  const quarantine = join(dir, 'quarantine')
  const erased = join(dir, 'erased')
  const temporaryDir = join(dir, 'tmp')
  await Promise.all([objects, quarantine, erased, temporaryDir].map(path => mkdir(path, { recursive: true })))
  for (const left of await readdir(temporaryDir)) await rm(join(temporaryDir, left), { force: true, recursive: true })

  const pathOf = (digest: Uint8Array): string => {
    const hex = bytesToHex(digest).slice(2)
    return join(objects, hex.slice(0, 2), hex.slice(2))
  }
  const destroyed = new Set(await readdir(erased))
  const isErased = (digest: Uint8Array) => destroyed.has(bytesToHex(digest).slice(2))
  const destroy = async (digest: Uint8Array): Promise<void> => {
    const path = pathOf(digest)
    await rm(path, { force: true })
    await syncDir(dirname(path)).catch(() => {}) // the folder was never made
    const hex = bytesToHex(digest).slice(2)
    for (const name of await readdir(quarantine))
      if (name.startsWith(hex)) await rm(join(quarantine, name), { force: true })
  }
  // An erasure that was cut off is brought to its end.
  for (const hex of destroyed) await destroy(hexToBytes(`0x${hex}`))
  const refuseErased = (digest: Uint8Array): void => {
    if (!isErased(digest)) return
    throw new BaseError('This object was erased, as who it belongs to asked.', {
      code: 'store/erased',
      facts: { cid: cidFromDigest(digest) },
      hint: 'It is not kept or served any more.',
    })
  }
  const sizeAt = async (path: string): Promise<number | undefined> => {
    try {
      const found = await stat(path)
      return found.isFile() ? found.size : undefined
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined
      throw cause
    }
  }
  const parse = (cid: string): Uint8Array => {
    try {
      return digestOfCid(cid)
    } catch (cause) {
      throw new BaseError('This is not a content name.', {
        code: 'store/bad-cid',
        facts: { cid: cid.slice(0, 100) },
        hint: 'Names are CIDs, version 1, raw, sha2-256: they start with bafkrei.',
        cause,
      })
    }
  }
  const sizeOf = async (cid: string): Promise<number> => {
    const digest = parse(cid)
    refuseErased(digest)
    const size = await sizeAt(pathOf(digest))
    if (size === undefined) throw notFound(cid)
    return size
  }
  const reject = async (cid: string, expected: Uint8Array, found: Uint8Array): Promise<never> => {
    const aside = join(quarantine, `${bytesToHex(expected).slice(2)}-${bytesToHex(found).slice(2, 10)}`)
    await rename(pathOf(expected), aside).catch(() => {})
    throw new BaseError('A stored object no longer matches its name: it was set aside and is not served.', {
      code: 'store/corrupted',
      facts: { cid, expected: bytesToHex(expected), found: bytesToHex(found) },
      hint: 'Upload the same file again, or restore it from a copy; the name says what its bytes must be.',
    })
  }
  /** An object's size, once its content has the right hash. */
  const checked = async (cid: string): Promise<number> => {
    const digest = parse(cid)
    const size = await sizeOf(cid)
    const found = await hashFile(pathOf(digest))
    if (!Buffer.from(found).equals(digest)) await reject(cid, digest, found)
    return size
  }
  const get = async (cid: string): Promise<Uint8Array> => {
    const digest = parse(cid)
    const size = await sizeOf(cid)
    if (size > memoryLimit)
      throw new BaseError('This object is too large to be read whole.', {
        code: 'store/too-large',
        facts: { cid, bytes: size, limit: memoryLimit },
      })
    const bytes = new Uint8Array(await readFile(pathOf(digest)))
    const found = sha256(bytes)
    if (!Buffer.from(found).equals(digest)) await reject(cid, digest, found)
    return bytes
  }

  return {
    dir,
    async put(bytes) {
      const digest = sha256(bytes)
      refuseErased(digest)
      const path = pathOf(digest)
      // A file of the right size may still be rotten: only its own hash lets us skip the write.
      const there = (await sizeAt(path)) === bytes.length && Buffer.from(sha256(await readFile(path))).equals(digest)
      if (!there) await writeDurably({ temporaryDir, path, bytes })
      return cidOf(bytes)
    },
    async adopt(path, digest) {
      refuseErased(digest)
      await moveDurably({ from: path, to: pathOf(digest) })
      return cidFromDigest(digest)
    },
    has: async cid => {
      const digest = parse(cid)
      return !isErased(digest) && (await sizeAt(pathOf(digest))) !== undefined
    },
    async erase(cid) {
      const digest = parse(cid)
      const hex = bytesToHex(digest).slice(2)
      await writeDurably({ temporaryDir, path: join(erased, hex), bytes: new Uint8Array(0) })
      destroyed.add(hex)
      await destroy(digest)
    },
    size: sizeOf,
    get,
    getByDigest: digest => get(cidFromDigest(hexToBytes(digest))),
    async getJson(cid) {
      const bytes = await get(cid)
      try {
        return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
      } catch (cause) {
        throw new BaseError('A stored object is not the JSON it should be.', {
          code: 'store/not-json',
          facts: { cid },
          cause,
        })
      }
    },
    async path(cid) {
      await checked(cid)
      return pathOf(parse(cid))
    },
    async stream(cid) {
      const digest = parse(cid)
      const size = await checked(cid)
      return { size, body: Readable.toWeb(createReadStream(pathOf(digest))) as ReadableStream<Uint8Array> }
    },
  }
}

/** sha-256 of a file, read in pieces. */
export async function hashFile(path: string): Promise<Uint8Array> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) hash.update(chunk as Buffer)
  return new Uint8Array(hash.digest())
}

function notFound(cid: string): BaseError {
  return new BaseError('There is no object of this name here.', {
    code: 'store/not-found',
    facts: { cid },
    hint: 'Upload it first, or ask the node that published it.',
  })
}
