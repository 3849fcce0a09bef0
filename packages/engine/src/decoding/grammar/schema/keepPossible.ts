import { type Expression, either, type Language, never, repeat, sequence, unit } from '../Expression.ts'

/**
 * Takes out of a language what can never be completed, such as an object that must contain one like itself: from every
 * beginning that is left, a text can be completed.
 */
export function keepPossible({ root, definitions }: Language): Language {
  const possible = new Set<string>()
  const canEnd = (expression: Expression, seen: Map<Expression, boolean>): boolean => {
    const known = seen.get(expression)
    if (known !== undefined) return known
    const found = decide(expression, each => canEnd(each, seen))
    seen.set(expression, found)
    return found
  }
  const decide = (expression: Expression, inner: (each: Expression) => boolean): boolean => {
    switch (expression.kind) {
      case 'never':
        return false
      case 'sequence':
        return expression.parts.every(inner)
      case 'either':
        return expression.options.some(inner)
      case 'repeat':
        return expression.min === 0 || inner(expression.of)
      case 'unit':
      case 'unless':
        return inner(expression.of)
      case 'reference':
        return possible.has(expression.name)
      default:
        return true
    }
  }
  for (let before = -1; before < possible.size; ) {
    before = possible.size
    const seen = new Map<Expression, boolean>()
    for (const [name, expression] of definitions) if (canEnd(expression, seen)) possible.add(name)
  }

  const kept = new Map<Expression, Expression>()
  const keep = (expression: Expression): Expression => {
    const known = kept.get(expression)
    if (known) return known
    const made = rebuild(expression)
    kept.set(expression, made)
    return made
  }
  const rebuild = (expression: Expression): Expression => {
    switch (expression.kind) {
      case 'sequence':
        return sequence(...expression.parts.map(keep))
      case 'either':
        return either(...expression.options.map(keep))
      case 'repeat':
        return repeat(keep(expression.of), expression.min, expression.max)
      case 'unit':
        return unit(keep(expression.of))
      case 'reference':
        return possible.has(expression.name) ? expression : never
      default:
        return expression
    }
  }
  const entries = [...definitions].filter(([name]) => possible.has(name))
  return { root: keep(root), definitions: new Map(entries.map(([name, expression]) => [name, keep(expression)])) }
}
