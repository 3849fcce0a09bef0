import type { SQLOutputValue } from 'node:sqlite'
import { type Address, type Hex, utf8 } from '@openledger/base'
import { type EpochCommitment, epochCommitmentSchema, type KeyRights, readWire } from '@openledger/client'

/**
 * Where a payment stands:
 * `accepted` its signature was checked, it is about to be collected; `collected` it is on chain, an answer or a refund
 * is owed; `answered` its receipt is issued; `void` it never reached the chain and is owed nothing.
 */
export type PaymentState = 'accepted' | 'collected' | 'answered' | 'void'

/** ERC-3009 nonces are the payer's own: two payers may use the same one. */
export type PaymentKey = { payer: Address; nonce: Hex }

export type Payment = {
  nonce: Hex
  payer: Address
  value: bigint
  validBefore: number
  modelId: bigint
  /** Digest of the request that it pays for: the same nonce never pays for another one. */
  request: Hex
  state: PaymentState
  transaction: Hex | null
  receiptId: Hex | null
}

/** A receipt as the operator keeps it: public file by CID, and the private opening. */
export type JournalReceipt = {
  id: Hex
  operator: Address
  sequence: number
  payer: Address
  nonce: Hex
  cid: string
  /** The receipt file itself: what is owed must not hang on one copy. */
  body: string
  salt: Hex
  /** Canonical JSON of the messages, and the answer: private unless `shared`. */
  messages: string
  answer: string
  shared: boolean
  epoch: number | null
}

export type EpochState = 'closed' | 'proposed' | 'final'

export type JournalEpoch = {
  epoch: number
  state: EpochState
  /** CID of the epoch file. */
  cid: string
  commitment: EpochCommitment
  proposal: Hex | null
  finalisation: Hex | null
  finalBlock: number | null
  /** CID of the chain evidence taken at the finalising block. */
  evidence: string | null
}

export type ApiKey = {
  /** Of its secret. */
  hash: Hex
  prefix: string
  label: string
  address: Address
  limit: bigint
  createdAt: number
  revoked: boolean
  /** The key that it was made under, which owns it and pays; null: it owns itself. */
  parent: Hex | null
  rights: KeyRights
}

/** A job as its service wrote it down. */
export type JobRow = { id: string; state: string; body: string; createdAt: number }

/** A quote as its service wrote it down; the nonce in decimal. */
export type QuoteRow = { nonce: string; buyer: Address; body: string; keepUntil: number }

/** A row as SQLite gives it. */
export type Row = Record<string, SQLOutputValue>

type Value = string | number | bigint | null

/** What a group of rows is read and written with. */
export type Sql = {
  run: (text: string, ...values: Value[]) => number
  all: (text: string, ...values: Value[]) => Row[]
  one: (text: string, ...values: Value[]) => Row | undefined
  atomically: <T>(work: () => T) => T
}

export function toPayment(row: Row | undefined): Payment | undefined {
  return (
    row && {
      nonce: row.nonce as Hex,
      payer: row.payer as Address,
      value: BigInt(row.value as string),
      validBefore: Number(row.valid_before),
      modelId: BigInt(row.model_id as string),
      request: row.request as Hex,
      state: row.state as PaymentState,
      transaction: row.transaction_hash as Hex | null,
      receiptId: row.receipt_id as Hex | null,
    }
  )
}

export function toReceipt(row: Row | undefined): JournalReceipt | undefined {
  return (
    row && {
      id: row.id as Hex,
      operator: row.operator as Address,
      sequence: Number(row.sequence),
      payer: row.payer as Address,
      nonce: row.nonce as Hex,
      cid: row.cid as string,
      body: row.body as string,
      salt: row.salt as Hex,
      messages: row.messages as string,
      answer: row.answer as string,
      shared: row.shared === 1,
      epoch: row.epoch === null ? null : Number(row.epoch),
    }
  )
}

export function toEpoch(row: Row | undefined): JournalEpoch | undefined {
  return (
    row && {
      epoch: Number(row.epoch),
      state: row.state as EpochState,
      cid: row.cid as string,
      commitment: readWire(epochCommitmentSchema, utf8(row.commitment as string), { what: 'epoch in the journal' }),
      proposal: row.proposal as Hex | null,
      finalisation: row.finalisation as Hex | null,
      finalBlock: row.final_block === null ? null : Number(row.final_block),
      evidence: row.evidence as string | null,
    }
  )
}

export function toJob(row: Row | undefined): JobRow | undefined {
  return (
    row && {
      id: row.id as string,
      state: row.state as string,
      body: row.body as string,
      createdAt: Number(row.created_at),
    }
  )
}
