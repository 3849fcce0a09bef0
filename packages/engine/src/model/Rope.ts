import { BaseError } from '@openledger/base'
import { add, constant, type Graph, gather, reshape, type Value } from '@openledger/tensor'

/**
 * Rotary positions (Su et al. 2021): pair i of the first `size` numbers of a head turns by t · frequencies[i] at
 * position t.
 */
export type Rope = {
  size: number
  frequencies: readonly number[]
  /** What the rotated numbers are multiplied with besides. */
  factor: number
  /** Other frequencies for all positions of a sequence that is longer than `beyond` tokens. */
  long?: { beyond: number; frequencies: readonly number[] }
}

/** theta^(−2i / size) for the pairs i. */
export function plainFrequencies(theta: number, size: number): number[] {
  return Array.from({ length: size / 2 }, (_, i) => theta ** ((-2 * i) / size))
}

/** Tables that a rotation looks positions up in, [positions, size / 2]. */
export type RopeTables = { cos: Value; sin: Value }

/**
 * factor · cos and factor · sin of t · frequencies[i], for t < reach. Where sequences can be long enough for other
 * frequencies, theirs stand below: row reach + t is position t of a long sequence.
 */
export function ropeTables(graph: Graph, rope: Rope, reach: number): RopeTables {
  const { frequencies, factor, long } = rope
  const half = frequencies.length
  const rows = isLong(rope, reach) ? 2 * reach : reach
  const angle = (k: number) => {
    const row = Math.floor(k / half)
    return row < reach ? row * frequencies[k % half]! : (row - reach) * long!.frequencies[k % half]!
  }
  const table = (f: (x: number) => number) =>
    constant(
      graph,
      Float32Array.from({ length: rows * half }, (_, k) => factor * f(angle(k))),
      [rows, half],
      'float32',
    )
  return { cos: table(Math.cos), sin: table(Math.sin) }
}

/** Whether a sequence of so many tokens takes the frequencies for long sequences. */
export function isLong({ long }: Rope, tokens: number): boolean {
  return long !== undefined && tokens > long.beyond
}

/**
 * Rows of the tables for tokens at `positions` [batch, length], int64: further down for tokens of long sequences, as
 * `lengths` [batch] says, or [batch, length] where a row holds several.
 */
export function ropeRows(rope: Rope, { positions, lengths, reach }: ropeRows.Options): Value {
  if (!isLong(rope, reach)) return positions
  if (!lengths)
    throw new BaseError('The frequencies of this model depend on how long a sequence is.', {
      code: 'engine/lengths-missing',
      hint: 'Give the decoder the tokens of every row.',
    })
  const { graph } = positions
  const shifts = BigInt64Array.from({ length: reach + 1 }, (_, tokens) => BigInt(isLong(rope, tokens) ? reach : 0))
  const shift = gather(constant(graph, shifts, [reach + 1], 'int64'), lengths)
  return add(positions, lengths.shape.length === 1 ? reshape(shift, [...lengths.shape, 1]) : shift)
}

export declare namespace ropeRows {
  type Options = { positions: Value; lengths: Value | undefined; reach: number }
}

/** Whether a graph for sequences of up to `reach` tokens must be told how long each is. */
export function needsLengths({ ropes }: { ropes: readonly Rope[] }, reach: number): boolean {
  return ropes.some(rope => isLong(rope, reach))
}
