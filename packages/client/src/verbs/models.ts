import type { OpenLedger } from '../connection/OpenLedger.ts'
import { get } from '../connection/request.ts'
import { type ClusterPage, clusterPageSchema } from '../wire/api/Cluster.ts'
import { type Model, modelPageSchema, modelSchema } from '../wire/api/Model.ts'
import type { Page } from '../wire/api/Page.ts'
import { type Cursor, query } from './pages.ts'

/** One page of models. */
export function listModels(ledger: OpenLedger, { cursor }: Cursor = {}): Promise<Page<Model>> {
  return get(ledger, `/api/models${query({ cursor })}`, modelPageSchema)
}

/** One model, by its id. */
export function getModel(ledger: OpenLedger, id: number): Promise<Model> {
  return get(ledger, `/api/models/${id}`, modelSchema)
}

/** One page of what a model's training took for copies: originals, copies, and the evidence. */
export function listClusters(ledger: OpenLedger, { model, cursor }: Cursor & { model: number }): Promise<ClusterPage> {
  return get(ledger, `/api/models/${model}/clusters${query({ cursor })}`, clusterPageSchema)
}
