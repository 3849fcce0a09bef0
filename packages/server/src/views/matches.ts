import { createTracer, type Tracer } from '@openledger/attribution'
import type { Address } from '@openledger/base'
import { batchLineSchema, fromWire, type Match } from '@openledger/client'
import { asc, eq, inArray } from 'drizzle-orm'
import * as t from '../database/schema.ts'
import { textOf } from '../factory/clusterRun.ts'
import { linesOf, withheld } from './excerpts.ts'
import { named, type View } from './View.ts'

/** Models whose records are kept sorted, and the most letters that are sorted while others wait: some 200 ms. */
const keptModels = 4
const mostLetters = 4_000_000

type Traced = { tracer: Tracer; records: { batch: number; line: number; account: Address }[] }
const traced = new Map<string, Promise<Traced | undefined>>()

/**
 * Words of an answer that stand in its model's training records as they are: only records whose text may be shown. They are sorted when first asked for, and again when one of their batches is erased or closed; nothing
 * of them is kept with the model, which could not be taken back.
 *
 * @returns nothing where the records are too many to be sorted here
 */
export async function matchesOf(
  view: Shown,
  { model, origins, answer }: matchesOf.Options,
): Promise<Match[] | undefined> {
  const used = [...new Set(origins.map(([batch]) => BigInt(batch)))]
  if (used.length === 0 || answer.trim() === '') return []
  const rows = await view.db
    .select({
      id: t.batches.id,
      file: t.batches.file,
      contributor: t.batches.contributor,
      licence: t.batches.licence,
      tombstoned: t.batches.tombstoned,
      content: t.batches.content,
      accessPrice: t.datanets.accessPrice,
    })
    .from(t.batches)
    .innerJoin(t.datanets, eq(t.datanets.id, t.batches.datanetId))
    .where(inArray(t.batches.id, used))
    .orderBy(asc(t.batches.id))
  const open: Open[] = []
  for (const row of rows) if ((await withheld(view, row)) === undefined) open.push(row)
  const key = [model, ...open.map(({ file }) => file)].join()
  let found = traced.get(key)
  if (!found) {
    found = sortRecords(view, open, origins)
    traced.set(key, found)
    for (const old of [...traced.keys()].slice(0, -keptModels)) traced.delete(old)
    found.catch(() => traced.delete(key))
  }
  const known = await found
  return known?.tracer.trace(answer).map(({ text, from, to, count, records }) => ({
    ...{ text, from, to, count },
    records: records.slice(0, 8).map(place => {
      const record = known.records[place]!
      return { ...record, ...named(view, 'name', record.account) }
    }),
  }))
}

export declare namespace matchesOf {
  type Options = {
    /** Digest of the model. */
    model: string
    /** For each training record, its batch and its place in the batch file. */
    origins: readonly [batch: number, line: number][]
    answer: string
  }
}

type Shown = Pick<View, 'db' | 'store' | 'names'>
type Open = { id: bigint; file: string | null; contributor: string }

/** Records in the order of registration, each once, sorted by their words. */
async function sortRecords(
  view: Shown,
  open: readonly Open[],
  origins: matchesOf.Options['origins'],
): Promise<Traced | undefined> {
  const lines = new Map<number, Set<number>>()
  for (const [batch, line] of origins) lines.set(batch, (lines.get(batch) ?? new Set()).add(line))
  const texts: string[] = []
  const records: Traced['records'] = []
  let letters = 0
  for (const { id, file, contributor } of open) {
    const batch = Number(id)
    const held = file === null ? [] : await linesOf(view, file)
    for (const line of [...lines.get(batch)!].sort((a, b) => a - b)) {
      if (held[line] === undefined) continue
      const { record } = fromWire(batchLineSchema, JSON.parse(held[line]), { what: 'line' })
      const { text } = textOf(record)
      letters += text.length
      if (letters > mostLetters) return undefined
      texts.push(text)
      records.push({ batch, line, account: contributor as Address })
    }
  }
  return { tracer: createTracer({ texts }), records }
}
