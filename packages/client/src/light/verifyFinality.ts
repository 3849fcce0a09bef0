import { bytesToHex, type Hex, sameHex } from '@openledger/base'
import { type TrustedHeader, verifyPath } from './followHeaders.ts'
import { type LightBlock, nanosOf, refuse } from './LightBlock.ts'
import type { Signed } from './verifyCommit.ts'
import type { TrustRule } from './verifyHeader.ts'

/** Who made an execution block final, and when (milliseconds since 1970). */
export type Finality = Signed & { height: bigint; time: number }

/**
 * Checks that an execution block is final, from saved headers alone: they lead from a trusted header to the one that
 * follows the block (heights and block numbers are the same), whose application hash is the block's.
 *
 * @throws client/light-refused
 * @example
 * const { signers, validators } = verifyFinality({ block, blocks, trusted, rule })
 * console.log(`final, signed by ${signers} of ${validators}`)
 */
export function verifyFinality({ block, blocks, trusted, rule }: verifyFinality.Options): Finality {
  const signed = verifyPath({ blocks, trusted, rule })
  const { header } = blocks.at(-1)!.signed_header
  if (header.height !== block.number + 1n)
    refuse('The last header is not the one that follows the block.', { block: block.number, height: header.height })
  const applied = bytesToHex(header.app_hash)
  if (!sameHex(applied, block.hash))
    refuse('The validators signed another block.', { block: block.number, signed: applied, found: block.hash })
  return { ...signed, height: header.height, time: Number(nanosOf(header.time) / 1_000_000n) }
}

export declare namespace verifyFinality {
  type Options = {
    /** Number and hash of the execution block. */
    block: { number: bigint; hash: Hex }
    /** From the trusted header to the one after the block. */
    blocks: readonly LightBlock[]
    trusted: TrustedHeader
    rule: TrustRule
  }
}
