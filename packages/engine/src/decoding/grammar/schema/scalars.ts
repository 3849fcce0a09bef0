import { type Expression, either, never, oneOf, repeat, unit } from '../Expression.ts'
import { anyInteger, anyNumber, anyString, canonicalCharacter, stringCharacter, stringOf } from '../json.ts'
import { integersIn, numbersIn } from '../numbers.ts'
import { readPattern } from '../pattern.ts'
import { allows, tabulate } from '../tabulate.ts'
import type { Work } from '../work.ts'
import { formatSpeaksOf, readFormat } from './formats.ts'
import type { JsonType } from './keywords.ts'
import { type Located, unsupported } from './Located.ts'
import type { Shape } from './Shape.ts'

const anything = repeat(canonicalCharacter([[0, 0x10ffff]]))

/** Strings of a shape. */
export function stringsOf(shape: Shape, work: Work): Expression {
  const content = contentOf(shape, { work })
  if (content) return content.kind === 'never' ? never : stringOf(content)
  const { min, max } = shape.length
  return min === 0 && max === Number.POSITIVE_INFINITY ? anyString : stringOf(repeat(stringCharacter, min, max))
}

/**
 * What stands between the quotes, each character in its canonical spelling; undefined where only the length is bounded.
 * `exact` asks for it in any case.
 */
export function contentOf(
  { at, patterns, formats, length }: Shape,
  { exact = false, work }: contentOf.Options,
): Expression | undefined {
  const texts = [
    ...patterns.map(pattern => readPattern(pattern, { spelling: canonicalCharacter, work })),
    ...checked(at, formats, 'string').map(format => readFormat(format, { spelling: canonicalCharacter, work })!),
  ]
  if (texts.length === 0 && !exact) return undefined
  const bounded = length.min > 0 || length.max < Number.POSITIVE_INFINITY
  if (bounded) texts.push(repeat(canonicalCharacter([[0, 0x10ffff]]), length.min, length.max))
  if (texts.length === 0) return anything
  return texts.length === 1 && !patterns.length ? texts[0] : tabulate(texts, { work })
}

export declare namespace contentOf {
  type Options = { exact?: boolean; work: Work }
}

/** The formats that speak of a type; those of another say nothing of it. */
function checked(at: Located, formats: readonly string[], type: 'string' | 'number'): string[] {
  return formats.filter(format => {
    const of = formatSpeaksOf(format)
    if (!of) throw unsupported(at, 'format', `the format ${format.slice(0, 60)} is not known here`)
    return of === type
  })
}

/** Numbers of a shape. */
export function numbersOf(
  { at, range, multiples, formats }: Shape,
  type: 'integer' | 'number',
  work: Work,
): Expression {
  const said = checked(at, formats, 'number')
  const narrowed = said.includes('int32') ? int32(range) : range
  const whole = type === 'integer' || said.includes('int32') || said.includes('int64')
  const bounded = narrowed.min || narrowed.max
  if (multiples.length === 0)
    return whole ? (bounded ? integersIn(narrowed) : anyInteger) : bounded ? numbersIn(narrowed) : anyNumber
  const steps = multiples.filter(multiple => multiple !== 1)
  for (const step of steps)
    if (!Number.isInteger(step) || step > 1000) throw unsupported(at, 'multipleOf', 'only whole numbers up to 1,000')
  // A multiple of a whole number is one.
  const range15 = integersIn(narrowed)
  return steps.length === 0 ? range15 : unit(tabulate([range15, ...steps.map(multiplesOf)], { work }))
}

function int32(range: Shape['range']): Shape['range'] {
  const [least, most] = [-(2 ** 31), 2 ** 31 - 1]
  return {
    min: range.min && range.min.value >= least ? range.min : { value: least, exclusive: false },
    max: range.max && range.max.value <= most ? range.max : { value: most, exclusive: false },
  }
}

/** Whole numbers that a divisor divides: what the digits so far leave over is the state. */
function multiplesOf(divisor: number): Expression {
  // Classes: digits, the sign, everything else. State 0: nothing read yet; 1: the sign; then what is left over.
  const classOf = Uint8Array.from({ length: 256 }, (_, byte) =>
    byte >= 48 && byte <= 57 ? byte - 48 : byte === 45 ? 10 : 11,
  )
  const next = new Int32Array((divisor + 2) * 12).fill(-1)
  for (let state = 0; state < divisor + 2; state++)
    for (let digit = 0; digit < 10; digit++)
      next[state * 12 + digit] = 2 + ((Math.max(0, state - 2) * 10 + digit) % divisor)
  next[10] = 1
  const accepts = Uint8Array.from({ length: divisor + 2 }, (_, state) => Number(state === 2))
  return { kind: 'table', table: { classOf, classes: 12, next, accepts }, state: 0 }
}

/** The listed values that fit the rest of a shape, as they are written. */
export function valuesOf(shape: Shape, work: Work): Expression {
  const fitting = shape.values!.filter(value => shape.types.some(type => isOf(value, type)) && fits(value, shape, work))
  return fitting.length === 0 ? never : unit(oneOf(fitting.map(value => JSON.stringify(value))))
}

function fits(value: unknown, shape: Shape, work: Work): boolean {
  if (typeof value === 'string') {
    const content = contentOf(shape, { exact: true, work })!
    return content === anything || allows(content, JSON.stringify(value).slice(1, -1), work)
  }
  if (typeof value === 'number') {
    const { range, multiples } = shape
    const { min, max } = range
    const above = !min || (min.exclusive ? value > min.value : value >= min.value)
    const below = !max || (max.exclusive ? value < max.value : value <= max.value)
    return above && below && multiples.every(step => Number.isInteger(value / step))
  }
  if (typeof value !== 'object' || value === null) return true
  const limited = Array.isArray(value)
    ? shape.arrays.length > 0 || shape.items.min > 0 || shape.items.max < Number.POSITIVE_INFINITY
    : shape.objects.length > 0 ||
      shape.required.length > 0 ||
      shape.names.length > 0 ||
      shape.closed ||
      shape.properties.min > 0 ||
      shape.properties.max < Number.POSITIVE_INFINITY
  if (limited) throw unsupported(shape.at, 'enum', 'listed objects and arrays beside keywords that limit them')
  return true
}

function isOf(value: unknown, type: JsonType): boolean {
  switch (type) {
    case 'null':
      return value === null
    case 'array':
      return Array.isArray(value)
    case 'object':
      return typeof value === 'object' && value !== null && !Array.isArray(value)
    case 'integer':
      return Number.isInteger(value)
    default:
      return typeof value === type
  }
}

/** true, false or null. */
export const booleans = unit(either(oneOf(['true', 'false'])))
export const nulls = unit(oneOf(['null']))
