import { admit } from './admit.ts'
import { nextChunk, nextPart } from './readRow.ts'
import type { Sequence } from './Sequence.ts'
import { endSequence, type ServingState } from './ServingState.ts'
import { takeToken } from './takeToken.ts'

/**
 * Tokens that a part counts for at least while other rows write: its adapter, and its share of the weights, are read for
 * it however short it is. Without it a burst of short prompts would hold all who write up for as long as it lasts.
 */
const leastCost = 32

/**
 * Reads prompts for so many tokens, beginning with the one that got its row first: of each as many pages as there are
 * tokens left for, one page at least in all; a page is read whole or not at all. Rows are given to those who wait as long
 * as there are tokens and rows. What is read in one go goes through the same products, prompts of several rows as well.
 *
 * @returns tokens read
 */
export async function readPrompts(state: ServingState, tokens: number): Promise<number> {
  const least = state.rows.writing().length > 0 ? leastCost : 0
  const costOf = (count: number) => Math.max(count, least)
  let [done, spent] = [0, 0]
  for (;;) {
    const chunks = chooseChunks(state, { tokens: tokens - spent, costOf, isFirst: done === 0 })
    if (chunks.size === 0) return done
    for (const count of chunks.values()) {
      done += count
      spent += costOf(count)
    }
    await read(state, chunks)
  }
}

/** How many tokens of whom are read now. */
function chooseChunks(state: ServingState, { tokens, costOf, isFirst }: Choice): Map<Sequence, number> {
  const chunks = new Map<Sequence, number>()
  let left = tokens
  for (;;) {
    const sequence = state.rows.reading().find(each => !chunks.has(each))
    if (!sequence) {
      if (left > 0 && admit(state)) continue
      return chunks
    }
    const count = nextChunk(state, sequence, left)
    if (costOf(count) > left && !(isFirst && chunks.size === 0)) return chunks
    chunks.set(sequence, count)
    left -= costOf(count)
  }
}

type Choice = {
  /** What may be spent. */
  tokens: number
  costOf: (count: number) => number
  /** Nothing was read in this step yet: one page is, whatever it costs. */
  isFirst: boolean
}

async function read(state: ServingState, chunks: ReadonlyMap<Sequence, number>): Promise<void> {
  const { model, rows, totals } = state
  let logits: readonly (Float32Array | undefined)[]
  try {
    logits = await model.prefill([...chunks].map(([sequence, count]) => nextPart(state, sequence, count)))
  } catch (error) {
    for (const sequence of chunks.keys()) endSequence(state, sequence, { kind: 'failed', error })
    return
  }
  for (const [i, [sequence, count]] of [...chunks].entries()) {
    sequence.length += count
    totals.tokens.prefilled += count
    if (sequence.length < sequence.read) continue
    keepPages(state, sequence)
    rows.promote(sequence)
    const found = logits[i]
    if (found) takeToken(state, sequence, found)
  }
}

function keepPages({ model, rows, prefixes, limits }: ServingState, sequence: Sequence): void {
  const { pageTokens } = limits
  const row = rows.rowOf(sequence)
  const fresh = [...sequence.pageKeys.entries()].filter(([, key]) => !prefixes.has(key))
  prefixes.put(fresh.map(([i, key]) => ({ key, page: model.readCache(row, i * pageTokens, (i + 1) * pageTokens) })))
}
