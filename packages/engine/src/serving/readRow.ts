import type { PromptPart } from './BatchModel.ts'
import type { Sequence } from './Sequence.ts'
import type { ServingState } from './ServingState.ts'

/**
 * Tokens of a sequence that are read next: to the end of a page or of its prompt, as many pages as fit into `tokens`, one
 * at least.
 */
export function nextChunk({ limits }: ServingState, { read, length }: Sequence, tokens: number): number {
  const { pageTokens } = limits
  const page = pageTokens - (length % pageTokens)
  const pages = Math.max(0, Math.floor((tokens - page) / pageTokens))
  return Math.min(read - length, page + pages * pageTokens)
}

/** So many next tokens of a sequence as a part of what a model reads; logits where no token stands behind them yet. */
export function nextPart({ rows }: ServingState, sequence: Sequence, count: number): PromptPart {
  const { length, tokens, read } = sequence
  // Tokens of the answer, if it has some already, enter by decoding: they need no logits from here.
  const logits = length + count === tokens.length
  const row = rows.rowOf(sequence)
  return { row, ids: tokens.slice(length, length + count), start: length, logits, total: read }
}
