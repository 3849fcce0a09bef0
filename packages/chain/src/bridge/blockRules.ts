import { bytesToHex, type Hex, sha256, utf8 } from '@openledger/base'
import type { BuiltPayload, ExecutionHead, PayloadAttributes } from './ExecutionClient.ts'

/** What the consensus says of a height, in CometBFT's words: its number and the time of the last commit in seconds. */
export type Height = { height: number; seconds: number }

/**
 * What an execution block must be at a height, given its parent: all that a proposer cannot choose.
 *
 * The number is the height. The time is the consensus' own, in whole seconds, at least one after the parent's.
 * `prevRandao` and the parent beacon root follow from what everybody knows: neither is random.
 */
export function attributesAt({ height, seconds }: Height, parent: ExecutionHead, feeRecipient: Hex): PayloadAttributes {
  const timestamp = Math.max(seconds, parent.timestamp + 1)
  return {
    timestamp: `0x${timestamp.toString(16)}`,
    prevRandao: bytesToHex(sha256(utf8(`openledger/randao ${parent.hash.toLowerCase()} ${timestamp}`))),
    suggestedFeeRecipient: feeRecipient,
    withdrawals: [],
    parentBeaconBlockRoot: beaconRootAt(height),
  }
}

export function beaconRootAt(height: number): Hex {
  return bytesToHex(sha256(utf8(`openledger/parent ${height}`)))
}

/**
 * What is wrong with a proposed payload before anybody executes it, or undefined.
 *
 * Withdrawals would credit OPEN out of nothing, and blobs have no data here: execution clients would take both.
 */
export function payloadFault(
  { executionPayload: payload, executionRequests }: BuiltPayload,
  at: Height,
  parent: ExecutionHead,
): string | undefined {
  const wanted = attributesAt(at, parent, '0x')
  if (payload.parentHash?.toLowerCase() !== parent.hash.toLowerCase()) return `its parent is not ${parent.hash}`
  if (quantityOf(payload.blockNumber) !== at.height) return `its number is not the height, ${at.height}`
  if (quantityOf(payload.timestamp) !== Number(wanted.timestamp)) return `its time is not ${Number(wanted.timestamp)}`
  if (payload.prevRandao?.toLowerCase() !== wanted.prevRandao) return 'its prevRandao does not follow from its parent'
  if (!Array.isArray(payload.withdrawals) || payload.withdrawals.length > 0) return 'it holds withdrawals'
  if (!Array.isArray(payload.transactions) || !Array.isArray(executionRequests)) return 'it is no payload'
  if (payload.transactions.some(raw => typeof raw !== 'string' || /^0x03/i.test(raw))) return 'it holds blobs'
  return undefined
}

function quantityOf(value: unknown): number {
  return typeof value === 'string' && /^0x[0-9a-f]{1,12}$/i.test(value) ? Number(value) : Number.NaN
}
