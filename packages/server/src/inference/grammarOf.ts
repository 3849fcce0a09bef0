import type { AnswerForm } from '@openledger/client'
import type { Grammar } from '@openledger/engine'

/** What the engine holds an answer of a form to. */
export function grammarOf(form: AnswerForm): Grammar {
  return form.type === 'json_object' ? { kind: 'json' } : { kind: 'schema', schema: form.schema }
}
