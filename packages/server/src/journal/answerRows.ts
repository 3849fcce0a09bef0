import type { Hex } from '@openledger/base'
import type { Row, Sql } from './rows.ts'

/** A paid answer as it can be told again to who asks for it again. */
export type KeptAnswer = {
  receipt: Hex
  /** Whose credentials it was asked with. */
  asker: string
  /** The idempotency key that it was asked with. */
  name: string | null
  /** What paid for it: an authorisation's nonce, or a channel's voucher. */
  payment: string
  /** Digest of the request. */
  request: Hex
  /** JSON of what the receipt does not hold. */
  body: string
  createdAt: number
}

/** Seconds that answers are kept for who asks again. */
const kept = 24 * 3600

/** The journal's rows of answers that may be asked for again. Each is written in the commit of its receipt. */
export function createAnswerRows({ run, one }: Sql) {
  return {
    /** Inside the commit of its receipt; forgets those that were kept long enough. */
    keep: ({ receipt, asker, name, payment, request, body, createdAt }: KeptAnswer): void => {
      run('delete from answers where created_at < ?', createdAt - kept)
      run(
        `insert or replace into answers (receipt, asker, name, payment, request, body, created_at)
         values (?, ?, ?, ?, ?, ?, ?)`,
        ...[receipt, asker, name, payment, request, body, createdAt],
      )
    },
    named: (asker: string, name: string, now: number): KeptAnswer | undefined =>
      toKept(one('select * from answers where asker = ? and name = ? and created_at >= ?', asker, name, now - kept)),
    paidBy: (asker: string, payment: string, since: number): KeptAnswer | undefined =>
      toKept(one('select * from answers where asker = ? and payment = ? and created_at >= ?', asker, payment, since)),
    /** The newest answer to a request. */
    latest: (asker: string, request: Hex, since: number): KeptAnswer | undefined =>
      toKept(
        one(
          'select * from answers where asker = ? and request = ? and created_at >= ? order by rowid desc limit 1',
          ...[asker, request, since],
        ),
      ),
  }
}

function toKept(row: Row | undefined): KeptAnswer | undefined {
  return (
    row && {
      receipt: row.receipt as Hex,
      asker: row.asker as string,
      name: row.name as string | null,
      payment: row.payment as string,
      request: row.request as Hex,
      body: row.body as string,
      createdAt: Number(row.created_at),
    }
  )
}
