import { eigenbasis } from '@openledger/attribution'
import { createRng } from '@openledger/base'
import type { Product } from './createProduct.ts'
import type { LayerTrace } from './traceNetwork.ts'

/**
 * TRAK of one model (Park et al. 2023, eq. 13 and 17): φ = Pᵀ∇log p/(1 − p) with P random signs, τ(q, i) =
 * φ_qᵀ(ΦᵀΦ)⁻¹φᵢ · (1 − pᵢ). Averaged over models by the caller.
 *
 * Projects layer by layer (a sum over layers of independent projections is one projection of them all).
 *
 * @returns `[queries, records]`
 */
export async function trak({ product, queries, records, residuals, size, seed }: trak.Options): Promise<Float32Array> {
  const rng = createRng(`trak ${seed}`)
  const [nq, nr] = [queries[0]!.input.length / queries[0]!.inn, residuals.length]
  const phiQ = new Float32Array(nq * size)
  const phiR = new Float32Array(nr * size)
  for (const [l, { inn, out }] of queries.entries()) {
    // One block of outputs at a time, so that the projection of a wide layer is never held whole.
    for (let o = 0; o < out; o++) {
      const signs = new Float32Array(inn * size)
      for (let at = 0; at < signs.length; at += 32) {
        let bits = rng.uint32()
        for (let j = at; j < Math.min(at + 32, signs.length); j++, bits >>>= 1) signs[j] = bits & 1 ? 1 : -1
      }
      for (const [trace, n, phi] of [
        [queries[l]!, nq, phiQ],
        [records[l]!, nr, phiR],
      ] as [LayerTrace, number, Float32Array][]) {
        const projected = await product({ a: trace.input, b: signs, shape: [n, inn, size] })
        for (let i = 0; i < n; i++) {
          const slope = trace.output[i * out + o]!
          if (slope === 0) continue
          for (let j = 0; j < size; j++) phi[i * size + j]! += slope * projected[i * size + j]!
        }
      }
    }
  }
  const gram = await product({ a: phiR, b: phiR, shape: [size, nr, size], transposeA: true })
  const { vectors, values } = eigenbasis(gram, size)
  const left = await product({ a: phiQ, b: vectors, shape: [nq, size, size] })
  const right = await product({ a: phiR, b: vectors, shape: [nr, size, size] })
  for (let at = 0; at < left.length; at++) left[at]! /= values[at % size]! + 1e-6 * values[0]!
  const scores = await product({ a: left, b: right, shape: [nq, size, nr], transposeB: true })
  return scores.map((score, at) => score * residuals[at % nr]!)
}

export declare namespace trak {
  type Options = {
    product: Product
    /** Factors of ∇ log p/(1 − p). */
    queries: readonly LayerTrace[]
    records: readonly LayerTrace[]
    /** 1 − p of each record. */
    residuals: Float32Array
    /** k. */
    size: number
    seed: number | string
  }
}
