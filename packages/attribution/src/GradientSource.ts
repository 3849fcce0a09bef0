import type { Adapter, Engine } from '@openledger/engine'

/**
 * What attribution needs of an engine, and nothing more: an `Engine`, or a small model whose gradients are written out by
 * hand, as in the tests.
 */
export type GradientSource = Pick<Engine, 'layout' | 'gradients' | 'sampleTargets' | 'curvature'>

/** A point of a fine-tuning run; the engine's checkpoints are such. */
export type Checkpoint = { step: number; adapter: Adapter; adapterDigest: `0x${string}` }
