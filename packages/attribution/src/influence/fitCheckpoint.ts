import type { LayoutEntry, Sample } from '@openledger/engine'
import type { Checkpoint, GradientSource } from '../GradientSource.ts'
import type { RecordSource } from '../index/RecordSource.ts'
import type { Kernels } from '../kernels/Kernels.ts'
import { fitCurvature, type ModuleCurvature } from './curvature.ts'
import { precondition } from './precondition.ts'
import { strided } from './strided.ts'

/** Records that set the balance; their order of size is all it needs. */
const balanceSamples = 64

/** What a checkpoint's rows are made with; it does not change while records come and go. */
export type FittedCheckpoint = {
  modules: ModuleCurvature[]
  /** See `CheckpointProjection.balance`. */
  balance: Float32Array
}

/** Fits one checkpoint's curvature and balance on evenly strided records. */
export async function fitCheckpoint(options: fitCheckpoint.Options): Promise<FittedCheckpoint> {
  const { engine, kernels, checkpoint, records, indexed, seed, damping, batch, curvatureSamples } = options
  const { onProgress, signal } = options
  const { adapter } = checkpoint
  const places = indexed ?? records.owners.map((_, r) => r)
  const some = (limit: number) => records.read(strided(places, limit))
  const modules = await fitCurvature({
    ...{ engine, kernels, adapter, seed, damping, batch, signal },
    samples: some(curvatureSamples),
    onProgress: ({ stage, done }) => onProgress?.({ stage, done: stage === 'bases' ? 0 : done }),
  })
  return { modules, balance: await fitBalance({ ...options, modules, samples: some(balanceSamples) }) }
}

export declare namespace fitCheckpoint {
  type Options = {
    engine: GradientSource
    kernels: Kernels
    checkpoint: Checkpoint
    records: RecordSource
    /** Places of those that have a row; all unless told. */
    indexed?: ArrayLike<number> | undefined
    /** Draws the labels of the Fisher matrix. */
    seed: number
    /** λ as a fraction of the mean eigenvalue. */
    damping: number
    /** Gradients held at once. */
    batch: number
    /** At most so many evenly strided records fit the curvature. */
    curvatureSamples: number
    onProgress?: (progress: { stage: 'bases' | 'curvature'; done: number }) => void
    signal?: AbortSignal | undefined
  }
}

type BalanceOptions = Pick<fitCheckpoint.Options, 'engine' | 'kernels' | 'checkpoint' | 'batch' | 'signal'> & {
  modules: readonly ModuleCurvature[]
  samples: readonly Sample[]
}

async function fitBalance(options: BalanceOptions): Promise<Float32Array> {
  const { engine, kernels, checkpoint, batch, signal, modules, samples } = options
  const width = modules.reduce((sum, { block }) => sum + block.length, 0)
  const plain = new Float64Array(width)
  const conditioned = new Float64Array(width)
  for (let from = 0; from < samples.length; from += batch) {
    signal?.throwIfAborted()
    const rows = samples.slice(from, from + batch).map(sample => ({ adapter: checkpoint.adapter, sample }))
    const gradients = await engine.gradients({ rows })
    for (const [b, vector] of (await precondition({ kernels, modules, gradients })).entries()) {
      const gradient = gradients[b]!
      for (let j = 0; j < width; j++) {
        plain[j]! += gradient[j]! ** 2
        conditioned[j]! += vector[j]! ** 2
      }
    }
  }
  return balanceOf({ blocks: modules.map(({ block }) => block), plain, conditioned })
}

/**
 * √(rms(H⁻¹g)/rms(g)) of each parameter over some records. Dividing preconditioned gradients by it and multiplying an
 * answer's gradient leaves every dot product as it is, and makes the entries of both as even as one factor can, so that a
 * sign says most. A thousandth of the block's mean square keeps rare parameters finite.
 */
export function balanceOf({ blocks, plain, conditioned }: balanceOf.Options): Float32Array {
  const balance = new Float32Array(plain.length)
  for (const block of blocks) {
    const end = block.offset + block.length
    const floor = (x: Float64Array) =>
      (1e-3 * x.subarray(block.offset, end).reduce((sum, value) => sum + value, 0)) / block.length
    const [least, leastConditioned] = [floor(plain), floor(conditioned)]
    if (least === 0) continue
    for (let j = block.offset; j < end; j++) {
      balance[j] = ((conditioned[j]! + leastConditioned) / (plain[j]! + least)) ** 0.25
    }
  }
  return balance
}

export declare namespace balanceOf {
  type Options = {
    blocks: readonly Pick<LayoutEntry, 'offset' | 'length'>[]
    /** For each parameter the summed squares of plain and of preconditioned gradients. */
    plain: Float64Array
    conditioned: Float64Array
  }
}
