import { addresses, settlementAbi } from '@openledger/contracts'
import type { OpenLedger } from '../connection/OpenLedger.ts'
import { get, post } from '../connection/request.ts'
import { transactFor } from '../connection/transact.ts'
import { type Epoch, epochPageSchema, epochSchema, settleResultSchema } from '../wire/api/Epoch.ts'
import type { Page } from '../wire/api/Page.ts'
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

/** Makes a proposed epoch final once its challenge window has passed. Anybody may. */
export async function finalise(ledger: OpenLedger, epoch: number): Promise<{ transaction: `0x${string}` }> {
  const { transaction } = await transactFor(ledger, {
    abi: settlementAbi,
    to: addresses.settlement,
    functionName: 'finalise',
    args: [BigInt(epoch)],
    event: 'EpochFinalised',
    what: 'Finalising the epoch',
  })
  return { transaction }
}
