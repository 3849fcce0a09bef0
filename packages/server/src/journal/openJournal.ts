import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { type Address, BaseError, fromUtf8, type Hex } from '@openledger/base'
import { epochCommitmentSchema, wireBytes } from '@openledger/client'
import { createAnswerRows, type KeptAnswer } from './answerRows.ts'
import { type ChannelCharge, createChannelRows } from './channelRows.ts'
import { createFileRows } from './fileRows.ts'
import { createKeyRows } from './keyRows.ts'
import { createResponseRows } from './responseRows.ts'
import {
  type JobRow,
  type JournalEpoch,
  type JournalReceipt,
  type Payment,
  type PaymentKey,
  type QuoteRow,
  type Row,
  toEpoch,
  toJob,
  toPayment,
  toReceipt,
} from './rows.ts'
import { createTuningRows } from './tuningRows.ts'

export type Journal = ReturnType<typeof createJournal>

/**
 * Opens the journal: what was acknowledged and is money. SQLite in WAL mode, synchronous=FULL: a commit that returned
 * is on disk, and a kill at any instruction leaves either all of a step or nothing of it.
 */
export async function openJournal({ path }: { path: string }): Promise<Journal> {
  await mkdir(dirname(path), { recursive: true })
  return createJournal(new DatabaseSync(path))
}

/** A receipt with what is committed beside it: what its channel is charged, and how its answer is told again. */
type NewReceipt = Omit<JournalReceipt, 'epoch'> & {
  charge?: ChannelCharge | undefined
  kept?: Omit<KeptAnswer, 'receipt'> | undefined
}

const ddl = `
create table if not exists meta (key text primary key, value text not null) strict;
create table if not exists payments (
  payer text not null, nonce text not null, value text not null, valid_before integer not null, model_id text not null,
  request text not null, state text not null, transaction_hash text, receipt_id text, created_at integer not null,
  primary key (payer, nonce)) strict;
create index if not exists payments_state on payments (state);
create table if not exists receipts (
  operator text not null, sequence integer not null, id text not null unique, payer text not null, nonce text not null, cid text not null,
  body text not null, salt text not null, messages text not null, answer text not null, shared integer not null, epoch integer,
  primary key (operator, sequence), unique (payer, nonce)) strict;
create index if not exists receipts_epoch on receipts (epoch);
create table if not exists epochs (
  epoch integer primary key, state text not null, cid text not null, commitment text not null, proposal text, finalisation text, final_block integer, evidence text) strict;
create table if not exists api_keys (
  hash text primary key, prefix text not null, label text not null, address text not null, spend_limit text not null,
  created_at integer not null, revoked integer not null default 0) strict;
create table if not exists key_rights (key text primary key, parent text, rights text not null) strict;
create index if not exists key_rights_parent on key_rights (parent);
create table if not exists key_uses (
  key text not null, period text not null, start integer not null, requests integer not null, tokens integer not null,
  spent text not null, primary key (key, period)) strict;
create table if not exists key_holds (
  id integer primary key, key text not null, at integer not null, tokens integer not null, spent text not null) strict;
create table if not exists faucet_grants (address text not null, at integer not null, amount text not null) strict;
create index if not exists faucet_grants_at on faucet_grants (at);
create table if not exists channels (
  id text primary key, config text not null, charged text not null, claimed text not null, covered text not null,
  covering text, max_claimable text not null, signature text not null, vouchers integer not null, answers integer not null) strict;
create table if not exists vouchers (
  channel text not null, max_claimable text not null, sequence integer not null, primary key (channel, max_claimable)) strict;
create table if not exists answers (
  receipt text primary key, asker text not null, name text, payment text not null, request text not null, body text not null,
  created_at integer not null, unique (asker, name)) strict;
create index if not exists answers_asker on answers (asker, request);
create index if not exists answers_at on answers (created_at);
create table if not exists jobs (id text primary key, state text not null, body text not null, created_at integer not null) strict;
create table if not exists quotes (nonce text primary key, buyer text not null, body text not null, keep_until integer not null) strict;
create table if not exists files (
  id text primary key, owner text not null, filename text not null, purpose text not null, bytes integer not null, sha256 text not null,
  examples integer not null, created_at integer not null, expires_at integer, state text not null, batch text) strict;
create index if not exists files_owner on files (owner);
create table if not exists file_uploads (
  id text primary key, owner text not null, filename text not null, purpose text not null, bytes integer not null,
  created_at integer not null, expires_at integer not null, keep_for integer, state text not null, file text) strict;
create table if not exists file_parts (id text primary key, upload text not null, bytes integer not null, created_at integer not null) strict;
create index if not exists file_parts_upload on file_parts (upload);
create table if not exists private_content (cid text primary key, owner text not null) strict;
create table if not exists tunings (
  id text primary key, owner text not null, state text not null, job text, body text not null, created_at integer not null) strict;
create index if not exists tunings_owner on tunings (owner);
create index if not exists tunings_job on tunings (job);
create table if not exists permissions (
  id text primary key, tuning text not null, checkpoint text not null, project text not null, created_at integer not null,
  unique (checkpoint, project)) strict;
create table if not exists requests (
  owner text not null, key text not null, digest text not null, status integer not null, body text not null, created_at integer not null,
  primary key (owner, key)) strict;
create table if not exists responses (
  id text primary key, owner text not null, created_at integer not null, body text not null, input text not null) strict;
create index if not exists responses_owner on responses (owner);
create index if not exists responses_created on responses (created_at);
`

function createJournal(sqlite: DatabaseSync) {
  sqlite.exec(
    'pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on; pragma busy_timeout = 2000',
  )
  sqlite.exec(ddl)
  const statements = new Map<string, ReturnType<DatabaseSync['prepare']>>()
  const prepared = (text: string) => {
    const found = statements.get(text) ?? sqlite.prepare(text)
    statements.set(text, found)
    return found
  }
  const run = (text: string, ...values: (string | number | bigint | null)[]) =>
    Number(prepared(text).run(...values).changes)
  const all = (text: string, ...values: (string | number | bigint | null)[]) => prepared(text).all(...values) as Row[]
  const one = (text: string, ...values: (string | number | bigint | null)[]) =>
    prepared(text).get(...values) as Row | undefined
  const atomically = <T>(work: () => T): T => {
    sqlite.exec('begin immediate')
    try {
      const result = work()
      sqlite.exec('commit')
      return result
    } catch (error) {
      sqlite.exec('rollback')
      throw error
    }
  }

  const sql = { run, all, one, atomically }
  const channels = createChannelRows(sql)
  const answers = createAnswerRows(sql)

  return {
    close: () => sqlite.close(),
    channels,
    keys: createKeyRows(sql),
    answers,
    files: createFileRows(sql),
    tunings: createTuningRows(sql),
    responses: createResponseRows(sql),

    /**
     * Ties the journal to a chain at its first use: receipts of one chain are worth nothing on another.
     *
     * @throws `journal/other-chain`
     */
    bindTo(chain: string): void {
      run(`insert into meta (key, value) values ('chain', ?) on conflict do nothing`, chain)
      const bound = one(`select value from meta where key = 'chain'`)?.value
      if (bound !== chain)
        throw new BaseError('This folder holds the receipts of another chain.', {
          code: 'journal/other-chain',
          facts: { folder: String(bound), chain },
          hint: 'Start the node with the chain that the folder belongs to, or with an empty folder.',
        })
    },

    payments: {
      get: ({ payer, nonce }: PaymentKey): Payment | undefined =>
        toPayment(one('select * from payments where payer = ? and nonce = ?', payer, nonce)),
      /** Takes a nonce. False where it was taken before: the caller must look at what it is. */
      accept: (payment: Omit<Payment, 'state' | 'transaction' | 'receiptId'>, now: number): boolean =>
        run(
          `insert into payments (nonce, payer, value, valid_before, model_id, request, state, created_at)
           values (?, ?, ?, ?, ?, ?, 'accepted', ?)
           on conflict (payer, nonce) do update set state = 'accepted', value = excluded.value, valid_before = excluded.valid_before,
             model_id = excluded.model_id, request = excluded.request where state = 'void'`,
          payment.nonce,
          payment.payer,
          payment.value.toString(),
          payment.validBefore,
          payment.modelId.toString(),
          payment.request,
          now,
        ) === 1,
      collected: ({ payer, nonce }: PaymentKey, transaction: Hex): void =>
        void run(
          `update payments set state = 'collected', transaction_hash = ? where payer = ? and nonce = ? and state = 'accepted'`,
          transaction,
          payer,
          nonce,
        ),
      void: ({ payer, nonce }: PaymentKey): void =>
        void run(
          `update payments set state = 'void' where payer = ? and nonce = ? and state = 'accepted'`,
          payer,
          nonce,
        ),
      /** Those that an earlier life of the process left between two states. */
      open: (): Payment[] =>
        all(`select * from payments where state in ('accepted', 'collected')`).map(row => toPayment(row)!),
    },

    receipts: {
      /** Sequence and digest that the operator's next receipt stands on. */
      tip: (operator: Address): { sequence: number; previous: Hex | null } => {
        const row = one('select sequence, id from receipts where operator = ? order by sequence desc limit 1', operator)
        return row ? { sequence: Number(row.sequence) + 1, previous: row.id as Hex } : { sequence: 0, previous: null }
      },
      /** Issues a receipt and closes its payment, or charges its channel, in one commit. Returns only after it is on disk. */
      append: ({ charge, kept, ...receipt }: NewReceipt): void =>
        atomically(() => {
          run(
            `insert into receipts (operator, sequence, id, payer, nonce, cid, body, salt, messages, answer, shared)
             values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
            receipt.operator,
            receipt.sequence,
            receipt.id,
            receipt.payer,
            receipt.nonce,
            receipt.cid,
            receipt.body,
            receipt.salt,
            receipt.messages,
            receipt.answer,
            receipt.shared ? 1 : 0,
          )
          if (kept) answers.keep({ ...kept, receipt: receipt.id })
          if (charge) {
            channels.charge(charge)
            return
          }
          const changed = run(
            `update payments set state = 'answered', receipt_id = ? where payer = ? and nonce = ? and state = 'collected'`,
            receipt.id,
            receipt.payer,
            receipt.nonce,
          )
          if (changed !== 1) throw new Error(`no collected payment ${receipt.nonce} for receipt ${receipt.id}`)
        }),
      get: (id: Hex): JournalReceipt | undefined => toReceipt(one('select * from receipts where id = ?', id)),
      /** Receipts in the order in which they were written, after `row`, with their own row. */
      after: (row: number, limit: number): { row: number; receipt: JournalReceipt }[] =>
        all('select rowid as row_number, * from receipts where rowid > ? order by rowid limit ?', row, limit).map(
          found => ({
            row: Number(found.row_number),
            receipt: toReceipt(found)!,
          }),
        ),
      count: (): number => Number(one('select count(*) as n from receipts')?.n ?? 0),
      openCount: (): number => Number(one('select count(*) as n from receipts where epoch is null')?.n ?? 0),
      unsettled: (operator: Address): JournalReceipt[] =>
        all('select * from receipts where operator = ? and epoch is null order by sequence', operator).map(
          row => toReceipt(row)!,
        ),
      ofEpoch: (epoch: number): JournalReceipt[] =>
        all('select * from receipts where epoch = ? order by operator, sequence', epoch).map(row => toReceipt(row)!),
    },

    epochs: {
      /** Closes an epoch over exactly these receipts, in one commit. */
      close: (epoch: Pick<JournalEpoch, 'epoch' | 'cid' | 'commitment'>, ids: readonly Hex[]): void =>
        atomically(() => {
          run(
            `insert into epochs (epoch, state, cid, commitment) values (?, 'closed', ?, ?)`,
            epoch.epoch,
            epoch.cid,
            fromUtf8(wireBytes(epochCommitmentSchema, epoch.commitment)),
          )
          for (const id of ids)
            if (run('update receipts set epoch = ? where id = ? and epoch is null', epoch.epoch, id) !== 1)
              throw new Error(`receipt ${id} is settled already`)
        }),
      /** Gives the receipts of an epoch that was cancelled on chain back, to be settled again. */
      reopen: (epoch: number): void =>
        atomically(() => {
          run('update receipts set epoch = null where epoch = ?', epoch)
          run(`delete from epochs where epoch = ? and state <> 'final'`, epoch)
        }),
      proposed: (epoch: number, proposal: Hex | null): void =>
        void run(
          `update epochs set state = 'proposed', proposal = coalesce(?, proposal) where epoch = ? and state <> 'final'`,
          proposal,
          epoch,
        ),
      finalised: (epoch: number, finalisation: Hex, finalBlock: number, evidence: string): void =>
        void run(
          `update epochs set state = 'final', finalisation = ?, final_block = ?, evidence = ? where epoch = ?`,
          finalisation,
          finalBlock,
          evidence,
          epoch,
        ),
      get: (epoch: number): JournalEpoch | undefined => toEpoch(one('select * from epochs where epoch = ?', epoch)),
      all: (): JournalEpoch[] => all('select * from epochs order by epoch').map(row => toEpoch(row)!),
      last: (): JournalEpoch | undefined => toEpoch(one('select * from epochs order by epoch desc limit 1')),
      lastFinal: (): JournalEpoch | undefined =>
        toEpoch(one(`select * from epochs where state = 'final' order by epoch desc limit 1`)),
    },

    faucet: {
      grant: (address: Address, amount: bigint, at: number): void =>
        void run('insert into faucet_grants (address, at, amount) values (?, ?, ?)', address, at, amount.toString()),
      since: (since: number, address?: Address): { count: number; amount: bigint } => {
        const rows = address
          ? all('select amount from faucet_grants where at >= ? and address = ?', since, address)
          : all('select amount from faucet_grants where at >= ?', since)
        return { count: rows.length, amount: rows.reduce((sum, row) => sum + BigInt(row.amount as string), 0n) }
      },
    },

    /** Objects of the store that are served to their owner alone. */
    privateContent: {
      add: (cids: readonly string[], owner: Address): void =>
        atomically(() => {
          for (const cid of cids)
            run('insert into private_content (cid, owner) values (?, ?) on conflict do nothing', cid, owner)
        }),
      ownerOf: (cid: string): Address | undefined =>
        one('select owner from private_content where cid = ?', cid)?.owner as Address | undefined,
    },

    /** Quotes for training that may still be funded: what the operator has signed it must be able to do. */
    quotes: {
      /** Keeps a quote, and forgets those that nobody can fund any more. */
      save: ({ nonce, buyer, body, keepUntil }: QuoteRow, now: number): void =>
        atomically(() => {
          run('delete from quotes where keep_until < ?', now)
          run('insert into quotes (nonce, buyer, body, keep_until) values (?, ?, ?, ?)', nonce, buyer, body, keepUntil)
        }),
      get: (nonce: string): string | undefined =>
        one('select body from quotes where nonce = ?', nonce)?.body as string | undefined,
      count: (now: number, buyer?: Address): number =>
        Number(
          (buyer === undefined
            ? one('select count(*) as n from quotes where keep_until >= ?', now)
            : one('select count(*) as n from quotes where keep_until >= ? and buyer = ?', now, buyer)
          )?.n ?? 0,
        ),
    },

    jobs: {
      save: ({ id, state, body, createdAt }: JobRow): void =>
        void run(
          `insert into jobs (id, state, body, created_at) values (?, ?, ?, ?)
           on conflict (id) do update set state = excluded.state, body = excluded.body`,
          id,
          state,
          body,
          createdAt,
        ),
      get: (id: string): JobRow | undefined => toJob(one('select * from jobs where id = ?', id)),
      all: (): JobRow[] => all('select * from jobs order by created_at desc, id').map(row => toJob(row)!),
    },
  }
}
