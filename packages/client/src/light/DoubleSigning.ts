import { ripemd160 } from '@noble/hashes/legacy.js'
import { bytesToHex, equalBytes, type Hex, hexToBytes, sha256 } from '@openledger/base'
import { recoverPublicKey } from 'viem'
import * as z from 'zod'
import { fromWire } from '../wire/wire.ts'
import { voteBytes } from './canonical.ts'
import { type BlockId, refuse, type Time, toHex, votedSchema } from './LightBlock.ts'

/** One of two votes: what it is for, when its validator says that it voted, and its signature (r, s). */
export type SignedVote = { blockId: BlockId; timestamp: Time; signature: Uint8Array }

/** Two votes of one validator in one place: `kind` 1 is a prevote, 2 a precommit. */
export type DoubleSigning = {
  kind: number
  height: bigint
  round: number
  /** CometBFT's address of the key, 20 bytes. */
  validator: Uint8Array
  votes: [SignedVote, SignedVote]
}

const evidenceSchema = z.object({
  type: z.literal('tendermint/DuplicateVoteEvidence'),
  value: z.object({ vote_a: votedSchema, vote_b: votedSchema }),
})

/**
 * Reads evidence as CometBFT keeps it in a block (`DuplicateVoteEvidence`), and files that hold one.
 *
 * @throws client/bad-shape, and client/light-refused where the votes are no pair
 */
export function readDoubleSigning(json: unknown): DoubleSigning {
  const { vote_a: a, vote_b: b } = fromWire(evidenceSchema, json, { what: 'evidence of double signing' }).value
  const isPair =
    a.type === b.type &&
    a.height === b.height &&
    a.round === b.round &&
    equalBytes(a.validator_address, b.validator_address) &&
    !(equalBytes(a.block_id.hash, b.block_id.hash) && equalBytes(a.block_id.parts.hash, b.block_id.parts.hash))
  if (!isPair) refuse('These votes are not two of one validator in one place.', { height: a.height })
  const vote = ({ block_id: blockId, timestamp, signature }: typeof a): SignedVote => ({
    ...{ blockId, timestamp, signature },
  })
  return {
    ...{ kind: a.type, height: a.height, round: a.round, validator: a.validator_address },
    votes: [vote(a), vote(b)],
  }
}

/**
 * Which of the two keys that a signature could be of is the validator's, as Ethereum counts them (27 or 28): CometBFT
 * leaves it out, `ecrecover` needs it.
 *
 * @throws client/light-refused where the signature is not this validator's
 */
export async function recoveryOf(
  { kind, height, round, validator }: Omit<DoubleSigning, 'votes'>,
  { blockId, timestamp, signature }: SignedVote,
  chainId: string,
): Promise<{ r: Hex; s: Hex; v: number }> {
  const hash = bytesToHex(sha256(voteBytes({ chainId, kind, height, round, blockId, timestamp })))
  const [r, s] = [bytesToHex(signature.subarray(0, 32)), bytesToHex(signature.subarray(32))]
  for (const yParity of [0, 1]) {
    try {
      const point = hexToBytes(await recoverPublicKey({ hash, signature: { r, s, yParity } }))
      const key = Uint8Array.of(point[64]! % 2 === 0 ? 2 : 3, ...point.subarray(1, 33))
      if (equalBytes(ripemd160(sha256(key)), validator)) return { r, s, v: 27 + yParity }
    } catch {
      // There is no such point; the other one may be.
    }
  }
  return refuse('A vote is not signed by the validator that it names.', { height, validator: toHex(validator) })
}
