/** A⁻¹ = adjugate / determinant, in integers and exact. */
export type ExactInverse = { adjugate: bigint[][]; determinant: bigint }

/**
 * Inverts a symmetric positive definite integer matrix `[n, n]` without a division that leaves a remainder (Bareiss 1968,
 * in the form of Jordan: rows above the pivot are cleared too). Leading minors of such a matrix are positive, so no pivot
 * is zero and no rows change places. n³ products of numbers of at most the determinant's size.
 */
export function exactInverse(matrix: readonly (readonly bigint[])[]): ExactInverse {
  const n = matrix.length
  const rows = matrix.map((row, i) => [...row, ...row.map((_, j) => (i === j ? 1n : 0n))])
  let before = 1n
  for (let p = 0; p < n; p++) {
    const pivotRow = rows[p]!
    const pivot = pivotRow[p]!
    for (let i = 0; i < n; i++) {
      if (i === p) continue
      const row = rows[i]!
      const factor = row[p]!
      for (let j = 0; j < 2 * n; j++) row[j] = (pivot * row[j]! - factor * pivotRow[j]!) / before
    }
    before = pivot
  }
  // Every row i ends as determinant · [identity | inverse]; the last pivot is the determinant.
  return { adjugate: rows.map(row => row.slice(n)), determinant: before }
}
