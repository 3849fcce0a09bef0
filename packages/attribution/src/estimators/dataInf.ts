import { dots } from './dots.ts'
import { recordGradients } from './Estimator.ts'
import type { MetricMethod } from './gradientEstimator.ts'

/**
 * DataInf: the inverse of a mean of damped rank-one matrices, taken as the mean of their inverses. For every matrix b of
 * the adapter `M g = (1/λ_b)·(g − (1/n)·Σ_i (g_i·g)/(λ_b + |g_i|²)·g_i)` with `λ_b = damping · mean_i |g_i|²/d_b`.
 * Kwon et al. 2024, eq. 5 (arXiv 2310.00902).
 *
 * Two passes over the records for a list of queries, one more to fit.
 */
export function dataInf({ damping = 0.1 } = {}): MetricMethod {
  return {
    name: 'DataInf',
    async at(run, point) {
      const layout = run.engine.layout(point.adapter.config)
      const squares = run.samples.map(() => new Float64Array(layout.length))
      for await (const { from, gradients } of recordGradients(run, point)) {
        for (const [r, gradient] of gradients.entries()) {
          for (const [b, { offset, length }] of layout.entries()) {
            let sum = 0
            for (let j = offset; j < offset + length; j++) sum += gradient[j]! * gradient[j]!
            squares[from + r]![b] = sum
          }
        }
      }
      const count = run.samples.length
      const lambdas = layout.map(
        ({ length }, b) => (damping * squares.reduce((sum, of) => sum + of[b]!, 0)) / count / length,
      )
      return {
        async apply(asked) {
          const mapped = asked.map(gradient => Float32Array.from(gradient))
          for await (const { from, gradients } of recordGradients(run, point)) {
            for (const [b, { offset, length }] of layout.entries()) {
              const part = (vector: Float32Array) => vector.subarray(offset, offset + length)
              const products = dots({ kernels: run.kernels, left: asked.map(part), right: gradients.map(part) })
              for (const [q, row] of products.entries()) {
                const target = part(mapped[q]!)
                for (const [r, product] of row.entries()) {
                  const factor = product / (lambdas[b]! + squares[from + r]![b]!) / count
                  const record = part(gradients[r]!)
                  for (let j = 0; j < length; j++) target[j]! -= factor * record[j]!
                }
              }
            }
          }
          for (const vector of mapped) {
            for (const [b, { offset, length }] of layout.entries()) {
              const scale = lambdas[b]! > 0 ? 1 / lambdas[b]! : 0
              for (let j = offset; j < offset + length; j++) vector[j]! *= scale
            }
          }
          return mapped
        },
      }
    },
  }
}
