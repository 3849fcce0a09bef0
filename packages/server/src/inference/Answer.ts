import type { Explanation } from '@openledger/attribution'
import { canonicalJson } from '@openledger/base'
import type { Generation } from '@openledger/engine'
import type { AnswerToken } from '../backends/Backend.ts'
import type { VoucherPayment } from '../channels/createChannels.ts'
import type { Collected } from './createPayments.ts'
import type { ModelRow } from './findModel.ts'
import type { IssuedReceipt } from './issueReceipt.ts'
import type { Question } from './Question.ts'

/** What came of a question: a choice for each of its drafts, in their order. */
export type Answer = {
  choices: readonly Generation[]
  promptTokens: number
  completionTokens: number
  /** Absent for a free answer. */
  settled?: { issued: IssuedReceipt; explanation: Explanation | undefined; weak: boolean; model: ModelRow }
  /** It was given before, and is told again. */
  repeated?: boolean
}

/** What a route wants to hear while its answer is made, and how it says that it is gone. */
export type Hooks = {
  signal?: AbortSignal | undefined
  /** Told each piece of a choice, with the tokens written since the last one, where the backend says them. */
  onText?: ((text: string, choice: number, tokens?: readonly AnswerToken[]) => void) | undefined
  /** Runs between the money and the first word. */
  onPaid?: ((payment: Collected | VoucherPayment) => void) | undefined
  once?: Once | undefined
}

/** How a client says that it may ask the same thing twice, and wants it answered once. */
export type Once = {
  /** Its idempotency key. */
  name?: string | undefined
  /** How often it has sent this request before. */
  retry?: number | undefined
}

/** Tokens of an answer that are paid for. */
export function countTokens({ drafts }: Pick<Question, 'drafts'>, choices: readonly Generation[]): number {
  return choices.reduce((sum, { ids }, at) => sum + Math.min(ids.length, drafts[at]!.maxTokens), 0)
}

/** An answer as its receipt writes it down: its text; several as the JSON of a list. */
export function writtenAnswer(choices: readonly Pick<Generation, 'text'>[]): string {
  return choices.length === 1 ? choices[0]!.text : canonicalJson(choices.map(({ text }) => text))
}
