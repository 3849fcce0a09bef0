import * as z from 'zod'
import { label, whole } from '../scalars.ts'
import { ignoredFields, openledgerField, refused, samplingFields, streamFields } from './Sampling.ts'

const text = z.string().max(1_000_000)
const tokens = z.array(whole).min(1).max(131_072)

/** `POST /v1/completions`: a text to go on with, in letters or in tokens; or up to 16 of them. */
export const completionRequestSchema = z.object({
  model: label,
  prompt: z.union([text, tokens, z.array(text).min(1).max(16), z.array(tokens).min(1).max(16)]),
  ...samplingFields,
  best_of: z.int().min(1).max(8).optional(),
  echo: z.boolean().optional(),
  logprobs: z.int().min(0).max(20).optional(),
  ...streamFields,
  ...ignoredFields,
  ...openledgerField,
  suffix: refused('models here write forward alone'),
})

export type CompletionRequest = z.output<typeof completionRequestSchema>
