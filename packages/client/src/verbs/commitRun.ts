import type { Address, Hex } from '@openledger/base'
import { addresses, bisectionAbi } from '@openledger/contracts'
import type { OpenLedger } from '../connection/OpenLedger.ts'
import { transactFor } from '../connection/transact.ts'
import type { RunCommitment } from '../derive/runCommitment.ts'

/**
 * Claims a run in Bisection, with OPEN behind it: for the time of the window anybody can dispute it, down to one step.
 * No contract can compute a training step, so that a committee judges the step, unless a verifier is named.
 *
 * Throws `client/reverted` where the bond is too small.
 *
 * @example
 * const { run } = await commitRun(ledger, { commitment: runCommitment(leaves), bond: parseOpen('100') })
 */
export async function commitRun(
  ledger: OpenLedger,
  { commitment, bond, verifier = `0x${'00'.repeat(20)}` }: commitRun.Options,
): Promise<{ transaction: Hex; run: number; openUntil: number }> {
  const { siblings, ...claim } = commitment
  const { transaction, args } = await transactFor(ledger, {
    abi: bisectionAbi,
    to: addresses.bisection,
    functionName: 'commit',
    args: [{ ...claim, verifier, nodes: 1 }, siblings],
    value: bond,
    event: 'RunCommitted',
    what: 'The claim about the run',
  })
  return { transaction, run: Number(args.runId), openUntil: Number(args.openUntil) }
}

export declare namespace commitRun {
  type Options = {
    commitment: RunCommitment
    /** Wei behind the claim. */
    bond: bigint
    /** A contract that computes a step; a committee judges unless told. */
    verifier?: Address | undefined
  }
}
