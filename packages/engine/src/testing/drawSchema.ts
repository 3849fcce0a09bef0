import type { Rng } from '@openledger/base'

const names = ['id', 'name', 'kind', 'a b', 'é', '"', 'x-1', 'long_property_name']
const patterns = [
  '^[a-z]{2,5}$',
  'a',
  '^\\d{3}-\\d{4}$',
  '^(foo|bar)+$',
  'é|[^a-z]$',
  '^[\\w.]+@x$',
  '^\\p{L}+$',
  '^(?=.*\\d).{2,6}$',
]
const formats = ['date', 'time', 'date-time', 'uuid', 'email', 'ipv4', 'ipv6', 'hostname', 'uri', 'duration']

/** A schema of many kinds, three levels deep at most. Some contradict themselves. */
export function drawSchema(rng: Rng, depth = 0): unknown {
  const of = <T>(list: readonly T[]): T => list[Math.floor(rng.float() * list.length)]!
  const chance = (share: number) => rng.float() < share
  const int = (most: number) => Math.floor(rng.float() * (most + 1))
  const draw = () => drawSchema(rng, depth + 1)
  const number = () => of([int(20) - 10, (int(2000) - 1000) / 100, int(1e6), -(10 ** int(9)), 0, 0.1, 1e-7])
  const kinds = [
    'string',
    'number',
    'integer',
    'enum',
    'const',
    'boolean',
    ...(depth < 3 ? ['object', 'object', 'array', 'anyOf', 'oneOf', 'allOf', 'types', 'true'] : []),
  ]
  switch (of(kinds)) {
    case 'string': {
      const min = int(4)
      return {
        type: 'string',
        ...(chance(0.3) && { minLength: min }),
        ...(chance(0.3) && { maxLength: min + int(6) }),
        ...(chance(0.3) ? { pattern: of(patterns) } : chance(0.4) && { format: of(formats) }),
      }
    }
    case 'number':
    case 'integer': {
      const [a, b] = [number(), number()].sort((x, y) => x - y) as [number, number]
      return {
        type: of(['number', 'integer']),
        ...(chance(0.6) && { [of(['minimum', 'exclusiveMinimum'])]: a }),
        ...(chance(0.6) && { [of(['maximum', 'exclusiveMaximum'])]: b + int(3) }),
        ...(chance(0.15) && { multipleOf: 1 + int(30) }),
      }
    }
    case 'enum':
      return { enum: [of(names), of(names), int(5), null, { a: [1, 'x'] }, true, 1.5, ''].slice(int(3), 4 + int(4)) }
    case 'const':
      return { const: of<unknown>([of(names), 12, null, [1, { b: 'c' }], 'a "quoted" \\ text\n']) }
    case 'boolean':
      return { type: of(['boolean', 'null']) }
    case 'object': {
      const chosen = names.filter(() => chance(0.4))
      return {
        type: 'object',
        ...(chance(0.85) && { properties: Object.fromEntries(chosen.map(name => [name, draw()])) }),
        ...(chance(0.7) && { required: chosen.filter(() => chance(0.6)) }),
        ...(chance(0.5) && { additionalProperties: chance(0.5) ? false : draw() }),
        ...(chance(0.15) && { patternProperties: { '^x-': draw(), ...(chance(0.5) && { '\\d$': draw() }) } }),
        ...(chance(0.1) && { propertyNames: { pattern: '^[a-z]' } }),
        ...(chance(0.1) && { minProperties: 1 }),
        ...(chance(0.1) && { maxProperties: 3 }),
      }
    }
    case 'array': {
      const min = int(2)
      return {
        type: 'array',
        ...(chance(0.8) && { items: draw() }),
        ...(chance(0.3) && { prefixItems: Array.from({ length: 1 + int(2) }, draw) }),
        ...(chance(0.4) && { minItems: min }),
        ...(chance(0.4) && { maxItems: min + int(3) }),
      }
    }
    case 'anyOf':
      return { anyOf: Array.from({ length: 1 + int(2) }, draw) }
    case 'oneOf':
      return {
        oneOf: ['one', 'two', 3].map(tag => ({
          ...{ type: 'object', required: ['tag'] },
          properties: { tag: chance(0.5) ? { const: tag } : { enum: [tag, `${tag}!`] }, value: draw() },
        })),
      }
    case 'allOf':
      return {
        allOf: [draw(), ...(chance(0.5) ? [{ type: ['object', 'string', 'integer'], minLength: 1 }] : [draw()])],
      }
    case 'types':
      return { type: ['string', 'null', 'integer'], maxLength: 3, minimum: 5 }
    default:
      return chance(0.8) ? {} : true
  }
}
