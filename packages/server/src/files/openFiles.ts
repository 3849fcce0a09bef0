import { createHash, randomBytes } from 'node:crypto'
import { mkdir, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type Address, BaseError, type Hex } from '@openledger/base'
import type { FileRow } from '../journal/fileRows.ts'
import type { Journal } from '../journal/openJournal.ts'
import { writeDurably } from '../store/writeDurably.ts'
import { readTrainingFile } from './readTrainingFile.ts'

export type Files = Awaited<ReturnType<typeof openFiles>>

/** What one owner may keep. */
export type FileQuota = { files: number; bytes: number }

/** What files are for here; OpenAI's other purposes have no use on this node. */
export const filePurposes = ['fine-tune', 'fine-tune-results'] as const

/**
 * Opens the private files: each belongs to one account and is served to nobody else. They lie in a folder of their own
 * and not in the store, whose objects are named by their hash and open to whoever knows it.
 *
 * Bytes are on disk before the row that names them, and the row is gone before they are: what a kill leaves behind is a
 * file without a row, which the next start removes.
 */
export async function openFiles({
  dir,
  journal,
  quota = { files: 100, bytes: 256 * 1024 * 1024 },
  now = () => Math.floor(Date.now() / 1000),
}: openFiles.Options) {
  const temporaryDir = join(dir, 'tmp')
  await mkdir(temporaryDir, { recursive: true })
  const pathOf = (id: string) => join(dir, id)
  const rows = journal.files
  const known = new Set(rows.all().flatMap(({ id, state }) => (state === 'kept' ? [id] : [])))
  for (const name of await readdir(dir)) if (name.startsWith('file-') && !known.has(name)) await rm(pathOf(name))

  const isExpired = ({ expiresAt }: FileRow) => expiresAt !== null && expiresAt <= now()
  const drop = async (id: string): Promise<void> => {
    rows.markDeleted(id)
    await rm(pathOf(id), { force: true })
  }
  const assertRoom = (owner: Address, bytes: number): void => {
    const mine = rows.ofOwner(owner)
    const held = mine.reduce((sum, file) => sum + file.bytes, 0)
    if (mine.length < quota.files && held + bytes <= quota.bytes) return
    throw new BaseError('This key keeps as much as it may.', {
      code: 'files/quota',
      facts: { files: mine.length, most: quota.files, bytes: held + bytes, mostBytes: quota.bytes },
      hint: 'Delete files that you do not need any more.',
    })
  }
  /** Checks a file and puts its bytes on disk; the caller writes the row that is given back. */
  const put = async ({ owner, filename, purpose, bytes, keepFor = null }: Put) => {
    assertRoom(owner, bytes.length)
    const examples = purpose === 'fine-tune' ? (await readTrainingFile(bytes)).length : 0
    const id = `file-${randomBytes(12).toString('hex')}`
    await writeDurably({ temporaryDir, path: pathOf(id), bytes })
    const createdAt = now()
    return {
      ...{ id, owner, filename, purpose, bytes: bytes.length, sha256: sha256Of(bytes), examples, createdAt },
      expiresAt: keepFor === null ? null : createdAt + keepFor,
    }
  }

  return {
    quota,
    put,
    /** Keeps a file. @throws `files/quota` and what `readTrainingFile` throws */
    async create(file: Put): Promise<FileRow> {
      const row = await put(file)
      rows.add(row)
      return rows.get(row.id)!
    },
    /** A file by its id; another's is not there. @throws `files/not-found` */
    get(owner: Address, id: string): FileRow {
      const row = rows.get(id)
      if (!row || row.owner !== owner || row.state !== 'kept' || isExpired(row)) throw notFound(id)
      return row
    },
    list: (owner: Address): FileRow[] => rows.ofOwner(owner).filter(row => !isExpired(row)),
    /** The bytes, checked against their digest. @throws `files/damaged` */
    async read({ id, sha256 }: Pick<FileRow, 'id' | 'sha256'>): Promise<Uint8Array> {
      const bytes = new Uint8Array(await readFile(pathOf(id)))
      if (sha256Of(bytes) === sha256) return bytes
      throw new BaseError('A file is no longer what was uploaded.', {
        code: 'files/damaged',
        facts: { file: id },
        hint: 'Upload it again.',
      })
    },
    drop,
    /** Files whose time is over: their ids. */
    expired: (): string[] => rows.all().flatMap(row => (row.state === 'kept' && isExpired(row) ? [row.id] : [])),
  }
}

export declare namespace openFiles {
  type Options = {
    /** Folder of the files. */
    dir: string
    journal: Journal
    quota?: FileQuota | undefined
    now?: () => number
  }
}

type Put = {
  owner: Address
  filename: string
  purpose: (typeof filePurposes)[number]
  bytes: Uint8Array
  /** Seconds; null: until it is deleted. */
  keepFor?: number | null
}

function sha256Of(bytes: Uint8Array): Hex {
  return `0x${createHash('sha256').update(bytes).digest('hex')}`
}

function notFound(id: string): BaseError {
  return new BaseError(`There is no file “${id.slice(0, 64)}” of this key.`, {
    code: 'files/not-found',
    facts: { param: 'file_id' },
    hint: 'GET /v1/files lists them.',
  })
}
