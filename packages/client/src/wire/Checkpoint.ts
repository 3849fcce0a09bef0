import { abiWords, type Bytes, chainRoot, hexToBytes, merkleRoot, uintWord } from '@openledger/base'
import * as z from 'zod'
import { hash32, whole } from './scalars.ts'

/** State of a training run after `step` steps, by hash. */
export const checkpointSchema = z.strictObject({ step: whole, adapterDigest: hash32, optimizerDigest: hash32 })

export type Checkpoint = z.output<typeof checkpointSchema>

/** Root over the checkpoints in order: Merkle tree with `abi(step, adapterDigest, optimizerDigest)` as data. */
export function checkpointRoot(checkpoints: readonly Checkpoint[]): Bytes {
  return merkleRoot(
    checkpoints.map(({ step, adapterDigest, optimizerDigest }) =>
      abiWords(uintWord(step), hexToBytes(adapterDigest), hexToBytes(optimizerDigest)),
    ),
  )
}

/**
 * The kept states of a training run in their order, from the state before the first step on. Each link stands for its
 * state and all before it; the first one hangs on `program`, the digest of the training descriptor.
 */
export const checkpointChainSchema = z.strictObject({
  version: z.literal(2),
  program: hash32,
  points: z
    .array(
      z.strictObject({
        step: whole,
        adapterDigest: hash32,
        optimizerDigest: hash32,
        progressDigest: hash32,
        link: hash32,
      }),
    )
    .min(1)
    .max(66),
})

export type CheckpointChain = z.output<typeof checkpointChainSchema>

/** Root over a chain, as it stands on chain with the model: Merkle tree with `abi(state, link)` as data. */
export function checkpointChainRoot({ points }: CheckpointChain): Bytes {
  return chainRoot(points)
}
