import { type GradientSource, type Kernels, type ModuleCurvature, rotate } from '@openledger/attribution'
import type { Adapter, Sample } from '@openledger/engine'

/**
 * Gradients in whitened coordinates of the curvature's eigenbasis, `Q_Sᵀ G Q_A / √(Λ + λ)` matrix by matrix: their plain
 * dot products are the EK-FAC influence. One flat row a sample.
 */
export async function whiten({ engine, kernels, adapter, modules, samples }: whiten.Options): Promise<Float32Array[]> {
  const rows: Float32Array[] = []
  for (let from = 0; from < samples.length; from += 16) {
    const batch = samples.slice(from, from + 16)
    const gradients = await engine.gradients({ rows: batch.map(sample => ({ adapter, sample })) })
    const white = gradients.map(gradient => new Float32Array(gradient.length))
    for (const { basis, block, lambda, damping } of modules) {
      if (damping === 0) continue
      const rotated = rotate({ kernels, basis, gradients, offset: block.offset })
      for (const [b, row] of white.entries()) {
        for (let j = 0; j < block.length; j++) {
          row[block.offset + j] = rotated[b * block.length + j]! / Math.sqrt(lambda[j]! + damping)
        }
      }
    }
    rows.push(...white)
  }
  return rows
}

export declare namespace whiten {
  type Options = {
    engine: GradientSource
    kernels: Kernels
    adapter: Adapter
    modules: readonly ModuleCurvature[]
    samples: readonly Sample[]
  }
}
