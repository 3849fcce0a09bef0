import { and, asc, eq, ne } from 'drizzle-orm'
import type { Database } from '../database/openDatabase.ts'
import * as t from '../database/schema.ts'

/**
 * Gives contributors without a name the label of their first batch, as they wrote it themselves. A label that somebody
 * goes by already is passed over, so that nobody takes another's name.
 */
export async function learnNames({ db, names }: learnNames.Options): Promise<void> {
  const rows = await db
    .select({ account: t.batches.contributor, label: t.batches.label })
    .from(t.batches)
    .where(and(eq(t.batches.content, 'present'), ne(t.batches.label, '')))
    .orderBy(asc(t.batches.id))
  const taken = new Set([...names.values()].map(plain))
  for (const { account, label } of rows) {
    const name = (label ?? '').trim().slice(0, 80)
    if (name === '' || names.has(account.toLowerCase()) || taken.has(plain(name))) continue
    names.set(account.toLowerCase(), name)
    taken.add(plain(name))
  }
}

export declare namespace learnNames {
  type Options = {
    db: Database
    /** Names by address in lower case; those that are missing are added. */
    names: Map<string, string>
  }
}

/** Names that look the same to a reader are the same. */
function plain(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()
}
