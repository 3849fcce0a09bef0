import { type BlockHeader, createBlockHeader } from '@ethereumjs/block'
import { Address } from '@ethereumjs/util'
import { sha256 } from '@openledger/base'
import { z } from 'zod'
import type { Head } from '../core/Block.ts'
import type { KeptBlock } from '../core/Branches.ts'
import type { Forks } from '../core/Forks.ts'
import { orderedRoot } from '../core/orderedRoot.ts'
import { ownBytes } from '../core/ownBytes.ts'
import { emptyRoot } from '../core/Trie.ts'
import { data, type Json, quantity } from '../rpc/format.ts'
import { addressParam, hashParam, quantityParam } from '../rpc/params.ts'

/** Bytes that one transaction of a payload may have; what a block's gas can pay for lies far below. */
const largest = 32 * 1024 * 1024

export const longBytes = z
  .string({ error: 'expected a hex string' })
  .max(2 * largest, 'too long')
  .regex(/^0x([0-9a-fA-F]{2})*$/, 'expected bytes in hex')
  .transform(ownBytes)

const bloom = z
  .string()
  .regex(/^0x[0-9a-fA-F]{512}$/, 'expected a bloom of 256 bytes')
  .transform(ownBytes)

const withdrawal = z.object({
  index: quantityParam,
  validatorIndex: quantityParam,
  address: addressParam,
  amount: quantityParam,
})

/** ExecutionPayloadV3 of the Engine API: a block without the hashes that follow from it. */
export const payloadParam = z.object({
  parentHash: hashParam,
  feeRecipient: addressParam,
  stateRoot: hashParam,
  receiptsRoot: hashParam,
  logsBloom: bloom,
  prevRandao: hashParam,
  blockNumber: quantityParam,
  gasLimit: quantityParam,
  gasUsed: quantityParam,
  timestamp: quantityParam,
  extraData: longBytes,
  baseFeePerGas: quantityParam,
  blockHash: hashParam,
  transactions: z.array(longBytes).max(1_000_000),
  withdrawals: z.array(withdrawal).max(16),
  blobGasUsed: quantityParam,
  excessBlobGas: quantityParam,
})

export type Payload = z.output<typeof payloadParam>

/**
 * The header that a payload stands for, at the rules of its number and time.
 *
 * @throws where a field cannot be part of a header.
 */
export function headerOf(payload: Payload, { parentBeaconBlockRoot, requests, forks }: headerOf.Options): BlockHeader {
  return createBlockHeader(
    {
      parentHash: payload.parentHash,
      coinbase: new Address(payload.feeRecipient),
      stateRoot: payload.stateRoot,
      transactionsTrie: orderedRoot(payload.transactions),
      receiptTrie: payload.receiptsRoot,
      logsBloom: payload.logsBloom,
      number: payload.blockNumber,
      gasLimit: payload.gasLimit,
      gasUsed: payload.gasUsed,
      timestamp: payload.timestamp,
      extraData: payload.extraData,
      mixHash: payload.prevRandao,
      difficulty: 0n,
      baseFeePerGas: payload.baseFeePerGas,
      withdrawalsRoot: emptyRoot,
      blobGasUsed: payload.blobGasUsed,
      excessBlobGas: payload.excessBlobGas,
      parentBeaconBlockRoot,
      requestsHash: requestsHash(requests),
    },
    { common: forks.at(payload.blockNumber, payload.timestamp) },
  )
}

export declare namespace headerOf {
  type Options = { parentBeaconBlockRoot: Uint8Array; requests: readonly Uint8Array[]; forks: Forks }
}

/** The commitment to execution requests, each a type byte and data (EIP-7685). */
function requestsHash(requests: readonly Uint8Array[]): Uint8Array {
  return sha256(Buffer.concat(requests.map(request => sha256(request))))
}

/** A block as ExecutionPayloadV3. */
export function formatPayload({ head, body }: KeptBlock): Json {
  const { header, hash } = head
  return {
    parentHash: data(header.parentHash),
    feeRecipient: data(header.coinbase.bytes),
    stateRoot: data(header.stateRoot),
    receiptsRoot: data(header.receiptTrie),
    logsBloom: data(header.logsBloom),
    prevRandao: data(header.mixHash),
    blockNumber: quantity(header.number),
    gasLimit: quantity(header.gasLimit),
    gasUsed: quantity(header.gasUsed),
    timestamp: quantity(header.timestamp),
    extraData: data(header.extraData),
    baseFeePerGas: quantity(header.baseFeePerGas!),
    blockHash: data(hash),
    transactions: body.transactions.map(data),
    withdrawals: [],
    blobGasUsed: quantity(header.blobGasUsed!),
    excessBlobGas: quantity(header.excessBlobGas!),
  }
}

/** What a block's proposer earns by its tips, in wei. */
export function blockValue({ head, receipts }: KeptBlock): bigint {
  const baseFee = head.header.baseFeePerGas!
  return receipts.reduce((sum, { effectiveGasPrice, gasUsed }) => sum + (effectiveGasPrice - baseFee) * gasUsed, 0n)
}

/** Names the first field by which an executed header differs from the one that was asked for. */
export function differenceOf(wanted: BlockHeader, executed: Head): string | undefined {
  if (executed.hash.equals(wanted.hash())) return undefined
  const fields = [
    'stateRoot',
    'receiptTrie',
    'gasUsed',
    'logsBloom',
    'requestsHash',
    'baseFeePerGas',
    'blobGasUsed',
    'excessBlobGas',
    'transactionsTrie',
  ] as const
  for (const field of fields) {
    const [a, b] = [wanted[field], executed.header[field]]
    const same = typeof a === 'bigint' ? a === b : Buffer.compare(a as Uint8Array, b as Uint8Array) === 0
    const show = (value: unknown) =>
      typeof value === 'bigint' ? String(value) : data(value as Uint8Array).slice(0, 66)
    if (!same) return `${field} is ${show(a)}, executed ${show(b)}`
  }
  return 'the header differs from the executed one'
}
