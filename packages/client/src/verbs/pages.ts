import type { Page } from '../wire/api/Page.ts'

/** Where a list goes on: `next` of the page before. */
export type Cursor = { cursor?: string | undefined }

/** A query string of the members that are there; empty where none is. */
export function query(members: Record<string, string | number | undefined>): string {
  const known = Object.entries(members).filter(([, value]) => value !== undefined)
  return known.length === 0 ? '' : `?${new URLSearchParams(known.map(([name, value]) => [name, String(value)]))}`
}

/** All items of a list, page by page. */
export async function allItems<T>(read: (cursor: string | undefined) => Promise<Page<T>>): Promise<T[]> {
  const items: T[] = []
  let cursor: string | undefined
  do {
    const page = await read(cursor)
    items.push(...page.items)
    // A cursor that does not move would never end.
    cursor = page.next === null || page.next === cursor ? undefined : page.next
  } while (cursor !== undefined)
  return items
}
