import { readFileSync } from 'node:fs'
import { BaseError } from '@openledger/base'
import { type AnswerForm, answerFormSchema } from '@openledger/client'

/** The option by which `ask` and `attest` are told what an answer is held to. */
export const responseFormatArg = {
  type: 'string',
  description: 'What the answer is held to: json_object, or a file with a JSON Schema',
  valueHint: 'form',
} as const

/** Reads the option's value. @throws `node/bad-argument` for a file that cannot be read or holds no JSON object */
export function readResponseFormat(given: string | undefined): AnswerForm | undefined {
  if (given === undefined) return undefined
  if (given === 'json_object') return { type: 'json_object' }
  try {
    return answerFormSchema.parse({ type: 'json_schema', schema: JSON.parse(readFileSync(given, 'utf8')) })
  } catch (cause) {
    throw new BaseError('--response-format must be json_object, or name a file with a JSON Schema.', {
      code: 'node/bad-argument',
      facts: {
        given: given.slice(0, 200),
        reason: cause instanceof Error ? cause.message.slice(0, 200) : String(cause),
      },
      cause,
    })
  }
}
