import { isDisjoint } from './disjoint.ts'
import { impliedTypes, readKeywords } from './keywords.ts'
import { inside, invalid, isObject, type Located, unsupported } from './Located.ts'
import { anyShape, meet, type Shape, shapeOf } from './Shape.ts'

const mostAlternatives = 256

/** Works out schemas of one document. */
export type Alternatives = (schemas: readonly Located[]) => Shape[]

/**
 * Gives the shapes of which a value that fits all the given schemas has one: references followed, `allOf` merged,
 * `anyOf` and `oneOf` spread out.
 *
 * @throws engine/grammar-invalid, engine/grammar-unsupported
 */
export function createAlternatives(document: unknown): Alternatives {
  const root: Located = { schema: document, path: '#' }
  const anchors = new Map<string, Located>()
  findAnchors(root, anchors)

  const resolve = (at: Located, target: string): Located => {
    const found = target.startsWith('#/') || target === '#' ? follow(root, target) : anchors.get(target)
    if (!found) throw unsupported(at, '$ref', `there is no ${target.slice(0, 200)} in this schema`)
    return found
  }
  const together = (at: Located, factors: Shape[][]): Shape[] =>
    factors.reduce((shapes, factor) => {
      const met = shapes.flatMap(shape => factor.map(other => meet(shape, other)).filter(each => each !== undefined))
      if (met.length > mostAlternatives)
        throw unsupported(at, 'anyOf', `more than ${mostAlternatives} alternatives once they are worked out`)
      return met
    })
  const spread = (at: Located, followed: readonly string[]): Shape[] => {
    const schema = readKeywords(at)
    if (typeof schema === 'boolean') return schema ? [anyShape(at)] : []
    const each = (keyword: string) =>
      ((schema[keyword] ?? []) as unknown[]).map((branch, i) => spread(inside(at, branch, keyword, i), followed))
    const factors = [[shapeOf(schema, at, impliedTypes(schema))]]
    if (schema.$ref !== undefined) {
      const target = resolve(at, schema.$ref as string)
      if (followed.includes(target.path)) throw unsupported(at, '$ref', 'a schema that is nothing but itself')
      factors.push(spread(target, [...followed, target.path]))
    }
    factors.push(...each('allOf'))
    if (schema.anyOf) factors.push(each('anyOf').flat())
    if (schema.oneOf) {
      const branches = each('oneOf')
      // What the schema says beside `oneOf` may be what tells its branches apart.
      const base = together(at, factors)
      const met = branches.map(branch => together(at, [base, branch]))
      met.forEach((branch, i) => {
        for (const other of met.slice(i + 1))
          if (branch.some(a => other.some(b => !isDisjoint(a, b))))
            throw unsupported(at, 'oneOf', 'alternatives that one value may fit at once; anyOf would do')
      })
      factors.push(branches.flat())
    }
    return together(at, factors)
  }
  return schemas => together(schemas[0]!, [[anyShape(schemas[0]!)], ...schemas.map(each => spread(each, []))])
}

function follow(root: Located, pointer: string): Located | undefined {
  let at: Located | undefined = root
  for (const step of pointer.split('/').slice(1)) {
    const key = decode(step)?.replaceAll('~1', '/').replaceAll('~0', '~')
    const holder: unknown = at?.schema
    if (key === undefined || typeof holder !== 'object' || holder === null || !Object.hasOwn(holder, key))
      return undefined
    at = inside(at!, holder[key as never], key)
  }
  return at
}

function decode(step: string): string | undefined {
  try {
    return decodeURIComponent(step)
  } catch {
    return undefined
  }
}

/** Schemas that have a name of their own; a part with an address of its own would make references mean something else. */
function findAnchors(at: Located, anchors: Map<string, Located>, depth = 0): void {
  if (depth > 200) throw invalid(at, '', 'nested too deeply')
  if (Array.isArray(at.schema))
    for (const [i, each] of at.schema.entries()) findAnchors(inside(at, each, i), anchors, depth + 1)
  if (!isObject(at.schema)) return
  const { $anchor, $id } = at.schema
  if (typeof $anchor === 'string') anchors.set(`#${$anchor}`, at)
  if (typeof $id === 'string' && at.path !== '#') throw unsupported(at, '$id', 'an address inside the schema')
  for (const [key, value] of Object.entries(at.schema))
    if (!['const', 'enum', 'default', 'examples'].includes(key)) findAnchors(inside(at, value, key), anchors, depth + 1)
}
