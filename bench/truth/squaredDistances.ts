import type { Product } from './createProduct.ts'
import { pixelsOf } from './readMnist.ts'

/** ‖q − r‖² of every picture of two sets, `[queries, records]`. */
export async function squaredDistances({ product, queries, records }: squaredDistances.Options): Promise<Float32Array> {
  const [ofQueries, ofRecords] = [squaredNorms(queries), squaredNorms(records)]
  const [nq, nr] = [ofQueries.length, ofRecords.length]
  const dots = await product({ a: queries, b: records, shape: [nq, pixelsOf, nr], transposeB: true })
  return dots.map((dot, at) => Math.max(0, ofQueries[Math.floor(at / nr)]! + ofRecords[at % nr]! - 2 * dot))
}

export declare namespace squaredDistances {
  type Options = { product: Product; queries: Float32Array; records: Float32Array }
}

function squaredNorms(pictures: Float32Array): Float32Array {
  return Float32Array.from({ length: pictures.length / pixelsOf }, (_, i) =>
    pictures.subarray(i * pixelsOf, (i + 1) * pixelsOf).reduce((sum, value) => sum + value * value, 0),
  )
}
