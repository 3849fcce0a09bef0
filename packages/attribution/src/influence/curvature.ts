import { setImmediate } from 'node:timers/promises'
import type { Adapter, LayoutEntry, Sample } from '@openledger/engine'
import type { GradientSource } from '../GradientSource.ts'
import type { Kernels } from '../kernels/Kernels.ts'
import { createEigenSolver } from './eigenSolver.ts'
import { type Basis, rotate } from './rotate.ts'
import { strided } from './strided.ts'

/**
 * Samples from which bases are made where an index is built: a basis sees every token, an eigenvalue one number a sample.
 * On 627 records, of which 160 fit the curvature, LDS was .776 of records and .800 of contributors with all of these, .778
 * and .806 with so many (means of four draws of labels; other records move it as much).
 */
export const usualBasisSamples = 96

/** Curvature of one LoRA matrix at one checkpoint, in its own eigenbasis. */
export type ModuleCurvature = {
  block: LayoutEntry
  basis: Basis
  /** The way back: the same bases transposed. */
  back: Basis
  /** Λ = E[(Q_Sᵀ G Q_A)²] `[out, in]`, G the gradient of one sample with labels drawn from the model. */
  lambda: Float64Array
  /** λ, added to every entry of Λ. */
  damping: number
}

/**
 * EK-FAC curvature of every LoRA matrix at one checkpoint (George et al. 2018; Grosse et al. 2023, section 2.4, with
 * the conventions of kronfluence): A = E[a aᵀ] and S = E[δ δᵀ] with labels sampled from the model, their eigenbases,
 * the eigenvalues corrected from rotated per-sample gradients, and λ = `damping` × mean Λ a matrix.
 *
 * Gradients stream through in batches; nothing of size samples × parameters is held.
 */
export async function fitCurvature(options: fitCurvature.Options): Promise<ModuleCurvature[]> {
  const { engine, kernels, adapter, samples, seed, damping, batch, onProgress, signal } = options
  const { basisSamples = samples.length } = options
  const targets = await engine.sampleTargets({ adapter, samples, seed })
  const sampled = samples.map((sample, i) => ({ ...sample, targets: targets[i]! }))
  signal?.throwIfAborted()
  const factors = await engine.curvature({ adapter, samples: strided(sampled, basisSamples) })

  const solver = createEigenSolver()
  const modules: ModuleCurvature[] = []
  try {
    for (const block of engine.layout(adapter.config)) {
      signal?.throwIfAborted()
      const [out, inn = 1] = block.shape as [number, number?]
      const { input, output } = factors.get(block.name)!
      const common = { shape: [out, inn] as [number, number], inputs: inn, outputs: out }
      const [a, s] = [await solver.solve(input, inn), await solver.solve(output, out)]
      modules.push({
        block,
        basis: { ...common, input: a.vectors, output: s.vectors },
        back: { ...common, input: a.transposed, output: s.transposed },
        lambda: new Float64Array(out * inn),
        damping: 0,
      })
      onProgress?.({ stage: 'bases', done: modules.length })
      await setImmediate()
    }
  } finally {
    await solver.close()
  }

  for (let from = 0; from < samples.length; from += batch) {
    signal?.throwIfAborted()
    const rows = sampled.slice(from, from + batch).map(sample => ({ adapter, sample }))
    const gradients = await engine.gradients({ rows })
    for (const { basis, block, lambda } of modules) {
      await setImmediate()
      const rotated = rotate({ kernels, basis, gradients, offset: block.offset })
      for (let b = 0, at = 0; b < gradients.length; b++) {
        for (let j = 0; j < lambda.length; j++, at++) lambda[j]! += rotated[at]! * rotated[at]!
      }
    }
    onProgress?.({ stage: 'curvature', done: Math.min(from + batch, samples.length) })
  }
  for (const module of modules) {
    const { lambda } = module
    for (let j = 0; j < lambda.length; j++) lambda[j]! /= samples.length
    module.damping = (damping * lambda.reduce((sum, value) => sum + value, 0)) / lambda.length
  }
  return modules
}

export declare namespace fitCurvature {
  type Options = {
    engine: GradientSource
    kernels: Kernels
    adapter: Adapter
    samples: Sample[]
    /** At most so many of the samples, evenly strided, make the bases; all unless told. */
    basisSamples?: number
    seed: number
    /** λ as a fraction of the mean eigenvalue; 0.1 by convention. */
    damping: number
    /** Gradients held at once. */
    batch: number
    onProgress?: ((progress: { stage: 'bases' | 'curvature'; done: number }) => void) | undefined
    signal?: AbortSignal | undefined
  }
}
