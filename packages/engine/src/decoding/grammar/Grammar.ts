import { BaseError } from '@openledger/base'
import { type Language, oneOf, sequence } from './Expression.ts'
import { anyJson, anyObject, space } from './json.ts'

/** What an answer must be: a JSON object, or one of some texts. */
export type Grammar = { kind: 'json' } | { kind: 'choice'; choices: readonly string[] }

/**
 * The language of a grammar.
 *
 * @throws engine/grammar-unsupported, engine/grammar-empty
 */
export function readGrammar(grammar: Grammar): Language {
  switch (grammar.kind) {
    case 'json':
      return { root: sequence(space, anyObject), definitions: anyJson }
    case 'choice':
      if (grammar.choices.length === 0)
        throw new BaseError('There is nothing to choose from.', {
          code: 'engine/grammar-empty',
          facts: { kind: 'choice' },
        })
      return { root: oneOf(grammar.choices), definitions: new Map() }
  }
}
