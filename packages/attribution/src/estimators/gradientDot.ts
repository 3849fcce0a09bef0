import type { MetricMethod } from './gradientEstimator.ts'

/** The plain product of gradients, g_q·g_i: one step of gradient descent on record i, seen by query q. */
export function gradientDot(): MetricMethod {
  return { name: 'gradient dot', at: async () => ({ apply: async gradients => gradients }) }
}

/** TracIn, Σ_t η_t g_q(θ_t)·g_i(θ_t) over the points of the run. Pruthi et al. 2020, section 3.3 (arXiv 2002.08484). */
export function tracIn(): MetricMethod {
  return { ...gradientDot(), name: 'TracIn', across: 'sum' }
}
