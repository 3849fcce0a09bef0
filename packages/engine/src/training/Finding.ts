import type { Hex } from '@openledger/base'
import type { TensorDifference } from './compareStates.ts'

/** Where a claim and what was found part. */
export type Finding = {
  /**
   * `inputs`: it was not made of what it is said to be. `chain`: its links do not follow from its states. `checkpoint`:
   * the files of a point are not those that it names. `loss`: a step has another loss. `state`: a kept state is another.
   */
  kind: 'inputs' | 'chain' | 'checkpoint' | 'loss' | 'state'
  /** After so many steps. */
  step: number
  what: string
  /** Tensors that differ, the farthest first; empty where the claimed ones are not there. */
  tensors: TensorDifference[]
}

export type Replay = {
  /** `identical`: the same to the last bit. `within-tolerance`: as another processor would round. */
  verdict: 'identical' | 'within-tolerance' | 'different'
  /** The kept step that execution began from, and the steps executed. */
  start: number
  executed: { from: number; to: number }
  /** Kept points within the window that were compared; with none, the losses alone speak. */
  compared: number[]
  findings: Finding[]
  /** Largest relative differences that were measured. */
  largest: { loss: number; weight: number; moment: number }
  tolerance: number
  /** With `commit`: leaf hash of the state before the first executed step, and of that after each. */
  leaves?: { program: Hex; initial: Hex; after: Hex[] } | undefined
}

/**
 * What findings come to. Rounding alone explains a loss or a weight that is off by less than `tolerance`, relative to
 * the claimed one; nothing else is ever within a tolerance.
 */
export function verdictOf({ findings, largest, tolerance }: Pick<Replay, 'findings' | 'largest' | 'tolerance'>) {
  if (findings.length === 0) return 'identical'
  const isMeasured = findings.every(({ kind, tensors }) => kind === 'loss' || (kind === 'state' && tensors.length > 0))
  return isMeasured && largest.loss <= tolerance && largest.weight <= tolerance ? 'within-tolerance' : 'different'
}
