import { BaseError } from '@openledger/base'
import { createKernels, reserve, roundUp } from '../kernels/Kernels.ts'

/** Holds many int8 vectors in the kernel's memory and multiplies queries with all of them. */
export type Scorer = {
  count: number
  k: number
  /** `Σⱼ qⱼ·vᵢⱼ` for every vector, exact; a view that the next call overwrites. */
  dots: (query: Int8Array) => Int32Array
}

/**
 * Loads `[count, k]` int8 vectors once, so that a query costs one pass over `count · k` bytes (SIMD, no copies).
 * Exact: k ≤ 131,072 keeps every dot product inside 32 bits. Same numbers as `integerScores` of @openledger/base before
 * the multiplier; a test compares them.
 *
 * Throws `attribution/bad-index` where a length does not fit.
 *
 * @example
 * const scorer = createScorer({ k, vectors: index.contributors.map(({ vector }) => vector) })
 * scorer.dots(query)
 */
export function createScorer({ k, vectors }: createScorer.Options): Scorer {
  const count = vectors.length
  const padded = roundUp(k, 16)
  const queryAt = 0
  const outAt = queryAt + padded * 2
  const vectorsAt = roundUp(outAt + count * 4, 16)
  const wrong = vectors.findIndex(vector => vector.length !== k)
  if (wrong >= 0 || k > 131_072 || vectorsAt + count * padded > 2 ** 32) {
    throw new BaseError('These vectors do not make an index that can be searched.', {
      code: 'attribution/bad-index',
      facts: { count, k, ...(wrong >= 0 && { vector: wrong, length: vectors[wrong]!.length }) },
      hint: 'All vectors have k entries, k is at most 131,072, and together they stay under 4 GiB.',
    })
  }
  const kernels = createKernels()
  reserve(kernels, vectorsAt + count * padded)
  const { buffer } = kernels.memory
  const bytes = new Int8Array(buffer)
  for (const [i, vector] of vectors.entries()) bytes.set(vector, vectorsAt + i * padded)
  const queryView = new Int16Array(buffer, queryAt, padded)
  const out = new Int32Array(buffer, outAt, count)
  return {
    count,
    k,
    dots(query) {
      if (query.length !== k) {
        throw new BaseError('The query is not as long as the index’s vectors.', {
          code: 'attribution/bad-index',
          facts: { query: query.length, k },
        })
      }
      queryView.set(query)
      kernels.dots(queryAt, vectorsAt, padded, outAt, count, padded)
      return out
    },
  }
}

export declare namespace createScorer {
  type Options = { k: number; vectors: readonly Int8Array[] }
}
