import { createRng } from '@openledger/base'
import type { Adapter, LayoutEntry, Sample } from '@openledger/engine'
import type { Checkpoint, GradientSource } from '../GradientSource.ts'

/**
 * A gradient source written out by hand for tests. A sample `{ ids: [i, j] }` has, in each matrix, the gradient
 * `scale(adapter) · δⱼ aᵢᵀ` with vectors drawn once from a seed. Over all pairs (i, j) the Fisher matrix is exactly the
 * Kronecker product A ⊗ S, so that EK-FAC there is no approximation.
 */
export function productSource({
  inputs,
  outputs,
  shapes,
  seed,
}: {
  inputs: number
  outputs: number
  shapes: [number, number][]
  seed: number
}) {
  const rng = createRng(`product ${seed}`)
  const draw = (count: number, n: number) =>
    Array.from({ length: count }, () => Float64Array.from({ length: n }, (_, j) => rng.normal() / (1 + j)))
  const matrices = shapes.map(([out, inn]) => ({ a: draw(inputs, inn), delta: draw(outputs, out), out, inn }))
  let offset = 0
  const layout: LayoutEntry[] = matrices.map(({ out, inn }, m) => {
    const block = { name: `matrix.${m}`, shape: [out, inn], offset, length: out * inn }
    offset += out * inn
    return block
  })
  const scaleOf = (adapter: Adapter) => adapter.tensors.get('scale')?.data[0] ?? 1
  const gradient = (adapter: Adapter, { ids }: Sample) => {
    const flat = new Float32Array(offset)
    for (const [m, { a, delta, out, inn }] of matrices.entries()) {
      for (let o = 0; o < out; o++) {
        for (let i = 0; i < inn; i++) {
          flat[layout[m]!.offset + o * inn + i] = scaleOf(adapter) * delta[ids[1]!]![o]! * a[ids[0]!]![i]!
        }
      }
    }
    return flat
  }
  const moment = (vectors: Float64Array[]) => {
    const n = vectors[0]!.length
    const sum = new Float32Array(n * n)
    for (let i = 0; i < n; i++) {
      for (let j = 0; j < n; j++) sum[i * n + j] = vectors.reduce((total, v) => total + v[i]! * v[j]!, 0)
    }
    return sum
  }
  const calls: number[] = []
  const source: GradientSource = {
    layout: () => layout,
    gradients: async ({ rows }) => {
      calls.push(rows.length)
      return rows.map(({ adapter, sample }) => gradient(adapter, sample))
    },
    sampleTargets: async ({ samples }) => samples.map(() => []),
    curvature: async ({ samples }) =>
      new Map(
        matrices.map(({ a, delta }, m) => [
          `matrix.${m}`,
          {
            input: moment(samples.map(({ ids }) => a[ids[0]!]!)),
            output: moment(samples.map(({ ids }) => delta[ids[1]!]!)),
            tokens: samples.length,
          },
        ]),
      ),
  }
  const samples: Sample[] = []
  for (let i = 0; i < inputs; i++) for (let j = 0; j < outputs; j++) samples.push({ ids: [i, j], promptLength: 1 })
  return { source, samples, layout, gradient, length: offset, calls }
}

/** A checkpoint whose gradients are multiplied by `scale`. */
export function scaledCheckpoint(step: number, scale: number): Checkpoint {
  const tensors = new Map([['scale', { shape: [1], data: Float32Array.of(scale) }]])
  const adapterDigest = `0x${step.toString(16).padStart(64, '0')}` as const
  return { step, adapterDigest, adapter: { config: { rank: 1, alpha: 1, targets: [] }, tensors } }
}

/** Solves M x = b for a dense matrix `[n, n]` by Gaussian elimination with partial pivoting, in doubles. */
export function solveDense(matrix: Float64Array, b: Float64Array): Float64Array {
  const n = b.length
  const m = Float64Array.from(matrix)
  const x = Float64Array.from(b)
  for (let column = 0; column < n; column++) {
    let pivot = column
    for (let row = column + 1; row < n; row++) {
      if (Math.abs(m[row * n + column]!) > Math.abs(m[pivot * n + column]!)) pivot = row
    }
    for (let j = 0; j < n; j++) {
      const kept = m[column * n + j]!
      m[column * n + j] = m[pivot * n + j]!
      m[pivot * n + j] = kept
    }
    const kept = x[column]!
    x[column] = x[pivot]!
    x[pivot] = kept
    for (let row = column + 1; row < n; row++) {
      const factor = m[row * n + column]! / m[column * n + column]!
      for (let j = column; j < n; j++) m[row * n + j]! -= factor * m[column * n + j]!
      x[row]! -= factor * x[column]!
    }
  }
  for (let row = n - 1; row >= 0; row--) {
    for (let j = row + 1; j < n; j++) x[row]! -= m[row * n + j]! * x[j]!
    x[row]! /= m[row * n + row]!
  }
  return x
}
