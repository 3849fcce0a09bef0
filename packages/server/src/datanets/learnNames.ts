import { and, asc, eq, ne } from 'drizzle-orm'
import type { Database } from '../database/openDatabase.ts'
import * as t from '../database/schema.ts'

/**
 * Gives contributors without a name the label of their first batch, as they wrote it themselves. A label that somebody
 * goes by already is passed over, so that nobody takes another's name.
 */
export async function learnNames({ db, given, names }: learnNames.Options): Promise<void> {
  const rows = await db
    .select({ account: t.batches.contributor, label: t.batches.label })
    .from(t.batches)
    .where(and(eq(t.batches.content, 'present'), ne(t.batches.label, '')))
    .orderBy(asc(t.batches.id))
  // From the start each time: a name that only an erased batch gave is forgotten.
  names.clear()
  for (const [account, name] of given) names.set(account, name)
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
    /** Names that stand whatever labels say, by address in lower case. */
    given: ReadonlyMap<string, string>
    /** Filled with those, and with what labels give to the others. */
    names: Map<string, string>
  }
}

/** Names that look the same to a reader are the same. */
function plain(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()
}
