import { type Address, BaseError, type Hex } from '@openledger/base'
import { allRights, fromWire, type KeyRights, keyRightsSchema, toWire } from '@openledger/client'
import type { ApiKey, Row, Sql } from './rows.ts'

/** What was asked with a key in a period: requests, tokens read and written, and wei. */
export type KeyUse = { requests: number; tokens: number; spent: bigint }

/** A key's use so far: of the minute and the day that are running, and since it was made. */
export type KeyUses = { minute: KeyUse; day: KeyUse; all: KeyUse }

/** What one answer takes of a key's limits: its worst case while it is written, then what it came to. */
export type KeyHold = { id: number; key: Hex; at: number; tokens: number; spent: bigint }

export const noUse: KeyUse = { requests: 0, tokens: 0, spent: 0n }

const periods = ['minute', 'day', 'all'] as const
type Period = (typeof periods)[number]

/** First second of the period that holds a time. All of them are aligned with the clock (UTC), so that none drifts. */
export function periodStart(period: Period, at: number): number {
  if (period === 'all') return 0
  const length = period === 'minute' ? 60 : 86_400
  return at - (at % length)
}

/** The journal's rows of prepaid keys: who they are, what they may, and what they have used. */
export function createKeyRows({ run, all, one, atomically }: Sql) {
  const select =
    'select api_keys.*, parent, rights from api_keys left join key_rights on key_rights.key = api_keys.hash'
  const useOf = (key: Hex, period: Period, start: number): KeyUse => {
    const row = one('select * from key_uses where key = ? and period = ? and start = ?', key, period, start)
    return row
      ? { requests: Number(row.requests), tokens: Number(row.tokens), spent: BigInt(row.spent as string) }
      : noUse
  }
  const usesAt = (key: Hex, at: number): KeyUses => ({
    minute: useOf(key, 'minute', periodStart('minute', at)),
    day: useOf(key, 'day', periodStart('day', at)),
    all: useOf(key, 'all', 0),
  })
  /** Adds to the periods that hold a time; one that is over by now is not brought back. */
  const count = (key: Hex, at: number, { requests, tokens, spent }: KeyUse): void => {
    for (const period of periods) {
      const start = periodStart(period, at)
      const running = one('select start from key_uses where key = ? and period = ?', key, period)
      if (running && Number(running.start) > start) continue
      const used = useOf(key, period, start)
      run(
        `insert into key_uses (key, period, start, requests, tokens, spent) values (?, ?, ?, ?, ?, ?)
         on conflict (key, period) do update set start = excluded.start, requests = excluded.requests,
           tokens = excluded.tokens, spent = excluded.spent`,
        ...[key, period, start, used.requests + requests, used.tokens + tokens, (used.spent + spent).toString()],
      )
    }
  }
  const close = ({ id, key, at, tokens, spent }: KeyHold, actual: Omit<KeyUse, 'requests'>): void => {
    if (run('delete from key_holds where id = ?', id) === 0) return
    count(key, at, { requests: 0, tokens: actual.tokens - tokens, spent: actual.spent - spent })
  }
  return {
    add: ({ hash, prefix, label, address, limit, createdAt, parent, rights }: Omit<ApiKey, 'revoked'>): void =>
      atomically(() => {
        run(
          'insert into api_keys (hash, prefix, label, address, spend_limit, created_at) values (?, ?, ?, ?, ?, ?)',
          ...[hash, prefix, label, address, limit.toString(), createdAt],
        )
        run('insert into key_rights (key, parent, rights) values (?, ?, ?)', hash, parent, writeRights(rights))
      }),
    get: (hash: Hex): ApiKey | undefined => toKey(one(`${select} where hash = ?`, hash)),
    /** The key whose wallet an account is, not those that were made under it. */
    ofAddress: (address: Address): ApiKey | undefined =>
      toKey(one(`${select} where address = ? and parent is null`, address)),
    /** Those that were made under a key, the oldest first. */
    under: (parent: Hex): ApiKey[] =>
      all(`${select} where parent = ? order by created_at, api_keys.rowid`, parent).map(row => toKey(row)!),
    count: (): number => Number(one('select count(*) as n from api_keys')?.n ?? 0),
    createdSince: (since: number): number =>
      Number(one('select count(*) as n from api_keys where created_at >= ?', since)?.n ?? 0),
    update: (hash: Hex, { label, rights }: Pick<ApiKey, 'label' | 'rights'>): void =>
      atomically(() => {
        run('update api_keys set label = ? where hash = ?', label, hash)
        run(
          `insert into key_rights (key, parent, rights) values (?, null, ?)
           on conflict (key) do update set rights = excluded.rights`,
          ...[hash, writeRights(rights)],
        )
      }),
    /** A key, and with it those that were made under it. */
    revoke: (hash: Hex): void =>
      void run(
        'update api_keys set revoked = 1 where hash = ? or hash in (select key from key_rights where parent = ?)',
        hash,
        hash,
      ),
    usesAt,
    /**
     * Counts an answer at its worst case, once `check` has seen what was used before and thrown nothing; on disk when it
     * returns.
     */
    hold: (hold: Omit<KeyHold, 'id'>, check: (uses: KeyUses) => void): KeyHold =>
      atomically(() => {
        check(usesAt(hold.key, hold.at))
        count(hold.key, hold.at, { ...hold, requests: 1 })
        run(
          'insert into key_holds (key, at, tokens, spent) values (?, ?, ?, ?)',
          ...[hold.key, hold.at, hold.tokens, hold.spent.toString()],
        )
        return { ...hold, id: Number(one('select last_insert_rowid() as id')!.id) }
      }),
    /** Puts what an answer came to in the place of its worst case. */
    settle: (hold: KeyHold, actual: Omit<KeyUse, 'requests'>): void => atomically(() => close(hold, actual)),
    /** Lets go what an earlier life of the process held: none of those answers will be charged. */
    releaseAll: (): void =>
      atomically(() => {
        for (const row of all('select * from key_holds')) close(toHold(row), { tokens: 0, spent: 0n })
      }),
  }
}

function writeRights(rights: KeyRights): string {
  return JSON.stringify(toWire(keyRightsSchema, rights))
}

function toKey(row: Row | undefined): ApiKey | undefined {
  return (
    row && {
      hash: row.hash as Hex,
      prefix: row.prefix as string,
      label: row.label as string,
      address: row.address as Address,
      limit: BigInt(row.spend_limit as string),
      createdAt: Number(row.created_at),
      revoked: row.revoked === 1,
      parent: row.parent as Hex | null,
      rights: readRights(row.rights as string | null),
    }
  )
}

/** Keys from before there were rights have none of their own: they may everything. */
function readRights(text: string | null): KeyRights {
  if (text === null) return allRights
  try {
    return fromWire(keyRightsSchema, JSON.parse(text), { what: 'rights of a key' })
  } catch (cause) {
    throw new BaseError('The journal holds a key whose rights cannot be read.', { code: 'journal/bad-rights', cause })
  }
}

function toHold(row: Row): KeyHold {
  return {
    id: Number(row.id),
    key: row.key as Hex,
    at: Number(row.at),
    tokens: Number(row.tokens),
    spent: BigInt(row.spent as string),
  }
}
