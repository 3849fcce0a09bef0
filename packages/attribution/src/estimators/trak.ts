import { BaseError, createRng, hadamard } from '@openledger/base'
import { dots } from './dots.ts'
import { recordGradients } from './Estimator.ts'
import type { MetricMethod } from './gradientEstimator.ts'
import { solveRidge } from './solveRidge.ts'

/**
 * TRAK at one model: features φ = Pᵀg with a random projection to k numbers, `τ_i = φ_qᵀ (ΦᵀΦ/n + λ)⁻¹ φ_i · (1 − p_i)`,
 * p_i the model's probability of record i's answer, a token's geometric mean, where the engine measures losses.
 * Park et al. 2023, section 3.2 (arXiv 2303.14186). Average it over points or runs by `gradientEstimator`, `overRuns`.
 *
 * P is a subsampled randomised Hadamard transform: random signs, a Walsh–Hadamard transform, k entries at random
 * (Ailon and Chazelle 2009): k log k instead of k × parameters products a gradient.
 *
 * @param k a power of two is not needed; at most the number of parameters
 * @param damping λ as a fraction of the mean diagonal
 */
export function trak({ k = 512, damping = 0.1 } = {}): MetricMethod {
  return {
    name: `TRAK k = ${k}`,
    async at(run, point) {
      const { samples, engine, kernels } = run
      const width = engine.layout(point.adapter.config).reduce((sum, { length }) => sum + length, 0)
      if (k > width) {
        throw new BaseError('A projection must be shorter than what it projects.', {
          code: 'attribution/bad-projection',
          facts: { k, parameters: width },
        })
      }
      const projection = drawProjection(width, k, `trak ${run.seed}`)
      const features: Float32Array[] = []
      for await (const { gradients } of recordGradients(run, point)) features.push(...gradients.map(projection.project))
      const columns = Array.from({ length: k }, (_, j) => Float32Array.from(features, feature => feature[j]!))
      const moment = new Float64Array(k * k)
      for (const [i, row] of dots({ kernels, left: columns, right: columns }).entries()) {
        for (let j = 0; j < k; j++) moment[i * k + j] = row[j]! / samples.length
      }
      const losses = await engine.losses?.({ adapter: point.adapter, samples })
      return {
        apply: async gradients =>
          solveRidge({ moment, columns: gradients.map(projection.project), damping }).map(projection.lift),
        weights: losses && Float64Array.from(losses, ({ sum, tokens }) => 1 - Math.exp(-sum / Math.max(1, tokens))),
      }
    },
  }
}

/** A random projection `[width] → [k]` that keeps dot products on average, and its transpose. */
function drawProjection(width: number, k: number, seed: string) {
  const rng = createRng(seed)
  const size = 2 ** Math.ceil(Math.log2(width))
  const signs = Int8Array.from({ length: width }, () => (rng.uint32() & 1 ? 1 : -1))
  const kept = rng.shuffle(Array.from({ length: size }, (_, j) => j)).slice(0, k)
  const scale = 1 / Math.sqrt(k)
  return {
    project(gradient: Float32Array): Float32Array {
      const x = new Float64Array(size)
      for (let j = 0; j < width; j++) x[j] = signs[j]! * gradient[j]!
      hadamard(x)
      return Float32Array.from(kept, j => scale * x[j]!)
    },
    lift(feature: Float32Array): Float32Array {
      const x = new Float64Array(size)
      for (const [f, j] of kept.entries()) x[j] = scale * feature[f]!
      hadamard(x)
      return Float32Array.from({ length: width }, (_, j) => signs[j]! * x[j]!)
    },
  }
}
