import { createHash } from 'node:crypto'
import { type ChainPoint, canonicalJson, type Hex, type StateDigests, utf8 } from '@openledger/base'
import { type Adapter, copyAdapter } from '../adapters/Adapter.ts'
import { adapterDigest } from '../adapters/peft.ts'
import { decodeSafetensors, encodeSafetensors, type Tensor } from '../formats/safetensors.ts'
import type { Moments } from './adamW.ts'
import type { Evaluation } from './evaluate.ts'
import type { RunState } from './RunState.ts'

/** What a state consists of, without where it comes from. */
type Snapshot = Pick<RunState, 'step' | 'adapter' | 'moments' | 'losses' | 'evaluations' | 'scores' | 'bestStep'>

/** A state of a run that is kept. */
export type KeptState = StateDigests & { adapter: Adapter; scores?: BigInt64Array | undefined }

/** A kept state with its place in the run's chain. */
export type Checkpoint = ChainPoint & { adapter: Adapter }

/**
 * What a state is beside its adapter and its optimiser: how far it is, what it measured (`losses`: sha-256 over the
 * loss of every step so far, each a little-endian float64; `scores`: the same over every record's in-run score, each a
 * little-endian int64), and what early stopping knows (`best`: the step of the best point, where it is on). Order and
 * random draws follow from seed and step.
 */
export type Progress = {
  version: 1
  step: number
  losses: Hex
  scores: Hex | null
  evaluations: Evaluation[]
  best: number | null
}

/** What stands for a state: digests of its adapter, of the optimiser's moments and of its progress. */
export function stateDigests(state: Snapshot): StateDigests {
  return {
    step: state.step,
    adapterDigest: adapterDigest(state.adapter),
    optimizerDigest: sha256Hex(encodeOptimizer(state.moments)),
    progressDigest: sha256Hex(encodeProgress(progressOf(state))),
  }
}

/** A copy of the present state that later steps do not change. */
export function copyState(state: Snapshot): KeptState {
  const scores = state.scores?.slice()
  return { ...stateDigests(state), adapter: copyAdapter(state.adapter), ...(scores && { scores }) }
}

/** Both moments of every tensor as one safetensors file, named as PyTorch names them. Equal moments give equal bytes. */
export function encodeOptimizer(moments: ReadonlyMap<string, Moments>): Uint8Array {
  const tensors = new Map<string, Tensor>()
  for (const [name, { first, second }] of moments) {
    tensors.set(`${name}.exp_avg`, { shape: [first.length], data: first })
    tensors.set(`${name}.exp_avg_sq`, { shape: [second.length], data: second })
  }
  return encodeSafetensors(tensors)
}

/** @throws what the safetensors reader throws */
export function decodeOptimizer(file: Uint8Array, name?: string): Map<string, Moments> {
  const moments = new Map<string, Moments>()
  const tensors = decodeSafetensors(file, name)
  for (const [key, { data }] of tensors) {
    const tensor = key.replace(/\.exp_avg$/, '')
    const second = tensors.get(`${tensor}.exp_avg_sq`)
    if (tensor !== key && second) moments.set(tensor, { first: data, second: second.data })
  }
  return moments
}

export function progressOf(state: Omit<Snapshot, 'adapter' | 'moments'>): Progress {
  const { step, losses, scores, evaluations, bestStep } = state
  return {
    version: 1,
    step,
    losses: sha256Hex(bytesOf(Float64Array.from(losses))),
    scores: scores ? sha256Hex(bytesOf(scores)) : null,
    evaluations,
    best: bestStep,
  }
}

/** Progress as it is hashed and kept: canonical JSON. */
export function encodeProgress(progress: Progress): Uint8Array {
  return utf8(canonicalJson(progress))
}

export function bytesOf(list: Float64Array | BigInt64Array): Uint8Array {
  return new Uint8Array(list.buffer, list.byteOffset, list.byteLength)
}

export function sha256Hex(bytes: Uint8Array): Hex {
  return `0x${createHash('sha256').update(bytes).digest('hex')}`
}
