import { BaseError } from '@openledger/base'
import { type Expression, either, type Language, reference, sequence } from '../Expression.ts'
import { anyJson, anyValue, space } from '../json.ts'
import { schemaWork, type Work } from '../work.ts'
import { createAlternatives } from './alternatives.ts'
import { arraysOf, objectsOf, type ReadValues } from './containers.ts'
import { keepPossible } from './keepPossible.ts'
import type { JsonType } from './keywords.ts'
import type { Shape } from './Shape.ts'
import { booleans, nulls, numbersOf, stringsOf, valuesOf } from './scalars.ts'

const longest = 256 * 1024

/**
 * The JSON texts that a schema (draft 2020-12, or 7) allows; not all of them, but none that it does not allow. See
 * docs/STRUCTURED-OUTPUT.md for what is enforced, what is narrower than the schema, and what is refused.
 *
 * @throws engine/grammar-invalid, engine/grammar-unsupported, engine/grammar-too-large, engine/grammar-empty
 * @see https://json-schema.org/draft/2020-12/json-schema-validation
 */
export function readSchema(schema: unknown, { prefix, work = schemaWork() }: readSchema.Options = {}): Language {
  const length = JSON.stringify(schema)?.length ?? 0
  if (length > longest)
    throw new BaseError('The schema is too large.', {
      code: 'engine/grammar-too-large',
      facts: { length, limit: longest },
    })
  const alternatives = createAlternatives(schema)
  const definitions = new Map<string, Expression>(anyJson)
  const names = new Map<string, string>()

  const values: ReadValues = schemas => {
    const asked = schemas.filter(each => each.schema !== true)
    if (asked.length === 0) return anyValue
    // References start from the document, so equal schemas are equal wherever they stand.
    const key = JSON.stringify(asked.map(each => each.schema))
    const known = names.get(key)
    if (known !== undefined) return reference(known)
    const name = `${prefix ?? 'schema/'}${names.size}`
    names.set(key, name)
    const expression = either(...alternatives(asked).map(shape => valuesIn(shape)))
    definitions.set(name, expression)
    return expression.kind === 'sequence' || expression.kind === 'either' ? reference(name) : expression
  }
  const valuesOfType = (shape: Shape, type: JsonType): Expression => {
    if (type === 'null') return nulls
    if (type === 'boolean') return booleans
    if (type === 'string') return stringsOf(shape, work)
    if (type === 'array') return arraysOf(shape, { values, alternatives, work })
    if (type === 'object') return objectsOf(shape, { values, alternatives, work })
    return numbersOf(shape, type, work)
  }
  const valuesIn = (shape: Shape): Expression =>
    shape.values ? valuesOf(shape, work) : either(...shape.types.map(type => valuesOfType(shape, type)))
  const value = values([{ schema, path: '#' }])
  const language = keepPossible({ root: prefix === undefined ? sequence(space, value) : value, definitions })
  if (language.root.kind === 'never')
    throw new BaseError('No value fits the schema.', {
      code: 'engine/grammar-empty',
      facts: { kind: 'schema' },
      hint: 'Look for bounds that exclude each other, and for parts that contain themselves without end.',
    })
  return language
}

export declare namespace readSchema {
  type Options = {
    /** What the names of its definitions begin with, where the value is a part of a larger text. */
    prefix?: string
    /** Shared where several schemas are read for one answer. */
    work?: Work
  }
}
