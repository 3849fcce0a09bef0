import { bytesToHex, type Hex, linkStates, sameHex } from '@openledger/base'
import { type CheckpointChain, checkpointChainRoot } from '../wire/Checkpoint.ts'
import { type TrainingDescriptor, trainingDescriptorDigest } from '../wire/TrainingDescriptor.ts'

/**
 * What is wrong with the account that a run gives of itself, without executing anything: whether its chain hangs on its
 * descriptor, whether each link follows from the states before it, and whether the root is the one that stands on chain.
 * Empty where all of it holds.
 *
 * @example
 * const faults = checkpointFaults({ descriptor, chain, root: model.checkpointRoot, descriptorDigest: model.descriptor })
 */
export function checkpointFaults({ descriptor, chain, descriptorDigest, root }: checkpointFaults.Options): string[] {
  const faults: string[] = []
  const digest = bytesToHex(trainingDescriptorDigest(descriptor))
  if (descriptorDigest !== undefined && !sameHex(digest, descriptorDigest))
    faults.push(`the descriptor hashes to ${digest}, ${descriptorDigest} is registered`)
  if (!sameHex(chain.program, digest)) faults.push(`the chain hangs on ${chain.program}, the descriptor is ${digest}`)
  const links = linkStates(chain.program, chain.points)
  const broken = links.find(({ link }, i) => !sameHex(link, chain.points[i]!.link))
  if (broken) faults.push(`the link at step ${broken.step} does not follow from the states before it`)
  const unordered = chain.points.find(({ step }, i) => i > 0 && step <= chain.points[i - 1]!.step)
  if (chain.points[0]!.step !== 0 || unordered) faults.push('the states do not ascend from step 0')
  const found = bytesToHex(checkpointChainRoot(chain))
  if (root !== undefined && !sameHex(found, root)) faults.push(`the root is ${found}, ${root} is registered`)
  return faults
}

export declare namespace checkpointFaults {
  type Options = {
    descriptor: TrainingDescriptor
    chain: CheckpointChain
    /** What stands on chain, where it is known. */
    descriptorDigest?: Hex | undefined
    root?: Hex | undefined
  }
}
