import { BaseError, type Bytes, canonicalJson, fromUtf8, utf8 } from '@openledger/base'
import * as z from 'zod'

/**
 * A value in code as plain JSON: bigints become decimal strings, vectors base64. Throws `client/bad-shape` for a value
 * that the schema does not allow, so that nobody sends what nobody can read.
 *
 * @example
 * Response.json(toWire(statusSchema, status))
 */
export function toWire<S extends z.ZodType>(schema: S, value: z.output<S>): z.input<S> {
  const result = z.safeEncode(schema, value)
  if (result.success) return result.data
  throw badShape('value', result.error)
}

/**
 * Plain JSON as a value in code, every limit checked. Throws `client/bad-shape` with the place and the reason of the
 * first few problems.
 *
 * @example
 * const status = fromWire(statusSchema, await response.json(), { what: 'status' })
 */
export function fromWire<S extends z.ZodType>(
  schema: S,
  json: unknown,
  { what = 'document' }: fromWire.Options = {},
): z.output<S> {
  const result = z.safeDecode(schema, json as z.input<S>)
  if (result.success) return result.data
  throw badShape(what, result.error)
}

export declare namespace fromWire {
  type Options = {
    /** What is read, in one or two words, for the error. */
    what?: string
  }
}

/** The bytes under which a document is hashed, named and stored: its canonical JSON in UTF-8. */
export function wireBytes<S extends z.ZodType>(schema: S, value: z.output<S>): Bytes {
  return utf8(canonicalJson(toWire(schema, value)))
}

/** Reads a document from its bytes. Throws `base/invalid-utf8`, `client/bad-json` or `client/bad-shape`. */
export function readWire<S extends z.ZodType>(
  schema: S,
  bytes: Uint8Array,
  { what = 'document' }: fromWire.Options = {},
): z.output<S> {
  const text = fromUtf8(bytes)
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (cause) {
    throw new BaseError(`This ${what} is not JSON.`, { code: 'client/bad-json', facts: { bytes: bytes.length }, cause })
  }
  return fromWire(schema, json, { what })
}

function badShape(what: string, error: z.ZodError): BaseError {
  const places = flatten(error.issues).slice(0, 4)
  return new BaseError(`This ${what} does not have the shape that the protocol fixes.`, {
    code: 'client/bad-shape',
    facts: Object.fromEntries(places.map(({ place, reason }) => [place || what, reason])),
    cause: error,
  })
}

/** Problems inside unions are shown for the branch that came nearest (the one with the fewest of them). */
function flatten(issues: readonly z.core.$ZodIssue[], above: readonly PropertyKey[] = []): Problem[] {
  return issues.flatMap(issue => {
    const path = [...above, ...issue.path]
    if (issue.code === 'invalid_union') {
      const nearest = [...issue.errors].sort((a, b) => a.length - b.length)[0]
      if (nearest && nearest.length > 0) return flatten(nearest, path)
    }
    return [{ place: path.map(String).join('.'), reason: issue.message }]
  })
}

type Problem = { place: string; reason: string }
