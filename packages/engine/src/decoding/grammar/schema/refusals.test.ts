import { expect, test } from 'vitest'
import { realSchemas } from '../../../testing/realSchemas.ts'
import { constraintsOf } from '../createConstraints.ts'
import { readSchema } from './readSchema.ts'

const unsupported: [keyword: string, path: string, schema: unknown][] = [
  ['not', '#', { not: { type: 'string' } }],
  ['if', '#/properties/a', { properties: { a: { if: {} } } }],
  ['uniqueItems', '#/items', { items: { type: 'array', uniqueItems: true } }],
  ['contains', '#', { type: 'array', contains: {} }],
  ['dependentRequired', '#', { dependentRequired: { a: ['b'] } }],
  ['unevaluatedItems', '#', { unevaluatedItems: false }],
  ['maxLenght', '#', { type: 'string', maxLenght: 3 }],
  ['format', '#', { type: 'string', format: 'phone' }],
  ['multipleOf', '#', { type: 'number', multipleOf: 0.1 }],
  ['oneOf', '#', { oneOf: [{ type: 'integer' }, { type: 'number' }] }],
  [
    'oneOf',
    '#',
    {
      oneOf: [
        { type: 'string', minLength: 1 },
        { type: 'string', maxLength: 3 },
      ],
    },
  ],
  ['oneOf', '#', { oneOf: [{ properties: { a: { const: 1 } } }, { properties: { a: { const: 2 } } }] }],
  ['$ref', '#', { $ref: 'https://example.com/schema' }],
  ['$ref', '#', { $ref: '#/$defs/missing' }],
  ['$ref', '#/$defs/a', { $ref: '#/$defs/a', $defs: { a: { $ref: '#/$defs/a' } } }],
  ['$id', '#/$defs/a', { $defs: { a: { $id: 'https://example.com/a' } } }],
  ['minProperties', '#', { type: 'object', minProperties: 2 }],
  ['maxProperties', '#', { properties: { a: {}, b: {} }, maxProperties: 1 }],
  ['enum', '#', { enum: [{ a: 1 }], properties: { a: { type: 'string' } } }],
  ['patternProperties', '#', { patternProperties: { a: {}, b: {}, c: {}, d: {}, e: {} } }],
]
test.each(unsupported)('%s at %s is refused by name', (keyword, path, schema) => {
  expect(() => readSchema(schema)).toThrow(
    expect.objectContaining({ code: 'engine/grammar-unsupported', facts: expect.objectContaining({ keyword, path }) }),
  )
})

test.each([
  [{ type: 'strnig' }],
  [{ minimum: '3' }],
  [{ required: 'name' }],
  [{ properties: [] }],
  [{ type: 'string', pattern: '(' }],
  ['string'],
  [{ anyOf: [] }],
])('what is no JSON Schema is refused: %j', schema => {
  expect(() => readSchema(schema)).toThrow(expect.objectContaining({ code: 'engine/grammar-invalid' }))
})

test.each([
  [false],
  [{ type: 'integer', minimum: 3, maximum: 2 }],
  [{ type: 'string', minLength: 3, maxLength: 2 }],
  [{ type: 'string', pattern: '^a$', minLength: 2 }],
  [{ allOf: [{ type: 'string' }, { type: 'null' }] }],
  [{ type: 'object', properties: { a: false }, required: ['a'] }],
  [{ type: 'object', properties: { self: { $ref: '#' } }, required: ['self'] }],
  [{ type: 'array', minItems: 2, maxItems: 1 }],
  [{ enum: ['a', 'b'], pattern: '^c' }],
  [{ type: 'object', required: ['b'], additionalProperties: false, properties: { a: {} } }],
])('what no value fits is refused: %j', schema => {
  expect(() => readSchema(schema)).toThrow(expect.objectContaining({ code: 'engine/grammar-empty' }))
})

test('an endless part is left out where it may be', () => {
  const tokens = Array.from({ length: 256 }, (_, byte) => ({
    id: byte,
    bytes: Uint8Array.of(byte),
    special: undefined,
  }))
  const schema = {
    type: 'object',
    properties: { more: { $ref: '#/$defs/endless' }, a: { const: 1 } },
    $defs: { endless: { type: 'object', properties: { more: { $ref: '#/$defs/endless' } }, required: ['more'] } },
  }
  const constraint = constraintsOf({ vocabulary: () => ({ tokens, dropsSpace: false }) }).create(
    { kind: 'schema', schema },
    [],
  )
  for (const char of '{"') constraint.accept(char.charCodeAt(0))
  const scores = new Float64Array(256)
  constraint.mask(scores)
  expect([...scores.keys()].filter(id => scores[id] === 0)).toEqual(['a'.charCodeAt(0)])
})

test('what many patterns cost is counted together', () => {
  const hostile = (length: number) => ({ type: 'string', pattern: `^(?:.{0,${length}}a.{0,90}){1,9}$`, minLength: 3 })
  const properties = Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`p${i}`, hostile(90 + i)]))
  const work = { left: 200_000 }
  expect(() => readSchema({ type: 'object', properties }, { work })).toThrow(
    expect.objectContaining({ code: 'engine/grammar-too-large' }),
  )
  expect(work.left).toBeLessThan(0)
})

test('real schemas cost a small part of what they may', () => {
  const parts = realSchemas.map(({ schema }) => {
    const work = { left: 4_000_000 }
    readSchema(schema, { work })
    return 4_000_000 - work.left
  })
  expect(Math.max(...parts)).toBeLessThan(400_000)
})
