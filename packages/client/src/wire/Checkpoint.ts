import { abiWords, type Bytes, hexToBytes, merkleRoot, uintWord } from '@openledger/base'
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
