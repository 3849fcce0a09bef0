import type { Address } from '@openledger/base'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Policy } from '../wire/Policy.ts'
import { type FeePayment, type PaidBatch, paymentLines } from './paymentLines.ts'

const account = (n: number): Address => `0x${n.toString(16).padStart(40, '0')}`
const policy: Policy = {
  id: 0,
  data: 6000,
  builder: 1500,
  parents: 500,
  operator: 1500,
  stakers: 0,
  treasury: 400,
  burn: 100,
}
const payment: FeePayment = {
  id: 1,
  use: 'training',
  payer: account(9),
  provider: account(103),
  subject: 1n,
  amount: 1000n,
  policyId: 0,
  builder: account(101),
  parents: account(102),
  treasury: account(104),
  releaseIds: [1n, 2n],
}
const batch = fc.record({
  id: fc.integer({ min: 1, max: 30 }),
  contributor: fc.integer({ min: 1, max: 6 }).map(account),
  count: fc.integer({ min: 0, max: 1_000_000 }),
})

describe('paymentLines', () => {
  it('splits a payment by policy and its data flat by records, worked by hand', () => {
    const batches: PaidBatch[] = [
      { id: 3, contributor: account(2), count: 1 },
      { id: 1, contributor: account(1), count: 2 },
      { id: 3, contributor: account(2), count: 1 },
      { id: 4, contributor: account(2), count: 1 },
      { id: 5, contributor: account(3), count: 0 },
    ]
    const lines = paymentLines({ payment, policy, batches })
    expect(lines.map(({ role, account, amount }) => [role, Number(account), amount])).toEqual([
      ['data', 1, 300n],
      ['data', 2, 300n],
      ['builder', 101, 150n],
      ['parents', 102, 50n],
      ['operator', 103, 150n],
      ['treasury', 104, 40n],
      ['burn', 0xdead, 10n],
    ])
  })

  it('gives the data line to the treasury where no record stands behind the payment', () => {
    const [data] = paymentLines({ payment, policy, batches: [] })
    expect(data).toEqual({ role: 'data', account: account(104), amount: 600n })
  })

  it('conserves every wei and does not depend on the order of batches', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(batch, { selector: ({ id }) => id }),
        fc.bigInt({ min: 1n, max: 10n ** 27n }),
        (batches, amount) => {
          const lines = paymentLines({ payment: { ...payment, amount }, policy, batches })
          expect(lines.reduce((sum, line) => sum + line.amount, 0n)).toBe(amount)
          expect(paymentLines({ payment: { ...payment, amount }, policy, batches: batches.toReversed() })).toEqual(
            lines,
          )
          expect(paymentLines({ payment: { ...payment, amount }, policy, batches: [...batches, ...batches] })).toEqual(
            lines,
          )
        },
      ),
      { seed: 7 },
    )
  })
})
