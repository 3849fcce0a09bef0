import * as z from 'zod'
import { address, hash32, hexUpTo, label, wei, whole } from '../scalars.ts'

/** Roles of Staking by their number: what a bond is for. */
export const stakingRoles = [
  'validator',
  'contributor',
  'reviewer',
  'operator',
  'gateway',
  'agent',
  'proposer',
] as const

/**
 * `GET /api/stakes/:address`: who stands behind an account, and what became of it. The chain itself tells one staker's
 * stake; this lists them, the largest 100, and the last 100 slashes.
 */
export const stakeViewSchema = z.object({
  account: address,
  name: label.optional(),
  stakers: z.array(z.object({ staker: address, name: label.optional(), shares: wei })).max(100),
  slashes: z
    .array(
      z.object({
        role: label,
        /** Wei that the pool lost; of it the challenger got `rewarded`, the rest burnt. */
        amount: wei,
        challenger: address,
        rewarded: wei,
        reason: label,
        transaction: hash32,
        at: whole,
      }),
    )
    .max(100),
  /** Its last seat among the validators; `removed` says why it lost it. */
  validator: z.nullable(
    z.object({ pubkey: hexUpTo(33), seated: z.boolean(), since: whole, removed: z.nullable(label) }),
  ),
})

export type StakeView = z.output<typeof stakeViewSchema>
