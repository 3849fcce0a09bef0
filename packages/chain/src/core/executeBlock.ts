import { type Block, createBlockFromRLP } from '@ethereumjs/block'
import type { TypedTransaction } from '@ethereumjs/tx'
import { type PostByzantiumTxReceipt, type PreByzantiumTxReceipt, runBlock } from '@ethereumjs/vm'
import type { Head } from './Block.ts'
import type { BuiltBlock } from './buildBlock.ts'
import type { Machine } from './Machine.ts'
import { keccak } from './nativeCrypto.ts'
import type { Receipt } from './Receipt.ts'

/**
 * Executes a block that another client built and checks that it reaches the roots, the bloom, the gas and the
 * requests that its header names. Every fork, by the library's own block rules; what a consensus would hand in.
 *
 * The machine's state must be at the parent's root; where the block is refused, it is brought back there.
 *
 * @throws when the block does not follow `parent` or does not hold.
 */
export async function executeBlock(machine: Machine, { raw, parent }: executeBlock.Options): Promise<BuiltBlock> {
  const { vm, state, rules } = machine
  const block = createBlockFromRLP(raw, { common: rules })
  const { header } = block
  if (!parent.hash.equals(header.parentHash) || header.number !== parent.number + 1n) {
    throw new RangeError('The block does not follow its parent.')
  }
  if (header.timestamp <= parent.header.timestamp) throw new RangeError('The block is not later than its parent.')
  try {
    const { results, receipts, requests } = await runBlock(vm, { block, skipHeaderValidation: true, clearCache: false })
    const hashed = block.transactions.map(candidateOf)
    let firstLog = 0
    const kept = results.map((result, index): Receipt => {
      const { tx, sender } = hashed[index]!
      const { status, stateRoot, logs, cumulativeBlockGasUsed } = receipts[index] as PostByzantiumTxReceipt &
        PreByzantiumTxReceipt
      const receipt: Receipt = {
        blockNumber: header.number,
        index,
        type: tx.type,
        from: sender,
        to: tx.to?.bytes,
        created: result.createdAddress?.bytes,
        succeeded: status === 1,
        gasUsed: result.totalGasSpent,
        cumulativeGasUsed: cumulativeBlockGasUsed,
        effectiveGasPrice: result.amountSpent / result.totalGasSpent,
        firstLog,
        logs: logs.map(([address, topics, data]) => ({ address, topics, data })),
        ...(stateRoot === undefined ? {} : { stateRoot }),
        ...(result.blobGasUsed === undefined
          ? {}
          : { blobGasUsed: result.blobGasUsed, blobGasPrice: header.getBlobGasPrice() }),
      }
      firstLog += receipt.logs.length
      return receipt
    })
    return {
      header,
      hash: keccak(header.serialize()),
      transactions: hashed,
      receipts: kept,
      withdrawals: withdrawalsOf(block),
      requests: (requests ?? []).filter(({ data }) => data.length > 0).map(request => request.bytes),
    }
  } catch (error) {
    await state.setStateRoot(parent.header.stateRoot)
    throw error
  }
}

export declare namespace executeBlock {
  type Options = { raw: Uint8Array; parent: Head }
}

function candidateOf(tx: TypedTransaction) {
  const raw = Buffer.from(tx.serialize())
  return { tx, raw, hash: keccak(raw), sender: tx.getSenderAddress().bytes }
}

function withdrawalsOf({ withdrawals }: Block): BuiltBlock['withdrawals'] {
  return (withdrawals ?? []).map(({ index, validatorIndex, address, amount }) => ({
    index,
    validator: validatorIndex,
    address: address.bytes,
    amount,
  }))
}
