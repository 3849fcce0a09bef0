import { getTableColumns, getTableName } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import type { Database } from '../database/openDatabase.ts'
import * as schema from '../database/schema.ts'

/** All rows of every table that is rebuilt from outside, for comparison. Rows are sorted; origins are kept. */
export async function dumpDatabase(db: Database): Promise<Record<string, unknown[]>> {
  const dump: Record<string, unknown[]> = {}
  const tables = Object.values(schema).filter(value => !Array.isArray(value)) as PgTable[]
  for (const table of tables) {
    if (table === (schema.meta as unknown)) continue
    const columns = Object.keys(getTableColumns(table))
    const rows = (await db.select().from(table)) as Record<string, unknown>[]
    const plain = rows.map(row =>
      columns.map(column => (typeof row[column] === 'bigint' ? String(row[column]) : row[column])),
    )
    dump[getTableName(table)] = plain.map(row => JSON.stringify(row)).sort()
  }
  return dump
}
