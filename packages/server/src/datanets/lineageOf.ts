import { inArray } from 'drizzle-orm'
import type { Executor } from '../database/openDatabase.ts'
import * as t from '../database/schema.ts'

type ModelRow = typeof t.models.$inferSelect

/** The models that one was made of, through all parents up to the base, each once, generation by generation. */
export async function lineageOf(db: Executor, model: Pick<ModelRow, 'parentId' | 'parents'>): Promise<ModelRow[]> {
  const found = new Map<bigint, ModelRow>()
  // A parent is registered before its child, so this ends.
  for (let next = parentsOf(model); next.length > 0; ) {
    const rows = await db.select().from(t.models).where(inArray(t.models.id, next))
    for (const row of rows) found.set(row.id, row)
    next = rows.flatMap(parentsOf).filter(id => !found.has(id))
  }
  return [...found.values()]
}

/** Ids of a model's parents, the first first, each once. */
export function parentsOf({ parentId, parents }: Pick<ModelRow, 'parentId' | 'parents'>): bigint[] {
  return parentId === null ? [] : [...new Set([parentId, ...parents.map(({ id }) => BigInt(id))])]
}
