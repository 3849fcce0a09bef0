import type { Address } from '@openledger/base'
import type { Row, Sql } from './rows.ts'

/** A fine-tuning job of a key's owner, as its service wrote it down; `job` is the factory's, once there is one. */
export type TuningRow = {
  id: string
  owner: Address
  state: string
  job: string | null
  body: string
  createdAt: number
}

/** Whom a fine-tuned model is shared with. `project` is an account in lower case. */
export type PermissionRow = { id: string; tuning: string; checkpoint: string; project: Address; createdAt: number }

/** What a request with an idempotency key was answered. */
export type AnsweredRequest = { digest: string; status: number; body: string }

/** The journal's rows of fine-tuning jobs by API, of who may ask their models, and of requests that came twice. */
export function createTuningRows({ run, all, one }: Sql) {
  return {
    save: ({ id, owner, state, job, body, createdAt }: TuningRow): void =>
      void run(
        `insert into tunings (id, owner, state, job, body, created_at) values (?, ?, ?, ?, ?, ?)
         on conflict (id) do update set state = excluded.state, job = excluded.job, body = excluded.body`,
        ...[id, owner, state, job, body, createdAt],
      ),
    get: (id: string): TuningRow | undefined => toTuning(one('select * from tunings where id = ?', id)),
    ofJob: (job: string): TuningRow | undefined => toTuning(one('select * from tunings where job = ?', job)),
    /** Jobs of an owner, the newest first. */
    ofOwner: (owner: Address): TuningRow[] =>
      all('select * from tunings where owner = ? order by created_at desc, rowid desc', owner).map(
        row => toTuning(row)!,
      ),
    /** Jobs in one of these states, the oldest first. */
    open: (states: readonly string[]): TuningRow[] =>
      states
        .flatMap(state => all('select * from tunings where state = ?', state))
        .map(row => toTuning(row)!)
        .sort((a, b) => a.createdAt - b.createdAt),

    permissions: {
      /** Shares a checkpoint; the row that there is where it is shared already. */
      add: ({ id, tuning, checkpoint, project, createdAt }: PermissionRow): PermissionRow => {
        run(
          `insert into permissions (id, tuning, checkpoint, project, created_at) values (?, ?, ?, ?, ?)
           on conflict (checkpoint, project) do nothing`,
          ...[id, tuning, checkpoint, project, createdAt],
        )
        return toPermission(one('select * from permissions where checkpoint = ? and project = ?', checkpoint, project)!)
      },
      /** The newest first. */
      ofCheckpoint: (checkpoint: string): PermissionRow[] =>
        all('select * from permissions where checkpoint = ? order by created_at desc, rowid desc', checkpoint).map(
          toPermission,
        ),
      remove: (checkpoint: string, id: string): boolean =>
        run('delete from permissions where checkpoint = ? and id = ?', checkpoint, id) === 1,
      has: (checkpoint: string, project: Address): boolean =>
        one('select 1 as found from permissions where checkpoint = ? and project = ?', checkpoint, project) !==
        undefined,
    },

    requests: {
      get: (owner: Address, key: string, since: number): AnsweredRequest | undefined => {
        const row = one(
          'select * from requests where owner = ? and key = ? and created_at >= ?',
          ...[owner, key, since],
        )
        return row && { digest: row.digest as string, status: Number(row.status), body: row.body as string }
      },
      /** Keeps an answer, and forgets those from before `since`. */
      save: (owner: Address, key: string, { digest, status, body }: AnsweredRequest, at: At): void => {
        run('delete from requests where created_at < ?', at.since)
        run(
          'insert or replace into requests (owner, key, digest, status, body, created_at) values (?, ?, ?, ?, ?, ?)',
          ...[owner, key, digest, status, body, at.now],
        )
      },
    },
  }
}

type At = { now: number; since: number }

function toTuning(row: Row | undefined): TuningRow | undefined {
  return (
    row && {
      id: row.id as string,
      owner: row.owner as Address,
      state: row.state as string,
      job: row.job as string | null,
      body: row.body as string,
      createdAt: Number(row.created_at),
    }
  )
}

function toPermission(row: Row): PermissionRow {
  return {
    id: row.id as string,
    tuning: row.tuning as string,
    checkpoint: row.checkpoint as string,
    project: row.project as Address,
    createdAt: Number(row.created_at),
  }
}
