import { eq, inArray } from 'drizzle-orm'
import type { Executor } from '../database/openDatabase.ts'
import * as t from '../database/schema.ts'

type ModelRow = typeof t.models.$inferSelect

/** A model and those that it was made of, through all parents up to the base, each once, generation by generation. */
export async function lineageOf<M extends Pick<ModelRow, 'parentId' | 'parents'>>(
  db: Executor,
  model: M,
): Promise<(M | ModelRow)[]> {
  const found = new Map<bigint, ModelRow>()
  // A parent is registered before its child, so this ends.
  for (let next = parentsOf(model); next.length > 0; ) {
    const rows = await db.select().from(t.models).where(inArray(t.models.id, next))
    for (const row of rows) found.set(row.id, row)
    next = rows.flatMap(parentsOf).filter(id => !found.has(id))
  }
  return [model, ...found.values()]
}

/** The model of an id on chain; undefined where the node knows none. */
export async function modelOf(db: Executor, id: number): Promise<ModelRow | undefined> {
  const [row] = await db
    .select()
    .from(t.models)
    .where(eq(t.models.id, BigInt(id)))
  return row
}

/** Ids of a model's parents, the first first, each once. */
export function parentsOf({ parentId, parents }: Pick<ModelRow, 'parentId' | 'parents'>): bigint[] {
  return parentId === null ? [] : [...new Set([parentId, ...parents.map(({ id }) => BigInt(id))])]
}
