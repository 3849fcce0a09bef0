import { createRng } from '@openledger/base'
import { describe, expect, it } from 'vitest'
import { createKernels } from '../kernels/Kernels.ts'
import { scaledCheckpoint, solveDense } from '../testing/productSource.ts'
import { rowSample, tableRun } from '../testing/tableSource.ts'
import { gram, weightedSums } from './gram.ts'
import { pointsAt } from './pointsAt.ts'
import { unrolled } from './unrolled.ts'

const rng = createRng('unrolled')
const normal = (n: number) => Float32Array.from({ length: n }, () => rng.normal())

describe('gram', () => {
  it('is every product of a list with itself, and sums of the list by weights, past panels and slices', () => {
    const vectors = Array.from({ length: 133 }, () => normal(300))
    const kernels = createKernels()
    const products = gram({ kernels, vectors })
    const plain = (a: Float32Array, b: Float32Array) => a.reduce((sum, value, j) => sum + value * b[j]!, 0)
    for (const [i, j] of [
      [0, 0],
      [3, 131],
      [132, 2],
      [132, 132],
    ] as const) {
      expect(products[i * 133 + j]).toBeCloseTo(plain(vectors[i]!, vectors[j]!), 3)
    }
    const weights = [normal(133), normal(133)]
    const sums = weightedSums({ kernels, weights, vectors })
    for (const at of [0, 255, 256, 299]) {
      expect(sums[1]![at]).toBeCloseTo(
        vectors.reduce((sum, vector, k) => sum + weights[1]![k]! * vector[at]!, 0),
        3,
      )
    }
  })
})

describe('pointsAt', () => {
  it('takes the nearest points, each once', () => {
    const points = [10, 20, 30, 40].map(step => ({ step }))
    expect(pointsAt(points, [0.5, 1])).toEqual([{ step: 20 }, { step: 40 }])
    expect(pointsAt(points, [0.24, 0.26])).toEqual([{ step: 10 }])
  })
})

describe('unrolled influence', () => {
  const width = 12
  const records = 30
  const table = Array.from({ length: records + 2 }, () => normal(width))
  const moment = Float32Array.from({ length: width }, (_, j) => (1 + j) ** 2)
  const points = [1, 2].map(step => ({
    ...scaledCheckpoint(10 * step, 1),
    learningRate: 0.02,
    secondMoment: moment.map(value => value * step ** 2),
  }))
  const run = tableRun({ table, shapes: [[3, 4]], records, points })
  const queries = [rowSample(records), rowSample(records + 1)]

  it('is the dense solution in AdamW’s own metric, damped by 1/(rate × steps) of the half run', async () => {
    const { scores } = await unrolled({ draws: records, curvaturePoints: 1, recordPoints: 1 }).prepare(run)
    const found = await scores(queries)
    // Half of the run is step 10: D = 1/(1 + j), λ = 1/(0.02 · 10); a record counts one token.
    const root = Float64Array.from({ length: width }, (_, j) => (1 + j) ** -0.5)
    const scaled = table.map(row => Float64Array.from(row, (value, j) => value * root[j]!))
    const fisher = new Float64Array(width * width)
    for (const row of scaled.slice(0, records)) {
      for (let i = 0; i < width; i++) {
        for (let j = 0; j < width; j++) fisher[i * width + j]! += (row[i]! * row[j]!) / records
      }
    }
    for (let i = 0; i < width; i++) fisher[i * (width + 1)]! += 5
    for (const [q] of queries.entries()) {
      const solved = solveDense(fisher, scaled[records + q]!)
      for (let r = 0; r < records; r++) {
        expect(found[q]![r]).toBeCloseTo(
          scaled[r]!.reduce((sum, value, j) => sum + value * solved[j]!, 0),
          4,
        )
      }
    }
  })

  it('tends to the Adam-matched product for a short run, and needs the optimiser’s state', async () => {
    const short = points.map(point => ({ ...point, learningRate: 1e-9 }))
    const { scores } = await unrolled({ draws: records }).prepare({ ...run, points: short })
    const [row] = await scores(queries)
    const dot = table[4]!.reduce((sum, value, j) => sum + (value * table[records]![j]!) / (1 + j), 0)
    expect(row![4]! / (1e-9 * 10)).toBeCloseTo(dot, 3)
    const bare = points.map(({ secondMoment: _, ...point }) => point)
    await expect(unrolled().prepare({ ...run, points: bare })).rejects.toMatchObject({
      code: 'attribution/no-second-moment',
    })
  })
})
