import { fitCurvature, usualBasisSamples } from '../influence/curvature.ts'
import { precondition } from '../influence/precondition.ts'
import { strided } from '../influence/strided.ts'
import type { MetricMethod } from './gradientEstimator.ts'

/**
 * EK-FAC influence, g_q · H⁻¹ g_i with H the Gauss–Newton matrix in Kronecker-factored eigenbases, labels drawn from the
 * model. Grosse et al. 2023, eq. 21 (arXiv 2308.03296); George et al. 2018. `fitCurvature` and `precondition` are it.
 *
 * @param damping λ as a fraction of a matrix's mean eigenvalue
 * @param curvatureSamples at most so many evenly strided records fit the curvature
 */
export function ekfac({ damping = 0.1, curvatureSamples = 160 } = {}): MetricMethod {
  return {
    name: `EK-FAC, damping ${damping}`,
    async at({ engine, kernels, samples, seed, batch, signal }, { step, adapter }) {
      const fitted = strided(samples, curvatureSamples)
      const job = { engine, kernels, adapter, samples: fitted, seed: seed + step, damping, batch, signal }
      const modules = await fitCurvature({ ...job, basisSamples: usualBasisSamples })
      return { apply: gradients => precondition({ kernels, modules, gradients }) }
    },
  }
}
