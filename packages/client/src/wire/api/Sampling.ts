import * as z from 'zod'
import { whole } from '../scalars.ts'

/** A parameter of OpenAI's that is not taken here, and why: no value of it is allowed. */
export const refused = (reason: string) => z.undefined({ error: reason }).optional()

const tokens = z.int().min(1).max(131_072)
const label = z.string().max(512)

/** Bias of tokens, by their numbers in the vocabulary. */
const bias = z.record(z.string().regex(/^\d{1,7}$/, 'expected the number of a token'), z.number().min(-100).max(100))

/** How an answer is drawn, as chat and completions take it; the last five are those that vLLM adds. */
export const samplingFields = {
  max_tokens: tokens.optional(),
  temperature: z.number().min(0).max(2).optional(),
  top_p: z.number().min(0).max(1).optional(),
  frequency_penalty: z.number().min(-2).max(2).optional(),
  presence_penalty: z.number().min(-2).max(2).optional(),
  seed: whole.optional(),
  stop: z.union([z.string().max(200), z.array(z.string().max(200)).max(8)]).optional(),
  n: z.int().min(1).max(8).optional(),
  logit_bias: bias.refine(given => Object.keys(given).length <= 1024, 'expected at most 1024 tokens').optional(),
  top_k: z.int().min(0).max(1_000_000).optional(),
  min_p: z.number().min(0).max(1).optional(),
  repetition_penalty: z.number().min(0.01).max(10).optional(),
  min_tokens: z.int().min(0).max(131_072).optional(),
}

/** How an answer comes. */
export const streamFields = {
  stream: z.boolean().optional(),
  stream_options: z
    .object({ include_usage: z.boolean().nullish(), include_obfuscation: z.boolean().nullish() })
    .optional(),
}

/** What changes no answer here and is taken as OpenAI takes it. */
export const ignoredFields = {
  user: label.optional(),
  safety_identifier: label.optional(),
  metadata: z.record(z.string().max(64), z.string().max(512)).optional(),
  service_tier: z.enum(['auto', 'default']).optional(),
  prompt_cache_key: label.optional(),
  prompt_cache_retention: z.enum(['in_memory', 'in-memory', '24h']).optional(),
}

/** What is ours: whether question and answer may be shown to anybody. */
export const openledgerField = { openledger: z.looseObject({ public: z.boolean().optional() }).optional() }
