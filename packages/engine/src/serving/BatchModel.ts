import type { PackedAdapter } from './PackedAdapter.ts'

/**
 * A model that reads many sequences at once, each in a row of its own, each with its own adapter. It knows nothing of
 * requests: who sits in which row is the scheduler's matter. Lives in one thread.
 *
 * What a row computes depends on that row alone: its bits are the same whoever its neighbours are.
 */
export type BatchModel = {
  /** Rows that can run at once. */
  rows: number
  /** Positions that a row can hold. */
  positions: number
  vocabSize: number
  /** Bytes of keys and values that one position takes, over all layers. */
  positionBytes: number
  /** Puts an adapter into a row; undefined: the base model alone. What the row has read stays. */
  setAdapter: (row: number, adapter: PackedAdapter | undefined) => void
  /**
   * Reads tokens into some rows, each from its `start` on; what stood there and behind it is forgotten. Rows are read
   * together where they have about as many tokens. How a prompt is cut, and what it is read with, changes none of its bits.
   *
   * @returns for each part logits after its last token [vocabSize], where they are wanted
   */
  prefill: (parts: readonly PromptPart[]) => Promise<(Float32Array | undefined)[]>
  /**
   * Reads one more token into each of the rows 0 … n − 1. A row without one stays as it is, and costs as much.
   *
   * @returns logits [n, vocabSize], valid until the next call
   */
  decode: (tokens: readonly (NextToken | undefined)[]) => Promise<Float32Array>
  /**
   * Whether a sequence that grows to `length` tokens must be prefilled anew from its start, because from there on the
   * positions of all of it turn otherwise.
   */
  mustReread: (length: number) => boolean
  /** Keys and values of positions `from` … `to` − 1 of a row, in one block that only `writeCache` needs to understand. */
  readCache: (row: number, from: number, to: number) => Float32Array
  writeCache: (row: number, from: number, block: Float32Array) => void
  /** What row `from` holds, adapter and cache up to `length`, stands in row `to` afterwards. */
  moveRow: (from: number, to: number, length: number) => void
  close: () => Promise<void>
}

export type NextToken = { id: number; position: number }

/** Tokens of a prompt that are read in one go, and whether logits after them are wanted. */
export type PromptPart = {
  row: number
  ids: readonly number[]
  start: number
  logits: boolean
  /**
   * Tokens that the sequence has once all of its prompt is read; `start` and these tokens unless told. It decides the
   * frequencies of models that turn long sequences otherwise.
   */
  total?: number | undefined
}
