import { BaseError } from '@openledger/base'
import * as z from 'zod'

/** What every failed request answers with, outside `/v1`. */
export const errorBodySchema = z.object({
  error: z.object({
    message: z.string(),
    code: z.string(),
    facts: z.record(z.string(), z.string()).default({}),
    hint: z.string().optional(),
  }),
})

export type ErrorBody = z.output<typeof errorBodySchema>

/** What every failed request answers with under `/v1`: OpenAI's shape; `code` and the rest are ours. */
export const openAiErrorBodySchema = z.object({
  error: z.object({
    message: z.string(),
    type: z.string(),
    code: z.nullable(z.string()),
    param: z.nullable(z.string()),
  }),
})

export type OpenAiErrorBody = z.output<typeof openAiErrorBodySchema>

/** A failed answer's body as the error to throw; anything else as `client/http` with the status. */
export function errorFromBody(body: unknown, { status, url }: { status: number; url: string }): BaseError {
  const own = errorBodySchema.safeParse(body)
  if (own.success) {
    const { message, code, facts, hint } = own.data.error
    return BaseError.fromJSON({ message, code, facts, ...(hint === undefined ? {} : { hint }) })
  }
  const openAi = openAiErrorBodySchema.safeParse(body)
  if (openAi.success) {
    return new BaseError(openAi.data.error.message, {
      code: openAi.data.error.code ?? 'client/http',
      facts: { status },
    })
  }
  return new BaseError('The server answered with an error that says nothing more.', {
    code: 'client/http',
    facts: { status, url },
  })
}
