import type { Constraint } from '../decoding/Constraint.ts'
import type { Generation } from '../decoding/Generation.ts'
import type { Context } from '../decoding/sampling.ts'
import type { PackedAdapter } from './PackedAdapter.ts'

/** What a scheduler is asked for: one answer. */
export type ServeRequest = {
  /** The prompt in tokens. */
  ids: readonly number[]
  maxTokens: number
  /** One that the bank knows, or one that came with the request and is used by no other; the base model without. */
  adapter?: PackedAdapter | { digest: string } | undefined
  /** Chooses a token from logits [vocabulary], which are valid during the call alone. */
  choose: (logits: Float32Array, context: Context) => number
  /** What the answer must be like; `choose` is asked to keep to it, and it may end the answer. */
  constraint?: Constraint | undefined
  /** Special tokens stand in the text of the answer: some models open calls of functions with one. */
  special?: boolean | undefined
  /** Any of these tokens ends the answer. */
  endTokens: ReadonlySet<number>
  /** The answer ends before any of these texts. */
  stop?: readonly string[] | undefined
  /** Reports each token's log-probability, and those of so many of the likeliest. */
  logprobs?: number | undefined
  /** Who asks: tenants get equal shares of what is computed, by weight. */
  tenant?: string | undefined
  /** Milliseconds since 1970 after which the answer is of no use. */
  deadline?: number | undefined
  signal?: AbortSignal | undefined
  /** Gets text as it becomes certain: never half a character, never the beginning of a stop text. */
  onText?: ((text: string) => void) | undefined
  /** Gets every token of the answer as it is chosen. */
  onToken?: ((token: GeneratedToken) => void) | undefined
}

/** A token of an answer, with its log-probability where the request asked for it. */
export type GeneratedToken = { id: number; logprob?: NonNullable<Generation['logprobs']>[number] }
