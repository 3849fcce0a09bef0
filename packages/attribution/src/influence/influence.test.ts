import { createRng } from '@openledger/base'
import { describe, expect, it } from 'vitest'
import { createKernels } from '../kernels/Kernels.ts'
import { productSource, scaledCheckpoint, solveDense } from '../testing/productSource.ts'
import { fitCurvature, secondMoments } from './curvature.ts'
import { eigenbasis } from './eigenbasis.ts'
import { blockLength } from './Projection.ts'
import { project } from './project.ts'
import { rotate } from './rotate.ts'
import { selectCoordinates } from './selectCoordinates.ts'

describe('eigenbasis', () => {
  it('of [[2,1],[1,2]] is the diagonals, 3 before 1', () => {
    const { vectors, values } = eigenbasis(Float64Array.of(2, 1, 1, 2), 2)
    expect(values[0]).toBeCloseTo(3, 12)
    expect(values[1]).toBeCloseTo(1, 12)
    const half = Math.SQRT1_2
    expect(Math.abs(vectors[0]!)).toBeCloseTo(half, 6)
    expect(vectors[0]! * vectors[2]!).toBeCloseTo(0.5, 6)
    expect(vectors[1]! * vectors[3]!).toBeCloseTo(-0.5, 6)
  })

  it('is orthonormal and diagonalises a factor of falling spectrum, null directions included', () => {
    const n = 60
    const rng = createRng('eigen')
    const x = Array.from({ length: 30 }, (_, i) => Array.from({ length: n }, () => rng.normal() * Math.exp(-i / 4)))
    const factor = Float64Array.from({ length: n * n }, (_, at) =>
      x.reduce((sum, row) => sum + row[Math.floor(at / n)]! * row[at % n]!, 0),
    )
    const { vectors, values } = eigenbasis(factor, n)
    const columns = Array.from({ length: n }, (_, j) => Float64Array.from({ length: n }, (_, i) => vectors[i * n + j]!))
    for (let i = 0; i < n; i++) {
      for (let j = 0; j < n; j++) {
        let dot = 0
        let form = 0
        for (let a = 0; a < n; a++) {
          dot += columns[i]![a]! * columns[j]![a]!
          if (i % 7 === 0) for (let b = 0; b < n; b++) form += columns[i]![a]! * factor[a * n + b]! * columns[j]![b]!
        }
        // Vectors are stored as float32.
        expect(Math.abs(dot - (i === j ? 1 : 0))).toBeLessThan(1e-6)
        if (i % 7 === 0) expect(Math.abs(form - (i === j ? values[i]! : 0))).toBeLessThan(2e-5 * values[0]!)
      }
    }
    expect([...values]).toEqual([...values].sort((a, b) => b - a))
  })
})

describe('rotate', () => {
  it.each([
    ['right first', 5, 13, 7, 3],
    ['left first', 13, 5, 3, 7],
    ['single column', 3, 11, 1, 1],
  ])('is Q_Sᵀ G Q_A for a batch, %s', (_, out, inn, inputs, outputs) => {
    const rng = createRng('rotate')
    const normal = (n: number) => Float32Array.from({ length: n }, () => rng.normal())
    const basis = {
      shape: [out, inn] as [number, number],
      inputs,
      outputs,
      input: normal(inn * inputs),
      output: normal(out * outputs),
    }
    const offset = 4
    const gradients = [0, 1, 2].map(() => normal(offset + out * inn))
    const rotated = rotate({ kernels: createKernels(), basis, gradients, offset })
    for (const [b, gradient] of gradients.entries()) {
      for (let o = 0; o < outputs; o++) {
        for (let i = 0; i < inputs; i++) {
          let sum = 0
          for (let row = 0; row < out; row++) {
            for (let column = 0; column < inn; column++) {
              sum +=
                basis.output[row * outputs + o]! *
                gradient[offset + row * inn + column]! *
                basis.input[column * inputs + i]!
            }
          }
          expect(Math.abs(rotated[(b * outputs + o) * inputs + i]! - sum)).toBeLessThan(1e-4)
        }
      }
    }
  })
})

async function fullProjection(k: number) {
  const toy = productSource({
    inputs: 5,
    outputs: 4,
    shapes: [
      [2, 3],
      [4, 2],
    ],
    seed: 1,
  })
  const { adapter, step, adapterDigest } = scaledCheckpoint(1, 1)
  const kernels = createKernels()
  const common = { engine: toy.source, kernels, adapter, samples: toy.samples, batch: 3 }
  const modules = await fitCurvature({ ...common, seed: 0, damping: 0.1 })
  const moments = modules.map(({ lambda }) => new Float64Array(lambda.length))
  await secondMoments({ ...common, modules, moments })
  const checkpoint = { step, adapterDigest, modules: selectCoordinates({ modules, moments, k }) }
  const gradients = toy.samples.map(sample => toy.gradient(adapter, sample))
  const vectors = project({ kernels, checkpoint, layout: toy.layout, gradients })
  return { toy, modules, checkpoint, gradients, vectors }
}

const dot = (a: ArrayLike<number>, b: ArrayLike<number>) =>
  Array.from(a).reduce((sum, value, j) => sum + value * b[j]!, 0)

describe('EK-FAC', () => {
  it('is the explicit damped inverse of the Fisher matrix where that is a Kronecker product', async () => {
    const { toy, modules, gradients, vectors } = await fullProjection(1_000)
    const query = gradients[7]!
    const expected = gradients.map(() => 0)
    for (const { block, damping } of modules) {
      const part = (g: Float32Array) => Float64Array.from(g.subarray(block.offset, block.offset + block.length))
      const n = block.length
      const fisher = new Float64Array(n * n)
      for (const g of gradients.map(part)) {
        for (let i = 0; i < n; i++)
          for (let j = 0; j < n; j++) fisher[i * n + j]! += (g[i]! * g[j]!) / toy.samples.length
      }
      let trace = 0
      for (let i = 0; i < n; i++) trace += fisher[i * n + i]!
      // The mean eigenvalue is the trace over n: damping follows from the gradients alone.
      expect(damping).toBeCloseTo((0.1 * trace) / n, 6)
      for (let i = 0; i < n; i++) fisher[i * n + i]! += damping
      const preconditioned = solveDense(fisher, part(query))
      for (const [r, g] of gradients.entries()) expected[r]! += dot(preconditioned, part(g))
    }
    const largest = Math.max(...expected.map(Math.abs))
    for (const [r, value] of expected.entries()) {
      expect(Math.abs(dot(vectors[7]!, vectors[r]!) - value)).toBeLessThan(1e-5 * largest)
    }
  })

  it('keeps the coordinates that move most, and only the columns they need', async () => {
    const { checkpoint, vectors } = await fullProjection(4)
    const full = await fullProjection(1_000)
    expect(blockLength(checkpoint)).toBe(4)
    const second = (set: Float32Array[]) => Array.from(set[0]!, (_, j) => set.reduce((sum, v) => sum + v[j]! ** 2, 0))
    const kept = second(vectors).sort((a, b) => b - a)
    const all = second(full.vectors).sort((a, b) => b - a)
    for (const [j, value] of kept.entries()) expect(value).toBeCloseTo(all[j]!, 4)
    for (const { coordinates, inputs, outputs } of checkpoint.modules) {
      expect(new Set(Array.from(coordinates, c => c % inputs)).size).toBe(inputs)
      expect(new Set(Array.from(coordinates, c => Math.floor(c / inputs))).size).toBe(outputs)
    }
  })

  it('stops when asked to', async () => {
    const toy = productSource({ inputs: 2, outputs: 2, shapes: [[2, 2]], seed: 1 })
    const { adapter } = scaledCheckpoint(1, 1)
    const signal = AbortSignal.abort()
    const job = { engine: toy.source, kernels: createKernels(), adapter, samples: toy.samples, batch: 2, signal }
    await expect(fitCurvature({ ...job, seed: 0, damping: 0.1 })).rejects.toThrow('aborted')
    expect(toy.calls).toEqual([])
  })
})
