import {
  type Address,
  abiWords,
  addressWord,
  BaseError,
  buildSumTree,
  bytesToHex,
  keccak256,
  type SumNode,
  type SumTree,
  shortKeccak,
  sumTreeProof,
  sumTreeRoot,
  uintWord,
  writeSum,
} from '@openledger/base'
import type { ClaimProof } from '../wire/api/AccountView.ts'
import type { Payout } from '../wire/EpochFile.ts'
import type { ReceiptDomain } from '../wire/Receipt.ts'
import type { ReceiptLine } from '../wire/ReceiptFile.ts'

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
 * The Merkle-sum tree over all payouts; its sum is the epoch's total. With the tree before, it hashes only what changed.
 * Throws `client/bad-payouts` unless the accounts are strictly ascending and every amount is above 0.
 *
 * @example
 * const tree = payoutTree({ payouts, domain, previous: { payouts: earlier, tree: earlierTree } })
 * sumTreeRoot(tree) // what stands on chain
 */
export function payoutTree({ payouts, domain, previous }: payoutTree.Options): SumTree {
  const leaves = new Uint8Array(payouts.length * 64)
  // The words of a leaf: chain and contract stay, account and amount change.
  const words = abiWords(uintWord(domain.chainId), addressWord(domain.settlement), uintWord(0), uintWord(0))
  const old = previous?.payouts ?? []
  let known = 0
  payouts.forEach(({ account, cumulative }, i) => {
    const before = payouts[i - 1]
    if (cumulative <= 0n || (before && before.account.toLowerCase() >= account.toLowerCase())) {
      throw new BaseError('Payouts must be strictly ascending by account, each above 0.', {
        code: 'client/bad-payouts',
        facts: { index: i, account, cumulative },
      })
    }
    // Both lists ascend, so a leaf of before is found by walking along.
    while (known < old.length && old[known]!.account < account) known++
    if (previous && old[known]?.account === account && old[known]!.cumulative === cumulative) {
      leaves.set(previous.tree.levels[0]!.subarray(known * 64, known * 64 + 64), i * 64)
      return
    }
    words.set(addressWord(account), 64)
    writeSum(cumulative, words, 96)
    shortKeccak(words, leaves, i * 64)
    shortKeccak(leaves.subarray(i * 64, i * 64 + 32), leaves, i * 64)
    writeSum(cumulative, leaves, i * 64 + 32)
  })
  return buildSumTree({ leaves, previous: previous?.tree })
}

export declare namespace payoutTree {
  type Options = { payouts: readonly Payout[]; domain: ReceiptDomain; previous?: Previous | undefined }
  /** Payouts of the same domain, and their tree. */
  type Previous = { payouts: readonly Payout[]; tree: SumTree }
}

/** Root of {@link payoutTree}. */
export function payoutRoot(options: payoutTree.Options): SumNode {
  return sumTreeRoot(payoutTree(options))
}

/** What `Settlement.claim` needs for one account; null where it has earned nothing. */
export function claimProof({ epoch, account, payouts, domain }: claimProof.Options): ClaimProof | null {
  const index = payouts.findIndex(payout => payout.account === account.toLowerCase())
  if (index < 0) return null
  const { siblings } = sumTreeProof(payoutTree({ payouts, domain }), index)
  return {
    epoch,
    cumulative: payouts[index]!.cumulative,
    index,
    siblingHashes: siblings.map(sibling => bytesToHex(sibling.hash)),
    siblingSums: siblings.map(sibling => sibling.sum),
  }
}

export declare namespace claimProof {
  type Options = payoutTree.Options & { epoch: number; account: Address }
}

/** Leaf of the payout tree: `keccak(keccak(abi(chainId, settlement, account, cumulative)))` with `cumulative` as sum. */
export function payoutLeaf({ account, cumulative }: Payout, { chainId, settlement }: ReceiptDomain): SumNode {
  const words = abiWords(uintWord(chainId), addressWord(settlement), addressWord(account), uintWord(cumulative))
  return { hash: keccak256(keccak256(words)), sum: cumulative }
}
