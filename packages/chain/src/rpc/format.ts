import { createTxFromRLP, type TypedTransaction } from '@ethereumjs/tx'
import { bigIntMin, eoaCode7702AuthorizationListBytesItemToJSON } from '@ethereumjs/util'
import type { Hex } from '@openledger/base'
import { type Body, type Head, rawBlock, type Withdrawal } from '../core/Block.ts'
import { bloomOf } from '../core/Bloom.ts'
import type { Candidate } from '../core/buildBlock.ts'
import type { ChainLog, Receipt } from '../core/Receipt.ts'
import type { Rules } from '../core/Rules.ts'

export type Json = Record<string, unknown>

/** Bytes as JSON-RPC writes them. */
export function data(bytes: Uint8Array): Hex {
  return `0x${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex')}`
}

/** A quantity as JSON-RPC writes it: no leading zeros. */
export function quantity(value: bigint | number): Hex {
  return `0x${value.toString(16)}`
}

/** A header as eth_subscribe('newHeads') sends it. */
export function formatHeader({ header, hash, number }: Head): Json {
  return {
    number: quantity(number),
    hash: data(hash),
    parentHash: data(header.parentHash),
    nonce: data(header.nonce),
    mixHash: data(header.mixHash),
    sha3Uncles: data(header.uncleHash),
    logsBloom: data(header.logsBloom),
    transactionsRoot: data(header.transactionsTrie),
    stateRoot: data(header.stateRoot),
    receiptsRoot: data(header.receiptTrie),
    miner: data(header.coinbase.bytes),
    difficulty: quantity(header.difficulty),
    extraData: data(header.extraData),
    gasLimit: quantity(header.gasLimit),
    gasUsed: quantity(header.gasUsed),
    timestamp: quantity(header.timestamp),
    ...(header.baseFeePerGas === undefined ? {} : { baseFeePerGas: quantity(header.baseFeePerGas) }),
    ...(header.withdrawalsRoot === undefined ? {} : { withdrawalsRoot: data(header.withdrawalsRoot) }),
    ...(header.blobGasUsed === undefined ? {} : { blobGasUsed: quantity(header.blobGasUsed) }),
    ...(header.excessBlobGas === undefined ? {} : { excessBlobGas: quantity(header.excessBlobGas) }),
    ...(header.parentBeaconBlockRoot === undefined
      ? {}
      : { parentBeaconBlockRoot: data(header.parentBeaconBlockRoot) }),
    ...(header.requestsHash === undefined ? {} : { requestsHash: data(header.requestsHash) }),
  }
}

/** A block with its transactions, as hashes or in full. */
export function formatBlock({ head, body, senders }: formatBlock.Options): Json {
  const rules = head.header.common as Rules
  return {
    ...formatHeader(head),
    size: quantity(rawBlock(head, body).length),
    transactions:
      senders === undefined
        ? body.hashes.map(data)
        : body.transactions.map((raw, index) =>
            formatTransaction({ raw, hash: body.hashes[index]!, from: senders(index), index, head, rules }),
          ),
    uncles: [],
    ...(head.header.withdrawalsRoot === undefined ? {} : { withdrawals: body.withdrawals.map(formatWithdrawal) }),
  }
}

export declare namespace formatBlock {
  type Options = {
    head: Head
    body: Body
    /** The sender of each transaction; where absent the block lists hashes. */
    senders?: ((index: number) => Uint8Array) | undefined
  }
}

/** A transaction that waits, by the rules that it came under. */
export function formatWaiting({ tx, raw, hash, sender }: Candidate): Json {
  return formatTransaction({ raw, hash, from: sender, rules: tx.common as Rules })
}

/** A transaction, sealed (`head` and `index`) or waiting. */
export function formatTransaction({ raw, hash, from, index, head, rules }: formatTransaction.Options): Json {
  const tx = createTxFromRLP(raw, { common: rules, freeze: false })
  const dynamic = 'maxFeePerGas' in tx
  const baseFee = head?.header.baseFeePerGas
  const gasPrice = !dynamic ? tx.gasPrice : baseFee === undefined ? tx.maxFeePerGas : effectivePrice(tx, baseFee)
  return {
    blockHash: head === undefined ? null : data(head.hash),
    blockNumber: head === undefined ? null : quantity(head.number),
    ...(head === undefined ? {} : { blockTimestamp: quantity(head.header.timestamp) }),
    from: data(from),
    gas: quantity(tx.gasLimit),
    gasPrice: quantity(gasPrice),
    ...(dynamic
      ? { maxFeePerGas: quantity(tx.maxFeePerGas), maxPriorityFeePerGas: quantity(tx.maxPriorityFeePerGas) }
      : {}),
    ...('maxFeePerBlobGas' in tx ? { maxFeePerBlobGas: quantity(tx.maxFeePerBlobGas) } : {}),
    hash: data(hash),
    input: data(tx.data),
    nonce: quantity(tx.nonce),
    to: tx.to === undefined ? null : data(tx.to.bytes),
    transactionIndex: index === undefined ? null : quantity(index),
    value: quantity(tx.value),
    type: quantity(tx.type),
    ...('accessList' in tx
      ? {
          accessList: tx.accessList.map(([address, keys]) => ({ address: data(address), storageKeys: keys.map(data) })),
          chainId: quantity(tx.chainId),
        }
      : {}),
    ...('blobVersionedHashes' in tx ? { blobVersionedHashes: tx.blobVersionedHashes } : {}),
    ...('authorizationList' in tx ? { authorizationList: tx.authorizationList.map(formatAuthorization) } : {}),
    ...signatureOf(tx),
  }
}

export declare namespace formatTransaction {
  type Options = {
    raw: Uint8Array
    hash: Uint8Array
    from: Uint8Array
    rules: Rules
    index?: number | undefined
    head?: Head | undefined
  }
}

/** A receipt as eth_getTransactionReceipt answers it. */
export function formatReceipt(receipt: Receipt, hash: Uint8Array, head: Head): Json {
  return {
    blockHash: data(head.hash),
    blockNumber: quantity(receipt.blockNumber),
    contractAddress: receipt.created === undefined ? null : data(receipt.created),
    cumulativeGasUsed: quantity(receipt.cumulativeGasUsed),
    effectiveGasPrice: quantity(receipt.effectiveGasPrice),
    from: data(receipt.from),
    gasUsed: quantity(receipt.gasUsed),
    logs: receipt.logs.map((log, i) => formatLog({ log, offset: i, receipt, hash, head })),
    logsBloom: data(bloomOf(receipt.logs)),
    ...(receipt.stateRoot === undefined
      ? { status: receipt.succeeded ? '0x1' : '0x0' }
      : { root: data(receipt.stateRoot) }),
    to: receipt.to === undefined ? null : data(receipt.to),
    transactionHash: data(hash),
    transactionIndex: quantity(receipt.index),
    type: quantity(receipt.type),
    ...(receipt.blobGasUsed === undefined ? {} : { blobGasUsed: quantity(receipt.blobGasUsed) }),
    ...(receipt.blobGasPrice === undefined ? {} : { blobGasPrice: quantity(receipt.blobGasPrice) }),
  }
}

export function formatLog({ log, offset, receipt, hash, head }: formatLog.Options): Json {
  return {
    address: data(log.address),
    topics: log.topics.map(data),
    data: data(log.data),
    blockNumber: quantity(head.number),
    transactionHash: data(hash),
    transactionIndex: quantity(receipt.index),
    blockHash: data(head.hash),
    blockTimestamp: quantity(head.header.timestamp),
    logIndex: quantity(receipt.firstLog + offset),
    removed: false,
  }
}

export declare namespace formatLog {
  type Options = { log: ChainLog; offset: number; receipt: Receipt; hash: Uint8Array; head: Head }
}

function formatWithdrawal({ index, validator, address, amount }: Withdrawal): Json {
  return {
    index: quantity(index),
    validatorIndex: quantity(validator),
    address: data(address),
    amount: quantity(amount),
  }
}

function effectivePrice(tx: { maxFeePerGas: bigint; maxPriorityFeePerGas: bigint }, baseFee: bigint): bigint {
  return bigIntMin(baseFee + tx.maxPriorityFeePerGas, tx.maxFeePerGas)
}

function signatureOf(tx: TypedTransaction): Json {
  return {
    v: quantity(tx.v!),
    r: quantity(tx.r!),
    s: quantity(tx.s!),
    ...(tx.type === 0 ? (tx.v! >= 35n ? { chainId: quantity((tx.v! - 35n) / 2n) } : {}) : { yParity: quantity(tx.v!) }),
  }
}

function formatAuthorization(item: Parameters<typeof eoaCode7702AuthorizationListBytesItemToJSON>[0]): Json {
  const { chainId, address, nonce, yParity, r, s } = eoaCode7702AuthorizationListBytesItemToJSON(item)
  const trim = (hex: string) => quantity(BigInt(hex === '0x' ? 0 : hex))
  return { chainId: trim(chainId), address, nonce: trim(nonce), yParity: trim(yParity), r: trim(r), s: trim(s) }
}
