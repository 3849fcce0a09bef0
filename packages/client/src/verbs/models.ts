import type { OpenLedger } from '../connection/OpenLedger.ts'
import { get } from '../connection/request.ts'
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
