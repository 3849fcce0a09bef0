import { expect, test } from 'vitest'
import { earlyStopping } from './earlyStopping.ts'

test('early stopping is asked for by its patience, and evaluates every so many steps', () => {
  expect(earlyStopping({})).toEqual({})
  expect(earlyStopping({ 'early-stopping': '3' })).toEqual({ earlyStoppingPatience: 3, evalSteps: 8 })
  expect(earlyStopping({ 'early-stopping': '3', 'eval-steps': '20' })).toEqual({
    ...{ earlyStoppingPatience: 3, evalSteps: 20 },
  })
  expect(earlyStopping({ 'eval-steps': '20' })).toEqual({ evalSteps: 20 })
  for (const given of [{ 'early-stopping': '0' }, { 'early-stopping': 'soon' }, { 'eval-steps': '0' }])
    expect(() => earlyStopping(given)).toThrow(expect.objectContaining({ code: 'node/bad-argument' }))
})
