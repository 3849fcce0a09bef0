import type { Address, Hex } from '@openledger/base'
import type { Row, Sql } from './rows.ts'

/**
 * A private file of a key's owner. `kept`: its bytes are here; `deleted`: they are gone, and what was published of them
 * is being erased; the row stays until that is done.
 */
export type FileRow = {
  id: string
  owner: Address
  filename: string
  purpose: string
  bytes: number
  sha256: Hex
  /** Training examples; 0 for what is not trained on. */
  examples: number
  createdAt: number
  expiresAt: number | null
  state: 'kept' | 'deleted'
  /** What stands of it in the store and goes on chain, as its service wrote it down; null before it is trained on. */
  batch: string | null
}

/** A file that comes in parts; `parts` are in the order in which they came. */
export type FileUploadRow = {
  id: string
  owner: Address
  filename: string
  purpose: string
  bytes: number
  createdAt: number
  expiresAt: number
  /** Seconds after its creation that the file is kept; null: until it is deleted. */
  keepFor: number | null
  state: 'pending' | 'completed' | 'cancelled'
  file: string | null
  parts: { id: string; bytes: number; createdAt: number }[]
}

/** The journal's rows of private files, and of the uploads that become one. */
export function createFileRows({ run, all, one, atomically }: Sql) {
  const upload = (row: Row | undefined): FileUploadRow | undefined =>
    row && {
      ...{ id: row.id as string, owner: row.owner as Address, filename: row.filename as string },
      ...{ purpose: row.purpose as string, bytes: Number(row.bytes), createdAt: Number(row.created_at) },
      expiresAt: Number(row.expires_at),
      keepFor: row.keep_for === null ? null : Number(row.keep_for),
      state: row.state as FileUploadRow['state'],
      file: row.file as string | null,
      parts: all('select * from file_parts where upload = ? order by rowid', row.id as string).map(part => ({
        ...{ id: part.id as string, bytes: Number(part.bytes), createdAt: Number(part.created_at) },
      })),
    }
  const add = (file: Omit<FileRow, 'state' | 'batch'>): void =>
    void run(
      `insert into files (id, owner, filename, purpose, bytes, sha256, examples, created_at, expires_at, state)
       values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'kept')`,
      ...[file.id, file.owner, file.filename, file.purpose, file.bytes, file.sha256, file.examples],
      ...[file.createdAt, file.expiresAt],
    )
  return {
    add,
    get: (id: string): FileRow | undefined => toFile(one('select * from files where id = ?', id)),
    /** Files of an owner that are kept, the newest first. */
    ofOwner: (owner: Address): FileRow[] =>
      all(`select * from files where owner = ? and state = 'kept' order by created_at desc, rowid desc`, owner).map(
        row => toFile(row)!,
      ),
    all: (): FileRow[] => all('select * from files order by rowid').map(row => toFile(row)!),
    saveBatch: (id: string, batch: string): void => void run('update files set batch = ? where id = ?', batch, id),
    markDeleted: (id: string): void => void run(`update files set state = 'deleted' where id = ?`, id),
    /** Forgets a file, once nothing is left of it. */
    forget: (id: string): void => void run('delete from files where id = ?', id),

    uploads: {
      add: (row: Omit<FileUploadRow, 'state' | 'file' | 'parts'>): void =>
        void run(
          `insert into file_uploads (id, owner, filename, purpose, bytes, created_at, expires_at, keep_for, state)
           values (?, ?, ?, ?, ?, ?, ?, ?, 'pending')`,
          ...[row.id, row.owner, row.filename, row.purpose, row.bytes, row.createdAt, row.expiresAt, row.keepFor],
        ),
      get: (id: string): FileUploadRow | undefined => upload(one('select * from file_uploads where id = ?', id)),
      pending: (): FileUploadRow[] =>
        all(`select * from file_uploads where state = 'pending'`).map(row => upload(row)!),
      addPart: (id: string, part: { id: string; bytes: number; createdAt: number }): void =>
        void run(
          'insert into file_parts (id, upload, bytes, created_at) values (?, ?, ?, ?)',
          ...[part.id, id, part.bytes, part.createdAt],
        ),
      /** Ends an upload with the file that it became, in one commit. */
      complete: (id: string, file: Omit<FileRow, 'state' | 'batch'>): void =>
        atomically(() => {
          add(file)
          run(`update file_uploads set state = 'completed', file = ? where id = ?`, file.id, id)
        }),
      cancel: (id: string): void =>
        void run(`update file_uploads set state = 'cancelled' where id = ? and state = 'pending'`, id),
      /** Ended ones are remembered for a day, so that who asks is told how they ended. */
      forgetBefore: (before: number): void =>
        atomically(() => {
          run(
            `delete from file_parts where upload in
               (select id from file_uploads where state <> 'pending' and created_at < ?)`,
            before,
          )
          run(`delete from file_uploads where state <> 'pending' and created_at < ?`, before)
        }),
    },
  }
}

function toFile(row: Row | undefined): FileRow | undefined {
  return (
    row && {
      id: row.id as string,
      owner: row.owner as Address,
      filename: row.filename as string,
      purpose: row.purpose as string,
      bytes: Number(row.bytes),
      sha256: row.sha256 as Hex,
      examples: Number(row.examples),
      createdAt: Number(row.created_at),
      expiresAt: row.expires_at === null ? null : Number(row.expires_at),
      state: row.state as FileRow['state'],
      batch: row.batch as string | null,
    }
  )
}
