import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { BaseError } from '@openledger/base'
import { getTableName, sql } from 'drizzle-orm'
import { getTableConfig, type PgTable } from 'drizzle-orm/pg-core'
import { drizzle, type PgliteDatabase } from 'drizzle-orm/pglite'
import * as schema from './schema.ts'

export type Database = PgliteDatabase<typeof schema>
/** The database itself, or a transaction in it. */
export type Executor = Pick<Database, 'select' | 'insert' | 'update' | 'delete' | 'execute'>

const tables = Object.values(schema).filter(value => !Array.isArray(value)) as PgTable[]

/**
 * Opens the embedded Postgres at `dir` (in memory without it) and lays the schema.
 *
 * PGlite does not sync to disk and takes no lock on its folder: it holds only what can be rebuilt, and the node locks
 * the data folder before it comes here. A folder that does not open, or that holds another schema, is dropped.
 */
export async function openDatabase({ dir }: { dir?: string } = {}): Promise<{ db: Database; close(): Promise<void> }> {
  const open = async (): Promise<PGlite> => {
    if (dir === undefined) return PGlite.create()
    await mkdir(join(dir, '..'), { recursive: true })
    return PGlite.create(dir)
  }
  let postgres: PGlite
  try {
    postgres = await open()
  } catch (cause) {
    if (dir === undefined) throw cause
    await rm(dir, { recursive: true, force: true })
    postgres = await open().catch(again => {
      throw new BaseError('The database cannot be opened.', {
        code: 'database/unreadable',
        facts: { dir },
        cause: again,
      })
    })
  }
  const statements = ddl()
  const fingerprint = statements.join('\n')
  const db = drizzle(postgres, { schema })
  const found = await db
    .select()
    .from(schema.meta)
    .where(sql`key = 'schema'`)
    .then(
      rows => rows[0]?.value,
      () => undefined,
    )
  if (found !== fingerprint)
    await db.transaction(async tx => {
      for (const table of tables) await tx.execute(sql.raw(`drop table if exists "${getTableName(table)}" cascade`))
      for (const statement of statements) await tx.execute(sql.raw(statement))
      await tx.insert(schema.meta).values({ key: 'schema', value: fingerprint })
    })
  return { db, close: () => postgres.close() }
}

/** The schema as SQL, derived from the table definitions so that the two cannot drift apart. */
export function ddl(): string[] {
  return tables.flatMap(table => {
    const { name, columns, primaryKeys, indexes } = getTableConfig(table)
    const lines = columns.map(column => {
      const fallback = column.hasDefault && column.default !== undefined ? ` default ${literal(column.default)}` : ''
      return `"${column.name}" ${column.getSQLType()}${column.notNull ? ' not null' : ''}${fallback}${column.primary ? ' primary key' : ''}`
    })
    for (const key of primaryKeys)
      lines.push(`primary key (${key.columns.map(column => `"${column.name}"`).join(', ')})`)
    return [
      `create table "${name}" (${lines.join(', ')})`,
      ...indexes.map(({ config }) => {
        const on = config.columns.map(column => `"${(column as { name: string }).name}"`).join(', ')
        return `create index "${config.name}" on "${name}" (${on})`
      }),
    ]
  })
}

function literal(value: unknown): string {
  if (typeof value === 'bigint' || typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (typeof value === 'string') return `'${value.replaceAll("'", "''")}'`
  return `'${JSON.stringify(value).replaceAll("'", "''")}'`
}
