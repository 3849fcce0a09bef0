import { createRng } from '@openledger/base'
import { describe, expect, it } from 'vitest'
import { createKernels } from '../kernels/Kernels.ts'
import { productSource, scaledCheckpoint, solveDense } from '../testing/productSource.ts'
import { fitCurvature } from './curvature.ts'
import { eigenbasis } from './eigenbasis.ts'
import { createEigenSolver } from './eigenSolver.ts'
import { precondition } from './precondition.ts'
import { rotate } from './rotate.ts'

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

const dot = (a: ArrayLike<number>, b: ArrayLike<number>) =>
  Array.from(a).reduce((sum, value, j) => sum + value * b[j]!, 0)

describe('EK-FAC', () => {
  it('is the explicit damped inverse of the Fisher matrix where that is a Kronecker product', async () => {
    const shapes: [number, number][] = [
      [2, 3],
      [4, 2],
    ]
    const toy = productSource({ inputs: 5, outputs: 4, shapes, seed: 1 })
    const { adapter } = scaledCheckpoint(1, 1)
    const kernels = createKernels()
    const job = { engine: toy.source, kernels, adapter, samples: toy.samples, batch: 3, seed: 0, damping: 0.1 }
    const modules = await fitCurvature(job)
    const gradients = toy.samples.map(sample => toy.gradient(adapter, sample))
    const [ours] = await precondition({ kernels, modules, gradients: [gradients[7]!] })
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
      const exact = solveDense(fisher, part(gradients[7]!))
      const largest = Math.max(...exact.map(Math.abs))
      for (const [j, value] of exact.entries()) {
        // Float32 bases and gradients against doubles.
        expect(Math.abs(ours![block.offset + j]! - value)).toBeLessThan(1e-5 * largest)
      }
    }
  })

  it('gives a symmetric influence', async () => {
    const toy = productSource({ inputs: 5, outputs: 4, shapes: [[3, 6]], seed: 3 })
    const { adapter } = scaledCheckpoint(1, 1)
    const kernels = createKernels()
    const modules = await fitCurvature({
      engine: toy.source,
      kernels,
      adapter,
      samples: toy.samples,
      batch: 4,
      seed: 0,
      damping: 0.1,
    })
    const gradients = [toy.samples[2]!, toy.samples[9]!].map(sample => toy.gradient(adapter, sample))
    const [a, b] = await precondition({ kernels, modules, gradients })
    expect(dot(a!, gradients[1]!)).toBeCloseTo(dot(b!, gradients[0]!), 4)
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

describe('createEigenSolver', () => {
  it('gives in its thread what it gives here, and the same object for the same factor', async () => {
    const rng = createRng('solver')
    const n = 200
    const x = Float32Array.from({ length: n * n }, () => rng.normal())
    const factor = Float32Array.from(x, (_, at) => (x[at]! + x[(at % n) * n + Math.floor(at / n)]!) / 2)
    const solver = createEigenSolver()
    try {
      const basis = await solver.solve(factor, n)
      expect(basis).toEqual(eigenbasis(factor, n))
      expect(await solver.solve(factor.slice(), n)).toBe(basis)
    } finally {
      await solver.close()
    }
  })
})
