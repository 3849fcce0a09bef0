import { BaseError } from '@openledger/base'
import type { LayoutEntry } from '@openledger/engine'
import { quantise } from '../index/quantise.ts'
import { createKernels, type Kernels, reserve, roundUp } from '../kernels/Kernels.ts'
import { type CheckpointProjection, type Projection, parameters, signBytes } from './Projection.ts'

/** A projection with its signs loaded into the kernel's memory. */
type Loaded = { kernels: Kernels; checkpoints: { signsAt: number; queryAt: number; outAt: number }[] }

const loaded = new WeakMap<Projection, Loaded>()

/**
 * Influence of every row of a projection on one answer, `[contributors + groups]`: the sum over checkpoints and LoRA
 * matrices of row · gradient.
 *
 * @param gradients the answer's flat gradient at each checkpoint of the projection, in order
 * @param layouts where the matrices stand in them; throws `attribution/unknown-matrix` where they are others
 */
export function rowScores({ projection, gradients, layouts }: rowScores.Options): Float64Array {
  const { kernels, checkpoints } = load(projection)
  const scores = new Float64Array(projection.contributors + projection.groups)
  for (const [c, checkpoint] of projection.checkpoints.entries()) {
    assertSameMatrices(checkpoint, layouts[c]!)
    addContributorScores(scores, checkpoint, gradients[c]!, projection.contributors)
    addGroupScores({ scores, checkpoint, gradient: gradients[c]!, projection, kernels, at: checkpoints[c]! })
  }
  return scores
}

export declare namespace rowScores {
  type Options = {
    projection: Projection
    gradients: readonly Float32Array[]
    layouts: readonly (readonly LayoutEntry[])[]
  }
}

function addContributorScores(scores: Float64Array, checkpoint: CheckpointProjection, g: Float32Array, count: number) {
  const { blocks, values, valueScales } = checkpoint
  const width = parameters(checkpoint)
  for (let row = 0; row < count; row++) {
    let j = 0
    for (const [b, { shape }] of blocks.entries()) {
      const end = j + shape[0] * shape[1]
      let sum = 0
      for (; j < end; j++) sum += values[row * width + j]! * g[j]!
      scores[row]! += sum * valueScales[row * blocks.length + b]!
    }
  }
}

type GroupOptions = {
  scores: Float64Array
  checkpoint: CheckpointProjection
  gradient: Float32Array
  projection: Projection
  kernels: Kernels
  at: Loaded['checkpoints'][number]
}

function addGroupScores({ scores, checkpoint, gradient, projection, kernels, at }: GroupOptions) {
  const { blocks, signScales, balance } = checkpoint
  const { contributors, groups } = projection
  const stride = signBytes(checkpoint)
  const bytes = new Int8Array(kernels.memory.buffer)
  const out = new Int32Array(kernels.memory.buffer, at.outAt, groups)
  let from = 0
  let byte = 0
  for (const [b, { shape }] of blocks.entries()) {
    const length = shape[0] * shape[1]
    const balanced = gradient.slice(from, from + length)
    for (let j = 0; j < length; j++) balanced[j]! *= balance[from + j]!
    const { values, scale } = quantise(balanced)
    bytes.fill(0, at.queryAt, at.queryAt + roundUp(length, 16))
    bytes.set(values, at.queryAt)
    kernels.signDots(at.queryAt, at.signsAt + byte, stride, at.outAt, groups, Math.ceil(length / 16))
    for (let row = 0; row < groups; row++) {
      scores[contributors + row]! += out[row]! * scale * signScales[row * blocks.length + b]!
    }
    from += length
    byte += 2 * Math.ceil(length / 16)
  }
}

function load(projection: Projection): Loaded {
  const known = loaded.get(projection)
  if (known) return known
  const kernels = createKernels()
  const longest = projection.checkpoints.reduce((most, each) => Math.max(most, parameters(each)), 0)
  const queryAt = roundUp(projection.groups * 4, 16)
  let end = queryAt + roundUp(longest, 16)
  const checkpoints = projection.checkpoints.map(({ signs }) => {
    const signsAt = end
    end += roundUp(signs.length, 16)
    return { signsAt, queryAt, outAt: 0 }
  })
  reserve(kernels, end)
  const bytes = new Uint8Array(kernels.memory.buffer)
  for (const [c, { signs }] of projection.checkpoints.entries()) bytes.set(signs, checkpoints[c]!.signsAt)
  const fresh = { kernels, checkpoints }
  loaded.set(projection, fresh)
  return fresh
}

function assertSameMatrices({ blocks }: CheckpointProjection, layout: readonly LayoutEntry[]): void {
  const wrong = blocks.findIndex(
    ({ name, shape }, b) =>
      layout[b]?.name !== name || `${[layout[b].shape[0], layout[b].shape[1] ?? 1]}` !== `${shape}`,
  )
  if (wrong < 0 && layout.length === blocks.length) return
  throw new BaseError('The projection belongs to another kind of adapter.', {
    code: 'attribution/unknown-matrix',
    facts: { matrices: blocks.length, found: layout.length, ...(wrong >= 0 && { first: blocks[wrong]!.name }) },
    hint: 'Use the projection file that was built with this model’s checkpoints.',
  })
}
