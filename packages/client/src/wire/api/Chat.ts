import * as z from 'zod'
import { address, hash32, label, signature65, wei, whole } from '../scalars.ts'
import { namedLineSchema, receiptContributorSchema, strengthSchema } from './ReceiptView.ts'

const content = z.string().max(1_000_000)

/** `POST /v1/chat/completions`, the part of OpenAI's request that a model here understands. */
export const chatRequestSchema = z.looseObject({
  model: label,
  messages: z
    .array(z.looseObject({ role: z.enum(['system', 'user', 'assistant']), content }))
    .min(1)
    .max(1024),
  max_tokens: z.int().min(1).max(131_072).optional(),
  max_completion_tokens: z.int().min(1).max(131_072).optional(),
  temperature: z.number().min(0).max(2).optional(),
  top_p: z.number().min(0).max(1).optional(),
  frequency_penalty: z.number().min(-2).max(2).optional(),
  presence_penalty: z.number().min(-2).max(2).optional(),
  seed: whole.optional(),
  stop: z.union([z.string().max(200), z.array(z.string().max(200)).max(8)]).nullish(),
  stream: z.boolean().nullish(),
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
  salt: hash32,
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
