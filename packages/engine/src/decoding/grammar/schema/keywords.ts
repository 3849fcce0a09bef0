import { inside, invalid, isObject, type Located, type SchemaObject, unsupported } from './Located.ts'

/** Keywords that say something about a schema and nothing about values. */
const annotations = new Set([
  ...['$schema', '$id', '$comment', '$anchor', '$defs', 'definitions', '$vocabulary', 'id'],
  ...['title', 'description', 'default', 'examples', 'example', 'deprecated', 'readOnly', 'writeOnly'],
  ...['contentEncoding', 'contentMediaType', 'contentSchema', 'discriminator', 'externalDocs', 'xml', 'strict'],
])

const count = (value: unknown) => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
const finite = (value: unknown) => typeof value === 'number' && Number.isFinite(value)
const text = (value: unknown) => typeof value === 'string'
const schema = (value: unknown) => typeof value === 'boolean' || isObject(value)
const listOf = (holds: (each: unknown) => boolean) => (value: unknown) => Array.isArray(value) && value.every(holds)
const mapOf = (holds: (each: unknown) => boolean) => (value: unknown) =>
  isObject(value) && Object.values(value).every(holds)
const some = (value: unknown) => Array.isArray(value) && value.length > 0 && value.every(schema)
const typeName = (value: unknown) => typeNames.includes(value as JsonType)

export const typeNames = ['null', 'boolean', 'integer', 'number', 'string', 'array', 'object'] as const
export type JsonType = (typeof typeNames)[number]

/** Keywords that are enforced, each with what it may be and the types it speaks of. */
const enforced: Readonly<Record<string, { is: (value: unknown) => boolean; of?: readonly JsonType[] }>> = {
  $ref: { is: text },
  allOf: { is: some },
  anyOf: { is: some },
  oneOf: { is: some },
  type: { is: value => typeName(value) || (listOf(typeName)(value) && (value as unknown[]).length > 0) },
  enum: { is: Array.isArray },
  const: { is: () => true },
  ...Object.fromEntries(
    ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum'].map(name => [
      name,
      { is: finite, of: ['number'] as const },
    ]),
  ),
  multipleOf: { is: value => finite(value) && (value as number) > 0, of: ['number'] },
  minLength: { is: count, of: ['string'] },
  maxLength: { is: count, of: ['string'] },
  pattern: { is: text, of: ['string'] },
  format: { is: text },
  items: { is: value => schema(value) || listOf(schema)(value), of: ['array'] },
  additionalItems: { is: schema, of: ['array'] },
  prefixItems: { is: listOf(schema), of: ['array'] },
  minItems: { is: count, of: ['array'] },
  maxItems: { is: count, of: ['array'] },
  properties: { is: mapOf(schema), of: ['object'] },
  patternProperties: { is: mapOf(schema), of: ['object'] },
  additionalProperties: { is: schema, of: ['object'] },
  propertyNames: { is: schema, of: ['object'] },
  required: { is: listOf(text), of: ['object'] },
  minProperties: { is: count, of: ['object'] },
  maxProperties: { is: count, of: ['object'] },
}

/** Keywords that may stand where they demand nothing. */
const harmless: Readonly<Record<string, unknown>> = {
  uniqueItems: false,
  unevaluatedProperties: true,
  unevaluatedItems: true,
  nullable: false,
}

/**
 * A schema of which every keyword is known and rightly formed; true where it is a boolean that allows everything.
 *
 * @throws engine/grammar-invalid, engine/grammar-unsupported
 */
export function readKeywords(at: Located): SchemaObject | boolean {
  const { schema } = at
  if (typeof schema === 'boolean') return schema
  if (!isObject(schema)) throw invalid(at, '', 'neither an object nor a boolean')
  for (const [keyword, value] of Object.entries(schema)) {
    if (value === undefined || annotations.has(keyword) || keyword.startsWith('x-')) continue
    if (keyword in harmless && value === harmless[keyword]) continue
    if (keyword === 'unevaluatedProperties' && value === false && schema.additionalProperties === undefined) continue
    const known = Object.hasOwn(enforced, keyword) ? enforced[keyword] : undefined
    if (!known) throw unsupported(at, keyword, 'not enforced here')
    if (!known.is(value)) throw invalid(inside(at, value, keyword), keyword, 'not of the right kind')
  }
  return schema
}

/** The types that a schema without `type` speaks of; undefined: it speaks of all alike. */
export function impliedTypes(schema: SchemaObject): readonly JsonType[] | undefined {
  if (['$ref', 'allOf', 'anyOf', 'oneOf'].some(keyword => schema[keyword] !== undefined)) return undefined
  const types = Object.keys(schema).flatMap(keyword =>
    schema[keyword] === undefined ? [] : (enforced[keyword]?.of ?? []),
  )
  return types.length > 0 ? [...new Set(types)] : undefined
}
