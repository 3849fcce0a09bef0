import { type Expression, either, never, nothing, optional, repeat, sequence, text } from '../Expression.ts'
import { canonicalCharacter, shortSpace, space, stringOf } from '../json.ts'
import { readPattern } from '../pattern.ts'
import { allows, tabulate } from '../tabulate.ts'
import type { Work } from '../work.ts'
import type { Alternatives } from './alternatives.ts'
import { anything, type Located, unsupported } from './Located.ts'
import type { ObjectLayer, Shape } from './Shape.ts'
import { contentOf } from './scalars.ts'

/** The values that fit all of some schemas. */
export type ReadValues = (schemas: readonly Located[]) => Expression
type Readers = { values: ReadValues; alternatives: Alternatives; work: Work }

const mostPatterns = 4
const anyText = repeat(canonicalCharacter([[0, 0x10ffff]]))

/**
 * Objects of a shape. Named properties stand in the order in which the schema names them; others, where they are allowed,
 * behind them. Where a schema names properties and does not say that there may be others, there are none.
 */
export function objectsOf(shape: Shape, readers: Readers): Expression {
  const { at, objects, required, properties: limit } = shape
  if (limit.min > limit.max) return never
  const patterns = [...new Set(objects.flatMap(layer => layer.patterns.map(([pattern]) => pattern)))]
  if (patterns.length > mostPatterns) throw unsupported(at, 'patternProperties', `more than ${mostPatterns} patterns`)
  const matching = new Map(
    patterns.map(each => [each, readPattern(each, { spelling: canonicalCharacter, work: readers.work })]),
  )
  const nameLimit = namesOf(shape, readers)

  const names = [...new Set([...objects.flatMap(layer => [...layer.properties.keys()]), ...required])]
  const named = names.map(name => {
    const written = JSON.stringify(name)
    const matched = patterns.filter(pattern => allows(matching.get(pattern)!, written.slice(1, -1), readers.work))
    const allowed = name.isWellFormed() && (!nameLimit || allows(nameLimit, written.slice(1, -1), readers.work))
    const schemas = objects.flatMap(layer => [...schemasFor(layer, matched, name)])
    const value = allowed ? readers.values(schemas.length > 0 ? schemas : [anything]) : never
    return { required: required.includes(name), member: sequence(text(`${written}:`), shortSpace, value) }
  })
  const told = named.filter(({ member, required }) => required || member.kind !== 'never')
  const others = otherMembers(shape, { names, matching, nameLimit, ...readers })

  const demanded = told.filter(each => each.required).length
  if (limit.min > Math.max(demanded, 1)) throw unsupported(at, 'minProperties', 'more than are required by name')
  if (limit.max < told.length && limit.max > demanded)
    throw unsupported(at, 'maxProperties', 'fewer than are named, more than are required')
  if (limit.max < demanded) return never
  const chosen = limit.max < told.length ? told.filter(each => each.required) : told

  const comma = sequence(text(','), space)
  const more = limit.max - chosen.length
  // What follows the i-th named property, where members stand before it (rest) or not (first).
  let rest: Expression = others ? repeat(sequence(comma, others), 0, more) : nothing
  let first: Expression = others ? sequence(others, repeat(sequence(comma, others), 0, more - 1)) : never
  if (more === 0) first = never
  if (limit.min === 0 || demanded > 0) first = optional(first)
  for (const { member, required } of chosen.toReversed()) {
    const [behind, alone] = [sequence(comma, member, rest), sequence(member, rest)]
    first = required ? alone : either(alone, first)
    rest = required ? behind : either(behind, rest)
  }
  return sequence(text('{'), space, first, space, text('}'))
}

/** The schemas of a layer for a property with these matching patterns; nothing where the layer does not speak of it. */
function* schemasFor(layer: ObjectLayer, matched: readonly string[], name?: string): Generator<Located> {
  const own = name === undefined ? undefined : layer.properties.get(name)
  if (own) yield own
  const patterned = layer.patterns.filter(([pattern]) => matched.includes(pattern))
  for (const [, value] of patterned) yield value
  if (!own && patterned.length === 0 && layer.additional) yield layer.additional
}

/** Members that are not named: by which of the patterns their names match. Undefined where there are none. */
function otherMembers(
  { objects, closed }: Shape,
  { names, matching, nameLimit, values, work }: otherMembers.Options,
): Expression | undefined {
  const speaks = objects.some(({ properties, patterns }) => properties.size + patterns.length > 0)
  const open = objects.some(({ additional }) => additional !== undefined) || (!speaks && !closed)
  const all = [...matching.keys()]
  const taken = names.length > 0 ? [either(...names.map(name => text(JSON.stringify(name).slice(1, -1))))] : []
  const kinds: Expression[] = []
  for (let subset = open ? 0 : 1; subset < 1 << all.length; subset++) {
    const matched = all.filter((_, i) => subset & (1 << i))
    const schemas = objects.flatMap(layer => [...schemasFor(layer, matched)])
    const value = values(schemas.length > 0 ? schemas : [anything])
    if (value.kind === 'never') continue
    const unmatched = all.filter(each => !matched.includes(each)).map(each => matching.get(each)!)
    const every = [anyText, ...matched.map(each => matching.get(each)!), ...(nameLimit ? [nameLimit] : [])]
    const key = tabulate(every, { none: [...unmatched, ...taken], work })
    if (key.kind !== 'never') kinds.push(sequence(stringOf(key), text(':'), shortSpace, value))
  }
  return kinds.length > 0 ? either(...kinds) : undefined
}

declare namespace otherMembers {
  type Options = {
    names: readonly string[]
    matching: ReadonlyMap<string, Expression>
    nameLimit: Expression | undefined
    values: ReadValues
    work: Work
  }
}

/** What names of properties must be; undefined where nothing is said of them. */
function namesOf({ names }: Shape, { alternatives, work }: Readers): Expression | undefined {
  if (names.length === 0) return undefined
  const texts = alternatives(names)
    .filter(({ types }) => types.includes('string'))
    .map(each => {
      const content = contentOf(each, { exact: true, work })!
      if (!each.values) return content
      const listed = each.values
        .filter(value => typeof value === 'string')
        .map(value => JSON.stringify(value).slice(1, -1))
      return either(...listed.filter(value => allows(content, value, work)).map(text))
    })
  return either(...texts)
}

/** Arrays of a shape. Behind the places that a schema names there are more only where it says what they are, or how many. */
export function arraysOf(shape: Shape, { values }: Readers): Expression {
  const { arrays, items: limit } = shape
  if (limit.min > limit.max) return never
  const places = arrays.reduce((most, { prefix }) => Math.max(most, prefix.length), 0)
  const schemasAt = (place: number) =>
    arrays.flatMap(({ prefix, rest }) => {
      const schema = prefix[place] ?? rest
      return schema ? [schema] : []
    })
  const itemAt = (place: number) => {
    const schemas = schemasAt(place)
    return values(schemas.length > 0 ? schemas : [anything])
  }
  const open = places === 0 || limit.min > places || arrays.some(({ rest }) => rest !== undefined)
  const comma = sequence(text(','), space)
  const item = open ? itemAt(places) : never
  const most = limit.max - places
  let rest = most > 0 ? repeat(sequence(comma, item), Math.max(0, limit.min - places), most) : nothing
  for (let place = Math.min(places, limit.max) - 1; place >= 1; place--) {
    const longer = sequence(comma, itemAt(place), rest)
    rest = place < limit.min ? longer : optional(longer)
  }
  const begin = limit.max === 0 ? never : places > 0 ? itemAt(0) : item
  if (places === 0) rest = repeat(sequence(comma, item), Math.max(0, limit.min - 1), limit.max - 1)
  const filled = sequence(space, begin, rest, space)
  return sequence(text('['), limit.min === 0 ? either(filled, space) : filled, text(']'))
}
