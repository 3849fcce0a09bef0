import { createRng } from '@openledger/base'
import { encodeSafetensors } from '@openledger/engine'
import { describe, expect, it } from 'vitest'
import { createKernels } from '../kernels/Kernels.ts'
import { scaledCheckpoint, solveDense } from '../testing/productSource.ts'
import { rowSample, tableRun } from '../testing/tableSource.ts'
import { adamDot, secondMoment } from './adamDot.ts'
import { averageBySpread } from './combine.ts'
import { dataInf } from './dataInf.ts'
import { dots } from './dots.ts'
import { contributorScores, type Run } from './Estimator.ts'
import { ekfac } from './ekfac.ts'
import { ensemble, overRuns } from './ensemble.ts'
import { gradientDot, tracIn } from './gradientDot.ts'
import { gradientEstimator, type MetricMethod, pointScores } from './gradientEstimator.ts'
import { logra } from './logra.ts'
import { gradientCosine, relatIf } from './relatIf.ts'
import { representation } from './representation.ts'
import { trak } from './trak.ts'

const shapes: [number, number][] = [
  [2, 4],
  [4, 2],
]
const width = 16
const records = 40
const rng = createRng('estimators')
const table = Array.from({ length: records + 3 }, () => Float32Array.from({ length: width }, () => rng.normal()))
const queries = [0, 1, 2].map(q => rowSample(records + q))
const run = tableRun({ table, shapes, records })

/** Scores of a metric at the run's one point, undivided. */
async function scoresOf(method: MetricMethod, on: Run = run): Promise<Float64Array[]> {
  const point = on.points[0]!
  return pointScores(on, point, await method.at(on, point), queries)
}

/** g_q · (C + damping · mean diagonal)⁻¹ g_i over [from, to), C the records' second moment; in doubles. */
function fisherScores({ damping, from, to }: { damping: number; from: number; to: number }): number[][] {
  const part = (row: Float32Array) => Float64Array.from(row.subarray(from, to))
  const n = to - from
  const moment = new Float64Array(n * n)
  for (const row of table.slice(0, records).map(part)) {
    for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) moment[i * n + j]! += (row[i]! * row[j]!) / records
  }
  let trace = 0
  for (let i = 0; i < n; i++) trace += moment[i * n + i]!
  for (let i = 0; i < n; i++) moment[i * n + i]! += (damping * trace) / n
  return queries.map((_, q) => {
    const solved = solveDense(moment, part(table[records + q]!))
    return table.slice(0, records).map(row => part(row).reduce((sum, value, j) => sum + value * solved[j]!, 0))
  })
}

function expectClose(found: readonly ArrayLike<number>[], wanted: readonly ArrayLike<number>[], digits = 4): void {
  for (const [q, row] of wanted.entries()) {
    for (let i = 0; i < row.length; i++) expect(found[q]![i]).toBeCloseTo(row[i]!, digits)
  }
}

describe('dots', () => {
  it('are the products of every pair, past one slice', () => {
    const normal = (n: number) => Float32Array.from({ length: n }, () => rng.normal())
    const left = [normal(5_000), normal(5_000)]
    const right = [normal(5_000), normal(5_000), normal(5_000)]
    const plain = left.map(a => right.map(b => a.reduce((sum, value, j) => sum + value * b[j]!, 0)))
    // 5,000 float32 products of order 1, summed in slices: errors stay near √5,000 · 2⁻²⁴ · 10.
    expectClose(dots({ kernels: createKernels(), left, right }), plain, 3)
  })
})

describe('gradient products', () => {
  it('TracIn weighs points by their rates', async () => {
    const points = [
      { ...scaledCheckpoint(1, 1), learningRate: 0.5 },
      { ...scaledCheckpoint(2, 1), learningRate: 0.25 },
    ]
    const plain = await scoresOf(gradientDot())
    expect(plain[1]![3]).toBeCloseTo(
      table[3]!.reduce((sum, value, j) => sum + value * table[records + 1]![j]!, 0),
      4,
    )
    const summed = await (await gradientEstimator(tracIn()).prepare({ ...run, points })).scores(queries)
    expectClose(
      summed,
      plain.map(row => row.map(value => 0.75 * value)),
    )
  })

  it('Adam divides by the root of the second moment, read from the optimiser’s file', async () => {
    const layout = run.engine.layout(run.points[0]!.adapter.config)
    const file = encodeSafetensors(
      new Map(
        layout.map(({ name, length }, m) => [
          `${name}.exp_avg_sq`,
          { shape: [length], data: new Float32Array(length).fill(m === 0 ? 0.004 : 0.001) },
        ]),
      ),
    )
    // After one step v̂ = v/(1 − 0.999): 4 and 1.
    const moment = secondMoment({ file, layout, step: 1 })
    expect(moment[0]).toBeCloseTo(4, 4)
    const on = { ...run, points: [{ ...run.points[0]!, secondMoment: moment }] }
    const scores = await scoresOf(adamDot(), on)
    const product = table[5]!.reduce((sum, value, j) => sum + (value * table[records]![j]!) / (j < 8 ? 2 : 1), 0)
    expect(scores[0]![5]).toBeCloseTo(product, 4)
    await expect(scoresOf(adamDot())).rejects.toMatchObject({ code: 'attribution/no-second-moment' })
  })

  it('RelatIF divides by the root of self-influence, which makes the plain product a cosine', async () => {
    const plain = await scoresOf(gradientDot())
    const cosine = await scoresOf(gradientCosine(gradientDot()))
    const norm = Math.hypot(...table[7]!)
    expect(cosine[2]![7]).toBeCloseTo(plain[2]![7]! / norm, 5)
    const method = ekfac()
    const [exact, relative] = [await scoresOf(method, product()), await scoresOf(relatIf(method), product())]
    // A record's own score, divided by the root of itself, is that root.
    expect(relative[0]![0]).toBeCloseTo(Math.sqrt(exact[0]![0]!), 4)
  })
})

/** A run whose first query is its first record. */
function product(): Run {
  const factors = new Map(
    shapes.map(([out, inn], m) => {
      const identity = (n: number) => Float32Array.from({ length: n * n }, (_, at) => (at % (n + 1) === 0 ? 1 : 0))
      return [`matrix.${m}`, { input: identity(inn), output: identity(out), tokens: 1 }]
    }),
  )
  const rows = [...table]
  rows[records] = table[0]!
  return tableRun({ table: rows, shapes, records, engine: { curvature: async () => factors } })
}

describe('curvature', () => {
  it('EK-FAC in the identity’s basis is the diagonal Fisher matrix, damped', async () => {
    const scores = await scoresOf(ekfac({ damping: 0.1, curvatureSamples: records }), product())
    let wanted = 0
    for (const [from, to] of [
      [0, 8],
      [8, 16],
    ] as const) {
      const second = Array.from({ length: to - from }, (_, j) =>
        table.slice(0, records).reduce((sum, row) => sum + row[from + j]! ** 2 / records, 0),
      )
      const lambda = (0.1 * second.reduce((sum, value) => sum + value, 0)) / second.length
      for (const [j, value] of second.entries()) {
        wanted += (table[records + 1]![from + j]! * table[9]![from + j]!) / (value + lambda)
      }
    }
    expect(scores[1]![9]).toBeCloseTo(wanted, 4)
  })

  it('LoGra with as many columns as the matrices have is the inverse Fisher matrix of each', async () => {
    // With nothing projected away and hardly any damping, the random bases drop out.
    const wanted = [
      fisherScores({ damping: 0, from: 0, to: 8 }),
      fisherScores({ damping: 0, from: 8, to: 16 }),
    ] as const
    const scores = await scoresOf(logra({ rank: 8, damping: 1e-12 }))
    expectClose(
      scores,
      wanted[0].map((row, q) => row.map((value, i) => value + wanted[1][q]![i]!)),
      2,
    )
  })

  it('TRAK with a full projection is the damped inverse Fisher matrix, times 1 − p', async () => {
    const scores = await scoresOf(trak({ k: width, damping: 0.3 }))
    const wanted = fisherScores({ damping: 0.3, from: 0, to: width })
    expectClose(scores, wanted)
    const losses = async () => run.samples.map(() => ({ sum: 2 * Math.LN2, tokens: 2 }))
    const halved = await scoresOf(
      trak({ k: width, damping: 0.3 }),
      tableRun({ table, shapes, records, engine: { losses } }),
    )
    expectClose(
      halved,
      wanted.map(row => row.map(value => value / 2)),
    )
    await expect(scoresOf(trak({ k: width + 1 }))).rejects.toMatchObject({ code: 'attribution/bad-projection' })
  })

  it('DataInf is the mean of damped rank-one inverses, matrix by matrix', async () => {
    const scores = await scoresOf(dataInf({ damping: 0.2 }))
    const wanted = queries.map(() => new Float64Array(records))
    for (const [from, to] of [
      [0, 8],
      [8, 16],
    ] as const) {
      const n = to - from
      const part = (row: Float32Array) => Float64Array.from(row.subarray(from, to))
      const known = table.slice(0, records).map(part)
      const lambda = (0.2 * known.reduce((sum, g) => sum + g.reduce((all, x) => all + x * x, 0), 0)) / records / n
      for (const [q] of queries.entries()) {
        const asked = part(table[records + q]!)
        const mean = new Float64Array(n)
        for (const g of known) {
          const single = Float64Array.from({ length: n * n }, (_, at) => {
            const [i, j] = [Math.floor(at / n), at % n]
            return g[i]! * g[j]! + (i === j ? lambda : 0)
          })
          for (const [j, value] of solveDense(single, asked).entries()) mean[j]! += value / records
        }
        for (const [i, g] of known.entries()) wanted[q]![i]! += g.reduce((sum, x, j) => sum + x * mean[j]!, 0)
      }
    }
    expectClose(scores, wanted, 3)
  })
})

describe('averages', () => {
  it('divide each matrix by its spread, so that size does not vote', () => {
    const one = [Float64Array.of(1, 3)]
    const large = [Float64Array.of(4000, 2000)]
    expect(averageBySpread([one, large])[0]).toEqual(Float64Array.of(2.5, 2.5))
    expect(averageBySpread([[Float64Array.of(7, 7)]])[0]).toEqual(Float64Array.of(0, 0))
  })

  it('of methods and of runs are what their members give', async () => {
    const [dot, cosine] = [gradientEstimator(gradientDot()), gradientEstimator(gradientCosine(gradientDot()))]
    const single = await Promise.all([dot, cosine].map(async each => (await each.prepare(run)).scores(queries)))
    const both = await (await ensemble([dot, cosine]).prepare(run)).scores(queries)
    expect(both).toEqual(averageBySpread(single))
    const twice = await (await overRuns(dot, [run]).prepare(run)).scores(queries)
    expectClose(twice, single[0]!, 9)
  })

  it('contributors have the sums of their records', () => {
    const sums = contributorScores({ scores: [[1, 2, 4]], owners: [1, 0, 1], contributors: 3 })
    expect(sums).toEqual([Float64Array.of(2, 5, 0)])
  })
})

describe('representation', () => {
  it('is the cosine about the mean, or a vote of the nearest', async () => {
    const vectors = [
      [1, 0],
      [0, 1],
      [-1, 0],
      [0, -1],
      [2, 1],
    ]
    const embed = async ({ texts }: { texts: readonly (readonly number[])[] }) =>
      texts.map(ids => Float32Array.from(vectors[ids[0]!]!))
    const on = tableRun({ table: vectors, shapes: [[1, 2]], records: 4, engine: { embed } })
    const asked = [rowSample(4)]
    const [row] = await (await representation().prepare(on)).scores(asked)
    expect(Array.from(row!, value => Number(value.toFixed(4)))).toEqual([0.8944, 0.4472, -0.8944, -0.4472])
    expect(await (await representation({ neighbours: 1 }).prepare(on)).scores(asked)).toEqual([
      Float64Array.of(1, 0, 0, 0),
    ])
    await expect(representation().prepare(run)).rejects.toMatchObject({ code: 'attribution/no-embedding' })
  })
})
