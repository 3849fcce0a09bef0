import {
  type Address,
  abiWords,
  addressWord,
  BaseError,
  buildSumTree,
  bytesToHex,
  type Hex,
  hexToBytes,
  keccak256,
  packSumLeaves,
  type SumNode,
  type SumTree,
  uintWord,
} from '@openledger/base'
import type { EpochPayment } from '../wire/EpochFile.ts'
import { type ReceiptDomain, receiptDigest } from '../wire/Receipt.ts'
import type { ReceiptFile, ReceiptLine } from '../wire/ReceiptFile.ts'

/** Where a payment was made, in the order of the contract's enum: for an answer, or through Fees. */
export const paymentSources = ['answer', 'fee'] as const

/** One payment that an epoch settles: a leaf of its receipts tree, and the lines behind it. */
export type Settled = {
  source: (typeof paymentSources)[number]
  /** Digest of the answer's receipt; of a fee its payment id as a word. */
  id: Hex
  paid: bigint
  lines: readonly Pick<ReceiptLine, 'account' | 'amount'>[]
}

/** A leaf of the lines tree: `receipt` is the place in the receipts tree, `line` the place in that receipt. */
export type EpochLine = { account: Address; receipt: number; line: number; amount: bigint }

/** What an epoch settles, in its order: answers as they are given, then fees. */
export function settledOf({ files, payments, domain }: settledOf.Options): Settled[] {
  return [
    ...files.map(({ receipt, lines }) => ({
      source: 'answer' as const,
      id: receiptDigest(receipt, domain),
      paid: receipt.paid,
      lines,
    })),
    ...payments.map(({ id, lines }) => ({
      source: 'fee' as const,
      id: bytesToHex(uintWord(id)),
      paid: lines.reduce((sum, { amount }) => sum + amount, 0n),
      lines,
    })),
  ]
}

export declare namespace settledOf {
  type Options = {
    /** By operator, then sequence. */
    files: readonly ReceiptFile[]
    /** By id. */
    payments: readonly EpochPayment[]
    domain: ReceiptDomain
  }
}

/** Every line above 0 of what an epoch settles, ascending by account, receipt, line. */
export function epochLines(settled: readonly Settled[]): EpochLine[] {
  return settled
    .flatMap(({ lines }, receipt) =>
      lines.map(({ account, amount }, line) => ({
        account: account.toLowerCase() as Address,
        receipt,
        line,
        amount,
      })),
    )
    .filter(({ amount }) => amount > 0n)
    .sort((a, b) =>
      a.account === b.account ? a.receipt - b.receipt || a.line - b.line : a.account < b.account ? -1 : 1,
    )
}

/** Leaf of the receipts tree: `keccak(keccak(abi(chainId, settlement, source, id)))` with what was paid as sum. */
export function receiptLeaf({ source, id, paid }: Omit<Settled, 'lines'>, domain: ReceiptDomain): SumNode {
  const words = [...domainWords(domain), uintWord(paymentSources.indexOf(source)), hexToBytes(id)]
  return { hash: keccak256(keccak256(abiWords(...words))), sum: paid }
}

/** Leaf of the lines tree: `keccak(keccak(abi(chainId, settlement, account, receipt, line, amount)))`, amount as sum. */
export function epochLineLeaf({ account, receipt, line, amount }: EpochLine, domain: ReceiptDomain): SumNode {
  const words = [...domainWords(domain), addressWord(account), uintWord(receipt), uintWord(line), uintWord(amount)]
  return { hash: keccak256(keccak256(abiWords(...words))), sum: amount }
}

/** The Merkle-sum tree over what an epoch settles. Throws `client/bad-epoch` where a payment is there twice. */
export function receiptsTree({ settled, domain }: { settled: readonly Settled[]; domain: ReceiptDomain }): SumTree {
  const known = new Set<string>()
  for (const { source, id } of settled) {
    if (known.has(`${source} ${id}`)) {
      throw new BaseError('An epoch settles a payment once.', { code: 'client/bad-epoch', facts: { source, id } })
    }
    known.add(`${source} ${id}`)
  }
  return buildSumTree({ leaves: packSumLeaves(settled.map(one => receiptLeaf(one, domain))) })
}

/** The Merkle-sum tree over an epoch's lines, in the order of {@link epochLines}. */
export function linesTree({ lines, domain }: { lines: readonly EpochLine[]; domain: ReceiptDomain }): SumTree {
  return buildSumTree({ leaves: packSumLeaves(lines.map(line => epochLineLeaf(line, domain))) })
}

function domainWords({ chainId, settlement }: ReceiptDomain): Uint8Array[] {
  return [uintWord(chainId), addressWord(settlement)]
}
