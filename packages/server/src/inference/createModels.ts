import { createExplainer, type Explainer, type Strength } from '@openledger/attribution'
import { type Address, BaseError, type Evidence, hexToBytes, type Log, sameHex } from '@openledger/base'
import type { Engine } from '@openledger/engine'
import { eq } from 'drizzle-orm'
import type { Database } from '../database/openDatabase.ts'
import * as t from '../database/schema.ts'
import { loadServedModel, readModelMetadata, type ServedModel } from '../factory/ModelFiles.ts'
import type { Store } from '../store/openStore.ts'
import type { Weigher } from '../weigher/createWeigher.ts'
import type { ModelRow } from './findModel.ts'

export type Models = ReturnType<typeof createModels>

/** A model ready to answer; its projection is with the weigher. */
export type Loaded = Omit<ServedModel, 'projectionPath'> & {
  explainer: Explainer
  /** Intervals of shares by what was measured under the audit ensemble. */
  fit: (evidence: Evidence) => Promise<Strength['shares']>
}

/** The fine-tunes that this node answers with: their files are checked against the chain and kept while they are asked. */
export function createModels({
  db,
  store,
  engine,
  operator,
  weigher,
  log,
  modelsKept = 4,
  paidModels = async () => new Set(),
}: createModels.Options) {
  const served = new Map<bigint, Promise<Loaded>>()
  const digests = new Map<bigint, string>()

  /** Lets models go until few enough are kept: those asked longest ago first, and none whose rent is paid. */
  const evict = async (asked: bigint): Promise<void> => {
    if (served.size <= modelsKept) return
    const paid = await paidModels()
    for (const id of [...served.keys()]) {
      if (served.size <= modelsKept) break
      if (id !== asked && !paid.has(id)) served.delete(id)
    }
    for (const id of [...digests.keys()]) if (!served.has(id)) digests.delete(id)
    weigher.retain([...digests.values()])
  }

  return {
    /** A model's files, loaded once and kept while it is among the last few asked, or its rent is paid. */
    load(model: ModelRow): Promise<Loaded> {
      const known = served.get(model.id)
      if (known) {
        served.delete(model.id)
        served.set(model.id, known)
        return known
      }
      const fresh = loadServedModel({ store, model }).then(({ projectionPath, ...loaded }) => {
        weigher.keep({
          model: model.digest,
          projection: projectionPath,
          checkpoints: loaded.checkpoints.map(({ step, adapterDigest, adapter }) => ({
            step,
            adapterDigest,
            config: adapter.config,
          })),
          layout: engine.layout(loaded.adapter.config),
          ensemble: loaded.ensemble?.file,
        })
        const index = { ...loaded.index, projectionDigest: hexToBytes(loaded.index.projectionDigest) }
        return {
          ...loaded,
          explainer: createExplainer({ index, records: loaded.records }),
          fit: (evidence: Evidence) => weigher.fit(model.digest, evidence),
        }
      })
      served.set(model.id, fresh)
      digests.set(model.id, model.digest)
      fresh.catch(() => served.delete(model.id))
      void evict(model.id).catch(error => log.warn('it is not known which models are paid for', { error }))
      return fresh
    },
    /** Ids of the models in memory, those asked longest ago first. */
    loaded: (): bigint[] => [...served.keys()],
    /** A model's row by its id on chain. @throws `inference/model-not-found` */
    async find(id: bigint): Promise<ModelRow> {
      const [model] = await db.select().from(t.models).where(eq(t.models.id, id))
      if (model) return model
      throw new BaseError('There is no such model.', { code: 'inference/model-not-found', facts: { model: id } })
    },
    /** Whether this node could answer with the model now: it may, and the files are here. They are checked when they are read. */
    async servable(model: ModelRow): Promise<boolean> {
      if (model.retired) return false
      if (model.parentId === null) return model.digest === engine.model.digest
      if (!model.operators.some(one => sameHex(one as Address, operator))) return false
      if (served.has(model.id)) return true
      const metadata = await readModelMetadata(store, model.metadata).catch(() => undefined)
      if (!metadata) return false
      const here = await Promise.all(Object.values(metadata.files).map(cid => store.has(cid)))
      return here.every(found => found)
    },
  }
}

export declare namespace createModels {
  type Options = {
    db: Database
    store: Store
    engine: Engine
    /** The account that serves. */
    operator: Address
    weigher: Weigher
    log: Log
    /** Fine-tunes kept in memory, besides those that are paid for. */
    modelsKept?: number | undefined
    /** Ids of the models whose rent is paid now. */
    paidModels?: (() => Promise<Set<bigint>>) | undefined
  }
}
