import { eigenbasis } from '@openledger/attribution'
import type { Product } from './createProduct.ts'
import { classes } from './readMnist.ts'
import type { LayerTrace, NetworkTrace } from './traceNetwork.ts'

/** Curvature of one layer in its Kronecker eigenbasis: Λ `[out, inn]`, and Q_S, Q_A as columns. */
export type LayerCurvature = { lambda: Float64Array; input: Float32Array; output: Float32Array; mean: number }

/** Share of the squared norm that a sum of few products may leave out. */
const tolerance = 1e-3

/** A function of Λ as a sum of few products: f(Λ)[o, i] = Σ_r left[r][o] · right[r][i]. */
type LowRank = { left: Float32Array[]; right: Float32Array[] }

/**
 * EK-FAC of a network on some samples (George et al. 2018; Grosse et al. 2023), with the expectation over labels taken
 * exactly: the Fisher matrix of a classifier sums over its ten classes, so nothing is sampled.
 *
 * @param weights how much each sample counts; 0 leaves it out
 */
export async function layerCurvature({
  product,
  trace,
  weights,
  inputs = [],
}: layerCurvature.Options): Promise<LayerCurvature[]> {
  const n = weights.length
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const byClass: LayerTrace[][] = []
  const shares: Float32Array[] = []
  for (let c = 0; c < classes; c++) {
    const slope = trace.p.slice()
    for (let i = 0; i < n; i++) slope[i * classes + c]! -= 1
    byClass.push(await trace.layers(slope))
    shares.push(Float32Array.from({ length: n }, (_, i) => (trace.p[i * classes + c]! * weights[i]!) / total))
  }
  const curvature: LayerCurvature[] = []
  for (const [l, { inn, out, input }] of byClass[0]!.entries()) {
    const a =
      inputs[l] ??
      eigenbasis(
        await moment(
          input,
          Float32Array.from(weights, weight => weight / total),
          inn,
        ),
        inn,
      ).vectors
    const s = new Float64Array(out * out)
    for (const [c, layers] of byClass.entries()) {
      const part = await moment(layers[l]!.output, shares[c]!, out)
      for (let j = 0; j < s.length; j++) s[j]! += part[j]!
    }
    const q = eigenbasis(s, out).vectors
    const rotatedInput = (await product({ a: input, b: a, shape: [n, inn, inn] })).map(value => value * value)
    const squares = new Float32Array(n * out)
    for (const [c, layers] of byClass.entries()) {
      const rotated = await product({ a: layers[l]!.output, b: q, shape: [n, out, out] })
      for (let i = 0; i < n; i++)
        for (let o = 0; o < out; o++) squares[i * out + o]! += shares[c]![i]! * rotated[i * out + o]! ** 2
    }
    const lambda = Float64Array.from(
      await product({ a: squares, b: rotatedInput, shape: [out, n, inn], transposeA: true }),
    )
    const mean = lambda.reduce((sum, value) => sum + value, 0) / lambda.length
    curvature.push({ lambda, input: a, output: q, mean })
  }
  return curvature

  async function moment(x: Float32Array, share: Float32Array, width: number): Promise<Float32Array> {
    const weighted = x.map((value, at) => value * share[Math.floor(at / width)]!)
    return product({ a: x, b: weighted, shape: [width, n, width], transposeA: true })
  }
}

export declare namespace layerCurvature {
  type Options = {
    product: Product
    trace: NetworkTrace
    weights: Float32Array
    /** Eigenbases of layers' inputs that are known already. */
    inputs?: (Float32Array | undefined)[]
  }
}

/**
 * Σ over layers of g_qᵀ f(Λ) g_i, for every query and record, `[queries, records]`. Without curvature, f is 1: the plain product.
 *
 * A gradient is the product of its layer's input and slope, and 1/(Λ + λ) is nearly one too, so a score is a sum of a few
 * products of two small inner products, and no gradient of 100,000 numbers is ever formed.
 */
export async function layerScores({
  product,
  queries,
  records,
  curvature,
  f = () => 1,
}: layerScores.Options): Promise<Float32Array> {
  const [nq, nr] = [queries[0]!.input.length / queries[0]!.inn, records[0]!.input.length / records[0]!.inn]
  const scores = new Float32Array(nq * nr)
  for (const [l, { inn, out }] of queries.entries()) {
    const turn = async (trace: LayerTrace, n: number) => {
      const { input, output } = trace
      if (!curvature) return { input, output }
      return {
        input: await product({ a: input, b: curvature[l]!.input, shape: [n, inn, inn] }),
        output: await product({ a: output, b: curvature[l]!.output, shape: [n, out, out] }),
      }
    }
    const [q, r] = [await turn(queries[l]!, nq), await turn(records[l]!, nr)]
    const layer = curvature?.[l]
    const parts: LowRank = layer
      ? await lowRank({ product, matrix: layer.lambda.map(value => f(value, layer)), lambda: layer.lambda, out, inn })
      : { left: [new Float32Array(out).fill(1)], right: [new Float32Array(inn).fill(1)] }
    for (const [part, left] of parts.left.entries()) {
      const right = parts.right[part]!
      const scaledOut = q.output.map((value, at) => value * left[at % out]!)
      const scaledIn = q.input.map((value, at) => value * right[at % inn]!)
      const outs = await product({ a: scaledOut, b: r.output, shape: [nq, out, nr], transposeB: true })
      const ins = await product({ a: scaledIn, b: r.input, shape: [nq, inn, nr], transposeB: true })
      for (let at = 0; at < scores.length; at++) scores[at]! += outs[at]! * ins[at]!
    }
  }
  return scores
}

export declare namespace layerScores {
  type Options = {
    product: Product
    queries: readonly LayerTrace[]
    records: readonly LayerTrace[]
    curvature?: readonly LayerCurvature[]
    /** What stands for the inverse: of an entry of Λ and its layer. */
    f?: (lambda: number, layer: LayerCurvature) => number
  }
}

/**
 * Truncated singular value decomposition of f(Λ), through the Gram matrix of its rows, after every row and column is
 * scaled by Λ's own: gradients are large where Λ is, so there f must be right in proportion, small as it is.
 */
async function lowRank({ product, matrix, lambda, out, inn }: LowRankOptions): Promise<LowRank> {
  const rows = new Float64Array(out)
  const columns = new Float64Array(inn)
  for (const [at, value] of lambda.entries()) {
    rows[Math.floor(at / inn)]! += value
    columns[at % inn]! += value
  }
  const total = rows.reduce((sum, value) => sum + value, 0)
  const rowScale = rows.map(value => value / total + 1e-3 / out)
  const columnScale = columns.map(value => value / total + 1e-3 / inn)
  const scaled = Float32Array.from(
    matrix,
    (value, at) => value * rowScale[Math.floor(at / inn)]! * columnScale[at % inn]!,
  )
  const gram = await product({ a: scaled, b: scaled, shape: [out, inn, out], transposeB: true })
  const { transposed, values: squares } = eigenbasis(gram, out)
  const whole = squares.reduce((sum, value) => sum + Math.max(0, value), 0)
  let rest = whole
  let rank = 0
  while (rank < out && rest > tolerance * whole) rest -= Math.max(0, squares[rank++]!)
  const kept = transposed.slice(0, rank * out)
  const right = await product({ a: kept, b: scaled, shape: [rank, out, inn] })
  return {
    left: Array.from({ length: rank }, (_, r) => kept.subarray(r * out, (r + 1) * out).map((u, o) => u / rowScale[o]!)),
    right: Array.from({ length: rank }, (_, r) =>
      right.subarray(r * inn, (r + 1) * inn).map((v, i) => v / columnScale[i]!),
    ),
  }
}

type LowRankOptions = { product: Product; matrix: Float64Array; lambda: Float64Array; out: number; inn: number }
