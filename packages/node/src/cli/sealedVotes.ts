import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Hex } from '@openledger/base'
import type { SealedVote } from '@openledger/client'
import * as z from 'zod'
import { writeFileDurably } from '../folder/writeFileDurably.ts'

const hex32 = z.custom<Hex>(value => typeof value === 'string' && /^0x[0-9a-f]{64}$/.test(value))
const voteSchema = z.object({ id: z.int(), round: z.int(), choice: z.int(), salt: hex32, commitment: hex32 })

const pathOf = (home: string, commitment: Hex) => join(home, 'votes', `${commitment.toLowerCase()}.json`)

/**
 * Keeps a vote's choice and salt on disk, by the name of its commitment: once this returns, no crash loses them. Votes
 * are kept before they are sent, so whatever commitment the chain holds can be revealed from here.
 */
export function keepVote(home: string, vote: SealedVote): void {
  mkdirSync(join(home, 'votes'), { recursive: true, mode: 0o700 })
  writeFileDurably(pathOf(home, vote.commitment), `${JSON.stringify({ version: 1, ...vote })}\n`, { mode: 0o600 })
}

/** The kept vote behind a commitment, if it was sealed here. */
export function readVote(home: string, commitment: Hex): SealedVote | undefined {
  try {
    const {
      id,
      round,
      choice,
      salt,
      commitment: own,
    } = voteSchema.parse(JSON.parse(readFileSync(pathOf(home, commitment), 'utf8')))
    return own === commitment.toLowerCase() ? { id, round, choice, salt, commitment: own } : undefined
  } catch {
    return undefined
  }
}
