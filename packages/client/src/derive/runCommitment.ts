import { BaseError, bytesToHex, type Hex, hexToBytes, merkleRootOfLeaves, merkleSiblings } from '@openledger/base'

/** A claim about a run, as `Bisection.commit` takes it, with the path that proves its outcome. */
export type RunCommitment = {
  program: Hex
  initial: Hex
  outcome: Hex
  root: Hex
  steps: number
  siblings: Hex[]
}

/** Most steps that a run in Bisection may have. */
const mostSteps = 2 ** 20

/**
 * Commits to a training run for Bisection: the tree over the states after each of its steps. `after[i]` is the leaf hash
 * of the state after step i + 1, as a replay of all steps gives them; `program` is the digest of the training descriptor.
 *
 * Throws `client/bad-commitment` for no steps, or too many.
 *
 * @example
 * const { leaves } = await replayRun(ledger, { files, modelDir, commit: true })
 * const { run } = await commitRun(ledger, { commitment: runCommitment(leaves), bond })
 */
export function runCommitment({ program, initial, after }: runCommitment.Options): RunCommitment {
  const steps = after.length
  if (steps < 1 || steps > mostSteps)
    throw new BaseError('A run in Bisection has between 1 and 2^20 steps.', {
      code: 'client/bad-commitment',
      facts: { steps },
    })
  const leaves = after.map(leaf => hexToBytes(leaf))
  return {
    program,
    initial,
    outcome: after.at(-1)!,
    root: bytesToHex(merkleRootOfLeaves(leaves)),
    steps,
    siblings: merkleSiblings(leaves, steps - 1).map(bytesToHex),
  }
}

export declare namespace runCommitment {
  type Options = { program: Hex; initial: Hex; after: readonly Hex[] }
}
