import type { FeeMarket1559Tx, LegacyTx, TypedTransaction } from '@ethereumjs/tx'
import { BaseError, bytesToHex } from '@openledger/base'

/** The most that a transaction pays per gas, in wei. */
export function feeCap(tx: TypedTransaction): bigint {
  return 'maxFeePerGas' in tx ? (tx as FeeMarket1559Tx).maxFeePerGas : (tx as LegacyTx).gasPrice
}

/** The most that a transaction tips per gas, in wei. */
export function tipCap(tx: TypedTransaction): bigint {
  return 'maxPriorityFeePerGas' in tx ? (tx as FeeMarket1559Tx).maxPriorityFeePerGas : (tx as LegacyTx).gasPrice
}

/** A replacement raises fee cap and tip by a tenth, and comes before a block has taken the first. */
export function assertReplaces(tx: TypedTransaction, rival: { tx: TypedTransaction; state: string }): void {
  const enough = (now: bigint, before: bigint) => now * 10n >= before * 11n
  if (
    rival.state !== 'taken' &&
    enough(feeCap(tx), feeCap(rival.tx)) &&
    enough(tipCap(tx), tipCap(rival.tx)) &&
    feeCap(tx) > feeCap(rival.tx)
  ) {
    return
  }
  throw new BaseError('replacement transaction underpriced: another one with this nonce waits.', {
    code: 'chain/transaction-replacement-underpriced',
    facts: { nonce: tx.nonce, feeCap: feeCap(rival.tx), tipCap: tipCap(rival.tx), being: rival.state },
    hint: 'Raise fee cap and tip by at least a tenth, or use the next nonce.',
  })
}

/** A contract sends no transactions (EIP-3607), unless its code is a delegation (EIP-7702). */
export function assertMaySend(code: Uint8Array, sender: Uint8Array): void {
  if (code.length === 23 && code[0] === 0xef && code[1] === 0x01 && code[2] === 0x00) return
  throw new BaseError('sender not an eoa.', {
    code: 'chain/transaction-sender-is-contract',
    facts: { sender: bytesToHex(sender) },
  })
}
