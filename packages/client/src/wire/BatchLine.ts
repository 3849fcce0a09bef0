import { type Bytes, canonicalJson, concatBytes, hexToBytes, keccak256, merkleRoot } from '@openledger/base'
import * as z from 'zod'
import { recordBytes, recordSchema } from './Record.ts'
import { hash32 } from './scalars.ts'

/** One line of a batch file: a record and the salt that hides it on chain. */
export const batchLineSchema = z.strictObject({ salt: hash32, record: recordSchema })

/** One line of a batch file. Destroying salt and record erases it; the leaf that stays says nothing. */
export type BatchLine = z.output<typeof batchLineSchema>

/** The line as it stands in the file, without its newline. */
export function writeBatchLine(line: BatchLine): string {
  return canonicalJson({ salt: line.salt.toLowerCase(), record: line.record })
}

/** The leaf of a record: `keccak(salt ‖ bytes)`, 32 bytes. */
export function recordLeaf({ salt, record }: BatchLine): Bytes {
  return keccak256(concatBytes(hexToBytes(salt), recordBytes(record)))
}

/** The batch root: Merkle root over the record leaves in file order. */
export function batchRoot(leaves: readonly Uint8Array[]): Bytes {
  return merkleRoot(leaves)
}
