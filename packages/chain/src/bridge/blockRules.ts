import { bytesToHex, type Hex, sha256, utf8 } from '@openledger/base'
import { type CommitPlace, lastCommitRoot, purseOf } from '@openledger/contracts'
import type { BuiltPayload, ExecutionHead, PayloadAttributes } from './ExecutionClient.ts'
import { BlockIDFlag } from './generated/tendermint/types/validator_pb.js'

/**
 * What the consensus says of a height, the same to its proposer, to whoever judges it and in a replay: its number, the
 * time of the last commit in seconds, that commit, and who proposes (CometBFT's address of the key).
 */
export type Height = { height: number; seconds: number; proposer: Hex; lastCommit: readonly CommitPlace[] }

/** A commit as ABCI calls hold it. */
export type Commit = {
  votes: readonly { validator?: { address: Uint8Array } | undefined; blockIdFlag: BlockIDFlag }[]
}

const votes = new Set([BlockIDFlag.BLOCK_ID_FLAG_COMMIT, BlockIDFlag.BLOCK_ID_FLAG_NIL])

/** Who could have signed, in the consensus' order, and whose vote is there: one for no block is one, too. */
export function lastCommitOf(commit: Commit | undefined): CommitPlace[] {
  return (commit?.votes ?? []).flatMap(({ validator, blockIdFlag }) =>
    validator === undefined ? [] : { id: bytesToHex(validator.address), signed: votes.has(blockIdFlag) },
  )
}

/**
 * What an execution block must be at a height, given its parent: all that a proposer cannot choose.
 *
 * The number is the height. The time is the consensus' own, in whole seconds, at least one after the parent's.
 * `prevRandao` follows from what everybody knows: it is not random. The parent beacon root says whose votes the last
 * commit holds, for the contract `Downtime`. Tips go to the purse of the key that proposes, for the contract `Tips`.
 */
export function attributesAt(
  { height, seconds, proposer, lastCommit }: Height,
  parent: ExecutionHead,
): PayloadAttributes {
  const timestamp = Math.max(seconds, parent.timestamp + 1)
  return {
    timestamp: `0x${timestamp.toString(16)}`,
    prevRandao: bytesToHex(sha256(utf8(`openledger/randao ${parent.hash.toLowerCase()} ${timestamp}`))),
    suggestedFeeRecipient: purseOf(proposer),
    withdrawals: [],
    parentBeaconBlockRoot: lastCommitRoot({ height, places: lastCommit }),
  }
}

/**
 * What is wrong with a proposed payload before anybody executes it, or undefined; `wanted` is what `attributesAt` says.
 *
 * Withdrawals would credit OPEN out of nothing, and blobs have no data here: execution clients would take both.
 */
export function payloadFault(
  { executionPayload: payload, executionRequests }: BuiltPayload,
  { at, parent, wanted }: { at: Height; parent: ExecutionHead; wanted: PayloadAttributes },
): string | undefined {
  if (payload.parentHash?.toLowerCase() !== parent.hash.toLowerCase()) return `its parent is not ${parent.hash}`
  if (quantityOf(payload.blockNumber) !== at.height) return `its number is not the height, ${at.height}`
  if (quantityOf(payload.timestamp) !== Number(wanted.timestamp)) return `its time is not ${Number(wanted.timestamp)}`
  if (payload.prevRandao?.toLowerCase() !== wanted.prevRandao) return 'its prevRandao does not follow from its parent'
  if (payload.feeRecipient?.toLowerCase() !== wanted.suggestedFeeRecipient)
    return 'its tips do not go to the purse of its proposer'
  if (!Array.isArray(payload.withdrawals) || payload.withdrawals.length > 0) return 'it holds withdrawals'
  if (!Array.isArray(payload.transactions) || !Array.isArray(executionRequests)) return 'it is no payload'
  if (payload.transactions.some(raw => typeof raw !== 'string' || /^0x03/i.test(raw))) return 'it holds blobs'
  return undefined
}

function quantityOf(value: unknown): number {
  return typeof value === 'string' && /^0x[0-9a-f]{1,12}$/i.test(value) ? Number(value) : Number.NaN
}
