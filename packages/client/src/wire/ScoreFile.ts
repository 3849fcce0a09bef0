import { type Bytes, cidOf, sha256 } from '@openledger/base'
import * as z from 'zod'
import { address, basisPoints, uint32, wei, whole } from './scalars.ts'
import { wireBytes } from './wire.ts'

/** A part of a whole of 10^18. */
export const scoreSchema = z.strictObject({ account: address, score: wei })

export type Score = z.output<typeof scoreSchema>

/**
 * Every account's standing in a domain of Reputation, and what it was computed by: events up to and with `block`, whose
 * time is `computedAt`. Accounts strictly ascending, each with more than 0.
 */
export const scoreFileSchema = z.strictObject({
  version: z.literal(1),
  domain: uint32,
  epoch: whole,
  block: whole,
  computedAt: whole,
  halfLife: uint32,
  earningsShare: basisPoints,
  /** Who has no part: the ledger's own contracts and the treasury. Strictly ascending. */
  excluded: z.array(address).max(100),
  scores: z.array(scoreSchema).max(1_000_000),
})

export type ScoreFile = z.output<typeof scoreFileSchema>

/** sha-256 over the score file's canonical JSON: the `data` of the epoch on chain. */
export function scoreFileDigest(file: ScoreFile): Bytes {
  return sha256(wireBytes(scoreFileSchema, file))
}

/** The score file's name. */
export function scoreFileCid(file: ScoreFile): string {
  return cidOf(wireBytes(scoreFileSchema, file))
}
