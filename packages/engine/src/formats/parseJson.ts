import * as z from 'zod'

/** A JSON text in the shape of a schema; `refuse` makes the error of what is neither. */
export function parseJson<S extends z.ZodType>(
  text: string,
  schema: S,
  refuse: (problem: string, cause?: unknown) => Error,
): z.output<S> {
  let raw: unknown
  try {
    raw = JSON.parse(text)
  } catch (cause) {
    throw refuse((cause as Error).message, cause)
  }
  const parsed = schema.safeParse(raw)
  if (!parsed.success) throw refuse(z.prettifyError(parsed.error))
  return parsed.data
}
