import { BaseError } from '@openledger/base'
import type { Head } from '../core/Block.ts'
import { buildBlock, type Candidate } from '../core/buildBlock.ts'
import type { Core } from '../core/Core.ts'
import type { Rules } from '../core/Rules.ts'
import type { Pool } from '../pool/Pool.ts'
import { data } from '../rpc/format.ts'
import { differenceOf, type headerOf, type Payload } from './Payload.ts'

const blobBytes = 131_072n

/**
 * Executes a payload on its parent and keeps it on disk where it holds: every transaction valid in its place, and the
 * block that follows from them the one that the payload names, to its hash.
 *
 * Executing is building again: one code path makes a block and judges one.
 *
 * @throws BaseError `chain/payload-invalid` where the payload does not hold; anything else is this node's own failure.
 */
export async function judgePayload({ core, pool, payload, parent, header }: judgePayload.Options): Promise<void> {
  assertFollows(payload, parent)
  try {
    header.validateGasLimit(parent.header)
  } catch (cause) {
    throw invalid(`the gas limit ${payload.gasLimit} is too far from its parent’s`, cause)
  }
  const { maxBlobGasPerBlock } = header.common.getBlobGasSchedule()
  if (payload.blobGasUsed > maxBlobGasPerBlock || payload.blobGasUsed % blobBytes !== 0n) {
    throw invalid(`the blob gas ${payload.blobGasUsed} is more than a block may use`)
  }
  const candidates: Candidate[] = []
  for (const [i, raw] of payload.transactions.entries()) {
    try {
      candidates.push(await pool.read(raw, header.common as Rules))
    } catch (cause) {
      throw invalid(`transaction ${i} cannot be decoded: ${messageOf(cause)}`, cause)
    }
  }
  let at = 0
  await core.keep({
    parent,
    timestamp: payload.timestamp,
    make: async machine => {
      const made = await buildBlock(machine, {
        parent: parent.header,
        attributes: {
          timestamp: payload.timestamp,
          feeRecipient: data(payload.feeRecipient),
          prevRandao: payload.prevRandao,
          parentBeaconBlockRoot: header.parentBeaconBlockRoot!,
          gasLimit: payload.gasLimit,
          extraData: payload.extraData,
        },
        next: () => candidates[at++],
      })
      const [refused] = made.refused
      if (refused !== undefined) {
        throw invalid(
          `transaction ${data(refused.candidate.hash)} cannot be executed: ${messageOf(refused.error)}`,
          refused.error,
        )
      }
      const difference = differenceOf(header, { ...made.block, number: made.block.header.number })
      if (difference !== undefined) throw invalid(difference)
      return made
    },
  })
}

export declare namespace judgePayload {
  type Options = {
    core: Core
    pool: Pool
    payload: Payload
    parent: Head
    /** What the payload stands for; its hash is the one that the payload names. */
    header: ReturnType<typeof headerOf>
  }
}

export function invalid(reason: string, cause?: unknown): BaseError {
  return new BaseError(reason, { code: 'chain/payload-invalid', cause })
}

function assertFollows(payload: Payload, { number, header }: Head): void {
  if (payload.blockNumber !== number + 1n) {
    throw invalid(`number ${payload.blockNumber} does not follow its parent’s, ${number}`)
  }
  if (payload.timestamp <= header.timestamp) {
    throw invalid(`timestamp ${payload.timestamp} is not later than its parent’s, ${header.timestamp}`)
  }
}

function messageOf(error: unknown): string {
  return (error as Error).message.split(' (vm hf=')[0]!.split('\n')[0]!.slice(0, 300)
}
