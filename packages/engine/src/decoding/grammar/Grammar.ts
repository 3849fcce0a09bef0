import { BaseError } from '@openledger/base'
import { type ToolGrammar, toolLanguage } from '../../tools/toolLanguage.ts'
import { type Language, oneOf, sequence } from './Expression.ts'
import { anyJson, anyObject, space } from './json.ts'
import { readPattern } from './pattern.ts'
import { readSchema } from './schema/readSchema.ts'
import { tabulate } from './tabulate.ts'
import { characters } from './unicode.ts'
import { schemaWork } from './work.ts'

/**
 * What an answer must be: a JSON object; a JSON value that a JSON Schema allows; a text that a regular expression of
 * JavaScript matches as a whole (flag u); one of some texts; or an answer that may call functions.
 */
export type Grammar =
  | { kind: 'json' }
  | { kind: 'schema'; schema: unknown }
  | { kind: 'regex'; pattern: string }
  | { kind: 'choice'; choices: readonly string[] }
  | ToolGrammar

/**
 * The language of a grammar.
 *
 * @throws engine/grammar-invalid, engine/grammar-unsupported, engine/grammar-too-large, engine/grammar-empty
 */
export function readGrammar(grammar: Grammar): Language {
  switch (grammar.kind) {
    case 'json':
      return { root: sequence(space, anyObject), definitions: anyJson }
    case 'tools':
      return toolLanguage(grammar)
    case 'schema':
      return readSchema(grammar.schema)
    case 'regex': {
      const work = schemaWork()
      const root = tabulate([readPattern(grammar.pattern, { spelling: characters, whole: true, work })], { work })
      if (root.kind === 'never')
        throw new BaseError('No text matches the pattern.', { code: 'engine/grammar-empty', facts: { kind: 'regex' } })
      return { root, definitions: new Map() }
    }
    case 'choice':
      if (grammar.choices.length === 0)
        throw new BaseError('There is nothing to choose from.', {
          code: 'engine/grammar-empty',
          facts: { kind: 'choice' },
        })
      return { root: oneOf(grammar.choices), definitions: new Map() }
  }
}
