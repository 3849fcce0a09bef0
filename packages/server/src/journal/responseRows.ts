import type { Row, Sql } from './rows.ts'

/** A response that its asker may fetch and go on from. `owner` is an account; empty where whoever knows the id may. */
export type StoredResponse = {
  id: string
  owner: string
  createdAt: number
  /** JSON of the response as it was given. */
  body: string
  /** JSON of all items that it was asked with. */
  input: string
}

/** Responses of one owner that are kept, and for how many seconds. */
const most = 1000
const kept = 30 * 24 * 3600

/** The journal's rows of responses. */
export function createResponseRows({ run, one, atomically }: Sql) {
  return {
    /** Adds one, and forgets what is too old, and the owner's oldest beyond so many. */
    add: ({ id, owner, createdAt, body, input }: StoredResponse): void =>
      atomically(() => {
        run('delete from responses where created_at < ?', createdAt - kept)
        run(
          'insert into responses (id, owner, created_at, body, input) values (?, ?, ?, ?, ?)',
          ...[id, owner, createdAt, body, input],
        )
        run(
          `delete from responses where rowid in
             (select rowid from responses where owner = ? order by rowid desc limit -1 offset ?)`,
          ...[owner, most],
        )
      }),
    get: (id: string, now: number): StoredResponse | undefined =>
      toResponse(one('select * from responses where id = ? and created_at >= ?', id, now - kept)),
    remove: (id: string): void => void run('delete from responses where id = ?', id),
  }
}

function toResponse(row: Row | undefined): StoredResponse | undefined {
  return (
    row && {
      id: row.id as string,
      owner: row.owner as string,
      createdAt: Number(row.created_at),
      body: row.body as string,
      input: row.input as string,
    }
  )
}
