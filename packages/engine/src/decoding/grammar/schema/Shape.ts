import type { NumberRange } from '../numbers.ts'
import type { JsonType } from './keywords.ts'
import { inside, type Located, type SchemaObject } from './Located.ts'

/**
 * What a value must be, once references, `allOf` and alternatives are worked out. Objects and arrays hold layers, one for
 * each schema that speaks of them; a value must fit all.
 */
export type Shape = {
  at: Located
  types: readonly JsonType[]
  values: readonly unknown[] | undefined
  range: NumberRange
  multiples: readonly number[]
  length: { min: number; max: number }
  patterns: readonly string[]
  formats: readonly string[]
  objects: readonly ObjectLayer[]
  /** Objects have no properties but those that are named. */
  closed: boolean
  required: readonly string[]
  names: readonly Located[]
  properties: { min: number; max: number }
  arrays: readonly ArrayLayer[]
  items: { min: number; max: number }
}

export type ObjectLayer = {
  properties: ReadonlyMap<string, Located>
  patterns: readonly (readonly [pattern: string, value: Located])[]
  additional: Located | undefined
}
export type ArrayLayer = { prefix: readonly Located[]; rest: Located | undefined }

const everyType: readonly JsonType[] = ['null', 'boolean', 'number', 'string', 'array', 'object']
const unbounded = { min: 0, max: Number.POSITIVE_INFINITY }

/** What the keywords of one schema say, without references and alternatives; `implied`: the types where it names none. */
export function shapeOf(schema: SchemaObject, at: Located, implied: readonly JsonType[] | undefined): Shape {
  const said = <T>(keyword: string) => schema[keyword] as T | undefined
  const bounds = (min: string, max: string) => ({
    min: said<number>(min) ?? 0,
    max: said<number>(max) ?? Number.POSITIVE_INFINITY,
  })
  const { type } = schema
  const values = [
    ...(schema.const === undefined ? [] : [[schema.const]]),
    ...(schema.enum === undefined ? [] : [said<unknown[]>('enum')!]),
  ]
  const map = (keyword: string) =>
    Object.entries(said<SchemaObject>(keyword) ?? {}).map(
      ([key, value]) => [key, inside(at, value, keyword, key)] as const,
    )
  const located = (keyword: string) =>
    schema[keyword] === undefined ? undefined : inside(at, schema[keyword], keyword)
  const list = (keyword: string) => said<unknown[]>(keyword)!.map((each, i) => inside(at, each, keyword, i))
  const speaksOf = (...keywords: string[]) => keywords.some(keyword => schema[keyword] !== undefined)
  return {
    at,
    types:
      type === undefined ? (values.length > 0 ? everyType : (implied ?? everyType)) : ([type].flat() as JsonType[]),
    values: values.reduce<readonly unknown[] | undefined>(inBoth, undefined),
    range: {
      min: tightest([said<number>('minimum'), said<number>('exclusiveMinimum')], 1),
      max: tightest([said<number>('maximum'), said<number>('exclusiveMaximum')], -1),
    },
    multiples: schema.multipleOf === undefined ? [] : [said<number>('multipleOf')!],
    length: bounds('minLength', 'maxLength'),
    patterns: schema.pattern === undefined ? [] : [said<string>('pattern')!],
    formats: schema.format === undefined ? [] : [said<string>('format')!],
    objects: speaksOf('properties', 'patternProperties', 'additionalProperties')
      ? [
          {
            properties: new Map(map('properties')),
            patterns: map('patternProperties'),
            additional: located('additionalProperties'),
          },
        ]
      : [],
    closed: schema.unevaluatedProperties === false,
    required: said<string[]>('required') ?? [],
    names: schema.propertyNames === undefined ? [] : [located('propertyNames')!],
    properties: bounds('minProperties', 'maxProperties'),
    arrays: speaksOf('items', 'prefixItems')
      ? [
          // Before 2020 a list of `items` was what `prefixItems` is now.
          Array.isArray(schema.items)
            ? { prefix: list('items'), rest: located('additionalItems') }
            : { prefix: schema.prefixItems ? list('prefixItems') : [], rest: located('items') },
        ]
      : [],
    items: bounds('minItems', 'maxItems'),
  }
}

/** A shape of everything. */
export function anyShape(at: Located): Shape {
  return { ...shapeOf({}, at, undefined), length: unbounded, properties: unbounded, items: unbounded }
}

/** What is of both shapes; undefined where the types alone exclude it. */
export function meet(a: Shape, b: Shape): Shape | undefined {
  const types = meetTypes(a.types, b.types)
  const values = inBoth(a.values, b.values)
  if (types.length === 0 || values?.length === 0) return undefined
  const narrow = (x: { min: number; max: number }, y: { min: number; max: number }) => ({
    min: Math.max(x.min, y.min),
    max: Math.min(x.max, y.max),
  })
  return {
    ...{ at: a.at, types, values },
    range: { min: tighter(a.range.min, b.range.min, 1), max: tighter(a.range.max, b.range.max, -1) },
    multiples: [...new Set([...a.multiples, ...b.multiples])],
    length: narrow(a.length, b.length),
    patterns: [...new Set([...a.patterns, ...b.patterns])],
    formats: [...new Set([...a.formats, ...b.formats])],
    objects: [...a.objects, ...b.objects],
    closed: a.closed || b.closed,
    required: [...new Set([...a.required, ...b.required])],
    names: [...a.names, ...b.names],
    properties: narrow(a.properties, b.properties),
    arrays: [...a.arrays, ...b.arrays],
    items: narrow(a.items, b.items),
  }
}

export function meetTypes(a: readonly JsonType[], b: readonly JsonType[]): JsonType[] {
  const shared = a.flatMap((type): JsonType[] => {
    if (b.includes(type)) return [type]
    if (type === 'integer' && b.includes('number')) return ['integer']
    return type === 'number' && b.includes('integer') ? ['integer'] : []
  })
  return [...new Set(shared)]
}

/** Whether two JSON values are the same; the order of members does not matter, nor that of their writing. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const [keys, others] = [Object.keys(a), Object.keys(b)]
  return (
    keys.length === others.length &&
    keys.every(key => Object.hasOwn(b, key) && sameValue(a[key as never], b[key as never]))
  )
}

function inBoth(a: readonly unknown[] | undefined, b: readonly unknown[] | undefined): readonly unknown[] | undefined {
  return a && b ? a.filter(value => b.some(other => sameValue(value, other))) : (a ?? b)
}

type Bound = { value: number; exclusive: boolean } | undefined

/** The tighter of an inclusive and an exclusive bound; `sign` 1 for lower bounds, −1 for upper. */
function tightest([inclusive, exclusive]: (number | undefined)[], sign: 1 | -1): Bound {
  return tighter(
    inclusive === undefined ? undefined : { value: inclusive, exclusive: false },
    exclusive === undefined ? undefined : { value: exclusive, exclusive: true },
    sign,
  )
}

function tighter(a: Bound, b: Bound, sign: 1 | -1): Bound {
  if (!a || !b) return a ?? b
  if (a.value === b.value) return a.exclusive ? a : b
  return sign * (a.value - b.value) > 0 ? a : b
}
