import { BaseError, cidFromDigest, type Hex, hexToBytes } from '@openledger/base'
import { compileLicences, isLicenceKey, licenceToBytes32, readWire, releaseManifestSchema } from '@openledger/client'
import { type LicenceId, licenceIds, standardTerms, type Terms } from '@openledger/contracts'
import { eq } from 'drizzle-orm'
import type { Executor } from '../database/openDatabase.ts'
import * as t from '../database/schema.ts'
import type { Store } from '../store/openStore.ts'

const standard = new Set<string>(licenceIds)

/** Terms of a licence by its SPDX id or key; undefined where none are registered. */
export async function findTerms(db: Executor, licence: string): Promise<Terms | undefined> {
  if (standard.has(licence)) return standardTerms(licence as LicenceId)
  if (!isLicenceKey(licence)) return undefined
  const [row] = await db.select().from(t.licences).where(eq(t.licences.key, licence))
  return row && storedTerms(row.terms)
}

/** Terms out of the tables. */
export function storedTerms(terms: t.StoredTerms): Terms {
  return { ...terms, territory: BigInt(terms.territory) }
}

/** @throws `datanets/unknown-licence` with the nearest known ids */
export async function assertLicence(db: Executor, id: string): Promise<Terms> {
  const terms = await findTerms(db, id)
  if (terms) return terms
  const near = nearestLicences(id)
  throw new BaseError('This licence is not one that is known here.', {
    code: 'datanets/unknown-licence',
    facts: { licence: id.slice(0, 80), nearest: near.join(', ') },
    hint: `SPDX ids are spelled exactly; custom terms are registered first. Did you mean ${near.slice(0, 3).join(' or ')}?`,
  })
}

/** Known ids by edit distance, the nearest first; case and separators count little. */
export function nearestLicences(id: string, count = 3): string[] {
  const plain = (text: string) => text.toLowerCase().replaceAll(/[^a-z0-9]/g, '')
  const wanted = plain(id.slice(0, 80))
  return [...licenceIds]
    .map(candidate => ({ candidate, distance: editDistance(wanted, plain(candidate)) }))
    .sort((a, b) => a.distance - b.distance || a.candidate.localeCompare(b.candidate))
    .slice(0, count)
    .map(({ candidate }) => candidate)
}

/**
 * What the licences of a training set allow together, as the chain will judge when the model is registered; those of a
 * fine-tune that it begins from are among them. A model is trained, passed on and, here, sold by the answer.
 *
 * @throws `datanets/licence-conflict` with the licences, the reason, and the Datanets, releases, batches and models under them;
 * `datanets/unknown-licence`
 */
export async function assertTrainable({ db, store, sources, at }: assertTrainable.Options): Promise<Terms> {
  const set: { key: Hex; terms: Terms }[] = []
  for (const { licence } of sources)
    set.push({ key: licenceToBytes32(licence), terms: await assertLicence(db, licence) })
  try {
    return compileLicences({ set, at, use: { priced: true } })
  } catch (cause) {
    if (!BaseError.is(cause, 'client/licence-conflict')) throw cause
    const { facts, message, hint } = cause
    const under = sources.filter(({ licence }) => licence === facts.licence || licence === facts.other)
    const models = [...new Set(under.flatMap(({ model }) => model ?? []))]
    const batches: string[] = []
    for (const source of under) batches.push(...(await batchesUnder(store, source, [facts.licence, facts.other])))
    throw new BaseError(message, {
      code: 'datanets/licence-conflict',
      facts: {
        ...facts,
        datanets: under.flatMap(({ datanet }) => datanet ?? []).join(', ') || 'none',
        releases: under.flatMap(({ release }) => (release ? [release.id] : [])).join(', ') || 'none',
        batches: batches.slice(0, 20).join(', ') || 'none',
        ...(models.length > 0 && { models: models.join(', ') }),
      },
      ...(hint !== undefined && { hint }),
      cause,
    })
  }
}

export declare namespace assertTrainable {
  type Options = {
    db: Executor
    store: Store
    /** Datanets, with the release of theirs that is meant where there is one; and a model that stands under the licence. */
    sources: readonly {
      licence: string
      datanet?: number | undefined
      release?: { id: number; manifest: Hex } | undefined
      model?: number | undefined
    }[]
    /** Unix seconds: licences that have run out by then forbid everything. */
    at: number
  }
}

/**
 * Holds an answer's split against what the licences of its data ask for.
 *
 * @param options.model its licences, and their terms together; without terms nothing is asked for
 * @param options.dataShare basis points of the price that the policy in force gives to the data
 * @throws `datanets/licence-share`
 */
export function assertDataShare({ model, dataShare }: assertDataShare.Options): void {
  const least = model.terms?.share ?? 0
  if (dataShare >= least) return
  throw new BaseError('The licences of this model’s data ask for a larger share of an answer than the network pays.', {
    code: 'datanets/licence-share',
    facts: { licences: model.licences.join(', '), asked: `${least} bps`, paid: `${dataShare} bps` },
    hint: 'Its owner can train on other data; holders of stake can vote for a larger share of the data.',
  })
}

export declare namespace assertDataShare {
  type Options = { model: Pick<typeof t.models.$inferSelect, 'licences' | 'terms'>; dataShare: number }
}

/** Batches of a release under one of the licences, where its manifest is here. */
async function batchesUnder(
  store: Store,
  { release }: assertTrainable.Options['sources'][number],
  licences: readonly unknown[],
): Promise<string[]> {
  if (!release) return []
  const bytes = await store.get(cidFromDigest(hexToBytes(release.manifest))).catch(() => undefined)
  if (!bytes) return []
  const { batches } = readWire(releaseManifestSchema, bytes, { what: 'release manifest' })
  return batches.filter(({ licence }) => licences.includes(licence)).map(({ id }) => String(id))
}

/** Levenshtein distance. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)))
    row = next
  }
  return row[b.length]!
}
