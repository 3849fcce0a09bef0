import type { Sequence } from './Sequence.ts'
import type { ServingState } from './ServingState.ts'

/** Tokens up to the end of the page that is being read, or of the prompt. */
export function nextChunk({ limits }: ServingState, { read, length }: Sequence): number {
  return Math.min(read, length + limits.pageTokens - (length % limits.pageTokens)) - length
}

/** Reads the next chunk into a sequence's row. @returns logits where no token stands behind it yet */
export async function readChunk(state: ServingState, sequence: Sequence): Promise<Float32Array | undefined> {
  const { model, rows, totals } = state
  const start = sequence.length
  const end = start + nextChunk(state, sequence)
  // Tokens of the answer, if it has some already, enter by decoding: they need no logits from here.
  const logits = await model.prefill(rows.rowOf(sequence), sequence.tokens.slice(start, end), {
    ...{ start, logits: end === sequence.tokens.length, total: sequence.read },
  })
  sequence.length = end
  totals.tokens.prefilled += end - start
  return logits
}
