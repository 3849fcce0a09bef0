import type { Address, Hex } from '@openledger/base'
import { licenceName } from '@openledger/client'
import { addresses } from '@openledger/contracts'
import { and, eq } from 'drizzle-orm'
import type { Executor } from '../database/openDatabase.ts'
import * as t from '../database/schema.ts'
import { registryHandlers } from './registries.ts'
import { reviewHandlers } from './reviews.ts'
import { stakingHandlers } from './staking.ts'
import { workHandlers } from './work.ts'

/** An event as it is kept: arguments in JSON, integers as decimal strings, addresses in lower case. */
export type IndexedEvent = {
  block: number
  position: number
  transaction: string
  at: number
  address: string
  name: string
  args: Record<string, unknown>
}

type ArgumentName =
  | 'datanetId curator mode licence batchBond name metadata tokenId to from value contributor batchId root count size bond'
  | 'releaseId manifest batchCount modelId owner digest parentId adapterDigest descriptor checkpointRoot indexRoot'
  | 'basePrice tokenPrice operator audit epoch proposer hash finalisableAt'
  | 'account amount cumulative'
type Words<Text extends string> = Text extends `${infer Word} ${infer Rest}` ? Word | Words<Rest> : Text
type EpochField =
  'receiptsRoot linesRoot payoutRoot total added receiptCount lineCount payoutCount lastPayment data chunksRoot size'
type Arguments = Record<Words<ArgumentName>, string> & {
  allowed: boolean
  releaseIds: string[]
  proposal: Record<Words<EpochField>, string>
}
type Handler = (db: Executor, args: Arguments, event: IndexedEvent) => Promise<unknown>

const key = (address: Address, name: string) => `${address.toLowerCase()} ${name}`
const { datanets, models, settlement, wopen } = addresses

/**
 * What each event does to the tables. Handlers see only the stored form, so that replaying the stored events after a
 * reorganisation, or all logs after the database was lost, gives the same rows.
 */
const handlers: Record<string, Handler> = {
  [key(datanets, 'DatanetCreated')]: (db, { datanetId, curator, mode, licence, batchBond, name, metadata }, event) =>
    db.insert(t.datanets).values({
      id: BigInt(datanetId),
      curator,
      mode: Number(mode),
      licence: licenceName(licence as Hex),
      batchBond: BigInt(batchBond),
      name,
      metadata,
      ...origin(event),
    }),

  [key(datanets, 'Transfer')]: (db, { tokenId, to }) =>
    db
      .update(t.datanets)
      .set({ curator: to })
      .where(eq(t.datanets.id, BigInt(tokenId))),

  [key(datanets, 'ContributorAllowed')]: (db, { datanetId, contributor, allowed }) =>
    db
      .insert(t.datanetContributors)
      .values({ datanetId: BigInt(datanetId), account: contributor, allowed })
      .onConflictDoUpdate({
        target: [t.datanetContributors.datanetId, t.datanetContributors.account],
        set: { allowed },
      }),

  [key(datanets, 'BatchContributed')]: (db, args, event) =>
    db.insert(t.batches).values({
      id: BigInt(args.batchId),
      datanetId: BigInt(args.datanetId),
      contributor: args.contributor,
      root: args.root,
      count: held(args.count, 2 ** 31 - 1),
      size: held(args.size),
      licence: licenceName(args.licence as Hex),
      bond: BigInt(args.bond),
      metadata: args.metadata,
      ...origin(event),
    }),

  [key(datanets, 'BondReclaimed')]: (db, { batchId }) =>
    db
      .update(t.batches)
      .set({ bondReclaimed: true })
      .where(eq(t.batches.id, BigInt(batchId))),

  [key(datanets, 'ReleasePublished')]: (db, { datanetId, releaseId, root, manifest, batchCount }, event) =>
    db.insert(t.releases).values({
      id: BigInt(releaseId),
      datanetId: BigInt(datanetId),
      root,
      manifest,
      batchCount: Number(batchCount),
      ...origin(event),
    }),

  [key(models, 'BaseRegistered')]: (db, { modelId, owner, digest, name, metadata }, event) =>
    db.insert(t.models).values({ id: BigInt(modelId), owner, name, digest, metadata, ...origin(event) }),

  [key(models, 'FineTuneRegistered')]: (db, args, event) =>
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

  [key(models, 'Transfer')]: (db, { tokenId, to }) =>
    db
      .update(t.models)
      .set({ owner: to })
      .where(eq(t.models.id, BigInt(tokenId))),

  [key(models, 'PriceChanged')]: (db, { modelId, basePrice, tokenPrice }) =>
    db
      .update(t.models)
      .set({ basePrice: BigInt(basePrice), tokenPrice: BigInt(tokenPrice) })
      .where(eq(t.models.id, BigInt(modelId))),

  [key(models, 'OperatorChanged')]: async (db, { modelId, operator, allowed }) => {
    const [model] = await db
      .select()
      .from(t.models)
      .where(eq(t.models.id, BigInt(modelId)))
    const others = (model?.operators ?? []).filter(one => one !== operator)
    const operators = allowed ? [...others, operator] : others
    return db
      .update(t.models)
      .set({ operators })
      .where(eq(t.models.id, BigInt(modelId)))
  },

  [key(models, 'AuditPublished')]: (db, { modelId, audit }) =>
    db
      .update(t.models)
      .set({ audit })
      .where(eq(t.models.id, BigInt(modelId))),

  [key(models, 'ModelRetired')]: (db, { modelId }) =>
    db
      .update(t.models)
      .set({ retired: true })
      .where(eq(t.models.id, BigInt(modelId))),

  [key(settlement, 'EpochProposed')]: async (db, args, event) => {
    const { proposal } = args
    const row = {
      epoch: Number(args.epoch),
      proposer: args.proposer,
      hash: args.hash,
      receiptsRoot: proposal.receiptsRoot,
      linesRoot: proposal.linesRoot,
      payoutRoot: proposal.payoutRoot,
      total: BigInt(proposal.total),
      added: BigInt(proposal.added),
      receiptCount: held(proposal.receiptCount),
      lineCount: held(proposal.lineCount),
      payoutCount: held(proposal.payoutCount),
      lastPayment: held(proposal.lastPayment),
      data: proposal.data,
      chunksRoot: proposal.chunksRoot,
      size: held(proposal.size),
      finalisableAt: Number(args.finalisableAt),
      state: 'pending' as const,
      ...origin(event),
    }
    return db.insert(t.epochs).values(row).onConflictDoUpdate({ target: t.epochs.epoch, set: row })
  },

  [key(settlement, 'EpochFinalised')]: (db, { epoch }, event) =>
    db
      .update(t.epochs)
      .set({ state: 'final', finalBlock: event.block, finalTransaction: event.transaction, finalAt: event.at })
      .where(eq(t.epochs.epoch, Number(epoch))),

  [key(settlement, 'EpochCancelled')]: (db, { epoch }) =>
    db.delete(t.epochs).where(and(eq(t.epochs.epoch, Number(epoch)), eq(t.epochs.state, 'pending'))),

  [key(settlement, 'Claimed')]: (db, { account, amount, cumulative }, event) =>
    db.insert(t.claims).values({
      account,
      amount: BigInt(amount),
      cumulative: BigInt(cumulative),
      position: event.position,
      ...origin(event),
    }),

  [key(wopen, 'Transfer')]: (db, { from, value }, event) =>
    db.insert(t.payments).values({ payer: from, amount: BigInt(value), position: event.position, ...origin(event) }),
}

/** Handlers of every family, by the contract and the name of their event. */
const all: Record<string, (db: Executor, args: never, event: IndexedEvent) => Promise<unknown>> = {
  ...handlers,
  ...registryHandlers,
  ...reviewHandlers,
  ...stakingHandlers,
  ...workHandlers,
}

/** Applies one event to the tables. Events that no table follows are kept and pass. */
export async function applyEvent(db: Executor, event: IndexedEvent): Promise<void> {
  await all[`${event.address} ${event.name}`]?.(db, event.args as never, event)
}

/** A number as somebody claims it on chain, as far as its column holds it: nobody's claim stops the indexer. */
function held(claimed: string, most = Number.MAX_SAFE_INTEGER): number {
  return Math.min(Number(claimed), most)
}

function origin({ block, transaction, at }: IndexedEvent) {
  return { block, transaction, at }
}
