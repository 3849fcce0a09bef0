import { auditReportSchema } from '@openledger/attribution'
import { type Address, BaseError, cidFromDigest, type Hex, hexToBytes } from '@openledger/base'
import { type Audit, type Model, termsView } from '@openledger/client'
import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import * as t from '../database/schema.ts'
import { storedTerms } from '../datanets/licences.ts'
import { parentsOf } from '../datanets/lineageOf.ts'
import { auditView } from '../factory/createFactory.ts'
import { readExamples, readModelMetadata } from '../factory/ModelFiles.ts'
import { type ModelRow, slugsOf } from '../inference/findModel.ts'
import { datanetNames } from './datanets.ts'
import { named, type View } from './View.ts'

/** All models, in the order of registration. */
export async function listModels(view: View): Promise<Model[]> {
  const rows = await view.db.select().from(t.models).orderBy(asc(t.models.id))
  return Promise.all(rows.map(row => toModel(view, row, rows)))
}

/** @throws `inference/model-not-found` */
export async function getModel(view: View, id: number): Promise<Model> {
  const rows = await view.db.select().from(t.models).orderBy(asc(t.models.id))
  const row = rows.find(model => model.id === BigInt(id))
  if (!row) throw new BaseError('There is no such model.', { code: 'inference/model-not-found', facts: { model: id } })
  return toModel(view, row, rows)
}

async function toModel(view: View, row: ModelRow, all: readonly ModelRow[]): Promise<Model> {
  const { db, store } = view
  const lineage: ModelRow[] = []
  for (let at: ModelRow | undefined = row; at && lineage.length < 64; at = all.find(one => one.id === at!.parentId))
    lineage.unshift(at)
  const releaseIds = row.releaseIds.map(BigInt)
  const releases =
    releaseIds.length === 0
      ? []
      : await db.select().from(t.releases).where(inArray(t.releases.id, releaseIds)).orderBy(asc(t.releases.id))
  const nets = await datanetNames(
    view,
    releases.map(release => release.datanetId),
  )
  const metadata = await readModelMetadata(store, row.metadata).catch(() => undefined)
  const questions = metadata ? (await readExamples(store, metadata)).map(({ question }) => question) : []
  const [figures] = await db
    .select({ answers: sql<string>`count(*)`, earned: sql<string>`coalesce(sum(${t.receipts.price}), 0)` })
    .from(t.receipts)
    .where(and(eq(t.receipts.modelId, row.id)))
  const fineTune = row.parentId !== null
  return {
    id: Number(row.id),
    kind: fineTune ? 'fine-tune' : 'base',
    name: row.name,
    slug: slugsOf(all).get(row.id)!,
    ...(metadata?.description && { description: metadata.description }),
    owner: row.owner as Address,
    ...named(view, 'ownerName', row.owner),
    lineage: lineage.map(one => ({
      id: Number(one.id),
      name: one.name,
      kind: one.parentId === null ? ('base' as const) : ('fine-tune' as const),
      owner: one.owner as Address,
      digest: one.digest as Hex,
    })),
    parentId: fineTune ? Number(row.parentId) : null,
    parents: row.parents.map(({ id, share }) => ({
      id: Number(id),
      name: all.find(one => one.id === BigInt(id))?.name ?? '',
      share,
    })),
    children: all.filter(one => parentsOf(one).includes(row.id)).map(({ id, name }) => ({ id: Number(id), name })),
    version: row.version,
    previousId: row.previousId === null ? null : Number(row.previousId),
    licences: row.licences,
    terms: row.terms && termsView(storedTerms(row.terms)),
    baseDigest: lineage[0]!.digest as Hex,
    adapterDigest: fineTune ? (row.digest as Hex) : null,
    descriptor: row.descriptor as Hex | null,
    checkpointRoot: row.checkpointRoot as Hex | null,
    indexRoot: row.indexRoot as Hex | null,
    releases: releases.map(release => ({
      datanet: Number(release.datanetId),
      datanetName: nets.get(release.datanetId) ?? '',
      release: Number(release.id),
      root: release.root as Hex,
    })),
    contributors: (metadata?.contributors ?? []).map(({ account, records }) => ({
      account: account as Address,
      ...named(view, 'name', account),
      records,
    })),
    price: fineTune ? { base: row.basePrice, token: row.tokenPrice } : null,
    operators: row.operators as Address[],
    files: { ...metadata?.files, ...(metadata && { 'metadata.json': cidFromDigest(hexToBytes(row.metadata as Hex)) }) },
    audit: await auditOf(view, row),
    auditRunning: view.factory.auditProgress(row.descriptor),
    examples: metadata ? [...metadata.examples, ...questions] : [],
    curve: metadata?.curve ?? [],
    servable: await view.inference.servable(row),
    retired: row.retired,
    answers: Number(figures?.answers ?? 0),
    earned: BigInt(figures?.earned ?? 0),
    demo: view.demoAccounts.has(row.owner),
    transaction: row.transaction as Hex,
    at: row.at,
  }
}

/** The audit that the model's owner published, where its bytes are here and are about this very index. */
async function auditOf({ store }: View, { audit, indexRoot }: ModelRow): Promise<Audit | null> {
  if (!audit || /^0x0+$/.test(audit)) return null
  const file = cidFromDigest(hexToBytes(audit as Hex))
  const report = auditReportSchema.safeParse(await store.getJson(file).catch(() => undefined))
  if (!report.success || report.data.indexRoot !== indexRoot) return null
  return { ...auditView(report.data), file }
}
