import * as z from 'zod'

/** One page of a list; `next` is the cursor of the page after it, or null. */
export const pageOf = <S extends z.ZodType>(item: S) =>
  z.object({ items: z.array(item).max(10_000), next: z.nullable(z.string().max(200)).default(null) })

export type Page<T> = { items: T[]; next: string | null }
