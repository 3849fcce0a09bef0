import type { FeeMarket1559Tx, LegacyTx, TypedTransaction } from '@ethereumjs/tx'
import { BaseError, bytesToHex } from '@openledger/base'

/** How much waits at most: transactions, and the bytes of all. */
export const poolLimits = { parkedPerSender: 64, parked: 4_096, waiting: 20_000, bytes: 32 * 2 ** 20 }

/** The most that a transaction pays per gas, in wei. */
export function feeCap(tx: TypedTransaction): bigint {
  return 'maxFeePerGas' in tx ? (tx as FeeMarket1559Tx).maxFeePerGas : (tx as LegacyTx).gasPrice
}

/** The most that a transaction tips per gas, in wei. */
export function tipCap(tx: TypedTransaction): bigint {
  return 'maxPriorityFeePerGas' in tx ? (tx as FeeMarket1559Tx).maxPriorityFeePerGas : (tx as LegacyTx).gasPrice
}

/** wei per gas below which nothing is taken. */
const leastFee = 7n

/** A transaction fits into a block, and pays the least fee. */
export function assertFits({
  tx,
  gasLimit,
  baseFee,
}: {
  tx: TypedTransaction
  gasLimit: bigint
  baseFee: bigint
}): void {
  if (tx.gasLimit > gasLimit) {
    throw new BaseError('exceeds block gas limit.', {
      code: 'chain/transaction-gas-too-high',
      facts: { gasLimit: tx.gasLimit, blockGasLimit: gasLimit },
    })
  }
  if (feeCap(tx) >= leastFee) return
  throw new BaseError('transaction underpriced: its fee per gas is under the least that this chain takes.', {
    code: 'chain/transaction-underpriced',
    facts: { feePerGas: feeCap(tx), least: leastFee, baseFee },
  })
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

export function spentNonce({ tx, hash, next, isSealed }: spentNonce.Options): BaseError {
  return new BaseError(
    isSealed ? 'already known: the transaction is in a block.' : 'nonce too low: this nonce has been used.',
    {
      code: isSealed ? 'chain/transaction-known' : 'chain/transaction-nonce-too-low',
      facts: { nonce: tx.nonce, next, hash: bytesToHex(hash) },
    },
  )
}

declare namespace spentNonce {
  type Options = { tx: TypedTransaction; hash: Uint8Array; next: bigint; isSealed: boolean }
}

export function insufficientFunds({ sender, balance, needs }: insufficientFunds.Options): BaseError {
  return new BaseError('insufficient funds for gas * price + value.', {
    code: 'chain/transaction-insufficient-funds',
    facts: { sender: bytesToHex(sender), balance, needs },
    hint: 'Fund the account, or lower the value or the fee cap.',
  })
}

declare namespace insufficientFunds {
  type Options = { sender: Uint8Array; balance: bigint; needs: bigint }
}

export function unexecutable(hash: Uint8Array, error: Error): BaseError {
  return new BaseError(`the transaction cannot be executed: ${error.message.split(' (vm hf=')[0]}`, {
    code: 'chain/transaction-unexecutable',
    facts: { hash: bytesToHex(hash) },
    cause: error,
  })
}

export function replaced(hash: Uint8Array, by: string): BaseError {
  return new BaseError(`the transaction was replaced by one with the same nonce ${by}.`, {
    code: 'chain/transaction-replaced',
    facts: { hash: bytesToHex(hash) },
  })
}

/** What waits leaves room for one more; `bytes` count it. */
export function assertRoom({ gap, ...facts }: assertRoom.Options): void {
  if (
    facts.pending + facts.queued < poolLimits.waiting &&
    facts.bytes <= poolLimits.bytes &&
    facts.parkedOfSender < poolLimits.parkedPerSender &&
    facts.queued < poolLimits.parked
  ) {
    return
  }
  throw new BaseError('txpool is full: too many transactions wait.', {
    code: 'chain/pool-full',
    facts,
    hint: gap ? 'Send the missing nonces first.' : 'Try again in a moment.',
  })
}

declare namespace assertRoom {
  type Options = { pending: number; queued: number; bytes: number; parkedOfSender: number; gap: boolean }
}

export function closed(): BaseError {
  return new BaseError('The node is shutting down.', { code: 'chain/closed', hint: 'Send it again after the restart.' })
}
