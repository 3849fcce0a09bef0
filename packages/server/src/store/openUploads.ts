import { randomBytes } from 'node:crypto'
import { mkdir, open, readdir, readFile, rm, stat, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { BaseError, bytesToHex, cidFromDigest, type Hex, hexToBytes, utf8 } from '@openledger/base'
import { z } from 'zod'
import { diskError } from './diskErrors.ts'
import { hashFile, type Store } from './openStore.ts'
import { writeDurably } from './writeDurably.ts'

/** One upload: `offset` bytes of `size` are on disk; `cid` stands once it is whole and checked. */
export type Upload = { id: string; size: number; sha256: Hex; offset: number; expiresAt: number; cid?: string }

export type Uploads = {
  limit: number
  /** Declares a file. A file that the store already has is complete at once. */
  create(declared: { size: number; sha256: Hex }): Promise<Upload>
  get(id: string): Promise<Upload>
  /** Appends at `offset`, which must be where the last append ended. The last byte completes it. */
  append(id: string, offset: number, body: AsyncIterable<Uint8Array>): Promise<Upload>
}

const metaSchema = z.object({
  size: z.number().int().min(1),
  sha256: z.templateLiteral(['0x', z.string().regex(/^[0-9a-f]{64}$/)]),
  createdAt: z.number(),
})

/** Space that an upload may not eat: the chain and the journal need it more. */
const diskReserve = 64 * 1024 * 1024

/**
 * Opens the resumable uploads beside a store. The truth is on disk (declared size and digest, bytes received), so an
 * upload survives a restart and goes on where it stopped. Unfinished ones expire.
 */
export async function openUploads({
  store,
  limit = 256 * 1024 * 1024,
  lifetime = 24 * 3600_000,
  maxOpen = 64,
  now = Date.now,
}: openUploads.Options): Promise<Uploads> {
  const root = join(store.dir, 'uploads')
  await mkdir(root, { recursive: true })
  const busy = new Set<string>()
  const dirOf = (id: string) => join(root, id)

  const read = async (id: string): Promise<Upload> => {
    if (!/^[0-9a-f]{32}$/.test(id)) throw unknown(id)
    const text = await readFile(join(dirOf(id), 'meta.json'), 'utf8').catch(() => undefined)
    if (text === undefined) throw unknown(id)
    const meta = metaSchema.parse(JSON.parse(text))
    const sha256 = meta.sha256 as Hex
    const expiresAt = meta.createdAt + lifetime
    const cid = cidFromDigest(hexToBytes(sha256))
    const offset = await stat(join(dirOf(id), 'data')).then(
      found => found.size,
      () => undefined,
    )
    if (offset === undefined && (await store.has(cid)))
      return { id, size: meta.size, sha256, offset: meta.size, expiresAt, cid }
    return { id, size: meta.size, sha256, offset: offset ?? 0, expiresAt }
  }
  const sweep = async (): Promise<number> => {
    let pending = 0
    for (const id of await readdir(root)) {
      const upload = await read(id).catch(() => undefined)
      const dead = !upload || upload.expiresAt < now()
      if (dead && !busy.has(id)) await rm(dirOf(id), { recursive: true, force: true })
      else if (upload && upload.cid === undefined) pending++
    }
    return pending
  }
  const complete = async (id: string, upload: Upload): Promise<Upload> => {
    const path = join(dirOf(id), 'data')
    const found = await hashFile(path)
    if (bytesToHex(found) !== upload.sha256) {
      await rm(dirOf(id), { recursive: true, force: true })
      throw new BaseError('The bytes that arrived are not the file that was declared: the upload was dropped.', {
        code: 'store/upload-mismatch',
        facts: { declared: upload.sha256, found: bytesToHex(found) },
        hint: 'The file may have changed while it was sent. Declare it again.',
      })
    }
    const cid = await store.adopt(path, found).catch(async (error: unknown) => {
      // What was erased must not stay here either.
      if (BaseError.is(error, 'store/erased')) await rm(dirOf(id), { recursive: true, force: true })
      throw error
    })
    return { ...upload, offset: upload.size, cid }
  }
  await sweep()

  return {
    limit,
    async create({ size, sha256 }) {
      if (size === 0)
        throw new BaseError('The file is empty.', {
          code: 'store/upload-empty',
          hint: 'Choose a file with records in it.',
        })
      if (size > limit)
        throw new BaseError('The file is larger than this node takes.', {
          code: 'store/upload-too-large',
          facts: { bytes: size, limit },
          hint: 'Split it into several batches: each is a file of its own.',
        })
      const pending = await sweep()
      if (pending >= maxOpen)
        throw new BaseError('Too many uploads are open on this node.', {
          code: 'store/too-many-uploads',
          facts: { open: pending, limit: maxOpen },
          hint: 'Finish one, or wait until unfinished ones expire.',
        })
      const disk = await statfs(root)
      const free = disk.bavail * disk.bsize
      if (free < size + diskReserve)
        throw new BaseError('The node’s disk has no room for this file.', {
          code: 'store/disk-full',
          facts: { bytes: size, free },
          hint: 'Free some space on the data folder’s disk, then send it again.',
        })
      const id = randomBytes(16).toString('hex')
      const createdAt = now()
      await mkdir(dirOf(id))
      const meta = utf8(JSON.stringify({ size, sha256, createdAt }))
      await writeDurably({ temporaryDir: dirOf(id), path: join(dirOf(id), 'meta.json'), bytes: meta })
      const cid = cidFromDigest(hexToBytes(sha256))
      // `get` proves that what we have is whole; a rotten object is set aside and sent again.
      if (
        await store.stream(cid).then(
          found => found.body.cancel().then(() => true),
          () => false,
        )
      )
        return { id, size, sha256, offset: size, expiresAt: createdAt + lifetime, cid }
      await (await open(join(dirOf(id), 'data'), 'wx')).close()
      return { id, size, sha256, offset: 0, expiresAt: createdAt + lifetime }
    },
    async get(id) {
      const upload = await read(id)
      // All bytes arrived, but the process ended before they were checked: finish it now.
      const stopped = upload.cid === undefined && upload.offset === upload.size && !busy.has(id)
      return stopped ? complete(id, upload) : upload
    },
    async append(id, offset, body) {
      if (busy.has(id))
        throw new BaseError('Another request is writing to this upload.', { code: 'store/upload-busy', facts: { id } })
      busy.add(id)
      try {
        const upload = await read(id)
        if (upload.cid !== undefined) return upload
        if (upload.expiresAt < now()) throw unknown(id)
        if (offset !== upload.offset)
          throw new BaseError('The upload goes on at another offset.', {
            code: 'store/upload-offset',
            facts: { id, offset: upload.offset, sent: offset },
            hint: 'Ask for the upload and send from its offset.',
          })
        const file = await open(join(dirOf(id), 'data'), offset === 0 ? 'w' : 'r+')
        let end = offset
        try {
          for await (const chunk of body) {
            if (end + chunk.length > upload.size) {
              await file.truncate(offset)
              throw new BaseError('More bytes arrived than were declared.', {
                code: 'store/upload-overflow',
                facts: { declared: upload.size, received: end + chunk.length },
              })
            }
            await file.write(chunk, 0, chunk.length, end)
            end += chunk.length
          }
          await file.sync()
        } catch (cause) {
          if ((cause as NodeJS.ErrnoException).code === 'ENOSPC') await file.truncate(offset).catch(() => {})
          throw diskError(cause, { id, offset: end })
        } finally {
          await file.close()
        }
        return end === upload.size ? await complete(id, upload) : { ...upload, offset: end }
      } finally {
        busy.delete(id)
      }
    },
  }
}

export declare namespace openUploads {
  type Options = {
    store: Store
    /** Largest file, bytes. */
    limit?: number
    /** Milliseconds until an unfinished upload is dropped. */
    lifetime?: number
    maxOpen?: number
    now?: () => number
  }
}

function unknown(id: string): BaseError {
  return new BaseError('There is no such upload: it may have expired.', {
    code: 'store/upload-not-found',
    facts: { id: id.slice(0, 64) },
    hint: 'Declare the file again.',
  })
}
