import type { OpenLedger } from '../connection/OpenLedger.ts'
import { get } from '../connection/request.ts'
import { type Serving, servingSchema } from '../wire/api/Serving.ts'

/**
 * What the node's engine is doing: adapters, queue, cache, tokens a second.
 *
 * @example
 * const { rate, engine } = await getServing(ledger)
 * console.log(rate.generated, engine?.rows.running)
 */
export function getServing(ledger: OpenLedger): Promise<Serving> {
  return get(ledger, '/api/serving', servingSchema)
}
