import { eq } from 'drizzle-orm'
import type { Database } from '../database/openDatabase.ts'
import * as t from '../database/schema.ts'
import type { Store } from '../store/openStore.ts'
import { readExamples, readModelMetadata } from './ModelFiles.ts'

/**
 * Erases the example questions of models that are words of erased batches: the whole file of a model, for a file is named
 * by its hash and cannot be shortened. Remembers what it has looked at, so that most calls do nothing.
 */
export function createForgetter({ db, store }: createForgetter.Options): () => Promise<void> {
  let seen = ''
  return async () => {
    const gone = await db.select({ id: t.batches.id }).from(t.batches).where(eq(t.batches.tombstoned, true))
    const models = gone.length === 0 ? [] : await db.select({ metadata: t.models.metadata }).from(t.models)
    const now = `${gone.length} ${models.length}`
    if (models.length === 0 || now === seen) return
    const erased = new Set(gone.map(({ id }) => Number(id)))
    for (const model of models) {
      const metadata = await readModelMetadata(store, model.metadata).catch(() => undefined)
      const file = metadata?.files['examples.json']
      if (!metadata || file === undefined) continue
      const examples = await readExamples(store, metadata)
      if (examples.some(({ batch }) => erased.has(batch))) await store.erase(file)
    }
    seen = now
  }
}

export declare namespace createForgetter {
  type Options = { db: Database; store: Store }
}
