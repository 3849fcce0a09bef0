import { type Address, BaseError, cidFromDigest, type Hex, hexToBytes } from '@openledger/base'
import {
  type Batch,
  batchFaults,
  batchVerdicts,
  type Datanet,
  datanetModes,
  erasures,
  type Release,
} from '@openledger/client'
import { and, asc, desc, eq, inArray, isNull, sql } from 'drizzle-orm'
import * as t from '../database/schema.ts'
import { termsOf } from './licences.ts'
import { named, type View } from './View.ts'

type Row = typeof t.datanets.$inferSelect
type BatchRow = typeof t.batches.$inferSelect

/** All Datanets, the newest last. */
export async function listDatanets(view: View): Promise<Datanet[]> {
  const rows = await view.db.select().from(t.datanets).orderBy(asc(t.datanets.id))
  return Promise.all(rows.map(row => toDatanet(view, row)))
}

/** @throws `datanets/unknown-datanet` */
export async function getDatanet(view: View, id: number): Promise<Datanet> {
  const [row] = await view.db
    .select()
    .from(t.datanets)
    .where(eq(t.datanets.id, BigInt(id)))
  if (!row)
    throw new BaseError('There is no such Datanet.', { code: 'datanets/unknown-datanet', facts: { datanet: id } })
  return toDatanet(view, row)
}

/** Batches of a Datanet, erased ones included, in the order of their ids. */
export async function listBatches(view: View, datanet: number): Promise<Batch[]> {
  const rows = await view.db
    .select()
    .from(t.batches)
    .where(eq(t.batches.datanetId, BigInt(datanet)))
    .orderBy(asc(t.batches.id))
  const reports = await view.db
    .select({ batchId: t.reports.batchId, open: sql<string>`count(*)` })
    .from(t.reports)
    .innerJoin(t.batches, eq(t.batches.id, t.reports.batchId))
    .where(and(eq(t.batches.datanetId, BigInt(datanet)), isNull(t.reports.upheld)))
    .groupBy(t.reports.batchId)
  const open = new Map(reports.map(row => [row.batchId, Number(row.open)]))
  return rows.map(row => ({
    id: Number(row.id),
    datanet,
    contributor: row.contributor as Address,
    ...named(view, 'contributorName', row.contributor),
    label: row.label ?? '',
    root: row.root as Hex,
    count: row.count,
    bytes: row.size,
    licence: row.licence,
    file: row.content === 'present' && !row.tombstoned ? row.file : null,
    bond: row.bond,
    bondReclaimed: row.bondReclaimed,
    state: stateOf(row),
    verdict: batchVerdicts[row.verdict - 1] ?? null,
    caseId: row.caseId === null ? null : Number(row.caseId),
    openReports: open.get(row.id) ?? 0,
    slashed: batchFaults[row.slashed - 1] ?? null,
    erasure: erasures[row.erasure - 1] ?? null,
    transaction: row.transaction as Hex,
    at: row.at,
  }))
}

/** A batch that no panel has accepted waits, unless one has refused it. */
function stateOf({ tombstoned, live, verdict }: BatchRow): Batch['state'] {
  if (tombstoned) return 'tombstoned'
  if (live) return 'live'
  return verdict === 0 || batchVerdicts[verdict - 1] === 'unjudged' ? 'waiting' : 'refused'
}

async function toDatanet(view: View, row: Row): Promise<Datanet> {
  const { db, store } = view
  const standing = await db
    .select()
    .from(t.batches)
    .where(and(eq(t.batches.datanetId, row.id), eq(t.batches.tombstoned, false)))
  const live = standing.filter(batch => batch.live)
  const [latest] = await db
    .select()
    .from(t.releases)
    .where(eq(t.releases.datanetId, row.id))
    .orderBy(desc(t.releases.id))
    .limit(1)
  const contributors = new Map<string, { batches: number; records: number }>()
  for (const { contributor, count } of live) {
    const sum = contributors.get(contributor) ?? { batches: 0, records: 0 }
    contributors.set(contributor, { batches: sum.batches + 1, records: sum.records + count })
  }
  const releaseIds = (
    await db.select({ id: t.releases.id }).from(t.releases).where(eq(t.releases.datanetId, row.id))
  ).map(one => String(one.id))
  const models = await db
    .select({ id: t.models.id, name: t.models.name, releaseIds: t.models.releaseIds })
    .from(t.models)
    .orderBy(asc(t.models.id))
  const described = await describe(view, row.metadata)
  return {
    id: Number(row.id),
    name: row.name,
    ...(described !== undefined && { description: described }),
    curator: row.curator as Address,
    ...named(view, 'curatorName', row.curator),
    mode: datanetModes[row.mode]!,
    licence: row.licence,
    terms: await termsOf(view, row.licence),
    exam: row.exam && {
      examiner: row.exam.examiner as Address,
      passMark: row.exam.passMark,
      exam: /^0x0+$/.test(row.exam.exam) ? null : cidFromDigest(hexToBytes(row.exam.exam as Hex)),
    },
    review: datanetModes[row.mode] === 'curated' ? (row.review ?? { domain: 0, panel: null }) : null,
    accessPrice: row.accessPrice,
    waiting: standing.filter(batch => stateOf(batch) === 'waiting').length,
    batchBond: row.batchBond,
    metadata: row.metadata as Hex,
    batches: live.length,
    records: live.reduce((sum, batch) => sum + batch.count, 0),
    bytes: live.reduce((sum, batch) => sum + batch.size, 0),
    contributors: [...contributors]
      .sort(([a, x], [b, y]) => y.records - x.records || (a < b ? -1 : 1))
      .map(([account, sums]) => ({ account: account as Address, ...named(view, 'name', account), ...sums })),
    release: latest ? await toRelease(view, latest) : null,
    models: models
      .filter(model => model.releaseIds.some(id => releaseIds.includes(id)))
      .map(({ id, name }) => ({ id: Number(id), name })),
    demo: view.demoAccounts.has(row.curator),
    transaction: row.transaction as Hex,
    at: row.at,
  }

  async function toRelease(_: View, release: typeof t.releases.$inferSelect): Promise<Release> {
    const file = cidFromDigest(hexToBytes(release.manifest as Hex))
    const manifest = (await store.getJson(file).catch(() => undefined)) as
      | { batches?: { id: number; count: number }[] }
      | undefined
    const records = manifest?.batches?.reduce((sum, batch) => sum + batch.count, 0)
    const ids = manifest?.batches?.map(batch => BigInt(batch.id)) ?? []
    const erased =
      ids.length === 0
        ? []
        : await db
            .select({ id: t.batches.id })
            .from(t.batches)
            .where(and(inArray(t.batches.id, ids), eq(t.batches.tombstoned, true)))
            .orderBy(asc(t.batches.id))
    return {
      id: Number(release.id),
      datanet: Number(release.datanetId),
      root: release.root as Hex,
      manifest: release.manifest as Hex,
      file,
      batchCount: release.batchCount,
      ...(records !== undefined && { records }),
      erased: erased.map(({ id }) => Number(id)),
      transaction: release.transaction as Hex,
      at: release.at,
    }
  }
}

/** The description behind a metadata digest, where the store holds one. */
async function describe({ store }: View, metadata: string): Promise<string | undefined> {
  if (/^0x0+$/.test(metadata)) return undefined
  const cid = cidFromDigest(hexToBytes(metadata as Hex))
  if (!(await store.has(cid)) || (await store.size(cid)) > 100_000) return undefined
  const json = (await store.getJson(cid).catch(() => undefined)) as { description?: unknown } | undefined
  return typeof json?.description === 'string' ? json.description.slice(0, 10_000) : undefined
}

/** Names of Datanets by id. */
export async function datanetNames(view: View, ids: readonly bigint[]): Promise<Map<bigint, string>> {
  if (ids.length === 0) return new Map()
  const rows = await view.db
    .select({ id: t.datanets.id, name: t.datanets.name })
    .from(t.datanets)
    .where(inArray(t.datanets.id, [...ids]))
  return new Map(rows.map(row => [row.id, row.name]))
}
