import type { Address } from '@openledger/base'
import type { addresses } from '@openledger/contracts'
import type { OpenLedger } from '../connection/OpenLedger.ts'
import { get } from '../connection/request.ts'
import { type ChainEvent, chainEventPageSchema } from '../wire/api/ChainEvent.ts'
import type { Page } from '../wire/api/Page.ts'
import { type Cursor, query } from './pages.ts'

/**
 * One page of what happened on chain, the newest first; of one contract, of one name, or where an account is named.
 *
 * @example
 * const { items } = await listEvents(ledger, { contract: 'governor', name: 'VoteCast' })
 */
export function listEvents(ledger: OpenLedger, options: listEvents.Options = {}): Promise<Page<ChainEvent>> {
  const { contract, name, account, cursor } = options
  return get(ledger, `/api/events${query({ contract, name, account, cursor })}`, chainEventPageSchema)
}

export declare namespace listEvents {
  type Options = Cursor & {
    contract?: keyof typeof addresses | undefined
    /** An event's name, as in the contract's interface. */
    name?: string | undefined
    account?: Address | undefined
  }
}
