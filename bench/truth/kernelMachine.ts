import { createRng } from '@openledger/base'
import { addBySpread } from './addBySpread.ts'
import type { Product } from './createProduct.ts'
import { invert } from './invert.ts'
import { classes, type Digits } from './readMnist.ts'
import { marginSlope, marginsOf, softmaxRows } from './traceNetwork.ts'

/** How alike two pictures are, 1 where they are the same. */
export type Kernel = {
  /** Among training pictures, `[records, records]`. */
  train: Float32Array
  /** Of test pictures to training pictures, `[queries, records]`. */
  test: Float32Array
}

/** Steps of a fit; the slowest direction has long stopped by then at the λ used here. */
const steps = 40
/** A record that decides its own label alone is not followed to infinity: the least divisor of a step. */
const leastDivisor = 0.2

/** exp(−square / scale): how alike two pictures are, by their squared distance. */
export function gaussianKernel(squares: Float32Array, scale: number): Float32Array {
  return squares.map(square => Math.exp(-square / scale))
}

/** What a kernel's scale is measured in: the median of squared distances, by every 97th of them. */
export function typicalSquare(squares: Float32Array): number {
  const sample = squares.filter((_, at) => at % 97 === 0).toSorted()
  return sample[sample.length >> 1]!
}

/**
 * Influence in a kernel logistic regression, which no network is trained for: `min Σ_{i∈H} loss(f(xᵢ), yᵢ) + λ/2 ‖f‖²` on
 * random halves H and their complements, f = Kα, and what one record more or less in H does to a query's log-odds by one
 * Newton step (Zhu and Hastie 2005 for the machine; Koh and Liang 2017 and Pregibon 1981 for the step). Classes are taken
 * one by one: with W = p(1 − p) on H, A = W½ (λ + W½ K_HH W½)⁻¹ W½ and K̃ = (K − K_·H A K_H·)/λ, which is the kernel of the
 * posterior,
 *
 *     score[q][i] = K̃[q][i] · (yᵢ − pᵢ) / (1 ± Wᵢ K̃[i][i]),   − within H, + outside of it.
 *
 * @returns scores `[queries, records]`, the mean over halves, each divided by its spread
 */
export async function kernelScores({ product, train, test, kernel, ridge, pairs, seed }: kernelScores.Options) {
  const [nq, nr] = [test.labels.length, train.labels.length]
  const [rng, all] = [createRng(`kernel halves ${seed}`), Array.from({ length: nr }, (_, i) => i)]
  const sum = new Float32Array(nq * nr)
  for (let pair = 0; pair < pairs; pair++) {
    const drawn = rng.shuffle(all)
    for (const rows of [drawn.slice(0, nr / 2), drawn.slice(nr / 2)])
      addBySpread(sum, await influenceOn({ product, train, test, kernel, ridge, rows }), nr)
  }
  return sum
}

export declare namespace kernelScores {
  type Options = {
    product: Product
    train: Digits
    test: Digits
    kernel: Kernel
    /** λ, in units of the kernel's diagonal, which is 1. */
    ridge: number
    /** Random halves, each with its complement. */
    pairs: number
    seed: string | number
  }
}

async function influenceOn({ product, train, test, kernel, ridge, rows }: MachineOptions): Promise<Float32Array> {
  const [nq, nr, n] = [test.labels.length, train.labels.length, rows.length]
  const ofRecords = columns(kernel.train, nr, rows)
  const ofQueries = columns(kernel.test, nr, rows)
  const within = await dual({ product, train, kernel, ridge, rows })
  const p = softmaxRows(await product({ a: ofRecords, b: within.alpha, shape: [nr, n, classes] }))
  const ofTest = softmaxRows(await product({ a: ofQueries, b: within.alpha, shape: [nq, n, classes] }))
  const slopes = marginSlope({ p: ofTest, labels: test.labels })
  const isIn = new Uint8Array(nr)
  for (const row of rows) isIn[row] = 1

  const scores = new Float32Array(nq * nr)
  for (let c = 0; c < classes; c++) {
    const root = Float32Array.from(rows, row => Math.sqrt(p[row * classes + c]! * (1 - p[row * classes + c]!)))
    const weighted = within.kernel.map((k, at) => k * root[Math.floor(at / n)]! * root[at % n]!)
    for (let i = 0; i < n; i++) weighted[i * (n + 1)]! += ridge
    const inverse = await invert(product, weighted, n)
    for (let at = 0; at < inverse.length; at++) inverse[at]! *= root[Math.floor(at / n)]! * root[at % n]!
    const [forQueries, forRecords] = [
      await product({ a: ofQueries, b: inverse, shape: [nq, n, n] }),
      await product({ a: ofRecords, b: inverse, shape: [nr, n, n] }),
    ]
    const known = await product({ a: forQueries, b: ofRecords, shape: [nq, n, nr], transposeB: true })
    const moves = Float64Array.from({ length: nr }, (_, i) => {
      let own = kernel.train[i * (nr + 1)]!
      for (let j = i * n; j < (i + 1) * n; j++) own -= forRecords[j]! * ofRecords[j]!
      const pi = p[i * classes + c]!
      const leverage = (pi * (1 - pi) * own) / ridge
      const residual = (train.labels[i] === c ? 1 : 0) - pi
      return residual / ridge / (isIn[i] ? Math.max(leastDivisor, 1 - leverage) : 1 + leverage)
    })
    for (let q = 0; q < nq; q++) {
      const slope = -slopes[q * classes + c]!
      for (let i = 0; i < nr; i++) {
        const at = q * nr + i
        scores[at]! += slope * (kernel.test[at]! - known[at]!) * moves[i]!
      }
    }
  }
  return scores
}

type MachineOptions = Omit<kernelScores.Options, 'pairs' | 'seed'> & { rows: readonly number[] }

/** Log-odds of each test picture's label in the machine that some rows train, `[queries]`. */
export async function kernelMargins(options: MachineOptions): Promise<Float32Array> {
  const { product, train, test, kernel, ridge, rows } = options
  const [nq, n] = [test.labels.length, rows.length]
  const { alpha } = await dual({ product, train, kernel, ridge, rows })
  const ofQueries = columns(kernel.test, train.labels.length, rows)
  const f = await product({ a: ofQueries, b: alpha, shape: [nq, n, classes] })
  return marginsOf({ p: softmaxRows(f), labels: test.labels })
}

/** α `[rows, classes]`, by steps whose matrix K/2 + λ bounds the curvature (Böhning 1992), and the rows' kernel. */
async function dual({ product, train, kernel, ridge, rows }: Omit<MachineOptions, 'test'>) {
  const n = rows.length
  const among = new Float32Array(n * n)
  for (const [i, row] of rows.entries())
    for (const [j, other] of rows.entries()) among[i * n + j] = kernel.train[row * train.labels.length + other]!
  const bound = among.map(k => k / 2)
  for (let i = 0; i < n; i++) bound[i * (n + 1)]! += ridge
  const inverse = await invert(product, bound, n)
  const alpha = new Float32Array(n * classes)
  for (let step = 0; step < steps; step++) {
    const slope = softmaxRows(await product({ a: among, b: alpha, shape: [n, n, classes] }))
    for (const [i, row] of rows.entries()) slope[i * classes + train.labels[row]!]! -= 1
    for (let at = 0; at < slope.length; at++) slope[at]! += ridge * alpha[at]!
    const move = await product({ a: inverse, b: slope, shape: [n, n, classes] })
    for (let at = 0; at < alpha.length; at++) alpha[at]! -= move[at]!
  }
  return { alpha, kernel: among }
}

/** Some columns of a matrix that is `width` wide. */
function columns(matrix: Float32Array, width: number, picked: readonly number[]): Float32Array {
  const n = picked.length
  const out = new Float32Array((matrix.length / width) * n)
  for (let row = 0; row * width < matrix.length; row++)
    for (let j = 0; j < n; j++) out[row * n + j] = matrix[row * width + picked[j]!]!
  return out
}
