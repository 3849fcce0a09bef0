import { isObject, type Located } from './Located.ts'
import { meetTypes, type Shape, sameValue } from './Shape.ts'

/** Whether it is certain that no value fits both shapes: by type, by listed values, or by a property that tells them apart. */
export function isDisjoint(a: Shape, b: Shape): boolean {
  const shared = meetTypes(a.types, b.types)
  if (shared.length === 0) return true
  if (a.values && b.values) return !a.values.some(value => b.values!.some(other => sameValue(value, other)))
  if (shared.every(type => type === 'integer' || type === 'number')) return isBelow(a, b) || isBelow(b, a)
  if (shared.length > 1 || shared[0] !== 'object') return false
  const keys = new Set([...a.required, ...b.required])
  return [...keys].some(key => {
    if (lacks(a, key) && b.required.includes(key)) return true
    if (lacks(b, key) && a.required.includes(key)) return true
    const [these, those] = [valuesAt(a, key), valuesAt(b, key)]
    return (
      a.required.includes(key) &&
      b.required.includes(key) &&
      !!these &&
      !!those &&
      !these.some(value => those.some(other => sameValue(value, other)))
    )
  })
}

function isBelow(a: Shape, b: Shape): boolean {
  const [end, start] = [a.range.max, b.range.min]
  return (
    !!end && !!start && (end.value < start.value || (end.value === start.value && (end.exclusive || start.exclusive)))
  )
}

/** An object of this shape can never have the property. */
function lacks(shape: Shape, key: string): boolean {
  return shape.objects.some(
    ({ properties, patterns, additional }) =>
      !properties.has(key) && patterns.length === 0 && additional?.schema === false,
  )
}

/** The values that a property is limited to, where it says so itself. */
function valuesAt(shape: Shape, key: string): readonly unknown[] | undefined {
  const lists = shape.objects.flatMap(({ properties }) => listed(properties.get(key)) ?? [])
  return lists[0]
}

function listed(at: Located | undefined): (readonly unknown[])[] | undefined {
  if (!at || !isObject(at.schema)) return undefined
  if (at.schema.const !== undefined) return [[at.schema.const]]
  return Array.isArray(at.schema.enum) ? [at.schema.enum] : undefined
}
