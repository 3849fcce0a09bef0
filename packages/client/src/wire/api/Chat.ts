import * as z from 'zod'
import { address, hash32, label, signature65, wei, whole } from '../scalars.ts'
import {
  estimateViewSchema,
  namedLineSchema,
  receiptContributorSchema,
  samplingViewSchema,
  strengthSchema,
} from './ReceiptView.ts'
import { ignoredFields, openledgerField, refused, samplingFields, streamFields } from './Sampling.ts'
import { responseFormatSchema, toolCallSchema, toolChoiceSchema, toolSchema } from './Tool.ts'

const text = z.string().max(1_000_000)
const parts = z.array(z.object({ type: z.literal('text', { error: 'only text is read here' }), text })).max(1024)
/** A text, or parts of one; parts are read as one text. */
const content = z.union([text, parts]).transform(given => (typeof given === 'string' ? given : joinParts(given)))
const name = z.string().max(64).nullish()

/** A message of a conversation; `developer` is read as `system`. */
export const chatMessageSchema = z.discriminatedUnion('role', [
  z.object({ role: z.enum(['system', 'developer']), content, name }).transform(({ content }) => ({
    role: 'system' as const,
    content,
  })),
  z.object({ role: z.literal('user'), content, name }).transform(({ content }) => ({ role: 'user' as const, content })),
  z
    .object({
      role: z.literal('assistant'),
      content: content.nullish(),
      tool_calls: z.array(toolCallSchema).max(128).nullish(),
      refusal: text.nullish(),
      name,
    })
    .refine(({ content, tool_calls }) => typeof content === 'string' || (tool_calls ?? []).length > 0, {
      error: 'an assistant says something or calls a tool',
      path: ['content'],
    })
    .transform(({ content, tool_calls }) => ({
      role: 'assistant' as const,
      content: content ?? '',
      ...(tool_calls && tool_calls.length > 0 && { tool_calls }),
    })),
  z
    .object({ role: z.literal('tool'), content, tool_call_id: z.string().max(256) })
    .transform(({ content, tool_call_id }) => ({ role: 'tool' as const, content, tool_call_id })),
])

export type AskedMessage = z.output<typeof chatMessageSchema>

/** `POST /v1/chat/completions`, the part of OpenAI's request that a model here understands. */
export const chatRequestSchema = z.object({
  model: label,
  messages: z.array(chatMessageSchema).min(1).max(1024),
  ...samplingFields,
  max_completion_tokens: samplingFields.max_tokens,
  logprobs: z.boolean().optional(),
  top_logprobs: z.int().min(0).max(20).optional(),
  response_format: responseFormatSchema.optional(),
  tools: z.array(toolSchema).max(128).optional(),
  tool_choice: toolChoiceSchema.optional(),
  parallel_tool_calls: z.boolean().optional(),
  ...streamFields,
  ...ignoredFields,
  ...openledgerField,
  store: z.boolean().optional(),
  modalities: z.array(z.literal('text', { error: 'models here write text alone' })).optional(),
  audio: refused('models here write text alone'),
  functions: refused('give tools instead'),
  function_call: refused('give tool_choice instead'),
  prediction: refused('not here'),
  reasoning_effort: refused('models here do not reason apart from their answer'),
  verbosity: refused('say in the prompt how long the answer should be'),
  web_search_options: refused('models here do not search the web'),
})

export type ChatRequest = z.output<typeof chatRequestSchema>

/**
 * What the JSON answer and the last chunk of a stream carry under `openledger`: the receipt in short, and the salt that
 * opens `inputHash` and `outputHash`. Whoever keeps salt, question and answer can show them later.
 */
export const chatReceiptSchema = z.object({
  receipt: hash32,
  model: whole,
  operator: address,
  signature: signature65,
  paid: wei,
  price: wei,
  mode: z.enum(['influence', 'flat']),
  weak: z.boolean(),
  strength: strengthSchema.optional(),
  sampling: samplingViewSchema.optional(),
  estimate: estimateViewSchema.default({ method: 'influence', adapters: 0 }),
  salt: hash32,
  /** The answer as `outputHash` binds it, where calls were read out of it. */
  answer: z.string().max(4_000_000).optional(),
  seed: whole,
  contributors: z.array(receiptContributorSchema).max(100_000),
  lines: z.array(namedLineSchema).max(100_008),
})

export type ChatReceipt = z.output<typeof chatReceiptSchema>

const usage = z.looseObject({ prompt_tokens: whole, completion_tokens: whole, total_tokens: whole })

/** One chunk of a streamed answer. */
export const chatChunkSchema = z.looseObject({
  id: z.string(),
  choices: z
    .array(
      z.looseObject({
        index: whole,
        delta: z.looseObject({ role: z.string().optional(), content: z.string().nullish() }),
        finish_reason: z.string().nullish(),
      }),
    )
    .max(16),
  usage: usage.nullish(),
  openledger: chatReceiptSchema.optional(),
})

export type ChatChunk = z.output<typeof chatChunkSchema>

function joinParts(given: readonly { text: string }[]): string {
  return given.map(part => part.text).join('')
}
