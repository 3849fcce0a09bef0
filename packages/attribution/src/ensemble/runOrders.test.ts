import { defaultHyper, epochOrders, planSteps } from '@openledger/engine'
import { expect, test } from 'vitest'
import { runOrders } from './runOrders.ts'

const count = 10
const seed = 'orders'
const hyper = { ...defaultHyper, batchSize: 2, gradientAccumulationSteps: 2, epochs: 4 }
const samples = Array.from({ length: count }, () => ({ ids: [1, 2], promptLength: 1 }))

test('what is trained again goes through the records of the steps that made the model, and no others', () => {
  const early = { ...hyper, earlyStoppingPatience: 3 }
  // Ten records in steps of four: three steps an epoch, the last of them of two records.
  const { batches } = planSteps({ samples, hyper, seed })
  expect(batches).toHaveLength(12)
  for (const end of [1, 2, 3, 4, 7, 12]) {
    const orders = runOrders({ hyper: early, seed, count, end })
    expect(orders.flat(), `${end} steps`).toEqual(batches.slice(0, end).flat())
    expect(planSteps({ samples, hyper: early, seed, orders }).batches).toEqual(batches.slice(0, end))
  }
})

test('a run that could not stop early is trained again whole', () => {
  expect(runOrders({ hyper, seed, count, end: 5 })).toEqual(epochOrders({ seed, epochs: 4, count }))
})
