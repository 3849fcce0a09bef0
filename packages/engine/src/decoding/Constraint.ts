/**
 * What an answer may say next. One per answer; it knows nothing of the rows beside it, and the same tokens always give the
 * same mask.
 */
export type Constraint = {
  /** Sets the scores [vocabulary] of what may not come next to −∞; an end token stays only where the answer is complete. */
  mask: (scores: Float32Array | Float64Array) => void
  /** Takes the token that was chosen; end tokens need not be told. @throws engine/grammar-mismatch for one that was masked */
  accept: (token: number) => void
  /** The answer is complete, and nothing but its end can follow. */
  isDone: () => boolean
}
