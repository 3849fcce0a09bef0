import { freeWaiting, holdForOneMore, isFetching } from './admit.ts'
import { nextPart } from './readRow.ts'
import type { Sequence } from './Sequence.ts'
import { endSequence, outOfMemory, rowBytes, type ServingState, suspend } from './ServingState.ts'
import { takeToken } from './takeToken.ts'

/**
 * One more token for every row that writes. A sequence that comes back after its keys and values were dropped reads its
 * own tokens in this way until it is where it was: through the same products, so to the same bits.
 *
 * @returns rows that were computed
 */
export async function writeTokens(state: ServingState): Promise<number> {
  const { model, rows, line } = state
  for (const sequence of rows.writing()) await rereadLong(state, sequence)
  if (!holdAll(state)) return 0
  // Whoever waits gets the rows that are free, or has no memory for them.
  if (line.count() === 0 || state.isShort) rows.closeUp()
  const writing = rows.writing()
  if (writing.length === 0) return 0
  let logits: Float32Array
  try {
    logits = await model.decode(
      rows.places().map(place => place && { id: place.tokens[place.length]!, position: place.length }),
    )
  } catch (error) {
    for (const sequence of writing) endSequence(state, sequence, { kind: 'failed', error })
    return writing.length
  }
  const places = writing.map(sequence => rows.rowOf(sequence) * model.vocabSize)
  for (const sequence of writing) sequence.length++
  for (const [i, sequence] of writing.entries())
    if (sequence.length === sequence.tokens.length)
      takeToken(state, sequence, logits.subarray(places[i]!, places[i]! + model.vocabSize))
  return writing.length
}

/** From here on the positions of the whole sequence turn otherwise, also those that are in the cache. */
async function rereadLong(state: ServingState, sequence: Sequence): Promise<void> {
  if (!state.model.mustReread(sequence.length + 1)) return
  sequence.read = sequence.tokens.length
  sequence.length = 0
  // Pages of the prompt as it was before are not its pages any more.
  sequence.pageKeys = []
  try {
    const [logits] = await state.model.prefill([nextPart(state, sequence, sequence.read)])
    sequence.length = sequence.read
    state.totals.tokens.prefilled += sequence.read
    takeToken(state, sequence, logits!)
  } catch (error) {
    endSequence(state, sequence, { kind: 'failed', error })
  }
}

/**
 * Takes memory for one more position of each row that writes. Where there is none left, who got a row last gives it up,
 * so that whoever got one first always goes on. False where the only one left must wait until adapters are let go.
 */
function holdAll(state: ServingState): boolean {
  const { rows } = state
  for (const sequence of rows.writing())
    while (sequence.place === 'seated' && !holdForOneMore(state, sequence)) {
      if (freeWaiting(state, sequence, () => holdForOneMore(state, sequence))) break
      const last = rows.all().reduce((latest, each) => (each.seated > latest.seated ? each : latest))
      if (rows.all().length > 1) suspend(state, last, { reason: 'memory' })
      else if (isFetching(state)) {
        state.isShort = true
        return false
      } else {
        const error = outOfMemory(state, rowBytes(state, sequence.length + 1))
        endSequence(state, sequence, { kind: 'failed', error })
      }
    }
  return true
}
