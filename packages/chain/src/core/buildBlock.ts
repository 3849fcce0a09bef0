import { type BlockHeader, createBlock, createBlockHeader, genRequestsRoot } from '@ethereumjs/block'
import type { TypedTransaction } from '@ethereumjs/tx'
import { createAddressFromString } from '@ethereumjs/util'
import type { Address } from '@openledger/base'
import { sha256 } from '@openledger/base'
import { applyTransaction } from './applyTransaction.ts'
import type { Withdrawal } from './Block.ts'
import { mergeBloom } from './Bloom.ts'
import type { Machine } from './Machine.ts'
import { keccak } from './nativeCrypto.ts'
import { orderedRoot } from './orderedRoot.ts'
import type { Receipt } from './Receipt.ts'
import { closingCalls, openingCalls } from './systemCalls.ts'
import { emptyRoot } from './Trie.ts'

/** What a block is built under: what a consensus client would pass in payload attributes. */
export type BlockAttributes = {
  /** Unix seconds; greater than the parent's. */
  timestamp: bigint
  feeRecipient: Address
  prevRandao: Uint8Array
  parentBeaconBlockRoot: Uint8Array
  gasLimit: bigint
  /** At most 32 bytes; none unless told. */
  extraData?: Uint8Array
}

/** A transaction on its way into a block: parsed, its sender recovered, with its bytes and hash at hand. */
export type Candidate = { tx: TypedTransaction; raw: Buffer; hash: Buffer; sender: Uint8Array }

/** A finished block, executed, its state flushed into the tries, not yet on disk. */
export type BuiltBlock = {
  header: BlockHeader
  hash: Buffer
  transactions: Candidate[]
  receipts: Receipt[]
  withdrawals: Withdrawal[]
  /** Execution requests (EIP-7685): type byte and data, empty ones left out. */
  requests: Uint8Array[]
}

/** Why a candidate was left out: it may be tried again when `later`, else it can never be part of the next blocks. */
export type Refusal = { candidate: Candidate; error: Error; later: boolean }

/**
 * Builds the next block on `parent` from candidates, in the order in which `next` hands them out, until it has none
 * or the next one does not fit.
 *
 * Every transaction runs against one header-only block; transactions, receipts and bloom are assembled here, once.
 * What fails validation leaves no trace in the state. Between transactions the event loop gets its turn every few
 * milliseconds.
 *
 * The machine's state must be at the parent's root. Throws only when the chain itself is broken (missing state).
 */
export async function buildBlock(
  machine: Machine,
  { parent, attributes, next }: buildBlock.Options,
): Promise<{ block: BuiltBlock; refused: Refusal[] }> {
  const { state, rules } = machine
  const fields = {
    parentHash: parent.hash(),
    number: parent.number + 1n,
    timestamp: attributes.timestamp,
    coinbase: createAddressFromString(attributes.feeRecipient),
    mixHash: attributes.prevRandao,
    parentBeaconBlockRoot: attributes.parentBeaconBlockRoot,
    gasLimit: attributes.gasLimit,
    extraData: attributes.extraData ?? new Uint8Array(0),
    baseFeePerGas: parent.calcNextBaseFee(),
    excessBlobGas: parent.calcNextExcessBlobGas(rules),
    blobGasUsed: 0n,
    withdrawalsRoot: emptyRoot,
    difficulty: 0n,
  }
  const frame = createBlock({ header: fields }, { common: rules, freeze: false })

  await openingCalls(machine, fields)
  const transactions: Candidate[] = []
  const receipts: Receipt[] = []
  const receiptBytes: Buffer[] = []
  const refused: Refusal[] = []
  const logsBloom = Buffer.alloc(256)
  const progress = { index: 0, gasUsed: 0n, logCount: 0 }
  let blobGasUsed = 0n
  let yieldAt = performance.now() + 8

  for (let candidate = next(attributes.gasLimit); candidate !== undefined; ) {
    try {
      const { receipt, bloom, encoded } = await applyTransaction(machine, frame, candidate, progress)
      progress.index++
      progress.gasUsed = receipt.cumulativeGasUsed
      progress.logCount += receipt.logs.length
      blobGasUsed += receipt.blobGasUsed ?? 0n
      mergeBloom(logsBloom, bloom)
      transactions.push(candidate)
      receipts.push(receipt)
      receiptBytes.push(encoded)
    } catch (error) {
      if (/^chain\/state-/.test((error as { code?: string }).code ?? '')) throw error
      refused.push({ candidate, error: error as Error, later: false })
    }
    if (performance.now() > yieldAt) {
      await new Promise(resolve => setImmediate(resolve))
      yieldAt = performance.now() + 8
    }
    candidate = next(attributes.gasLimit - progress.gasUsed)
  }

  const requests = await closingCalls(machine)
  const header = createBlockHeader(
    {
      ...fields,
      stateRoot: state.flush(),
      transactionsTrie: orderedRoot(transactions.map(({ raw }) => raw)),
      receiptTrie: orderedRoot(receiptBytes),
      logsBloom,
      gasUsed: progress.gasUsed,
      blobGasUsed,
      requestsHash: genRequestsRoot(requests, sha256),
    },
    { common: rules },
  )
  return {
    block: {
      header,
      hash: keccak(header.serialize()),
      transactions,
      receipts,
      withdrawals: [],
      requests: requests.filter(({ data }) => data.length > 0).map(request => request.bytes),
    },
    refused,
  }
}

export declare namespace buildBlock {
  type Options = {
    parent: BlockHeader
    attributes: BlockAttributes
    /** The next candidate whose gas limit is at most `gasLeft`, or undefined to close the block. */
    next: (gasLeft: bigint) => Candidate | undefined
  }
}
