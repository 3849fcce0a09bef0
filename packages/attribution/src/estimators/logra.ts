import { createRng } from '@openledger/base'
import type { LayoutEntry } from '@openledger/engine'
import { type Basis, rotate } from '../influence/rotate.ts'
import { recordGradients } from './Estimator.ts'
import type { MetricMethod } from './gradientEstimator.ts'
import { solveRidge } from './solveRidge.ts'

/**
 * LoGra: every matrix's gradient is projected on both sides, `Ĝ = P_Sᵀ G P_A` with random P of at most `rank` columns,
 * and scored under the damped inverse of its own second moment, `ĝ_q · (E[ĝ ĝᵀ] + λ)⁻¹ ĝ_i`, λ = damping × its mean
 * diagonal. Choe et al. 2024, sections 3.1 and 3.2 (arXiv 2405.13954), with its random initialisation.
 */
export function logra({ rank = 8, damping = 0.1 } = {}): MetricMethod {
  return {
    name: `LoGra ${rank} × ${rank}`,
    async at(run, point) {
      const { kernels, engine, samples, seed } = run
      const layout = engine.layout(point.adapter.config)
      const bases = layout.map(block => randomBasis(block, rank, seed))
      const moments = bases.map(({ inputs, outputs }) => new Float64Array((inputs * outputs) ** 2))
      for await (const { gradients } of recordGradients(run, point)) {
        for (const [b, basis] of bases.entries()) {
          const size = basis.inputs * basis.outputs
          const projected = rotate({ kernels, basis, gradients, offset: layout[b]!.offset })
          for (let from = 0; from < projected.length; from += size) addOuter(moments[b]!, projected, from, size)
        }
      }
      for (const moment of moments) for (let j = 0; j < moment.length; j++) moment[j]! /= samples.length
      return {
        async apply(gradients) {
          const mapped = gradients.map(gradient => new Float32Array(gradient.length))
          for (const [b, basis] of bases.entries()) {
            const { offset, length } = layout[b]!
            const size = basis.inputs * basis.outputs
            const projected = rotate({ kernels, basis, gradients, offset })
            const columns = gradients.map((_, q) => projected.subarray(q * size, (q + 1) * size))
            const solved = solveRidge({ moment: moments[b]!, columns, damping })
            const back = rotate({ kernels, basis: turned(basis), gradients: solved, offset: 0 })
            for (const [q, flat] of mapped.entries()) flat.set(back.subarray(q * length, (q + 1) * length), offset)
          }
          return mapped
        },
      }
    },
  }
}

/** Normal numbers of variance 1/columns, so that dot products are kept on average. */
function randomBasis({ name, shape }: LayoutEntry, rank: number, seed: number): Basis {
  const [out, inn = 1] = shape as [number, number?]
  const [outputs, inputs] = [Math.min(rank, out), Math.min(rank, inn)]
  const rng = createRng(`logra ${seed} ${name}`)
  const draw = (rows: number, columns: number) =>
    Float32Array.from({ length: rows * columns }, () => rng.normal() / Math.sqrt(columns))
  return { shape: [out, inn], inputs, outputs, input: draw(inn, inputs), output: draw(out, outputs) }
}

/** The basis whose rotation is the transpose of the given one's. */
function turned({ shape, input, inputs, output, outputs }: Basis): Basis {
  const [out, inn] = shape
  const transpose = (matrix: Float32Array, rows: number, columns: number) =>
    matrix.map((_, at) => matrix[(at % rows) * columns + Math.floor(at / rows)]!)
  return {
    shape: [outputs, inputs],
    inputs: inn,
    outputs: out,
    input: transpose(input, inn, inputs),
    output: transpose(output, out, outputs),
  }
}

/** moment += x xᵀ with x = values[from, from + size). */
function addOuter(moment: Float64Array, values: Float32Array, from: number, size: number): void {
  for (let i = 0; i < size; i++) {
    const value = values[from + i]!
    for (let j = 0; j < size; j++) moment[i * size + j]! += value * values[from + j]!
  }
}
