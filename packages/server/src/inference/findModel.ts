import { BaseError } from '@openledger/base'
import { asc } from 'drizzle-orm'
import type { Database } from '../database/openDatabase.ts'
import * as t from '../database/schema.ts'

export type ModelRow = typeof t.models.$inferSelect

/** The name to ask for under `/v1`; where two models share one, the later carries its id. */
export function slugsOf(models: readonly Pick<ModelRow, 'id' | 'name'>[]): Map<bigint, string> {
  const taken = new Set<string>()
  const slugs = new Map<bigint, string>()
  for (const { id, name } of [...models].sort((a, b) => Number(a.id - b.id))) {
    const plain =
      name
        .normalize('NFKD')
        .toLowerCase()
        .replaceAll(/[^a-z0-9]+/g, '-')
        .replaceAll(/^-+|-+$/g, '')
        .slice(0, 60) || 'model'
    // OpenAI's clients know fine-tunes by such names.
    if (/^ft:[a-z0-9:_-]{1,97}$/i.test(name) && !taken.has(name)) {
      taken.add(name)
      slugs.set(id, name)
      continue
    }
    // A name of digits alone could be read as an id.
    const slug = taken.has(plain) || /^\d+$/.test(plain) ? `${plain}-${id}` : plain
    taken.add(slug)
    slugs.set(id, slug)
  }
  return slugs
}

/**
 * Finds a model by slug, by its name, or by its id on chain; where names are equal, the one in service that was
 * registered last.
 *
 * @throws `inference/model-not-found`
 */
export async function findModel(db: Database, name: string): Promise<{ model: ModelRow; slug: string }> {
  const models = await db.select().from(t.models).orderBy(asc(t.models.id))
  const slugs = slugsOf(models)
  const found =
    models.find(model => slugs.get(model.id) === name) ??
    models.findLast(model => model.name === name && !model.retired) ??
    models.find(model => String(model.id) === name)
  if (!found)
    throw new BaseError(`The model “${name.slice(0, 100)}” does not exist.`, {
      code: 'inference/model-not-found',
      facts: { model: name.slice(0, 100) },
      hint: `GET /v1/models lists them${models.length > 0 ? `: ${[...slugs.values()].slice(-5).join(', ')}` : ''}.`,
    })
  return { model: found, slug: slugs.get(found.id)! }
}
