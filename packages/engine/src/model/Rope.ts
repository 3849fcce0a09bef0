import { constant, type Graph, type Value } from '@openledger/tensor'

/**
 * Rotary positions (Su et al. 2021): pair i of the first `size` numbers of a head turns by t · frequencies[i] at
 * position t.
 */
export type Rope = {
  size: number
  frequencies: readonly number[]
  /** What the rotated numbers are multiplied with besides. */
  factor: number
}

/** theta^(−2i / size) for the pairs i. */
export function plainFrequencies(theta: number, size: number): number[] {
  return Array.from({ length: size / 2 }, (_, i) => theta ** ((-2 * i) / size))
}

/** factor · cos and factor · sin of t · frequencies[i], [positions, size / 2]. */
export function ropeTables(graph: Graph, { frequencies, factor }: Rope, positions: number): { cos: Value; sin: Value } {
  const half = frequencies.length
  const angle = (k: number) => Math.floor(k / half) * frequencies[k % half]!
  const table = (f: (x: number) => number) =>
    constant(
      graph,
      Float32Array.from({ length: positions * half }, (_, k) => factor * f(angle(k))),
      [positions, half],
      'float32',
    )
  return { cos: table(Math.cos), sin: table(Math.sin) }
}
