import { admit } from './admit.ts'
import { nextChunk, readChunk } from './readRow.ts'
import type { Sequence } from './Sequence.ts'
import { endSequence, type ServingState } from './ServingState.ts'
import { takeToken } from './takeToken.ts'

/**
 * Reads prompts for so many tokens, page by page and one after the other, beginning with the one that was left off; a
 * page is read whole or not at all, one at least. Rows are given to those who wait as long as there are some.
 *
 * Pages start at multiples of their size whoever asks and whatever else runs, so that a prompt goes through the same
 * products in the same shapes each time, and a page from the cache has the bits that it would have if it were read.
 *
 * @returns tokens read
 */
export async function readPrompts(state: ServingState, tokens: number): Promise<number> {
  const { rows } = state
  let done = 0
  for (;;) {
    const sequence = rows.reading()
    if (!sequence) {
      if (done < tokens && admit(state)) continue
      return done
    }
    const chunk = nextChunk(state, sequence)
    if (done > 0 && done + chunk > tokens) return done
    done += chunk
    await read(state, sequence)
  }
}

async function read(state: ServingState, sequence: Sequence): Promise<void> {
  try {
    const logits = await readChunk(state, sequence)
    if (sequence.length < sequence.read) return
    keepPages(state, sequence)
    state.rows.promote()
    if (logits) takeToken(state, sequence, logits)
  } catch (error) {
    endSequence(state, sequence, { kind: 'failed', error })
  }
}

function keepPages({ model, rows, prefixes, limits }: ServingState, sequence: Sequence): void {
  const { pageTokens } = limits
  const row = rows.rowOf(sequence)
  const fresh = [...sequence.pageKeys.entries()].filter(([, key]) => !prefixes.has(key))
  prefixes.put(fresh.map(([i, key]) => ({ key, page: model.readCache(row, i * pageTokens, (i + 1) * pageTokens) })))
}
