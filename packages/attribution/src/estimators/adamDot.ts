import { BaseError } from '@openledger/base'
import { decodeSafetensors, type LayoutEntry } from '@openledger/engine'
import type { RunPoint } from './Estimator.ts'
import type { MetricMethod } from './gradientEstimator.ts'

/**
 * The product of gradients under AdamW's own preconditioner, g_q · diag(1/(√v̂ + ε)) g_i: one optimiser step on record i
 * as the optimiser would have taken it. Xia et al. 2024, LESS, section 3 (arXiv 2402.04333), without the cosine.
 */
export function adamDot({ epsilon = 1e-8 }: { epsilon?: number } = {}): MetricMethod {
  return {
    name: 'Adam-matched dot',
    async at(_, point) {
      const scale = adamScale(point, epsilon)
      return { apply: async gradients => gradients.map(gradient => gradient.map((value, j) => value * scale[j]!)) }
    },
  }
}

/**
 * 1/(√v̂ + ε) of every parameter, flat.
 *
 * Throws `attribution/no-second-moment` where the optimiser's state at the point is not known.
 */
export function adamScale({ step, secondMoment }: RunPoint, epsilon: number): Float32Array {
  if (secondMoment) return secondMoment.map(value => 1 / (Math.sqrt(value) + epsilon))
  throw new BaseError('This method needs the optimiser’s state at each checkpoint.', {
    code: 'attribution/no-second-moment',
    facts: { step },
    hint: 'Keep optimizer.safetensors of the run’s points and read it with secondMoment().',
  })
}

/**
 * AdamW's second moments v̂ = v/(1 − β₂ᵗ) from a point's `optimizer.safetensors`, flat in the order of the gradients.
 *
 * Throws `attribution/no-second-moment` where a matrix is missing from the file.
 */
export function secondMoment({ file, layout, step, beta2 = 0.999 }: secondMoment.Options): Float32Array {
  const tensors = decodeSafetensors(file)
  const correction = 1 / (1 - beta2 ** step)
  const flat = new Float32Array(layout.reduce((sum, { length }) => sum + length, 0))
  for (const { name, offset, length } of layout) {
    const found = tensors.get(`${name}.exp_avg_sq`)
    if (found?.data.length !== length) {
      throw new BaseError('The optimiser’s state does not belong to this adapter.', {
        code: 'attribution/no-second-moment',
        facts: { matrix: name, numbers: length, found: found?.data.length ?? 0 },
      })
    }
    flat.set(
      found.data.map(value => value * correction),
      offset,
    )
  }
  return flat
}

export declare namespace secondMoment {
  type Options = {
    file: Uint8Array
    /** Of the adapter. */
    layout: readonly LayoutEntry[]
    step: number
    beta2?: number
  }
}
