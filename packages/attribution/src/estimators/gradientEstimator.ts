import type { Sample } from '@openledger/engine'
import { averageBySpread, sumScores } from './combine.ts'
import { dots } from './dots.ts'
import { type Estimator, type Run, type RunPoint, recordGradients } from './Estimator.ts'

/**
 * A symmetric linear map M of gradients at one point of a run. Record i's score for query q is (M g_q)·g_i, or
 * g_q·(M g_i): the same number, and whichever side is shorter is mapped.
 */
export type Metric = {
  apply: (gradients: readonly Float32Array[]) => Promise<readonly Float32Array[]>
  /** What a record's scores are multiplied by. */
  weights?: Float64Array | undefined
}

/** A method that is a metric at every point of the run, its scores taken over the points as `across` says. */
export type MetricMethod = {
  name: string
  at: (run: Run, point: RunPoint) => Promise<Metric>
  /** `sum`: by the points' rates, as training did. `spread`: each divided by its spread over records; the default. */
  across?: 'sum' | 'spread' | undefined
}

/**
 * The estimator of a metric: fitted once at every point; then queries are mapped and the records' gradients stream by.
 * Cost of `scores`: one gradient a query and a record at each point.
 */
export function gradientEstimator({ name, at, across = 'spread' }: MetricMethod): Estimator {
  return {
    name,
    async prepare(run) {
      const metrics: Metric[] = []
      for (const point of run.points) metrics.push(await at(run, point))
      return {
        async scores(queries) {
          const matrices: Float64Array[][] = []
          for (const [p, point] of run.points.entries())
            matrices.push(await pointScores(run, point, metrics[p]!, queries))
          if (across === 'spread') return averageBySpread(matrices)
          return sumScores(
            matrices,
            run.points.map(({ learningRate = 1 }) => learningRate),
          )
        },
      }
    },
  }
}

/** Scores `[queries, records]` of a metric at one point. */
export async function pointScores(
  run: Run,
  point: RunPoint,
  metric: Metric,
  queries: readonly Sample[],
): Promise<Float64Array[]> {
  const asked: Float32Array[] = []
  for await (const { gradients } of recordGradients(run, point, queries)) asked.push(...gradients)
  const mapped = await metric.apply(asked)
  const scores = queries.map(() => new Float64Array(run.samples.length))
  for await (const { from, gradients } of recordGradients(run, point)) {
    for (const [q, row] of dots({ kernels: run.kernels, left: mapped, right: gradients }).entries()) {
      for (const [b, value] of row.entries()) scores[q]![from + b] = value * (metric.weights?.[from + b] ?? 1)
    }
  }
  return scores
}
