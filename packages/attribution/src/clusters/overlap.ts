import type { Features } from './features.ts'

/** Weights of two sets: of what they share, of each alone, and of the union. */
export type Overlap = { shared: number; a: number; b: number; union: number }

/** Merges two ascending sets; exact, in whole numbers where weights are. */
export function overlap(a: Features, b: Features, weight: (feature: number) => number = () => 1): Overlap {
  const found: Overlap = { shared: 0, a: 0, b: 0, union: 0 }
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    const [x, y] = [a[i] ?? Infinity, b[j] ?? Infinity]
    const w = weight(Math.min(x, y))
    found.union += w
    if (x <= y) found.a += w
    if (y <= x) found.b += w
    if (x === y) found.shared += w
    if (x <= y) i++
    if (y <= x) j++
  }
  return found
}

/** In thousandths, rounded down; 0 of nothing. */
export function permille(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.floor((1000 * part) / whole)
}
