import * as z from 'zod'
import { address, cid, hash32, uint32, wei, whole } from '../scalars.ts'
import { pageOf } from './Page.ts'

/** `GET /api/reputation/:domain/:account`: an account's score under the last final root; 0 and no proof where it has none. */
export const accountScoreSchema = z.object({
  domain: uint32,
  epoch: whole,
  account: address,
  /** Part of 10^18, as the tree has it. */
  score: wei,
  /** What `Reputation.scoreAt` takes. */
  proof: z.array(hash32).max(129),
  /** Sum of all scores, as appeals have corrected it. */
  total: wei,
  computedAt: whole,
})

export type AccountScore = z.output<typeof accountScoreSchema>

/** A root of a domain, as it was posted; `file` names the score file. */
export const scoreRootSchema = z.object({
  epoch: whole,
  state: z.enum(['pending', 'final', 'rejected']),
  scorekeeper: address,
  root: hash32,
  total: wei,
  computedAt: whole,
  finalisableAt: whole,
  file: cid,
})

export type ScoreRoot = z.output<typeof scoreRootSchema>

/** `GET /api/reputation/:domain`: the newest first. */
export const scoreRootPageSchema = pageOf(scoreRootSchema)
