import { advance, type Sequence } from './Sequence.ts'
import { chargeToken, endSequence, type ServingState } from './ServingState.ts'

/** Chooses the next token of a sequence from logits [vocabulary]. What goes wrong in its own hooks ends it alone. */
export function takeToken(state: ServingState, sequence: Sequence, logits: Float32Array): void {
  const { model, totals } = state
  const before = sequence.tokens.length
  chargeToken(state, sequence)
  try {
    const answer = advance(sequence, logits, model.positions)
    if (answer) endSequence(state, sequence, { kind: 'finished', answer })
  } catch (error) {
    endSequence(state, sequence, { kind: 'failed', error })
  }
  totals.tokens.generated += sequence.tokens.length - before
}
