import { expect, it } from 'vitest'
import { recordsInMemory } from '../index/RecordSource.ts'
import { createKernels } from '../kernels/Kernels.ts'
import { productSource, scaledCheckpoint } from '../testing/productSource.ts'
import { balanceOf, fitCheckpoint } from './fitCheckpoint.ts'
import { precondition } from './precondition.ts'

it('the balance that a curvature expects is that of gradients, where the Fisher matrix is a Kronecker product', async () => {
  const shapes: [number, number][] = [
    [2, 3],
    [4, 2],
  ]
  const { source, samples, gradient } = productSource({ inputs: 5, outputs: 4, shapes, seed: 1 })
  const checkpoint = scaledCheckpoint(1, 1)
  const kernels = createKernels()
  const records = recordsInMemory(
    samples,
    samples.map(() => 0),
  )
  const { modules, balance } = await fitCheckpoint({
    ...{ engine: source, kernels, checkpoint, records },
    ...{ seed: 0, damping: 0.1, batch: 4, curvatureSamples: samples.length },
  })
  const gradients = samples.map(sample => gradient(checkpoint.adapter, sample))
  const squares = (list: readonly Float32Array[]) =>
    Float64Array.from(list[0]!, (_, j) => list.reduce((sum, each) => sum + each[j]! ** 2 / list.length, 0))
  const measured = balanceOf({
    blocks: modules.map(({ block }) => block),
    plain: squares(gradients),
    conditioned: squares(await precondition({ kernels, modules, gradients })),
  })
  expect(Math.max(...balance) / Math.min(...balance)).toBeGreaterThan(1.2)
  for (const [j, value] of balance.entries()) expect(value / measured[j]!).toBeCloseTo(1, 4)
})
