import { fromUtf8 } from '@openledger/base'
import { type BatchLine, batchLineSchema, fromWire, type TrainingRecord } from '@openledger/client'
import { and, eq, inArray } from 'drizzle-orm'
import * as t from '../database/schema.ts'
import type { View } from './View.ts'

/** Batch files whose lines are kept at hand. */
const kept = 32
const lines = new Map<string, Promise<string[]>>()

/**
 * Beginnings of training records, by their place in a model's training order; only of batches that still stand and
 * whose bytes are here, and whose Datanet is open to all.
 */
export async function excerptsOf(
  view: View,
  origins: readonly [number, number][],
  wanted: readonly number[],
): Promise<Map<number, string>> {
  const excerpts = new Map<number, string>()
  const batches = [...new Set(wanted.flatMap(place => (origins[place] ? [BigInt(origins[place][0])] : [])))]
  if (batches.length === 0) return excerpts
  const rows = await view.db
    .select({ id: t.batches.id, file: t.batches.file })
    .from(t.batches)
    .innerJoin(t.datanets, eq(t.datanets.id, t.batches.datanetId))
    .where(
      and(
        inArray(t.batches.id, batches),
        eq(t.batches.tombstoned, false),
        eq(t.batches.content, 'present'),
        // What its curator sells is not given away piece by piece.
        eq(t.datanets.accessPrice, 0n),
      ),
    )
  for (const place of wanted) {
    const [batch, line] = origins[place] ?? []
    const file = rows.find(row => Number(row.id) === batch)?.file
    const text = file && line !== undefined ? (await linesOf(view, file))[line] : undefined
    if (text === undefined) continue
    const { record }: BatchLine = fromWire(batchLineSchema, JSON.parse(text), { what: 'line' })
    excerpts.set(place, shorten(textOf(record)))
  }
  return excerpts
}

/** Lines of a batch file that are not empty; none where it is not here. */
export function linesOf({ store }: Pick<View, 'store'>, file: string): Promise<string[]> {
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
