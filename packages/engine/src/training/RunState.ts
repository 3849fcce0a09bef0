import { type ChainPoint, chainLink, type Hex, type StateDigests } from '@openledger/base'
import type { Adapter } from '../adapters/Adapter.ts'
import { type Checkpoint, copyState, type KeptState, stateDigests } from './Checkpoint.ts'
import type { Evaluation } from './evaluate.ts'
import { startTraining, type TrainState } from './trainStep.ts'

/** A fine-tune under way: everything that its next step depends on, and what it has produced so far. */
export type RunState = TrainState & {
  /** Names the run by its inputs, so that a folder of another run is not taken for this one. */
  run: Hex
  /** What its chain hangs on. */
  program: Hex
  /** Mean loss of every step so far, in nats a token. */
  losses: number[]
  /** What early stopping decides by. */
  evaluations: Evaluation[]
  /** In-run score of every record so far, where the run measures them: units of 2^-40 nats. */
  scores?: BigInt64Array | undefined
  /** What scores are measured along; made anew before a state is gone on from. */
  probe?: ReadonlyMap<string, Float32Array> | undefined
  /** The state before the first step, which the chain begins with. */
  origin: ChainPoint
  checkpoints: Checkpoint[]
  /** The step of the best state so far, and that state, where early stopping is on. */
  bestStep: number | null
  best?: KeptState | undefined
}

/**
 * A run before its first step. `program` is what its chain hangs on, the digest of the training descriptor where there
 * is one.
 */
export function startRun({ run, program = run, initial, records }: startRun.Options): RunState {
  const scores = records === undefined ? undefined : new BigInt64Array(records)
  const state = {
    run,
    program,
    ...startTraining(initial),
    losses: [],
    evaluations: [],
    bestStep: null,
    ...(scores && { scores }),
  }
  const digests = stateDigests(state)
  return { ...state, origin: { ...digests, link: chainLink(program, digests) }, checkpoints: [] }
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
export function keepState(state: RunState): void {
  const { adapter, scores: _, ...digests } = copyState(state)
  state.checkpoints.push({ ...linkTo(state, state.checkpoints, digests), adapter })
}

/**
 * What a run has made: where early stopping ended it, the run up to its best point, which is then the last one kept.
 */
export function keptPoints(state: RunState): Checkpoint[] {
  const { best, checkpoints } = state
  if (!best) return checkpoints
  const before = checkpoints.filter(each => each.step < best.step)
  const { adapter, scores: _, ...digests } = best
  return [...before, { ...linkTo(state, before, digests), adapter }]
}

function linkTo({ origin }: RunState, before: readonly ChainPoint[], digests: StateDigests): ChainPoint {
  return { ...digests, link: chainLink((before.at(-1) ?? origin).link, digests) }
}
