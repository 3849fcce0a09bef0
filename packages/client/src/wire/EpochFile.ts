import { type Bytes, cidOf, sha256 } from '@openledger/base'
import * as z from 'zod'
import { address, cid, wei, whole } from './scalars.ts'
import { wireBytes } from './wire.ts'

/** What an account has earned since the beginning, in wei. */
export const payoutSchema = z.strictObject({ account: address, cumulative: wei })

export type Payout = z.output<typeof payoutSchema>

/** Accounts strictly ascending, each with more than 0. */
export const payoutsSchema = z.array(payoutSchema).max(1_000_000)

/** What an epoch paid: its receipts by name, and every account's cumulative earnings after it. */
export const epochFileSchema = z.strictObject({
  version: z.literal(1),
  epoch: whole,
  previous: z.nullable(cid),
  receipts: z.array(cid).max(1_000_000),
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
