import type { OpenLedger } from '../connection/OpenLedger.ts'
import { get } from '../connection/request.ts'
import { type Batch, batchPageSchema, type Datanet, datanetPageSchema, datanetSchema } from '../wire/api/Datanet.ts'
import type { Page } from '../wire/api/Page.ts'
import { allItems, type Cursor, query } from './pages.ts'

/** One page of Datanets. */
export function listDatanets(ledger: OpenLedger, { cursor }: Cursor = {}): Promise<Page<Datanet>> {
  return get(ledger, `/api/datanets${query({ cursor })}`, datanetPageSchema)
}

/**
 * One Datanet. Throws `datanets/…` where there is none.
 *
 * @example
 * const { name, licence, batchBond } = await getDatanet(ledger, 1)
 */
export function getDatanet(ledger: OpenLedger, id: number): Promise<Datanet> {
  return get(ledger, `/api/datanets/${id}`, datanetSchema)
}

/** One page of a Datanet's batches. */
export function listBatches(ledger: OpenLedger, datanet: number, { cursor }: Cursor = {}): Promise<Page<Batch>> {
  return get(ledger, `/api/datanets/${datanet}/batches${query({ cursor })}`, batchPageSchema)
}

/** All live batches of a Datanet in order of id: what a release holds. */
export async function liveBatches(ledger: OpenLedger, datanet: number): Promise<Batch[]> {
  const batches = await allItems(cursor => listBatches(ledger, datanet, { cursor }))
  return batches.filter(batch => batch.state === 'live').sort((a, b) => a.id - b.id)
}
