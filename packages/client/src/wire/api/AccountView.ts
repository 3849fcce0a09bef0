import * as z from 'zod'
import { address, hash32, label, wei, whole } from '../scalars.ts'

/** What `Settlement.claim` needs, against the last final root. */
export const claimProofSchema = z.object({
  epoch: whole,
  cumulative: wei,
  index: whole,
  siblingHashes: z.array(hash32).max(64),
  siblingSums: z.array(wei).max(64),
})

export type ClaimProof = z.output<typeof claimProofSchema>

/** `GET /api/accounts/:address`: what an account has, has earned, and can claim. Amounts in wei. */
export const accountSchema = z.object({
  account: address,
  name: label.optional(),
  /** Native OPEN, and wrapped OPEN. */
  balance: wei,
  wopen: wei,
  /** Earned since the beginning: in final epochs, and in all receipts. */
  earnedFinal: wei,
  earned: wei,
  claimed: wei,
  /** Can be claimed now: final earnings less what was claimed. */
  claimable: wei,
  claim: z.nullable(claimProofSchema),
  batches: whole,
  records: whole,
  models: whole,
  answersPaid: whole,
})

export type AccountView = z.output<typeof accountSchema>

/** `POST /api/faucet`. */
export const faucetRequestSchema = z.object({ address })
export const faucetResultSchema = z.object({ transaction: hash32, amount: wei })
export type FaucetResult = z.output<typeof faucetResultSchema>
