import { decodeRlp, encodeRlp, integer, type RlpItem, toBigInt } from './rlp.ts'

/** One log: 20-byte address, 32-byte topics, data. */
export type ChainLog = { address: Uint8Array; topics: Uint8Array[]; data: Uint8Array }

/** All that the chain keeps of an executed transaction beside its bytes. Amounts in wei, gas in units. */
export type Receipt = {
  blockNumber: bigint
  index: number
  type: number
  from: Uint8Array
  /** Absent for a creation. */
  to: Uint8Array | undefined
  /** The contract that a creation made. */
  created: Uint8Array | undefined
  succeeded: boolean
  gasUsed: bigint
  cumulativeGasUsed: bigint
  effectiveGasPrice: bigint
  /** Index in the block of this transaction's first log. */
  firstLog: number
  logs: ChainLog[]
  /** Before Byzantium a receipt holds a state root instead of a status. */
  stateRoot?: Uint8Array | undefined
  blobGasUsed?: bigint | undefined
  blobGasPrice?: bigint | undefined
}

const none = Buffer.alloc(0)

export function encodeReceipt(receipt: Receipt): Buffer {
  return encodeRlp([
    integer(receipt.blockNumber),
    integer(receipt.index),
    integer(receipt.type),
    receipt.from,
    receipt.to ?? none,
    receipt.created ?? none,
    integer(receipt.succeeded ? 1 : 0),
    integer(receipt.gasUsed),
    integer(receipt.cumulativeGasUsed),
    integer(receipt.effectiveGasPrice),
    integer(receipt.firstLog),
    receipt.logs.map(({ address, topics, data }) => [address, topics, data]),
    ...(receipt.stateRoot === undefined && receipt.blobGasUsed === undefined
      ? []
      : [receipt.stateRoot ?? none, integer(receipt.blobGasUsed ?? 0n), integer(receipt.blobGasPrice ?? 0n)]),
  ])
}

export function decodeReceipt(encoded: Uint8Array): Receipt {
  const fields = decodeRlp(encoded) as RlpItem[]
  const bytes = (i: number) => fields[i] as Uint8Array
  const optional = (i: number) => (bytes(i).length === 0 ? undefined : bytes(i))
  return {
    blockNumber: toBigInt(bytes(0)),
    index: Number(toBigInt(bytes(1))),
    type: Number(toBigInt(bytes(2))),
    from: bytes(3),
    to: optional(4),
    created: optional(5),
    succeeded: bytes(6).length > 0,
    gasUsed: toBigInt(bytes(7)),
    cumulativeGasUsed: toBigInt(bytes(8)),
    effectiveGasPrice: toBigInt(bytes(9)),
    firstLog: Number(toBigInt(bytes(10))),
    logs: (fields[11] as [Uint8Array, Uint8Array[], Uint8Array][]).map(([address, topics, data]) => ({
      address,
      topics,
      data,
    })),
    ...(fields.length > 12
      ? {
          stateRoot: optional(12),
          blobGasUsed: bytes(13).length === 0 ? undefined : toBigInt(bytes(13)),
          blobGasPrice: bytes(13).length === 0 ? undefined : toBigInt(bytes(14)),
        }
      : {}),
  }
}

/** The receipt as it stands in the receipts trie (EIP-2718): status (a state root before Byzantium), cumulative gas, bloom, logs. */
export function consensusReceipt(receipt: Receipt, bloom: Uint8Array): Buffer {
  const body = encodeRlp([
    receipt.stateRoot ?? integer(receipt.succeeded ? 1 : 0),
    integer(receipt.cumulativeGasUsed),
    bloom,
    receipt.logs.map(({ address, topics, data }) => [address, topics, data]),
  ])
  return receipt.type === 0 ? body : Buffer.concat([Buffer.of(receipt.type), body])
}
