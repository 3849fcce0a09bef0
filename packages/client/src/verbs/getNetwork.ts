import type { OpenLedger } from '../connection/OpenLedger.ts'
import { get } from '../connection/request.ts'
import { type NetworkView, networkViewSchema } from '../wire/api/NetworkView.ts'

/**
 * The validators behind a node: power, who signed the last block, how fast blocks come.
 *
 * @throws `server/no-validators` where the node seals its own blocks.
 * @example
 * const { height, finality } = await getNetwork(ledger)
 * console.log(`${finality.signers} of ${finality.validators} signed block ${height}`)
 */
export function getNetwork(ledger: OpenLedger): Promise<NetworkView> {
  return get(ledger, '/api/network', networkViewSchema)
}
