import { jobSchema } from '@openledger/client'
import { defaultHyper, Hyper } from '@openledger/engine'
import { expect, test } from 'vitest'

const wire = jobSchema.shape.hyper

test('a descriptor can hold every hyper-parameter of the engine, and no other', () => {
  expect(Object.keys(wire.shape).toSorted()).toEqual(Object.keys(Hyper.shape).toSorted())
  expect(wire.parse(defaultHyper)).toEqual(defaultHyper)
})

test('a descriptor from before a hyper-parameter existed means its default', () => {
  const { rank, alpha, targets, learningRate, batchSize, epochs, maxLength, weightDecay, checkpoints } = defaultHyper
  const old = { rank, alpha, targets, learningRate, batchSize, epochs, maxLength, weightDecay, checkpoints }
  expect(Hyper.parse(wire.parse(old))).toEqual(defaultHyper)
})
