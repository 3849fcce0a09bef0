import * as z from 'zod'

const name = z.string().regex(/^[a-zA-Z0-9_-]{1,64}$/, 'expected 1 to 64 letters, digits, _ or -')
const jsonSchema = z.record(z.string(), z.unknown())

/** A function that a model may call. */
export const functionSchema = z.object({
  name,
  description: z.string().max(8192).nullish(),
  parameters: jsonSchema.nullish(),
  strict: z.boolean().nullish(),
})

/** OpenAI's `tools` of a chat. */
export const toolSchema = z.object({ type: z.literal('function'), function: functionSchema })
export type Tool = z.output<typeof toolSchema>

/** OpenAI's `tool_choice` of a chat. */
export const toolChoiceSchema = z.union([
  z.enum(['none', 'auto', 'required']),
  z.object({ type: z.literal('function'), function: z.object({ name }) }),
])
export type ToolChoice = z.output<typeof toolChoiceSchema>

/** A call as an assistant's message carries it; `arguments` is JSON. */
export const toolCallSchema = z.object({
  id: z.string().max(256),
  type: z.literal('function'),
  function: z.object({ name, arguments: z.string().max(1_000_000) }),
})
export type ToolCall = z.output<typeof toolCallSchema>

/** OpenAI's `response_format`. */
export const responseFormatSchema = z.union([
  z.object({ type: z.literal('text') }),
  z.object({ type: z.literal('json_object') }),
  z.object({
    type: z.literal('json_schema'),
    json_schema: z.object({
      name,
      description: z.string().max(8192).nullish(),
      schema: jsonSchema.nullish(),
      strict: z.boolean().nullish(),
    }),
  }),
])
export type ResponseFormat = z.output<typeof responseFormatSchema>
