import { BaseError } from './BaseError.ts'

const maxDepth = 128

/**
 * JSON in the one canonical spelling of RFC 8785: no space, keys sorted by UTF-16 code units, shortest numbers.
 *
 * Object members that are `undefined` are left out, as `JSON.stringify` does. Throws `base/not-json` for what JSON
 * cannot say exactly (NaN, Infinity, bigint, functions, `undefined` in an array, lone surrogates, class instances)
 * and for nesting deeper than 128.
 *
 * @example
 * canonicalJson({ b: 1, a: [true, null] }) // '{"a":[true,null],"b":1}'
 */
export function canonicalJson(value: unknown): string {
  return write(value, 0)
}

function write(value: unknown, depth: number): string {
  if (depth > maxDepth) throw refuse(`nesting deeper than ${maxDepth}`)
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw refuse(String(value))
    return JSON.stringify(value)
  }
  if (typeof value === 'string') return writeText(value)
  if (Array.isArray(value)) return `[${Array.from(value, item => write(item, depth + 1)).join(',')}]`
  if (typeof value === 'object' && isPlain(value)) {
    const members = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, member]) => `${writeText(name)}:${write(member, depth + 1)}`)
    return `{${members.join(',')}}`
  }
  throw refuse(typeof value)
}

function writeText(text: string): string {
  if (!text.isWellFormed()) throw refuse('a lone surrogate')
  return JSON.stringify(text)
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === null || Object.getPrototypeOf(prototype) === null
}

function refuse(found: string): BaseError {
  return new BaseError('This value has no canonical JSON.', {
    code: 'base/not-json',
    facts: { found },
    hint: 'Use plain objects, arrays, well-formed strings, finite numbers, booleans and null; write a bigint as a string.',
  })
}
