import { dots } from './dots.ts'
import { recordGradients } from './Estimator.ts'
import type { MetricMethod } from './gradientEstimator.ts'

/**
 * RelatIF: a method's scores, each divided by the root of the record's self-influence, √(g_i·M g_i), so that records
 * which move everything do not lead every list. Barshan et al. 2020 (arXiv 2003.11630), the ℓ form. Over the plain
 * product it is the cosine up to the query's own length, which no ranking of records sees.
 *
 * It explains better and predicts worse: sums over subsets need the sizes that it takes away.
 */
export function relatIf(method: MetricMethod): MetricMethod {
  return {
    ...method,
    name: `${method.name}, RelatIF`,
    async at(run, point) {
      const metric = await method.at(run, point)
      const weights = new Float64Array(run.samples.length)
      for await (const { from, gradients } of recordGradients(run, point)) {
        const mapped = await metric.apply(gradients)
        for (const [b, gradient] of gradients.entries()) {
          const self = dots({ kernels: run.kernels, left: [gradient], right: [mapped[b]!] })[0]![0]!
          weights[from + b] = self > 0 ? (metric.weights?.[from + b] ?? 1) / Math.sqrt(self) : 0
        }
      }
      return { ...metric, weights }
    },
  }
}

/** Cosine of gradients, g_q·g_i/(|g_q||g_i|), up to a factor a query. */
export function gradientCosine(dot: MetricMethod): MetricMethod {
  return { ...relatIf(dot), name: 'gradient cosine' }
}
