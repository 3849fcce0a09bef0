import type { Hex } from '@openledger/base'
import { licenceName } from '@openledger/client'
import { addresses, modelsAbi } from '@openledger/contracts'
import { eq } from 'drizzle-orm'
import type { Executor } from '../database/openDatabase.ts'
import * as t from '../database/schema.ts'
import { follow, origin } from './Followed.ts'

/** Base models, fine-tunes and updates: lineage, licences, prices, operators, audits. */
export const models = follow(addresses.models, modelsAbi, {
  BaseRegistered: (db, { modelId, owner, digest, name, metadata }, event) =>
    db.insert(t.models).values({ id: BigInt(modelId), owner, name, digest, metadata, ...origin(event) }),

  FineTuneRegistered: (db, args, event) =>
    db.insert(t.models).values({
      id: BigInt(args.modelId),
      owner: args.owner,
      parentId: BigInt(args.parentId),
      name: args.name,
      digest: args.adapterDigest,
      descriptor: args.descriptor,
      checkpointRoot: args.checkpointRoot,
      indexRoot: args.indexRoot,
      releaseIds: args.releaseIds,
      metadata: args.metadata,
      ...origin(event),
    }),

  Transfer: (db, { tokenId, to }) => changeModel(db, tokenId, { owner: to }),

  PriceChanged: (db, { modelId, basePrice, tokenPrice }) =>
    changeModel(db, modelId, { basePrice: BigInt(basePrice), tokenPrice: BigInt(tokenPrice) }),

  OperatorChanged: async (db, { modelId, operator, allowed }) => {
    const [model] = await db
      .select()
      .from(t.models)
      .where(eq(t.models.id, BigInt(modelId)))
    const others = (model?.operators ?? []).filter(one => one !== operator)
    const operators = allowed ? [...others, operator] : others
    return changeModel(db, modelId, { operators })
  },

  AuditPublished: (db, { modelId, audit }) => changeModel(db, modelId, { audit }),

  ModelRetired: (db, { modelId }) => changeModel(db, modelId, { retired: true }),

  ParentsNamed: (db, { modelId, parents }) =>
    changeModel(db, modelId, { parents: parents.map(({ modelId: id, share }) => ({ id, share })) }),

  ModelLicensed: (db, { modelId, licences: keys, terms }) =>
    changeModel(db, modelId, { licences: keys.map(key => licenceName(key as Hex)), terms }),

  ModelUpdated: (db, { modelId, previousId, version }) =>
    changeModel(db, modelId, { previousId: BigInt(previousId), version }),
})

function changeModel(db: Executor, id: string, change: Partial<typeof t.models.$inferInsert>) {
  return db
    .update(t.models)
    .set(change)
    .where(eq(t.models.id, BigInt(id)))
}
