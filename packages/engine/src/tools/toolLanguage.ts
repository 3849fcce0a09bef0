import { BaseError } from '@openledger/base'
import {
  byte,
  type Expression,
  either,
  type Language,
  optional,
  repeat,
  sequence,
  text,
} from '../decoding/grammar/Expression.ts'
import { anyJson, anyObject, shortSpace } from '../decoding/grammar/json.ts'
import { readSchema } from '../decoding/grammar/schema/readSchema.ts'
import { tabulate } from '../decoding/grammar/tabulate.ts'
import { schemaWork } from '../decoding/grammar/work.ts'
import { type ToolChoice, type ToolFormat, type ToolFunction, toolWriting } from './ToolFormat.ts'

/** Answers that may call functions. */
export type ToolGrammar = {
  kind: 'tools'
  format: ToolFormat
  functions: readonly ToolFunction[]
  choice: Exclude<ToolChoice, 'none'>
  /** Several calls in one answer, where the format knows of them. */
  parallel: boolean
}

const anyByte = byte([0, 255])
const mostCalls = 32

/**
 * The answers of a tool grammar. Where a call is not demanded, the answer is any text; from the moment at which a call has
 * been opened it can only be one, with arguments that its function takes.
 *
 * @throws engine/grammar-unknown-tool, and what `readSchema` throws
 */
export function toolLanguage({ format, functions, choice, parallel }: ToolGrammar): Language {
  const { opening, close, list, argumentsKey, parallel: several } = toolWriting[format]
  const named = typeof choice === 'object' ? functions.filter(({ name }) => name === choice.name) : functions
  if (named.length === 0)
    throw new BaseError('There is no function to call.', {
      code: 'engine/grammar-unknown-tool',
      facts: { name: typeof choice === 'object' ? choice.name : '(any)' },
    })
  const definitions = new Map<string, Expression>(anyJson)
  const work = schemaWork()
  const callOf = (each: ToolFunction, index: number): Expression => {
    const given = argumentsOf(each, { prefix: `tool/${index}/`, work })
    for (const [name, expression] of given.definitions) definitions.set(name, expression)
    return sequence(
      ...[text('{"name":'), shortSpace, text(`${JSON.stringify(each.name)},`), shortSpace, text(`"${argumentsKey}":`)],
      ...[shortSpace, given.root, text('}')],
    )
  }
  const call = sequence(either(...named.map(callOf)), text(close))
  const more = several && parallel ? repeat(sequence(text(list.between), call), 0, mostCalls - 1) : text('')
  const calls = sequence(optionalStart(list.before), call, more, text(list.after))
  const opened = opening
    ? sequence(opening.special ? { kind: 'special', token: opening.text } : text(opening.text), calls)
    : calls
  if (choice !== 'auto') return { root: opened, definitions }
  return { root: opening ? freeUntil(opening, calls) : freeUnless(calls), definitions }
}

/** The arguments of a function: an object, whatever else its schema says. */
function argumentsOf({ parameters, strict }: ToolFunction, options: readSchema.Options): Language {
  if (strict === false) return { root: anyObject, definitions: anyJson }
  const schema = parameters ?? { properties: {}, additionalProperties: false }
  return readSchema({ ...schema, type: 'object' }, options)
}

/** White space that a model may leave out. */
function optionalStart(before: string): Expression {
  const kept = before.trimStart()
  return sequence(optional(text(before.slice(0, before.length - kept.length))), text(kept))
}

/** Any text up to an opening, and calls behind it. */
function freeUntil(opening: { text: string; special: boolean }, calls: Expression): Expression {
  if (opening.special) {
    const others: Expression = { kind: 'special', except: opening.text }
    return sequence(
      repeat(either(anyByte, others)),
      optional(sequence({ kind: 'special', token: opening.text }, calls)),
    )
  }
  const plain = tabulate([repeat(anyByte)], { none: [sequence(repeat(anyByte), text(opening.text), repeat(anyByte))] })
  const free = sequence(plain, repeat(sequence({ kind: 'special' }, plain)))
  return sequence(free, optional(sequence(text(opening.text), calls)))
}

/** Calls, or any text that does not begin like one. */
function freeUnless(calls: Expression): Expression {
  const begin = sequence(optional(text(' ')), text('{"name":'), repeat(anyByte))
  const plain = tabulate([repeat(anyByte)], { none: [begin] })
  const free = sequence(plain, repeat(sequence({ kind: 'special' }, repeat(anyByte))))
  return either(free, sequence(optional(text(' ')), calls))
}
