import type { Sample } from '@openledger/engine'
import { CholeskyDecomposition, Matrix } from 'ml-matrix'
import { adamScale } from './adamDot.ts'
import { dots } from './dots.ts'
import { type Estimator, type Run, type RunPoint, recordGradients } from './Estimator.ts'
import type { Metric } from './gradientEstimator.ts'
import { gram, weightedSums } from './gram.ts'
import { pointsAt } from './pointsAt.ts'

/**
 * Unrolled influence about the half run: what the run itself, half as long, would have done with a little more of record
 * i. With D = 1/(√v̂ + ε) AdamW's preconditioner, η its rate and T its steps up to there, the weights follow
 * `dθ/dt = −η D Σ wᵢ gᵢ`; to first order a record's weight moves their end by
 *
 *   `Σ_t exp(−η(T − t) D H)·η D gᵢ(θ_t) ≈ D^½ (F + 1/(ηT))⁻¹ D^½ · mean_t gᵢ(θ_t)`,  `F = D^½ H D^½`,
 *
 * and a query's loss by its gradient there times that: unrolled differentiation in one segment (Bae et al. 2024, SOURCE,
 * section 3, arXiv 2405.12186), its exponential filter `(1 − exp(−ηT F))/F` taken by the rational one with the same
 * ends. Four things differ from EK-FAC at some checkpoints:
 *
 * - the middle: a retraining on half of the records is a run half as long, so gradients, curvature and query belong to the
 *   first half of the run, and the query to its end;
 * - the damping 1/(ηT) is the run's own and nobody's choice: directions that a run of T steps cannot settle stay open;
 * - D: a step of AdamW is not one of gradient descent;
 * - H is the Gauss–Newton matrix with all of its blocks, over the whole way: the mean over `draws` gradients with labels
 *   drawn from the model, from all points in turn. All matrices of an adapter learn the same few things at once; what is
 *   block by block does not see that they share the work. The inverse is by Woodbury's identity from their Gram matrix.
 *
 * Memory: draws × parameters floats, of which there are fewer where `drawBytes` would not hold them. Needs the optimiser's state at the half run (`attribution/no-second-moment`).
 *
 * `draws` (1,200) gradients make H, in at most `drawBytes` (512 MiB): more are better, with less and less gain. `share` (a half) is how much of the data the
 * subsets hold that it should predict best for.
 */
export function unrolled(options: fitUnrolled.Options = {}): Estimator {
  return {
    name: 'unrolled about the half run',
    async prepare(run) {
      const { metric, end, points } = await fitUnrolled(run, options)
      return {
        async scores(queries) {
          const asked: Float32Array[] = []
          for await (const { gradients } of recordGradients(run, end, queries)) asked.push(...gradients)
          const mapped = await metric.apply(asked)
          const scores = queries.map(() => new Float64Array(run.samples.length))
          for (const point of points) {
            for await (const { from, gradients } of recordGradients(run, point)) {
              for (const [q, row] of dots({ kernels: run.kernels, left: mapped, right: gradients }).entries()) {
                for (const [b, value] of row.entries()) scores[q]![from + b]! += value / points.length
              }
            }
          }
          return scores
        },
      }
    },
  }
}

/** The metric of {@link unrolled}, the point where queries are, and the points over which a record's gradient is averaged. */
export async function fitUnrolled(run: Run, options: fitUnrolled.Options = {}) {
  const { draws = 1_200, drawBytes = 2 ** 29, share = 0.5, curvaturePoints = 6, recordPoints = 3 } = options
  const early = pointsAt(run.points, evenly(curvaturePoints, share))
  const end = early.at(-1)!
  const width = run.engine.layout(end.adapter.config).reduce((sum, { length }) => sum + length, 0)
  const held = Math.max(early.length, Math.min(draws, Math.floor(drawBytes / (4 * width))))
  const metric = await trajectoryMetric({ run, points: early, end, draws: held })
  return { metric, end, points: pointsAt(early, evenly(recordPoints, 1)) }
}

export declare namespace fitUnrolled {
  type Options = { draws?: number; drawBytes?: number; share?: number; curvaturePoints?: number; recordPoints?: number }
}

/** `D^½ (F + 1/(ηT))⁻¹ D^½` at `end`, T its step, with F from labels drawn at all of `points`; linear, symmetric. */
async function trajectoryMetric({ run, points, end, draws }: MetricOptions): Promise<Metric> {
  const { kernels } = run
  const root = adamScale(end, 1e-8).map(Math.sqrt)
  const rate = points.reduce((sum, { learningRate = 1 }) => sum + learningRate, 0) / points.length
  const lambda = 1 / (rate * end.step)
  const vectors = await drawnGradients(run, points, draws)
  // A step's loss is a mean over tokens, a record's a sum: H of a step is that of a mean record over its tokens.
  const scale = 1 / Math.sqrt(vectors.length * meanTokens(run.samples))
  for (const vector of vectors) for (let j = 0; j < vector.length; j++) vector[j]! *= scale * root[j]!
  const m = vectors.length
  const products = gram({ kernels, vectors })
  const inner = new Matrix(m, m)
  for (let i = 0; i < m; i++) {
    for (let j = 0; j < m; j++) inner.set(i, j, products[i * m + j]! + (i === j ? lambda : 0))
  }
  const factor = new CholeskyDecomposition(inner)
  return {
    async apply(gradients) {
      const scaled = gradients.map(gradient => gradient.map((value, j) => value * root[j]!))
      const right = new Matrix(dots({ kernels, left: vectors, right: scaled }).map(row => Array.from(row)))
      const solved = factor.solve(right)
      const weights = gradients.map((_, q) => Float32Array.from(solved.getColumn(q)))
      const seen = weightedSums({ kernels, weights, vectors })
      return scaled.map((vector, q) => vector.map((value, j) => ((value - seen[q]![j]!) * root[j]!) / lambda))
    },
  }
}

type MetricOptions = { run: Run; points: readonly RunPoint[]; end: RunPoint; draws: number }

/** Gradients with labels drawn from the model: of every point in turn another part of the records, evenly spread. */
async function drawnGradients(run: Run, points: readonly RunPoint[], draws: number): Promise<Float32Array[]> {
  const { engine, samples, seed } = run
  const each = Math.min(samples.length, Math.ceil(draws / points.length))
  const vectors: Float32Array[] = []
  for (const [p, point] of points.entries()) {
    const chosen = Array.from({ length: each }, (_, i) => {
      const place = Math.floor(((i + p / points.length) * samples.length) / each)
      return samples[Math.min(place, samples.length - 1)]!
    })
    const { adapter, step } = point
    const targets = await engine.sampleTargets({ adapter, samples: chosen, seed: `${seed}/${step}` })
    const drawn = chosen.map((sample, i) => ({ ...sample, targets: targets[i]! }))
    for await (const { gradients } of recordGradients(run, point, drawn)) vectors.push(...gradients)
  }
  return vectors
}

/** Tokens that the loss of a sample counts, on average, at least one. */
function meanTokens(samples: readonly Sample[]): number {
  const counted = ({ ids, promptLength, spans }: Sample) =>
    spans ? spans.reduce((sum, [start, stop]) => sum + stop - start, 0) : ids.length - promptLength
  return Math.max(1, samples.reduce((sum, sample) => sum + counted(sample), 0) / samples.length)
}

/** `count` fractions up to `end`, evenly spaced. */
function evenly(count: number, end: number): number[] {
  return Array.from({ length: count }, (_, i) => (end * (i + 1)) / count)
}
