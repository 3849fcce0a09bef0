import type { Product } from './createProduct.ts'
import type { LayerTrace } from './traceNetwork.ts'

/**
 * DataInf (Kwon et al. 2024, eq. 5): layer by layer, the inverse of the mean of (λI + gᵢgᵢᵀ) replaced by the mean of the
 * inverses, score = v·g_k/λ − (1/nλ) Σᵢ (v·gᵢ)(gᵢ·g_k)/(λ + ‖gᵢ‖²), λ = 0.1 · E‖g‖²/d.
 *
 * @returns `[queries, records]`
 */
export async function dataInf({ product, queries, records }: dataInf.Options): Promise<Float32Array> {
  const [nq, nr] = [queries[0]!.input.length / queries[0]!.inn, records[0]!.input.length / records[0]!.inn]
  const scores = new Float32Array(nq * nr)
  for (const [l, { inn, out }] of records.entries()) {
    const dots = async (left: LayerTrace, n: number) => {
      const outs = await product({ a: left.output, b: records[l]!.output, shape: [n, out, nr], transposeB: true })
      const ins = await product({ a: left.input, b: records[l]!.input, shape: [n, inn, nr], transposeB: true })
      for (let at = 0; at < outs.length; at++) outs[at]! *= ins[at]!
      return outs
    }
    const [asked, gram] = [await dots(queries[l]!, nq), await dots(records[l]!, nr)]
    let squares = 0
    for (let i = 0; i < nr; i++) squares += gram[i * nr + i]!
    const damping = (0.1 * squares) / nr / (inn * out)
    const shrunk = asked.map((dot, at) => dot / (damping + gram[(at % nr) * (nr + 1)]!) / nr)
    const taken = await product({ a: shrunk, b: gram, shape: [nq, nr, nr] })
    for (let at = 0; at < scores.length; at++) scores[at]! += (asked[at]! - taken[at]!) / damping
  }
  return scores
}

export declare namespace dataInf {
  type Options = { product: Product; queries: readonly LayerTrace[]; records: readonly LayerTrace[] }
}
