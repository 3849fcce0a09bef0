import type { BlockHeader } from '@ethereumjs/block'
import { decodeRlp, encodeRlp, integer, type RlpItem, toBigInt } from './rlp.ts'

/** A sealed block's header with its hash. */
export type Head = { header: BlockHeader; hash: Buffer; number: bigint }

/** Wei that the consensus layer credits (EIP-4895); `amount` in gwei. */
export type Withdrawal = { index: bigint; validator: bigint; address: Uint8Array; amount: bigint }

/** What a block holds beside its header: transactions as bytes with their hashes, withdrawals. */
export type Body = { transactions: Uint8Array[]; hashes: Uint8Array[]; withdrawals: Withdrawal[] }

export const emptyBody: Body = { transactions: [], hashes: [], withdrawals: [] }

export function encodeBody({ transactions, hashes, withdrawals }: Body): Buffer {
  return encodeRlp([transactions, hashes, withdrawals.map(withdrawalItem)])
}

export function decodeBody(encoded: Uint8Array): Body {
  const [transactions, hashes, withdrawals] = decodeRlp(encoded) as [Uint8Array[], Uint8Array[], Uint8Array[][]]
  return {
    transactions,
    hashes,
    withdrawals: withdrawals.map(([index, validator, address, amount]) => ({
      index: toBigInt(index!),
      validator: toBigInt(validator!),
      address: address!,
      amount: toBigInt(amount!),
    })),
  }
}

/** The block as peers send it: header, transactions, no uncles, withdrawals since Shanghai. */
export function rawBlock({ header }: Head, { transactions, withdrawals }: Body): Buffer {
  const items: RlpItem[] = [
    decodeRlp(header.serialize()),
    // A legacy transaction is itself a list; a typed one stands as bytes (EIP-2718).
    transactions.map(raw => (raw[0]! >= 0xc0 ? decodeRlp(raw) : raw)),
    [],
  ]
  if (header.withdrawalsRoot !== undefined) items.push(withdrawals.map(withdrawalItem))
  return encodeRlp(items)
}

export function withdrawalItem({ index, validator, address, amount }: Withdrawal): Uint8Array[] {
  return [integer(index), integer(validator), address, integer(amount)]
}
