import type { Hex } from '@openledger/base'
import { type EpochCommitment, epochFromArgument } from '@openledger/client'
import { settlementAbi } from '@openledger/contracts'
import type { Ledger } from '../ledger/openLedger.ts'

/** An epoch that stands on chain, pending or final, as it was proposed. */
export type ProposedEpoch = { commitment: EpochCommitment; transaction: Hex }

/** The whole of an epoch of which the chain keeps the hash; undefined where it keeps none. */
export async function proposedEpoch({ client, addresses }: Ledger, epoch: number): Promise<ProposedEpoch | undefined> {
  const read = { address: addresses.settlement, abi: settlementAbi } as const
  const args = { epoch: BigInt(epoch) }
  const kept = await client.readContract({ ...read, functionName: 'epochHash', args: [args.epoch] })
  const events = await client.getContractEvents({
    ...{ ...read, eventName: 'EpochProposed', args, strict: true },
    fromBlock: 0n,
  })
  const event = events.findLast(({ args: { hash } }) => hash === kept)
  return event && { commitment: epochFromArgument(event.args.proposal), transaction: event.transactionHash }
}
