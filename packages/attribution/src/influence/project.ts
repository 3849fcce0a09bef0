import { BaseError } from '@openledger/base'
import type { LayoutEntry } from '@openledger/engine'
import type { Kernels } from '../kernels/Kernels.ts'
import { blockLength, type CheckpointProjection } from './Projection.ts'
import { rotate } from './rotate.ts'

/**
 * Whitened coordinates of gradients at one checkpoint, one float32 array of the block's length each.
 *
 * Throws `attribution/unknown-matrix` where the projection names a LoRA matrix that the gradients do not have.
 */
export function project({ kernels, checkpoint, layout, gradients }: project.Options): Float32Array[] {
  const length = blockLength(checkpoint)
  const projected = gradients.map(() => new Float32Array(length))
  let at = 0
  for (const module of checkpoint.modules) {
    const { offset } = findBlock(layout, module)
    const rotated = rotate({ kernels, basis: module, gradients, offset })
    const stride = module.outputs * module.inputs
    for (const [b, vector] of projected.entries()) {
      for (const [j, coordinate] of module.coordinates.entries()) {
        vector[at + j] = rotated[b * stride + coordinate]! * module.scales[j]!
      }
    }
    at += module.coordinates.length
  }
  return projected
}

export declare namespace project {
  type Options = {
    kernels: Kernels
    checkpoint: CheckpointProjection
    layout: readonly LayoutEntry[]
    gradients: readonly Float32Array[]
  }
}

function findBlock(layout: readonly LayoutEntry[], { name, shape }: { name: string; shape: number[] }) {
  const block = layout.find(block => block.name === name)
  if (block && block.shape[0] === shape[0] && block.shape[1] === shape[1]) return block
  throw new BaseError('The projection belongs to another kind of adapter.', {
    code: 'attribution/unknown-matrix',
    facts: { matrix: name, wanted: shape.join('×'), found: block ? block.shape.join('×') : 'none' },
    hint: 'Use the projection file that was built with this model’s checkpoints.',
  })
}
