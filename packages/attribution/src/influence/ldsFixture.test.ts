import { createEngine } from '@openledger/engine'
import { describe, expect, it } from 'vitest'
import { linearDatamodellingScore } from '../audit/lds.ts'
import { createKernels } from '../kernels/Kernels.ts'
import { readLdsFixture } from '../testing/ldsFixture.ts'
import { fitCurvature } from './curvature.ts'
import { precondition } from './precondition.ts'

const fixture = readLdsFixture(new URL('../../../../../shared/fixtures/lds-a', import.meta.url).pathname)
if (!fixture) console.warn('SKIPPED 2 tests: ../shared/fixtures/lds-a is not beside the repository.')

describe.skipIf(!fixture)('the fixture with measured truth', () => {
  it('gives the published LDS for the published scores', () => {
    const { baseline, owners, records, halves, contributors } = fixture!
    const scores = baseline('EK-FAC kronfluence damping .1, mean of 3 checkpoints')
    const sums = scores.map(row => {
      const sum = new Array<number>(contributors).fill(0)
      for (const [r, score] of row.entries()) sum[owners[r]!]! += score
      return sum
    })
    const byRecord = linearDatamodellingScore({ scores, ...records, seed: 0 })
    expect(byRecord.lds).toBeCloseTo(0.776, 2)
    expect(byRecord.interval[0]).toBeCloseTo(0.749, 2)
    expect(byRecord.interval[1]).toBeCloseTo(0.805, 2)
    expect(linearDatamodellingScore({ scores: sums, ...halves, seed: 0 }).lds).toBeCloseTo(0.799, 2)
  })

  it('agrees with kronfluence on 90 records, whatever labels were drawn', async () => {
    const { modelDir, samples, queries, checkpoints, baseline } = fixture!
    const engine = await createEngine({ modelDir })
    try {
      const kernels = createKernels()
      const { adapter } = checkpoints.at(-1)!
      const fitted = samples.filter((_, r) => r % 4 === 0)
      const modules = await fitCurvature({
        engine,
        kernels,
        adapter,
        samples: fitted,
        seed: 1,
        damping: 0.1,
        batch: 16,
      })
      const rows = (list: typeof samples) => ({ rows: list.map(sample => ({ adapter, sample })) })
      const asked = await engine.gradients(rows(queries.slice(0, 6)))
      const ours: number[][] = asked.map(() => [])
      for (let from = 0; from < 90; from += 15) {
        const gradients = await engine.gradients(rows(samples.slice(from, from + 15)))
        for (const vector of await precondition({ kernels, modules, gradients })) {
          for (const [q, gradient] of asked.entries()) {
            ours[q]!.push(gradient.reduce((sum, value, j) => sum + value * vector[j]!, 0))
          }
        }
      }
      const theirs = baseline('EK-FAC kronfluence damping .1, final')
      const mean = ours.reduce((sum, row, q) => sum + pearson(row, theirs[q]!.slice(0, 90)), 0) / ours.length
      // Another draw of labels, and every fourth record only, for the curvature.
      expect(mean).toBeGreaterThan(0.97)
    } finally {
      await engine.close()
    }
  })
})

function pearson(x: readonly number[], y: readonly number[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  const [a, b] = [x.map(value => value - mean(x)), y.map(value => value - mean(y))]
  const dot = (u: number[], v: number[]) => u.reduce((sum, value, i) => sum + value * v[i]!, 0)
  return dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b))
}
