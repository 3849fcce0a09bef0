import { fromUtf8, type StateDigests } from '@openledger/base'
import { adapterDigest, decodeAdapter, encodeAdapter } from '../adapters/peft.ts'
import {
  bytesOf,
  decodeOptimizer,
  encodeOptimizer,
  encodeProgress,
  type Progress,
  progressOf,
  sha256Hex,
} from './Checkpoint.ts'
import type { RunState } from './RunState.ts'
import type { TrainState } from './trainStep.ts'

/** Files that every point has; one of a run with in-run scores also has `scores.i64`. */
export const pointFileNames = [
  'adapter_config.json',
  'adapter_model.safetensors',
  'optimizer.safetensors',
  'progress.json',
] as const

/** The files of a point, by name. */
export type PointFiles = Record<(typeof pointFileNames)[number], Uint8Array> & { 'scores.i64'?: Uint8Array }

/** A state as a point holds it. */
export type PointState = TrainState & Pick<RunState, 'losses' | 'evaluations' | 'scores' | 'bestStep'>

/**
 * Opens the files of a point: each must hash to what the point says, and the losses up to its step to what its progress
 * says.
 */
export function openPoint(
  files: PointFiles,
  point: StateDigests,
  losses: readonly number[],
): PointState | { reason: string } {
  try {
    return open(files, point, losses)
  } catch (error) {
    return { reason: (error as Error).message }
  }
}

function open(files: PointFiles, point: StateDigests, losses: readonly number[]): PointState | { reason: string } {
  const adapter = decodeAdapter(files)
  const scores = files['scores.i64'] && new BigInt64Array(new Uint8Array(files['scores.i64']).buffer)
  const found = {
    adapterDigest: adapterDigest(adapter),
    optimizerDigest: sha256Hex(files['optimizer.safetensors']),
    progressDigest: sha256Hex(files['progress.json']),
  }
  for (const [name, digest] of Object.entries(found))
    if (digest !== point[name as keyof typeof found]) return { reason: `its ${name} is ${digest}` }
  const progress = JSON.parse(fromUtf8(files['progress.json'])) as Progress
  const { evaluations, best: bestStep } = progress
  const state = {
    step: point.step,
    losses: losses.slice(0, point.step),
    evaluations,
    bestStep,
    ...(scores && { scores }),
  }
  const again = progressOf(state)
  if (again.losses !== progress.losses || losses.length < point.step) return { reason: 'its losses are not those' }
  if (again.scores !== progress.scores) return { reason: 'its scores are not those' }
  return { ...state, adapter, moments: decodeOptimizer(files['optimizer.safetensors']) }
}

/** The present state as the files of a point. */
export function filesOf(state: RunState): PointFiles {
  return {
    ...encodeAdapter(state.adapter),
    'optimizer.safetensors': encodeOptimizer(state.moments),
    'progress.json': encodeProgress(progressOf(state)),
    ...(state.scores && { 'scores.i64': bytesOf(state.scores) }),
  }
}
