import type { Head } from '../core/Block.ts'
import { bloomHas } from '../core/Bloom.ts'
import type { KeptBlock } from '../core/Branches.ts'
import type { Core } from '../core/Core.ts'
import type { ChainLog, Receipt } from '../core/Receipt.ts'
import { formatLog, type Json } from './format.ts'
import type { LogFilter } from './params.ts'
import { RpcError, rpcCodes } from './RpcError.ts'

/** How far one eth_getLogs may look, and how much it may answer. */
export const logLimits = { blocks: 100_000, logs: 10_000 }

/** The addresses and topics of a filter, without its range. */
export type LogCriteria = { addresses: Buffer[]; topics: (Buffer[] | null)[] }

export function criteriaOf({ address, topics }: LogFilter): LogCriteria {
  return {
    addresses: address ?? [],
    topics: (topics ?? []).map(topic => {
      if (topic === null || Buffer.isBuffer(topic)) return topic === null ? null : [topic]
      // A list that holds null matches anything, as in geth.
      return topic.length === 0 || topic.some(one => one === null) ? null : (topic as Buffer[])
    }),
  }
}

/**
 * The logs of the blocks from `from` to `to` that match, in order; blocks whose bloom excludes them are not read.
 *
 * @throws RpcError -32005 when the range or the answer is larger than `logLimits`.
 */
export function logsBetween(core: Core, from: bigint, to: bigint, criteria: LogCriteria): Json[] {
  if (to - from >= BigInt(logLimits.blocks)) {
    throw new RpcError(rpcCodes.limit, `query exceeds max block range ${logLimits.blocks}`)
  }
  assertHistory(core, from)
  const found: Json[] = []
  for (let number = from; number <= to; number++) {
    found.push(...logsOf(core, core.headAt(number)!, criteria))
    if (found.length > logLimits.logs) {
      throw new RpcError(rpcCodes.limit, `query returned more than ${logLimits.logs} results: narrow the range`)
    }
  }
  return found
}

/** @throws RpcError 4444 where the blocks before a later one than `from` are not here. */
export function assertHistory({ first }: Core, from: bigint): void {
  if (from < first && first > 1n)
    throw new RpcError(rpcCodes.pruned, `pruned history unavailable before block ${first}`)
}

/** The matching logs of one sealed block. */
export function logsOf(core: Core, head: Head, criteria: LogCriteria): Json[] {
  if (!mayHold(head.header.logsBloom, criteria)) return []
  const { hashes } = core.bodyAt(head.number)!
  return matching(head, hashes, hash => core.receiptOf(hash)!, criteria)
}

/** The matching logs of a block that is part of the chain no more, said to be removed. */
export function removedLogsOf({ head, body, receipts }: KeptBlock, criteria: LogCriteria): Json[] {
  if (!mayHold(head.header.logsBloom, criteria)) return []
  return matching(head, body.hashes, (_, index) => receipts[index]!, criteria).map(log => ({ ...log, removed: true }))
}

function matching(
  head: Head,
  hashes: readonly Uint8Array[],
  receiptOf: (hash: Uint8Array, index: number) => Receipt,
  criteria: LogCriteria,
): Json[] {
  return hashes.flatMap((hash, index) => {
    const receipt = receiptOf(hash, index)
    return receipt.logs.flatMap((log, offset) =>
      matches(log, criteria) ? [formatLog({ log, offset, receipt, hash, head })] : [],
    )
  })
}

function mayHold(bloom: Uint8Array, { addresses, topics }: LogCriteria): boolean {
  if (addresses.length > 0 && !addresses.some(address => bloomHas(bloom, address))) return false
  return topics.every(wanted => wanted === null || wanted.some(topic => bloomHas(bloom, topic)))
}

function matches({ address, topics }: ChainLog, criteria: LogCriteria): boolean {
  if (criteria.addresses.length > 0 && !criteria.addresses.some(wanted => wanted.equals(address))) return false
  if (criteria.topics.length > topics.length) return false
  return criteria.topics.every((wanted, i) => wanted === null || wanted.some(topic => topic.equals(topics[i]!)))
}
