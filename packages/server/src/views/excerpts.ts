import { fromUtf8 } from '@openledger/base'
import { type BatchLine, batchLineSchema, fromWire, type TopRecord, type TrainingRecord } from '@openledger/client'
import { eq, inArray } from 'drizzle-orm'
import * as t from '../database/schema.ts'
import { findTerms } from '../datanets/licences.ts'
import type { View } from './View.ts'

/** Batch files whose lines are kept at hand. */
const kept = 32
const lines = new Map<string, Promise<string[]>>()

/** Where a training record came from, and the beginning of its text or why that is not shown. */
export type Shown = Pick<TopRecord, 'batch' | 'line' | 'excerpt' | 'withheld'>

/**
 * Training records by their place in a model's training order. The text of a record is shown where its Datanet is open to
 * all, its batch still stands and its bytes are here, and its licence lets it be passed on today.
 */
export async function shownRecords(
  view: View,
  origins: readonly [number, number][],
  wanted: readonly number[],
): Promise<Map<number, Shown>> {
  const shown = new Map<number, Shown>()
  const batches = [...new Set(wanted.flatMap(place => (origins[place] ? [BigInt(origins[place][0])] : [])))]
  if (batches.length === 0) return shown
  const rows = await view.db
    .select({
      id: t.batches.id,
      file: t.batches.file,
      licence: t.batches.licence,
      tombstoned: t.batches.tombstoned,
      content: t.batches.content,
      accessPrice: t.datanets.accessPrice,
    })
    .from(t.batches)
    .innerJoin(t.datanets, eq(t.datanets.id, t.batches.datanetId))
    .where(inArray(t.batches.id, batches))
  const reasons = new Map<bigint, Shown['withheld']>()
  for (const row of rows) reasons.set(row.id, await withheld(view, row))
  for (const place of wanted) {
    const [batch, line] = origins[place] ?? []
    if (batch === undefined || line === undefined) continue
    const row = rows.find(row => Number(row.id) === batch)
    const why = row ? reasons.get(row.id) : 'absent'
    const text = row?.file && why === undefined ? (await linesOf(view, row.file))[line] : undefined
    if (text === undefined) {
      shown.set(place, { batch, line, withheld: why ?? 'absent' })
      continue
    }
    const { record }: BatchLine = fromWire(batchLineSchema, JSON.parse(text), { what: 'line' })
    shown.set(place, { batch, line, excerpt: shorten(textOf(record)) })
  }
  return shown
}

type Batch = { licence: string; tombstoned: boolean; content: string; accessPrice: bigint }

/** Why a batch's text is not shown; nothing where it is. */
async function withheld(
  { db }: View,
  { licence, tombstoned, content, accessPrice }: Batch,
): Promise<Shown['withheld']> {
  if (tombstoned || content === 'erased') return 'erased'
  // What its curator sells, or keeps, is not given away piece by piece.
  if (accessPrice !== 0n) return 'licence'
  const terms = await findTerms(db, licence)
  const over = terms && terms.expiry !== 0 && terms.expiry <= Date.now() / 1000
  if (!terms?.derive || over) return 'licence'
  return content === 'present' ? undefined : 'absent'
}

function linesOf({ store }: View, file: string): Promise<string[]> {
  const known = lines.get(file)
  if (known) return known
  const fresh = store.get(file).then(
    bytes =>
      fromUtf8(bytes)
        .split('\n')
        .filter(line => line.trim() !== ''),
    () => [],
  )
  lines.set(file, fresh)
  for (const old of [...lines.keys()].slice(0, -kept)) lines.delete(old)
  return fresh
}

/** What a record teaches: the last answer, with the question before it. */
function textOf(record: TrainingRecord): string {
  if ('text' in record) return record.text
  if ('prompt' in record) return `${record.prompt}\n→ ${record.completion}`
  const answered = record.messages.findLastIndex(message => message.role === 'assistant')
  return record.messages
    .slice(Math.max(0, answered - 1), answered + 1)
    .map(message => (message.role === 'assistant' ? `→ ${message.content}` : message.content))
    .join('\n')
}

function shorten(text: string): string {
  const plain = text.trim()
  return plain.length <= 280 ? plain : `${plain.slice(0, 279)}…`
}
