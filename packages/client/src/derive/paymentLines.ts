import type { Address } from '@openledger/base'
import type { Policy } from '../wire/Policy.ts'
import type { ReceiptLine } from '../wire/ReceiptFile.ts'
import { receiptLines } from './receiptLines.ts'

/** What a payment of Fees was for, in the order of the contract's enum. */
export const paymentUses = ['training', 'deployment', 'dataAccess'] as const

export type PaymentUse = (typeof paymentUses)[number]

/** A payment made through Fees, as its event tells it: all that decides who earns, fixed when it was paid. */
export type FeePayment = {
  id: number
  use: PaymentUse
  payer: Address
  /** Who did the work: the operator's line. */
  provider: Address
  /** Job, model or release, by use. */
  subject: bigint
  amount: bigint
  policyId: number
  builder: Address
  parents: Address
  treasury: Address
  /** Releases whose contributors share the data line. */
  releaseIds: readonly bigint[]
}

/** A batch that was live when a release of its Datanet was published. */
export type PaidBatch = { id: number; contributor: Address; count: number }

/**
 * The lines of a payment for training, deployment or data access, in the order and by the split of a receipt's
 * ({@link receiptLines}).
 *
 * The data line is flat: each contributor, ascending, weighs as many records as its batches have. A batch counts once,
 * in however many of the releases it is. Where no record stands behind the payment the treasury takes the data line.
 * There is never any change: all of a payment is split.
 *
 * @param batches every batch that was contributed before one of the payment's releases was published, to its Datanet,
 *   and not tombstoned before it: events of the chain alone say which
 *
 * @example
 * paymentLines({ payment, policy, batches: [{ id: 1, contributor: alice, count: 3 }] })
 */
export function paymentLines({ payment, policy, batches }: paymentLines.Options): ReceiptLine[] {
  const counted = new Set<number>()
  const records = new Map<Address, bigint>()
  for (const { id, contributor, count } of batches) {
    if (counted.has(id)) continue
    counted.add(id)
    const account = contributor.toLowerCase() as Address
    records.set(account, (records.get(account) ?? 0n) + BigInt(count))
  }
  const { amount, payer, builder, parents, provider, treasury } = payment
  const shared = [...records].filter(([, weight]) => weight > 0n).sort(([a], [b]) => (a < b ? -1 : 1))
  const data: [Address, bigint][] = shared.length > 0 ? shared : [[treasury, 1n]]
  return receiptLines({
    policy,
    price: amount,
    paid: amount,
    payer,
    contributors: data.map(([account]) => account),
    weights: data.map(([, weight]) => weight),
    accounts: { builder, parents, operator: provider, treasury },
  })
}

export declare namespace paymentLines {
  type Options = { payment: FeePayment; policy: Policy; batches: readonly PaidBatch[] }
}
