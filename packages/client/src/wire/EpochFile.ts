import { type Bytes, cidOf, sha256 } from '@openledger/base'
import * as z from 'zod'
import { receiptLineSchema } from './ReceiptFile.ts'
import { address, cid, wei, whole } from './scalars.ts'
import { wireBytes } from './wire.ts'

/** What an account has earned since the beginning, in wei. */
export const payoutSchema = z.strictObject({ account: address, cumulative: wei })

export type Payout = z.output<typeof payoutSchema>

/** Accounts strictly ascending, each with more than 0. */
export const payoutsSchema = z.array(payoutSchema).max(1_000_000)

/** A payment made through Fees and its lines. */
export const epochPaymentSchema = z.strictObject({ id: whole, lines: z.array(receiptLineSchema).max(100_007) })

export type EpochPayment = z.output<typeof epochPaymentSchema>

/**
 * What an epoch settles: its receipts by name, the payments of Fees above the last one that an earlier epoch settled
 * up to `lastPayment`, and every account's cumulative earnings after it.
 */
export const epochFileSchema = z.strictObject({
  version: z.literal(2),
  epoch: whole,
  previous: z.nullable(cid),
  receipts: z.array(cid).max(1_000_000),
  lastPayment: whole,
  payments: z.array(epochPaymentSchema).max(1_000_000),
  payouts: payoutsSchema,
})

export type EpochFile = z.output<typeof epochFileSchema>

/** sha-256 over the epoch file's canonical JSON: the `data` of the epoch on chain. */
export function epochFileDigest(file: EpochFile): Bytes {
  return sha256(wireBytes(epochFileSchema, file))
}

/** The epoch file's name. */
export function epochFileCid(file: EpochFile): string {
  return cidOf(wireBytes(epochFileSchema, file))
}
