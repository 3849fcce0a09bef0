import * as z from 'zod'
import { label, whole } from '../scalars.ts'
import { ignoredFields, openledgerField, refused, samplingFields } from './Sampling.ts'
import { functionSchema } from './Tool.ts'

/*
 * OpenAI's Responses, the part that a model here understands. An item is stored as it is read: with an id, its content
 * in parts.
 */

const text = z.string().max(1_000_000)
const id = z.string().max(256)
const name = functionSchema.shape.name
const status = z.enum(['in_progress', 'completed', 'incomplete']).nullish()
const onlyText = { error: 'only text is read here' }
const part = z.object({ type: z.enum(['input_text', 'output_text', 'text'], onlyText), text })
const content = z.union([text, z.array(part).max(1024)]).transform(given => joined(given))

const messageItem = z
  .object({
    type: z.literal('message').optional(),
    role: z.enum(['user', 'assistant', 'system', 'developer']),
    content,
    id: id.nullish(),
    status,
    phase: z.string().max(64).nullish(),
  })
  .transform(({ role, content, id }) => ({ type: 'message' as const, role, content, id: id ?? undefined }))

const callItem = z
  .object({
    type: z.literal('function_call'),
    call_id: id,
    name,
    arguments: text,
    id: id.nullish(),
    status,
  })
  .transform(({ id, status: _, ...call }) => ({ ...call, id: id ?? undefined }))

const outputItem = z
  .object({
    type: z.literal('function_call_output'),
    call_id: id,
    output: content,
    id: id.nullish(),
    status,
  })
  .transform(({ id, status: _, ...output }) => ({ ...output, id: id ?? undefined }))

const referenceItem = z.object({ type: z.literal('item_reference'), id })

/** One item of what a response is asked with. */
export const responseInputItemSchema = z.union([messageItem, callItem, outputItem, referenceItem])

export type ResponseInputItem = z.output<typeof responseInputItemSchema>

/** An item that stands for itself. */
export type ResponseItem = Exclude<ResponseInputItem, { type: 'item_reference' }>

const tool = z.object({
  type: z.literal('function', { error: 'the tools here are functions' }),
  ...functionSchema.shape,
})

const format = z.union([
  z.object({ type: z.literal('text') }),
  z.object({ type: z.literal('json_object') }),
  z.object({
    type: z.literal('json_schema'),
    name,
    schema: z.record(z.string(), z.unknown()),
    description: z.string().max(8192).nullish(),
    strict: z.boolean().nullish(),
  }),
])

const { temperature, top_p, seed, max_tokens } = samplingFields

/** `POST /v1/responses`. */
export const responseRequestSchema = z.object({
  model: label,
  input: z.union([text, z.array(responseInputItemSchema).min(1).max(1024)]),
  instructions: text.optional(),
  previous_response_id: id.optional(),
  store: z.boolean().optional(),
  max_output_tokens: max_tokens,
  ...{ temperature, top_p, seed },
  top_logprobs: z.int().min(0).max(20).optional(),
  include: z
    .array(
      z.enum(['message.output_text.logprobs', 'reasoning.encrypted_content'], {
        error: 'message.output_text.logprobs can be included',
      }),
    )
    .optional(),
  text: z.object({ format: format.optional() }).optional(),
  tools: z.array(tool).max(128).optional(),
  tool_choice: z
    .union([z.enum(['none', 'auto', 'required']), z.object({ type: z.literal('function'), name })])
    .optional(),
  parallel_tool_calls: z.boolean().optional(),
  max_tool_calls: whole.optional(),
  stream: z.boolean().optional(),
  stream_options: z.object({ include_obfuscation: z.boolean().nullish() }).optional(),
  truncation: z.literal('disabled', { error: 'nothing is left out of a conversation here' }).optional(),
  background: z.literal(false, { error: 'ask for a stream instead' }).optional(),
  ...ignoredFields,
  ...openledgerField,
  conversation: refused('name the response before, as previous_response_id'),
  prompt: refused('there are no stored prompts here'),
  reasoning: refused('models here do not reason apart from their answer'),
  context_management: refused('not here'),
})

export type ResponseRequest = z.output<typeof responseRequestSchema>

function joined(given: string | readonly { text: string }[]): string {
  return typeof given === 'string' ? given : given.map(({ text }) => text).join('')
}
