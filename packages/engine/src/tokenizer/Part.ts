import { BaseError } from '@openledger/base'
import { literal, toRegExp } from './oniguruma.ts'

/** A piece of the pipeline in a `tokenizer.json`: its type and what that type needs. */
export type Part = { type: string; [field: string]: unknown }

/** A text field of a part. */
export function text(part: Part, field: string): string {
  const value = part[field]
  if (typeof value === 'string') return value
  throw invalid(part, field)
}

/** The parts that a sequence holds. */
export function partList(part: Part, field: string): Part[] {
  const list = part[field]
  if (Array.isArray(list)) return list as Part[]
  throw invalid(part, field)
}

/** A pattern of a part: `{ String }` finds the text itself, `{ Regex }` is an expression. With the flag g. */
export function patternOf(part: Part): RegExp {
  const pattern = part.pattern as { String?: string; Regex?: string } | undefined
  if (typeof pattern?.String === 'string') return literal(pattern.String)
  if (typeof pattern?.Regex === 'string') return toRegExp(pattern.Regex)
  throw invalid(part, 'pattern')
}

/** A part that exists in the reference library and not here. */
export function unsupported(room: string, part: Part): BaseError {
  return new BaseError('The tokenizer has a part that this engine does not have.', {
    code: 'engine/tokenizer-unsupported',
    facts: { part: room, type: `${part.type}` },
  })
}

function invalid(part: Part, field: string): BaseError {
  return new BaseError('A part of the tokenizer is described wrongly.', {
    code: 'engine/tokenizer-invalid',
    facts: { type: `${part.type}`, field },
  })
}
