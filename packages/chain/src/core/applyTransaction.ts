import type { Block } from '@ethereumjs/block'
import { createTxFromRLP, type TypedTransaction } from '@ethereumjs/tx'
import { type PostByzantiumTxReceipt, type PreByzantiumTxReceipt, runTx } from '@ethereumjs/vm'
import { bloomOf } from './Bloom.ts'
import { knowSender } from './knowSender.ts'
import type { Machine } from './Machine.ts'
import { consensusReceipt, type Receipt } from './Receipt.ts'
import type { Rules } from './Rules.ts'

/** How far a block has come: what the next transaction's receipt adds to. */
export type Progress = { index: number; gasUsed: bigint; logCount: number }

/**
 * Runs one transaction in the header-only block `frame` and returns its receipt, its bloom and the receipt's bytes.
 *
 * @throws when the transaction is not valid there (nonce, funds, gas, sender); the state is then as before.
 */
export async function applyTransaction(
  { vm, rules }: Machine,
  frame: Block,
  candidate: { tx: TypedTransaction; raw: Uint8Array; sender: Uint8Array },
  progress: Progress,
): Promise<{ receipt: Receipt; bloom: Buffer; encoded: Buffer }> {
  const { sender } = candidate
  const tx = transactionAt(rules, candidate)
  const result = await runTx(vm, {
    tx,
    block: frame,
    blockGasUsed: progress.gasUsed,
    skipHardForkValidation: true,
  })
  const { status, stateRoot } = result.receipt as PostByzantiumTxReceipt & PreByzantiumTxReceipt
  const receipt: Receipt = {
    blockNumber: frame.header.number,
    index: progress.index,
    type: tx.type,
    from: sender,
    to: tx.to?.bytes,
    created: result.createdAddress?.bytes,
    succeeded: status === 1,
    gasUsed: result.totalGasSpent,
    cumulativeGasUsed: progress.gasUsed + result.totalGasSpent,
    effectiveGasPrice: result.amountSpent / result.totalGasSpent,
    firstLog: progress.logCount,
    logs: (result.execResult.logs ?? []).map(([address, topics, data]) => ({ address, topics, data })),
    ...(stateRoot === undefined ? {} : { stateRoot }),
    ...(result.blobGasUsed === undefined
      ? {}
      : { blobGasUsed: result.blobGasUsed, blobGasPrice: frame.header.getBlobGasPrice() }),
  }
  const bloom = bloomOf(receipt.logs)
  return { receipt, bloom, encoded: consensusReceipt(receipt, bloom) }
}

/**
 * The transaction at these rules: one that came before a fork is read again by the rules of the block that it runs in,
 * which may allow less (EIP-7825) and charge otherwise.
 *
 * @throws where these rules do not allow it.
 */
function transactionAt(
  rules: Rules,
  { tx, raw, sender }: { tx: TypedTransaction; raw: Uint8Array; sender: Uint8Array },
) {
  if (tx.common === rules) return tx
  const again = createTxFromRLP(raw, { common: rules, freeze: false })
  knowSender(again, sender)
  return again
}
