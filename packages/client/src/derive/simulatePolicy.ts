import { type Address, BaseError } from '@openledger/base'
import type { Policy, policyRoles } from '../wire/Policy.ts'
import type { ReceiptFile } from '../wire/ReceiptFile.ts'
import { receiptLines } from './receiptLines.ts'

type PolicyRole = (typeof policyRoles)[number]

/** What somebody earned from past receipts, and would have earned under another policy, in wei. */
export type PolicyEffect = { account: Address; role: PolicyRole; before: bigint; after: bigint }

/**
 * Divides past receipts again as if another policy had held: the same prices, weights and payees, to the last wei.
 * What went back to payers stays as it was. Ordered by the size of the change, the largest first.
 *
 * Throws `client/unknown-payee` where the other policy pays a role that a receipt paid nobody for, so that its payee
 * is not known from the receipt alone.
 *
 * @example
 * const effects = simulatePolicy(receiptFiles, { ...current, data: 5500, stakers: 500 })
 */
export function simulatePolicy(receipts: readonly ReceiptFile[], policy: Policy): PolicyEffect[] {
  const effects = new Map<string, PolicyEffect>()
  const add = (account: Address, role: PolicyRole, when: 'before' | 'after', amount: bigint) => {
    const key = `${role} ${account}`
    const effect = effects.get(key) ?? { account, role, before: 0n, after: 0n }
    effect[when] += amount
    effects.set(key, effect)
  }
  for (const { lines, contributors, weights, receipt } of receipts) {
    const paid = lines.reduce((sum, { role, amount }) => (role === 'change' ? sum : sum + amount), 0n)
    if (paid === 0n) continue
    for (const { role, account, amount } of lines) if (role !== 'change') add(account, role, 'before', amount)
    const payee = (role: 'builder' | 'parents' | 'operator' | 'stakers' | 'treasury'): Address => {
      const line = lines.find(line => line.role === role)
      if (line) return line.account
      if (policy[role] === 0) return receipt.payer
      throw new BaseError('A receipt does not say whom this role would be paid to.', {
        code: 'client/unknown-payee',
        facts: { role },
      })
    }
    const after = receiptLines({
      policy,
      price: paid,
      paid,
      payer: receipt.payer,
      contributors: contributors.map(({ account }) => account),
      weights,
      accounts: {
        builder: payee('builder'),
        parents: payee('parents'),
        operator: payee('operator'),
        treasury: payee('treasury'),
      },
    })
    for (const { role, account, amount } of after) if (role !== 'change') add(account, role, 'after', amount)
  }
  const size = ({ before, after }: PolicyEffect) => (after > before ? after - before : before - after)
  return [...effects.values()].sort((a, b) => (size(b) > size(a) ? 1 : size(b) < size(a) ? -1 : 0))
}
