import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mixOrders } from './mixOrders.ts'

test('mixOrders gives each dataset its exact share, and every record once before any twice', () => {
  const { orders, counts } = mixOrders({ seed: 1, epochs: 2, sizes: [10, 4], weights: [1, 3], total: 8 })
  expect(counts).toEqual([2, 6])
  for (const order of orders) expect(order.filter(i => i >= 10).length).toBe(6)
  const small = orders.flat().filter(i => i >= 10)
  const times = [10, 11, 12, 13].map(i => small.filter(each => each === i).length)
  expect(times).toEqual([3, 3, 3, 3])
  expect(new Set(orders.flat().filter(i => i < 10)).size).toBe(4)
})

test('mixOrders with sizes as weights is a permutation of everything', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 5 }), fc.nat(), (sizes, seed) => {
      const { orders } = mixOrders({ seed, epochs: 2, sizes, weights: sizes })
      const all = sizes.reduce((a, b) => a + b)
      for (const order of orders)
        expect(order.toSorted((a, b) => a - b)).toEqual(Array.from({ length: all }, (_, i) => i))
    }),
    { numRuns: 50 },
  )
})

test('mixOrders depends on the seed and on nothing else', () => {
  const options = { epochs: 1, sizes: [9, 9], weights: [1, 2] }
  expect(mixOrders({ ...options, seed: 3 })).toEqual(mixOrders({ ...options, seed: 3 }))
  expect(mixOrders({ ...options, seed: 4 }).orders).not.toEqual(mixOrders({ ...options, seed: 3 }).orders)
})

test('mixOrders refuses weights that mean nothing', () => {
  const refused = expect.objectContaining({ code: 'engine/bad-mixture' })
  for (const [sizes, weights] of [
    [[3], [0]],
    [[3], [-1]],
    [[3], [Number.NaN]],
    [
      [3, 0],
      [1, 1],
    ],
    [[3, 3], [1]],
    [[], []],
  ] as const)
    expect(() => mixOrders({ seed: 1, epochs: 1, sizes, weights })).toThrow(refused)
  expect(mixOrders({ seed: 1, epochs: 1, sizes: [3, 0], weights: [1, 0] }).counts).toEqual([3, 0])
})
