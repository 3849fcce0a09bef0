import { setImmediate } from 'node:timers/promises'
import type { Kernels } from '../kernels/Kernels.ts'
import type { ModuleCurvature } from './curvature.ts'
import { rotate } from './rotate.ts'

/**
 * `H⁻¹ g` for a batch of flat gradients: each LoRA matrix is rotated into its eigenbasis, divided by `Λ + λ`, and rotated
 * back (Grosse et al. 2023, eq. 21). The plain dot product of a query's gradient with the result is the EK-FAC influence.
 */
export async function precondition({ kernels, modules, gradients }: precondition.Options): Promise<Float32Array[]> {
  const preconditioned = gradients.map(gradient => new Float32Array(gradient.length))
  for (const { block, basis, back, lambda, damping } of modules) {
    if (damping === 0) continue
    // Other work of this thread goes in between: a batch is a few hundred milliseconds of multiplications.
    await setImmediate()
    const { length, offset } = block
    const rotated = rotate({ kernels, basis, gradients, offset })
    for (let b = 0, at = 0; b < gradients.length; b++) {
      for (let j = 0; j < length; j++, at++) rotated[at]! /= lambda[j]! + damping
    }
    const scaled = gradients.map((_, b) => rotated.subarray(b * length, (b + 1) * length))
    const returned = rotate({ kernels, basis: back, gradients: scaled, offset: 0 })
    for (const [b, flat] of preconditioned.entries()) flat.set(returned.subarray(b * length, (b + 1) * length), offset)
  }
  return preconditioned
}

export declare namespace precondition {
  type Options = { kernels: Kernels; modules: readonly ModuleCurvature[]; gradients: readonly Float32Array[] }
}
