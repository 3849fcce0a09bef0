import type { LayoutEntry } from '@openledger/engine'
import type { Checkpoint, GradientSource } from '../GradientSource.ts'
import type { RecordSource } from '../index/RecordSource.ts'
import type { Kernels } from '../kernels/Kernels.ts'
import { fitCurvature, type ModuleCurvature, usualBasisSamples } from './curvature.ts'
import { rotate } from './rotate.ts'
import { strided } from './strided.ts'

/** What a checkpoint's rows are made with; it does not change while records come and go. */
export type FittedCheckpoint = {
  modules: ModuleCurvature[]
  /** See `CheckpointProjection.balance`. */
  balance: Float32Array
}

/** Fits one checkpoint's curvature on evenly strided records; the balance follows from it. */
export async function fitCheckpoint(options: fitCheckpoint.Options): Promise<FittedCheckpoint> {
  const { engine, kernels, checkpoint, records, indexed, seed, damping, batch, curvatureSamples } = options
  const { onProgress, signal } = options
  const { adapter } = checkpoint
  const places = indexed ?? records.owners.map((_, r) => r)
  const modules = await fitCurvature({
    ...{ engine, kernels, adapter, seed, damping, batch, signal },
    basisSamples: usualBasisSamples,
    samples: records.read(strided(places, curvatureSamples)),
    onProgress: ({ stage, done }) => onProgress?.({ stage, done: stage === 'bases' ? 0 : done }),
  })
  return { modules, balance: expectedBalance(kernels, modules) }
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

/** `balanceOf` gradients as the curvature expects them: in the eigenbasis independent, with Λ for their squares. */
function expectedBalance(kernels: Kernels, modules: readonly ModuleCurvature[]): Float32Array {
  const width = modules.reduce((sum, { block }) => sum + block.length, 0)
  const [plain, conditioned] = [new Float64Array(width), new Float64Array(width)]
  for (const { block, back, lambda, damping } of modules) {
    if (damping === 0) continue
    const basis = { ...back, input: back.input.map(square), output: back.output.map(square) }
    const gradients = [Float32Array.from(lambda), Float32Array.from(lambda, value => value / (value + damping) ** 2)]
    const squares = rotate({ kernels, basis, gradients, offset: 0 })
    plain.set(squares.subarray(0, block.length), block.offset)
    conditioned.set(squares.subarray(block.length), block.offset)
  }
  return balanceOf({ blocks: modules.map(({ block }) => block), plain, conditioned })
}

function square(x: number): number {
  return x * x
}

/**
 * √(rms(H⁻¹g)/rms(g)) of each parameter over some gradients. Dividing preconditioned gradients by it and multiplying an
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
