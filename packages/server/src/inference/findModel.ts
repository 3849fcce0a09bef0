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
 * Finds a model by slug, by its name, by its id on chain (`7` or `model-7`), as `BASE:FINE-TUNE` with either of these for
 * both, or as `base`, the base model of this node; where names are equal, the one in service that was registered last.
 *
 * @param base digest of the base model of this node
 * @throws `inference/model-not-found`
 */
export async function findModel(
  db: Database,
  name: string,
  { base }: { base?: string } = {},
): Promise<{ model: ModelRow; slug: string }> {
  const models = await db.select().from(t.models).orderBy(asc(t.models.id))
  const slugs = slugsOf(models)
  const plain = (wanted: string): ModelRow | undefined =>
    models.find(model => slugs.get(model.id) === wanted) ??
    models.findLast(model => model.name === wanted && !model.retired) ??
    models.find(model => String(model.id) === wanted || `model-${model.id}` === wanted) ??
    (wanted === 'base' ? models.find(model => model.parentId === null && model.digest === base) : undefined)
  const found = plain(name) ?? ofBase(name, { models, plain })
  if (!found)
    throw new BaseError(`The model “${name.slice(0, 100)}” does not exist.`, {
      code: 'inference/model-not-found',
      facts: { model: name.slice(0, 100), param: 'model' },
      hint: `GET /v1/models lists them${models.length > 0 ? `: ${[...slugs.values()].slice(-5).join(', ')}` : ''}.`,
    })
  return { model: found, slug: slugs.get(found.id)! }
}

/** `BASE:FINE-TUNE`: the fine-tune, where it descends from that base. Either name may hold colons itself. */
function ofBase(
  name: string,
  { models, plain }: { models: readonly ModelRow[]; plain: (wanted: string) => ModelRow | undefined },
): ModelRow | undefined {
  for (let at = name.indexOf(':'); at !== -1; at = name.indexOf(':', at + 1)) {
    const base = plain(name.slice(0, at))
    const tuned = plain(name.slice(at + 1))
    if (base?.parentId === null && tuned && tuned.id !== base.id && rootOf(tuned, models) === base.id) return tuned
  }
  return undefined
}

/** The base model at the root of a model's parents. */
export function rootOf(model: ModelRow, models: readonly ModelRow[]): bigint {
  let at = model
  while (at.parentId !== null) {
    const parent = models.find(({ id }) => id === at.parentId)
    // A parent is registered before its child, so this ends.
    if (!parent || parent.id >= at.id) break
    at = parent
  }
  return at.id
}
