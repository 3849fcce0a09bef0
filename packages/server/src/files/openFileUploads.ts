import { createHash, randomBytes } from 'node:crypto'
import { mkdir, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type Address, BaseError } from '@openledger/base'
import type { FileRow, FileUploadRow } from '../journal/fileRows.ts'
import type { Journal } from '../journal/openJournal.ts'
import { writeDurably } from '../store/writeDurably.ts'
import type { Files } from './openFiles.ts'

export type FileUploads = Awaited<ReturnType<typeof openFileUploads>>

/** Seconds that an upload may take, as at OpenAI. */
const lifetime = 3600

/**
 * Opens the uploads in parts beside the private files. A part is on disk before it is acknowledged; an upload that is
 * not completed within an hour is dropped with its parts.
 */
export async function openFileUploads({
  dir,
  journal,
  files,
  limit,
  maxOpen = 8,
  now = () => Math.floor(Date.now() / 1000),
}: openFileUploads.Options) {
  const temporaryDir = join(dir, 'tmp')
  await mkdir(temporaryDir, { recursive: true })
  const rows = journal.files.uploads
  const pathOf = (part: string) => join(dir, part)
  const dropParts = async ({ parts }: FileUploadRow): Promise<void> => {
    for (const { id } of parts) await rm(pathOf(id), { force: true })
  }
  const sweep = async (): Promise<FileUploadRow[]> => {
    rows.forgetBefore(now() - 24 * 3600)
    const open: FileUploadRow[] = []
    for (const row of rows.pending()) {
      if (row.expiresAt > now()) open.push(row)
      else {
        rows.cancel(row.id)
        await dropParts(row)
      }
    }
    return open
  }
  const kept = new Set((await sweep()).flatMap(({ parts }) => parts.map(({ id }) => id)))
  for (const name of await readdir(dir)) if (name.startsWith('part_') && !kept.has(name)) await rm(pathOf(name))

  const get = (owner: Address, id: string): FileUploadRow => {
    const row = rows.get(id)
    if (row && row.owner === owner) return row
    throw new BaseError(`There is no upload “${id.slice(0, 64)}” of this key.`, {
      code: 'files/unknown-upload',
      facts: { param: 'upload_id' },
      hint: 'An upload is forgotten a day after it has ended.',
    })
  }
  const pending = (owner: Address, id: string): FileUploadRow => {
    const row = get(owner, id)
    if (row.state === 'pending' && row.expiresAt > now()) return row
    throw new BaseError('This upload is over.', {
      code: 'files/upload-over',
      facts: { param: 'upload_id', status: row.state === 'pending' ? 'expired' : row.state },
      hint: 'Begin another one.',
    })
  }

  return {
    async create(declared: Declared): Promise<FileUploadRow> {
      if (declared.bytes > limit) throw tooLarge(declared.bytes, limit)
      const mine = (await sweep()).filter(({ owner }) => owner === declared.owner)
      if (mine.length >= maxOpen)
        throw new BaseError('Too many uploads of this key are open.', {
          code: 'files/too-many-uploads',
          facts: { open: mine.length, limit: maxOpen },
          hint: 'Complete or cancel one.',
        })
      const createdAt = now()
      const id = `upload_${randomBytes(12).toString('hex')}`
      rows.add({ ...declared, id, createdAt, expiresAt: createdAt + lifetime })
      return rows.get(id)!
    },
    async addPart(owner: Address, id: string, bytes: Uint8Array) {
      const row = pending(owner, id)
      const held = row.parts.reduce((sum, part) => sum + part.bytes, 0) + bytes.length
      if (bytes.length === 0 || held > limit) throw tooLarge(held, limit)
      const part = { id: `part_${randomBytes(12).toString('hex')}`, bytes: bytes.length, createdAt: now() }
      await writeDurably({ temporaryDir, path: pathOf(part.id), bytes })
      rows.addPart(id, part)
      return part
    },
    /** Puts the parts together in the order given, and keeps the file that they are. */
    async complete(owner: Address, id: string, { parts, md5 }: Complete): Promise<[FileUploadRow, FileRow]> {
      const row = pending(owner, id)
      const unknown = parts.find(part => !row.parts.some(one => one.id === part))
      if (unknown !== undefined || new Set(parts).size !== parts.length)
        throw new BaseError('These are not the parts of this upload.', {
          code: 'files/wrong-parts',
          facts: { param: 'part_ids', part: unknown?.slice(0, 64) ?? 'one is named twice' },
        })
      const bytes = new Uint8Array(Buffer.concat(await Promise.all(parts.map(part => readFile(pathOf(part))))))
      if (bytes.length !== row.bytes)
        throw new BaseError('The parts are not as many bytes as were declared.', {
          code: 'files/wrong-size',
          facts: { param: 'bytes', declared: row.bytes, received: bytes.length },
        })
      if (md5 !== undefined && createHash('md5').update(bytes).digest('hex') !== md5.toLowerCase())
        throw new BaseError('The parts have another MD5 than was given.', {
          code: 'files/wrong-digest',
          facts: { param: 'md5' },
        })
      const { filename, keepFor } = row
      const file = await files.put({ owner, filename, purpose: 'fine-tune', bytes, keepFor })
      rows.complete(id, file)
      await dropParts(row)
      return [rows.get(id)!, journal.files.get(file.id)!]
    },
    async cancel(owner: Address, id: string): Promise<FileUploadRow> {
      const row = pending(owner, id)
      rows.cancel(id)
      await dropParts(row)
      return rows.get(id)!
    },
  }
}

export declare namespace openFileUploads {
  type Options = {
    /** Folder of the parts. */
    dir: string
    journal: Journal
    files: Files
    /** Largest file, bytes. */
    limit: number
    /** Uploads of one owner that may be open. */
    maxOpen?: number
    now?: () => number
  }
}

type Declared = Pick<FileUploadRow, 'owner' | 'filename' | 'purpose' | 'bytes' | 'keepFor'>
type Complete = { parts: readonly string[]; md5?: string | undefined }

function tooLarge(bytes: number, limit: number): BaseError {
  return new BaseError('The file has not the size that this node takes.', {
    code: 'files/too-large',
    facts: { param: 'bytes', bytes, limit },
    hint: 'At least one byte; large data belongs into a Datanet, in several batches.',
  })
}
