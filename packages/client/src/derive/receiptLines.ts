import {
  type Address,
  abiWords,
  addressWord,
  BaseError,
  type Bytes,
  merkleRoot,
  split,
  uintWord,
} from '@openledger/base'
import { addresses } from '@openledger/contracts'
import { burnAccount, type Policy, policyRoles, type Role, roles } from '../wire/Policy.ts'
import type { ReceiptLine } from '../wire/ReceiptFile.ts'

/** Where the stakers' line goes: Staking shares what it harvests among all active stake. */
export const stakersAccount = addresses.staking.toLowerCase() as Address

/**
 * The lines of an answered receipt, in the protocol's order: one `data` line for each contributor of the index (0
 * included), then the other roles whose basis points are not 0, then `change` to the payer where not all was used.
 *
 * The price is split by the policy and its data part again by weights, each to the last wei, so the lines sum to
 * `paid` exactly. Throws `client/bad-price` where `price` is above `paid`, `base/bad-split` where no weight is above 0.
 *
 * @example
 * receiptLines({
 *   policy: { id: 0, data: 6000, builder: 1500, parents: 500, operator: 1200, stakers: 300, treasury: 400, burn: 100 },
 *   price: 1000n, paid: 1500n, payer,
 *   contributors: [alice, bob], weights: [2n, 1n],
 *   accounts: { builder, parents, operator, treasury },
 * })
 */
export function receiptLines({
  policy,
  price,
  paid,
  payer,
  contributors,
  weights,
  accounts,
}: receiptLines.Options): ReceiptLine[] {
  if (price > paid) {
    throw new BaseError('An answer cannot cost more than was paid for it.', {
      code: 'client/bad-price',
      facts: { price, paid },
    })
  }
  if (contributors.length !== weights.length) {
    throw new BaseError('Every contributor needs a weight.', {
      code: 'client/bad-weights',
      facts: { contributors: contributors.length, weights: weights.length },
    })
  }
  const parts = split({ fee: price, weights: policyRoles.map(role => BigInt(policy[role])) })
  const data = split({ fee: parts[0]!, weights })
  const payees: Record<Exclude<Role, 'data' | 'change'>, Address> = {
    ...accounts,
    stakers: stakersAccount,
    burn: burnAccount,
  }
  const lines: ReceiptLine[] = contributors.map((account, i) => ({ role: 'data', account, amount: data[i]! }))
  policyRoles.forEach((role, i) => {
    if (role !== 'data' && policy[role] > 0) lines.push({ role, account: payees[role], amount: parts[i]! })
  })
  if (paid > price) lines.push({ role: 'change', account: payer, amount: paid - price })
  return lines
}

export declare namespace receiptLines {
  type Options = {
    policy: Policy
    /** What the answer costs, and what was collected for it, in wei. */
    price: bigint
    paid: bigint
    payer: Address
    /** Accounts of the index, in its order, and their weights. */
    contributors: readonly Address[]
    weights: readonly bigint[]
    /** Owner of the model, owner of its parent, who served it, the protocol's treasury. */
    accounts: { builder: Address; parents: Address; operator: Address; treasury: Address }
  }
}

/** The one line of a failed answer: everything back to the payer. */
export function failedLines({ paid, payer }: { paid: bigint; payer: Address }): ReceiptLine[] {
  return [{ role: 'change', account: payer, amount: paid }]
}

/** Root over a receipt's lines: Merkle tree with `abi(i, role, account, amount)` as data. */
export function linesRoot(lines: readonly ReceiptLine[]): Bytes {
  return merkleRoot(lineLeaves(lines))
}

/** The leaves behind {@link linesRoot}, for a proof of one line. */
export function lineLeaves(lines: readonly ReceiptLine[]): Bytes[] {
  return lines.map(({ role, account, amount }, i) =>
    abiWords(uintWord(i), uintWord(roles.indexOf(role)), addressWord(account), uintWord(amount)),
  )
}

/** Price of an answer in wei: `basePrice + tokenPrice · tokens`; the quote takes the most tokens that may come. */
export function priceOf({ basePrice, tokenPrice, tokens }: priceOf.Options): bigint {
  return basePrice + tokenPrice * BigInt(tokens)
}

export declare namespace priceOf {
  type Options = { basePrice: bigint; tokenPrice: bigint; tokens: number }
}
