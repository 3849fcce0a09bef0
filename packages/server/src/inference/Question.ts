import type { Hex } from '@openledger/base'
import type { GenerateOptions } from '@openledger/engine'
import type { ModelRow } from './findModel.ts'

/** A message as a receipt writes it down: these are the words that `inputHash` binds. */
export type WrittenMessage = { role: 'system' | 'user' | 'assistant'; content: string }

/** What is to be answered, before it is known how many tokens it takes. */
export type Prompt =
  /** Texts to go on with, each on its own. */
  | { texts: readonly string[] }
  /** The same, in tokens. */
  | { tokens: readonly (readonly number[])[] }

/** How each answer is generated, whichever route asked for it. What is left out is as the model's makers would have it. */
export type Generating = Omit<GenerateOptions, 'adapter' | 'ids' | 'maxTokens' | 'seed'> & {
  maxTokens?: number | undefined
  seed?: number | undefined
}

/** A request in the words of no route. */
export type Asked = {
  /** A model's slug, name or id. */
  model: string
  prompt: Prompt
  /** The prompt as the receipt writes it down. */
  messages: readonly WrittenMessage[]
  /** Answers to each prompt. */
  choices?: number | undefined
  generating: Generating
  /** Whether question and answer may be shown to anybody. */
  shared?: boolean | undefined
  /** The request's body: its digest binds the payment. */
  body: unknown
}

/** What the engine is asked for one choice. */
export type Draft = Omit<GenerateOptions, 'adapter'>

/** A question that was understood and priced; nothing is charged yet. */
export type Question = {
  model: ModelRow
  slug: string
  messages: readonly WrittenMessage[]
  /** One for each choice: those of the first prompt, then those of the second, and so on. */
  drafts: readonly Draft[]
  /** Tokens of all prompts, each counted once. */
  promptTokens: number
  /** Tokens of all drafts at most. */
  maxTokens: number
  quote: bigint
  /** The base model alone: not payable, no receipt. */
  free: boolean
  /** What the receipt says: the first draft's; the others count on from it. */
  seed: number
  digest: Hex
  shared: boolean
}
