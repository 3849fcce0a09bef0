import type { OpenLedger } from '../connection/OpenLedger.ts'
import { get } from '../connection/request.ts'
import { type Status, statusSchema } from '../wire/api/Status.ts'

/**
 * What the node is, and where its chain stands.
 *
 * @example
 * const { chainId, block } = await getStatus(ledger)
 */
export function getStatus(ledger: OpenLedger): Promise<Status> {
  return get(ledger, '/api/status', statusSchema)
}
