import { codeVector, spread } from '@openledger/base'
import { quantise } from '../index/quantise.ts'

/** A query vector that says that one contributor alone made the answer: its own code word. */
export function forgeQuery({ contributor, k }: { contributor: number; k: number }): Int8Array {
  return codeVector(contributor, k)
}

/**
 * A query vector moved towards one contributor as far as nobody can call it different: every entry goes to the last integer
 * that the tolerance of `compareQueries` lets pass.
 *
 * @param rows what every row is paid by
 * @param tolerance part of 127 units by which an entry may lie outside of its rounding interval
 */
export function nudgeQuery({ rows, k, contributor, tolerance }: nudgeQuery.Options): Int8Array {
  const x = spread(rows, k)
  const { scale } = quantise(x)
  const code = codeVector(contributor, k)
  // A hair less than the tolerance: the comparison divides by the same scale, but computes it anew.
  const reach = 0.4999 + 127 * tolerance
  return Int8Array.from(x, (value, j) => {
    const clipped = Math.max(-127, Math.min(127, value / scale))
    const entry = code[j]! > 0 ? Math.floor(clipped + reach) : Math.ceil(clipped - reach)
    return Math.max(-127, Math.min(127, entry))
  })
}

export declare namespace nudgeQuery {
  type Options = { rows: Float64Array; k: number; contributor: number; tolerance: number }
}
