import { type Clusters, decodeClusters } from '@openledger/attribution'
import { type Address, BaseError } from '@openledger/base'
import type { Cluster, ClusterPage } from '@openledger/client'
import { eq, inArray } from 'drizzle-orm'
import * as t from '../database/schema.ts'
import { readModelMetadata, readOrigins } from '../factory/ModelFiles.ts'
import { shownRecords } from './excerpts.ts'
import { named, type View } from './View.ts'

/** Clusters of one page, and copies that are named of each. */
const [pageSize, mostCopies] = [50, 100]

/**
 * One page of a model's clusters: originals that have copies, in the order of training, with the evidence of each copy.
 *
 * @param cursor how many clusters to pass over
 * @throws `inference/model-not-found`; `server/no-clusters` for a model that keeps none, or whose files are not here
 */
export async function listClusters(
  view: View,
  { id, cursor = 0 }: { id: number; cursor?: number },
): Promise<ClusterPage> {
  const [row] = await view.db
    .select()
    .from(t.models)
    .where(eq(t.models.id, BigInt(id)))
  if (!row) throw new BaseError('There is no such model.', { code: 'inference/model-not-found', facts: { model: id } })
  const { clusters, origins } = await readClusters(view, row.metadata, id)
  const all = [...Map.groupBy(clusters.copies, ({ of }) => of)].sort(([a], [b]) => a - b)
  const page = all.slice(cursor, cursor + pageSize)
  const places = page.flatMap(([of, copies]) => [of, ...copies.slice(0, mostCopies).map(({ record }) => record)])
  const shown = await shownRecords(view, origins, places)
  const accounts = await contributorsOf(view, origins, places)
  const recordAt = (record: number): Cluster['original'] => {
    const [batch, line] = origins[record]!
    const account = accounts.get(batch)!
    const { excerpt, withheld } = shown.get(record)!
    return {
      ...{ record, account, ...named(view, 'name', account), batch, line },
      ...(excerpt !== undefined && { excerpt }),
      ...(withheld !== undefined && { withheld }),
    }
  }
  const next = cursor + page.length
  return {
    records: clusters.records,
    copies: clusters.copies.length,
    items: page.map(([of, copies]) => ({
      original: recordAt(of),
      count: copies.length,
      copies: copies
        .slice(0, mostCopies)
        .map(({ record, kind, permille }) => ({ ...recordAt(record), ...{ kind, permille } })),
    })),
    next: next < all.length ? String(next) : null,
  }
}

async function readClusters(
  { store }: View,
  metadata: string,
  model: number,
): Promise<{ clusters: Clusters; origins: [number, number][] }> {
  try {
    const files = (await readModelMetadata(store, metadata))?.files ?? {}
    const clusters = decodeClusters(await store.get(files['clusters.json']!))
    const origins = await readOrigins(store, files)
    if (origins.length !== clusters.records) throw new Error('the two files speak of different numbers of records')
    return { clusters, origins }
  } catch (cause) {
    throw new BaseError('What this model’s copies are is not known here.', {
      code: 'server/no-clusters',
      facts: { model },
      hint: 'Fine-tunes keep it in clusters.json; ask the node that trained the model.',
      cause,
    })
  }
}

/** Who registered the batches that these records came in, by batch. */
async function contributorsOf(
  { db }: View,
  origins: readonly [number, number][],
  places: readonly number[],
): Promise<Map<number, Address>> {
  const ids = [...new Set(places.map(place => BigInt(origins[place]![0])))]
  if (ids.length === 0) return new Map()
  const rows = await db
    .select({ id: t.batches.id, contributor: t.batches.contributor })
    .from(t.batches)
    .where(inArray(t.batches.id, ids))
  return new Map(rows.map(({ id, contributor }) => [Number(id), contributor as Address]))
}
