import { type ChainPoint, chainLink, type Hex } from '@openledger/base'
import { type Adapter, copyAdapter } from '../adapters/Adapter.ts'
import { createMoments, type Moments } from './adamW.ts'
import { type Checkpoint, checkpointOf, stateDigests } from './Checkpoint.ts'

/** A fine-tune under way: everything that its next step depends on, and what it has produced so far. */
export type RunState = {
  /** Names the run by its inputs, so that a folder of another run is not taken for this one. */
  run: Hex
  step: number
  adapter: Adapter
  moments: Map<string, Moments>
  /** Mean loss of every step so far, in nats a token. */
  losses: number[]
  /** In-run score of every record so far, where the run measures them: units of 2^-40 nats. */
  scores?: BigInt64Array | undefined
  /** What else the next step depends on; plain data. */
  memo?: unknown
  /** The state before the first step, which the chain begins with. */
  origin: ChainPoint
  checkpoints: Checkpoint[]
}

/**
 * A run before its first step: no moments yet. `program` is what its chain hangs on, the digest of the training
 * descriptor where there is one.
 */
export function startRun({ run, program = run, initial, records }: startRun.Options): RunState {
  const adapter = copyAdapter(initial)
  const moments = new Map([...adapter.tensors].map(([name, { data }]) => [name, createMoments(data.length)]))
  const scores = records === undefined ? undefined : new BigInt64Array(records)
  const state = { run, step: 0, adapter, moments, losses: [], ...(scores && { scores }), checkpoints: [] }
  const digests = stateDigests(state)
  return { ...state, origin: { ...digests, link: chainLink(program, digests) } }
}

export declare namespace startRun {
  type Options = {
    run: Hex
    program?: Hex | undefined
    initial: Adapter
    /** How many records are scored; left out where none are. */
    records?: number | undefined
  }
}

/** Keeps the state where it stands, as the next point of its chain. */
export function keepState(state: RunState): Checkpoint {
  const digests = stateDigests(state)
  const before = state.checkpoints.at(-1) ?? state.origin
  const checkpoint = checkpointOf(state, { ...digests, link: chainLink(before.link, digests) })
  state.checkpoints.push(checkpoint)
  return checkpoint
}

/** The chain of a run: the state before the first step, then every kept one. */
export function chainOf({ origin, checkpoints }: Pick<RunState, 'origin' | 'checkpoints'>): ChainPoint[] {
  return [origin, ...checkpoints].map(({ adapter: _, ...point }: ChainPoint & { adapter?: Adapter }) => point)
}
