import * as z from 'zod'

/** What an answer is held to: a JSON object, or a JSON value that a JSON Schema allows. */
export const answerFormSchema = z.union([
  z.strictObject({ type: z.literal('json_object') }),
  z.strictObject({ type: z.literal('json_schema'), schema: z.record(z.string(), z.unknown()) }),
])

export type AnswerForm = z.output<typeof answerFormSchema>

const writtenSchema = z.strictObject({ response_format: answerFormSchema })

/** The form that a request asks for, if any; a schema is kept to whether it is called strict or not. */
export function answerFormOf(format: answerFormOf.Format | undefined): AnswerForm | undefined {
  if (format === undefined || format.type === 'text') return undefined
  return format.schema == null ? { type: 'json_object' } : { type: 'json_schema', schema: format.schema }
}

export declare namespace answerFormOf {
  type Format = { type: 'text' | 'json_object' | 'json_schema'; schema?: Record<string, unknown> | null | undefined }
}

/**
 * The message that a receipt's `inputHash` binds the form by; it stands before the conversation, and the model does not
 * read it. Keys of a schema stay in the order that they were sent in: an answer has its members in that order.
 *
 * @example
 * writeAnswerForm({ type: 'json_object' }) // { role: 'system', content: '{"response_format":{"type":"json_object"}}' }
 */
export function writeAnswerForm({ type, ...rest }: AnswerForm): { role: 'system'; content: string } {
  return { role: 'system', content: JSON.stringify({ response_format: { type, ...rest } }) }
}

/** The form that a message says, if it says one; a message that somebody typed may read alike. */
export function readAnswerForm({ role, content }: { role: string; content: string }): AnswerForm | undefined {
  if (role !== 'system' || !content.startsWith('{"response_format":')) return undefined
  try {
    return writtenSchema.safeParse(JSON.parse(content)).data?.response_format
  } catch {
    return undefined
  }
}
