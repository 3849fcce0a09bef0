import { BaseError } from '@openledger/base'

export type SchemaObject = Readonly<Record<string, unknown>>

/** A schema, and where in the document it stands, as a JSON pointer. */
export type Located = { schema: unknown; path: string }

/** Whatever is valid. */
export const anything: Located = { schema: true, path: '#' }

export function inside({ path }: Located, schema: unknown, ...keys: (string | number)[]): Located {
  const steps = keys.map(key => `/${`${key}`.replaceAll('~', '~0').replaceAll('/', '~1')}`)
  return { schema, path: path + steps.join('') }
}

export function isObject(value: unknown): value is SchemaObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** What this engine cannot hold an answer to. */
export function unsupported({ path }: Located, keyword: string, problem: string): BaseError {
  return new BaseError('The schema asks for something that answers cannot be held to.', {
    code: 'engine/grammar-unsupported',
    facts: { path, keyword, problem },
    hint: 'Leave the keyword out, or check for it once the answer is there.',
  })
}

/** What is no JSON Schema. */
export function invalid({ path }: Located, keyword: string, problem: string): BaseError {
  return new BaseError('The schema is not a JSON Schema.', {
    code: 'engine/grammar-invalid',
    facts: { path, keyword, problem },
  })
}
