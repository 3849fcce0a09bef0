import type { Sample } from '@openledger/engine'
import type { Checkpoint, GradientSource } from '../GradientSource.ts'
import { quantise } from '../index/quantise.ts'
import type { Kernels } from '../kernels/Kernels.ts'
import { fitCurvature, type ModuleCurvature } from './curvature.ts'
import { type CheckpointProjection, signBytes } from './Projection.ts'
import { precondition } from './precondition.ts'
import { packSigns } from './signs.ts'
import { strided } from './strided.ts'

/** Records that set the balance; their order of size is all it needs. */
const balanceSamples = 64

/**
 * One checkpoint's part of a projection: fits the curvature, preconditions every record's gradient, and keeps the sums of
 * contributors in int8 and of groups in one bit a number. Records come group by group and contributor by contributor, so
 * that one sum of each kind is all that is held.
 */
export async function buildCheckpoint(options: buildCheckpoint.Options): Promise<CheckpointProjection> {
  const {
    engine,
    kernels,
    checkpoint,
    samples,
    owners,
    contributors,
    groups,
    seed,
    damping,
    batch,
    onProgress,
    signal,
  } = options
  const { step, adapter, adapterDigest } = checkpoint
  const fitted = strided(samples, options.curvatureSamples)
  const modules = await fitCurvature({
    ...{ engine, kernels, adapter, seed, damping, batch, signal },
    samples: fitted,
    onProgress: ({ stage, done }) => onProgress?.({ stage, done: stage === 'bases' ? 0 : done }),
  })
  const gradientsOf = (samples: readonly Sample[]) =>
    engine.gradients({ rows: samples.map(sample => ({ adapter, sample })) })

  const blocks = modules.map(({ block: { name, shape } }) => ({
    name,
    shape: [shape[0]!, shape[1] ?? 1] as [number, number],
  }))
  const lengths = modules.map(({ block }) => block.length)
  const width = lengths.reduce((sum, length) => sum + length, 0)
  const groupCount = 1 + groups.reduce((most, group) => Math.max(most, group), -1)
  const stride = signBytes({ blocks })
  const built: CheckpointProjection = {
    ...{ step, adapterDigest, blocks },
    values: new Int8Array(contributors * width),
    valueScales: new Float32Array(contributors * blocks.length),
    signs: new Uint8Array(groupCount * stride),
    signScales: new Float32Array(groupCount * blocks.length),
    balance: await fitBalance({ kernels, modules, samples: strided(samples, balanceSamples), gradientsOf, batch }),
  }

  const contributorSum = new Float32Array(width)
  const groupSum = new Float32Array(width)
  const order = samples.map((_, r) => r).sort((a, b) => owners[a]! - owners[b]! || groups[a]! - groups[b]! || a - b)
  for (let from = 0; from < order.length; from += batch) {
    signal?.throwIfAborted()
    const places = order.slice(from, from + batch)
    const gradients = await gradientsOf(places.map(r => samples[r]!))
    for (const [b, vector] of (await precondition({ kernels, modules, gradients })).entries()) {
      const r = places[b]!
      const next = order[from + b + 1]
      for (let j = 0; j < width; j++) {
        contributorSum[j]! += vector[j]!
        groupSum[j]! += vector[j]!
      }
      if (groups[r]! >= 0 && (next === undefined || groups[next] !== groups[r])) {
        writeSigns(built, groups[r]!, groupSum, stride, lengths)
      }
      if (next === undefined || owners[next] !== owners[r]) writeValues(built, owners[r]!, contributorSum, lengths)
    }
    onProgress?.({ stage: 'records', done: Math.min(from + batch, order.length) })
  }
  return built
}

export declare namespace buildCheckpoint {
  type Stage = 'bases' | 'curvature' | 'records'
  type Options = {
    engine: GradientSource
    kernels: Kernels
    checkpoint: Checkpoint
    samples: readonly Sample[]
    /** For each record its contributor, 0 to contributors − 1. */
    owners: readonly number[]
    contributors: number
    /** For each record its group from 0 on, or −1 for none; a group has one contributor. */
    groups: readonly number[]
    /** Draws the labels of the Fisher matrix. */
    seed: number
    /** λ as a fraction of the mean eigenvalue. */
    damping: number
    /** Gradients held at once. */
    batch: number
    /** At most so many evenly strided records fit the curvature. */
    curvatureSamples: number
    onProgress?: (progress: { stage: Stage; done: number }) => void
    signal?: AbortSignal | undefined
  }
}

/** Rounds a contributor's sum to int8, block by block, and empties it. */
function writeValues(built: CheckpointProjection, row: number, sum: Float32Array, lengths: readonly number[]): void {
  let from = 0
  for (const [b, length] of lengths.entries()) {
    const { values, scale } = quantise(sum.subarray(from, from + length))
    built.values.set(values, row * sum.length + from)
    built.valueScales[row * lengths.length + b] = scale
    from += length
  }
  sum.fill(0)
}

/** Rounds a group's balanced sum to signs, block by block, and empties it. */
function writeSigns(
  built: CheckpointProjection,
  row: number,
  sum: Float32Array,
  stride: number,
  lengths: readonly number[],
): void {
  for (let j = 0; j < sum.length; j++) sum[j] = built.balance[j]! > 0 ? sum[j]! / built.balance[j]! : 0
  let from = 0
  let byte = row * stride
  for (const [b, length] of lengths.entries()) {
    const bytes = 2 * Math.ceil(length / 16)
    built.signScales[row * lengths.length + b] = packSigns(
      sum.subarray(from, from + length),
      built.signs.subarray(byte, byte + bytes),
    )
    from += length
    byte += bytes
  }
  sum.fill(0)
}

type BalanceOptions = {
  kernels: Kernels
  modules: readonly ModuleCurvature[]
  samples: readonly Sample[]
  gradientsOf: (samples: readonly Sample[]) => Promise<Float32Array[]>
  batch: number
}

/**
 * √(rms(H⁻¹g)/rms(g)) of each parameter over some records. Dividing preconditioned gradients by it and multiplying an
 * answer's gradient leaves every dot product as it is, and makes the entries of both as even as one factor can, so that a
 * sign says most. A thousandth of the block's mean square keeps rare parameters finite.
 */
async function fitBalance({ kernels, modules, samples, gradientsOf, batch }: BalanceOptions): Promise<Float32Array> {
  const width = modules.reduce((sum, { block }) => sum + block.length, 0)
  const plain = new Float64Array(width)
  const conditioned = new Float64Array(width)
  for (let from = 0; from < samples.length; from += batch) {
    const gradients = await gradientsOf(samples.slice(from, from + batch))
    for (const [b, vector] of (await precondition({ kernels, modules, gradients })).entries()) {
      const gradient = gradients[b]!
      for (let j = 0; j < width; j++) {
        plain[j]! += gradient[j]! ** 2
        conditioned[j]! += vector[j]! ** 2
      }
    }
  }
  const balance = new Float32Array(width)
  for (const { block } of modules) {
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
