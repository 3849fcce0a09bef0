/** The last so many values of something, for its percentiles. */
export type Recent = {
  add: (value: number) => void
  /** How many were added since the beginning. */
  count: () => number
  /** Nearest-rank percentiles of what is kept, in the order asked; null where nothing was added yet. */
  percentiles: (shares: readonly number[]) => number[] | null
}

/**
 * @example
 * const recent = createRecent(1024)
 * recent.add(0.12)
 * recent.percentiles([0.5, 0.99]) // [0.12, 0.12]
 */
export function createRecent(size: number): Recent {
  const values = new Float64Array(size)
  let added = 0
  return {
    add(value) {
      values[added++ % size] = value
    },
    count: () => added,
    percentiles(shares) {
      const kept = Math.min(added, size)
      if (kept === 0) return null
      const sorted = values.slice(0, kept).sort()
      return shares.map(share => sorted[Math.max(0, Math.ceil(share * kept) - 1)]!)
    },
  }
}
