import { createRng } from '@openledger/base'
import { describe, expect, it } from 'vitest'
import { buildUnrolledIndex } from './buildUnrolledIndex.ts'
import { contributorScores } from './estimators/Estimator.ts'
import { unrolled } from './estimators/unrolled.ts'
import { createExplainer } from './explain.ts'
import { floatScores, influenceVector } from './queryVector.ts'
import { scaledCheckpoint } from './testing/productSource.ts'
import { rowSample, tableRun } from './testing/tableSource.ts'

const rng = createRng('unrolled index')
const [records, width] = [30, 24]
const table = Array.from({ length: records + 3 }, () => Float32Array.from({ length: width }, () => rng.normal()))
const secondMoment = Float32Array.from({ length: width }, (_, j) => (1 + j) ** 2)
const points = [10, 20, 40].map(step => ({ ...scaledCheckpoint(step, 1), learningRate: 0.02, secondMoment }))
const shapes: [number, number][] = [
  [3, 4],
  [4, 3],
]
const run = tableRun({ table, shapes, records, points })
const owners = Array.from({ length: records }, (_, r) => r % 3)
const accounts = owners.slice(0, 3).map(c => `0x${c.toString(16).padStart(40, '0')}` as const)
const queries = [0, 1, 2].map(q => rowSample(records + q))

describe('buildUnrolledIndex', () => {
  it('pays by the sums of unrolled influence, from one gradient at the half run’s end', async () => {
    const built = await buildUnrolledIndex({ run, owners, accounts, k: 64 })
    expect(built.projection.checkpoints.map(({ step }) => step)).toEqual([20])
    const scores = await (await unrolled().prepare(run)).scores(queries)
    const sums = contributorScores({ scores, owners, contributors: 3 })
    const { explain } = createExplainer(built)
    for (const [q, sample] of queries.entries()) {
      const job = { engine: run.engine, projection: built.projection, checkpoints: points, sample }
      const rows = await floatScores(job)
      const largest = Math.max(...sums[q]!.map(Math.abs))
      const paid = explain({ query: await influenceVector(job) }).scores.map(Number)
      for (const [c, sum] of sums[q]!.entries()) {
        // Rows of 12 int8 numbers: steps of 1/127 of the largest entry, 24 of them at random.
        expect(Math.abs(rows[c]! - sum)).toBeLessThan(0.03 * largest)
        expect(paid[c]! > paid[(c + 1) % 3]!).toBe(sum > sums[q]![(c + 1) % 3]!)
      }
    }
  })

  it('gives the same bytes again, and others for other records', async () => {
    const one = await buildUnrolledIndex({ run, owners, accounts, k: 64 })
    const again = await buildUnrolledIndex({ run: { ...run, batch: 3 }, owners, accounts, k: 64 })
    expect(again.projectionFile).toEqual(one.projectionFile)
    expect(one.projection.rowsRoot).not.toBe('0'.repeat(64))
    const fewer = await buildUnrolledIndex({
      run: { ...run, samples: run.samples.slice(3) },
      owners: owners.slice(3),
      accounts,
      k: 64,
    })
    expect(fewer.projectionFile).not.toEqual(one.projectionFile)
  })
})
