import * as z from 'zod'
import { label, whole } from '../scalars.ts'
import { ignoredFields } from './Sampling.ts'

const text = z.string().min(1).max(1_000_000)
const tokens = z.array(whole).min(1).max(131_072)

/** `POST /v1/embeddings`: texts, in letters or in tokens. */
export const embeddingRequestSchema = z.object({
  model: label,
  input: z.union([text, tokens, z.array(text).min(1).max(256), z.array(tokens).min(1).max(256)]),
  encoding_format: z.enum(['float', 'base64']).optional(),
  dimensions: z.int().min(1).max(1_000_000).optional(),
  user: ignoredFields.user,
})

export type EmbeddingRequest = z.output<typeof embeddingRequestSchema>
