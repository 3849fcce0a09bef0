import { BaseError, type Hex } from '@openledger/base'
import { addresses, settlementAbi } from '@openledger/contracts'
import type { OpenLedger } from '../connection/OpenLedger.ts'
import { get, post } from '../connection/request.ts'
import { transactFor } from '../connection/transact.ts'
import { type Epoch, epochPageSchema, epochSchema, settleResultSchema } from '../wire/api/Epoch.ts'
import type { Page } from '../wire/api/Page.ts'
import { type EpochCommitment, epochArgument, epochFromArgument } from '../wire/EpochCommitment.ts'
import { type Cursor, query } from './pages.ts'

/** One page of epochs, the newest first. */
export function listEpochs(ledger: OpenLedger, { cursor }: Cursor = {}): Promise<Page<Epoch>> {
  return get(ledger, `/api/epochs${query({ cursor })}`, epochPageSchema)
}

/** One epoch. */
export function getEpoch(ledger: OpenLedger, epoch: number): Promise<Epoch> {
  return get(ledger, `/api/epochs/${epoch}`, epochSchema)
}

/**
 * Asks the node to close an epoch over all receipts that wait for one, and to finalise what can be. Gives the epoch, or
 * null where nothing waited.
 */
export async function settle(ledger: OpenLedger): Promise<Epoch | null> {
  return (await post(ledger, '/api/settle', {}, settleResultSchema)).epoch
}

/** An epoch that stands on chain, pending or final, as it was proposed: the chain keeps its hash, an event the whole. */
export type ProposedEpoch = { commitment: EpochCommitment; transaction: Hex }

/** The whole of an epoch of which the chain keeps the hash; undefined where it keeps none. */
export async function getProposedEpoch(
  { chain }: Pick<OpenLedger, 'chain'>,
  epoch: number,
): Promise<ProposedEpoch | undefined> {
  const read = { address: addresses.settlement, abi: settlementAbi } as const
  const args = { epoch: BigInt(epoch) }
  const kept = await chain.readContract({ ...read, functionName: 'epochHash', args: [args.epoch] })
  const events = await chain.getContractEvents({
    ...{ ...read, eventName: 'EpochProposed', args, strict: true },
    fromBlock: 0n,
  })
  const event = events.findLast(({ args: { hash } }) => hash === kept)
  return event && { commitment: epochFromArgument(event.args.proposal), transaction: event.transactionHash }
}

/**
 * Makes a proposed epoch final once its challenge window has passed. Anybody may.
 *
 * Throws `client/unknown-epoch` where none of this number was proposed.
 */
export async function finalise(ledger: OpenLedger, epoch: number): Promise<{ transaction: Hex }> {
  const proposed = await getProposedEpoch(ledger, epoch)
  if (!proposed) {
    throw new BaseError('No epoch of this number was proposed.', { code: 'client/unknown-epoch', facts: { epoch } })
  }
  const { transaction } = await transactFor(ledger, {
    abi: settlementAbi,
    to: addresses.settlement,
    functionName: 'finalise',
    args: [epochArgument(proposed.commitment)],
    event: 'EpochFinalised',
    what: 'Finalising the epoch',
  })
  return { transaction }
}
