import {
  type Address,
  abiWords,
  addressWord,
  BaseError,
  bytesToHex,
  type Hex,
  hexToBytes,
  keccak256,
  merkleRoot,
  type SumNode,
  sumProof,
  sumRoot,
  uintWord,
} from '@openledger/base'
import type { ClaimProof } from '../wire/api/AccountView.ts'
import type { Payout } from '../wire/EpochFile.ts'
import type { ReceiptDomain } from '../wire/Receipt.ts'
import type { ReceiptLine } from '../wire/ReceiptFile.ts'

/** Receipts root of an epoch: Merkle tree with the receipt digests as data, in the epoch's order. */
export function receiptsRoot(digests: readonly Hex[]): Hex {
  return bytesToHex(merkleRoot(digests.map(hexToBytes)))
}

/**
 * Every account's earnings since the beginning, after some more lines: sorted by account, accounts with 0 left out.
 *
 * @example
 * addLines({ previous: [{ account: alice, cumulative: 5n }], lines: [{ role: 'data', account: alice, amount: 2n }] })
 * // [{ account: alice, cumulative: 7n }]
 */
export function addLines({ previous, lines }: addLines.Options): Payout[] {
  const cumulative = new Map<Address, bigint>()
  const add = (account: Address, amount: bigint) => {
    const key = account.toLowerCase() as Address
    cumulative.set(key, (cumulative.get(key) ?? 0n) + amount)
  }
  for (const payout of previous) add(payout.account, payout.cumulative)
  for (const line of lines) add(line.account, line.amount)
  return [...cumulative]
    .filter(([, amount]) => amount > 0n)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([account, amount]) => ({ account, cumulative: amount }))
}

export declare namespace addLines {
  type Options = { previous: readonly Payout[]; lines: Iterable<Pick<ReceiptLine, 'account' | 'amount'>> }
}

/**
 * Root of the Merkle-sum tree over all payouts; its sum is the epoch's total. Throws `client/bad-payouts` unless the
 * accounts are strictly ascending and every amount is above 0.
 */
export function payoutRoot({ payouts, domain }: payoutRoot.Options): SumNode {
  return sumRoot(payoutLeaves({ payouts, domain }))
}

export declare namespace payoutRoot {
  type Options = { payouts: readonly Payout[]; domain: ReceiptDomain }
}

/** What `Settlement.claim` needs for one account; null where it has earned nothing. */
export function claimProof({ epoch, account, payouts, domain }: claimProof.Options): ClaimProof | null {
  const index = payouts.findIndex(payout => payout.account === account.toLowerCase())
  if (index < 0) return null
  const { siblings } = sumProof(payoutLeaves({ payouts, domain }), index)
  return {
    epoch,
    cumulative: payouts[index]!.cumulative,
    index,
    siblingHashes: siblings.map(sibling => bytesToHex(sibling.hash)),
    siblingSums: siblings.map(sibling => sibling.sum),
  }
}

export declare namespace claimProof {
  type Options = payoutRoot.Options & { epoch: number; account: Address }
}

/** Leaf of the payout tree: `keccak(keccak(abi(chainId, settlement, account, cumulative)))` with `cumulative` as sum. */
export function payoutLeaf({ account, cumulative }: Payout, { chainId, settlement }: ReceiptDomain): SumNode {
  const words = abiWords(uintWord(chainId), addressWord(settlement), addressWord(account), uintWord(cumulative))
  return { hash: keccak256(keccak256(words)), sum: cumulative }
}

/** The leaves behind {@link payoutRoot}. */
export function payoutLeaves({ payouts, domain }: payoutRoot.Options): SumNode[] {
  payouts.forEach(({ account, cumulative }, i) => {
    const before = payouts[i - 1]
    if (cumulative <= 0n || (before && before.account.toLowerCase() >= account.toLowerCase())) {
      throw new BaseError('Payouts must be strictly ascending by account, each above 0.', {
        code: 'client/bad-payouts',
        facts: { index: i, account, cumulative },
      })
    }
  })
  return payouts.map(payout => payoutLeaf(payout, domain))
}
