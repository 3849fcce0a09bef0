/** Ranks from 1, ties sharing their average rank. */
export function averageRanks(values: ArrayLike<number>): Float64Array {
  const order = Array.from(values, (_, i) => i).sort((i, j) => values[i]! - values[j]!)
  const ranks = new Float64Array(values.length)
  for (let from = 0; from < order.length; ) {
    let to = from
    while (to + 1 < order.length && values[order[to + 1]!] === values[order[from]!]) to++
    for (let at = from; at <= to; at++) ranks[order[at]!] = (from + to) / 2 + 1
    from = to + 1
  }
  return ranks
}

/**
 * Spearman's rank correlation with average ranks; 0 where either side is constant.
 *
 * @example
 * spearman([1, 2, 3], [10, 20, 15]) // 0.5
 */
export function spearman(x: ArrayLike<number>, y: ArrayLike<number>): number {
  const a = averageRanks(x)
  const b = averageRanks(y)
  const mean = (a.length + 1) / 2
  let ab = 0
  let aa = 0
  let bb = 0
  for (let i = 0; i < a.length; i++) {
    ab += (a[i]! - mean) * (b[i]! - mean)
    aa += (a[i]! - mean) ** 2
    bb += (b[i]! - mean) ** 2
  }
  return aa > 0 && bb > 0 ? ab / Math.sqrt(aa * bb) : 0
}
