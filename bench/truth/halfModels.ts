import { createRng } from '@openledger/base'
import type { Product } from './createProduct.ts'
import { type Architecture, createTrainer, type Network } from './createTrainer.ts'
import { pixelBasis } from './pixelBasis.ts'
import { type Digits, pixelsOf } from './readMnist.ts'
import { type NetworkTrace, traceNetwork } from './traceNetwork.ts'

/** A network that was trained on a random half of the records, at some epochs of its run. */
export type HalfModel = {
  /** 1 for each record that it was trained on. */
  inside: Float32Array
  points: { network: Network; train: NetworkTrace; test: NetworkTrace }[]
}

/**
 * Trains networks on random halves that the method draws itself, and traces them on all records and queries, one model at
 * a time. The pictures come in their leading directions, where the curvature of the first layer's input is diagonal.
 */
export async function* halfModels({
  product,
  architecture,
  train,
  test,
  models,
  first = 0,
  keepAt,
  size,
  seed,
}: halfModels.Options): AsyncGenerator<HalfModel> {
  const nr = train.labels.length
  if (first >= models) return
  const trainer = await createTrainer({ architecture, train, test })
  const basis = await pixelBasis({ product, train, test, size })
  const { widths } = architecture
  const turned = [size, ...widths.slice(1)]
  for (let model = first; model < models; model++) {
    const rows = rowsOfModel({ records: nr, seed, model })
    const inside = new Float32Array(nr)
    for (const row of rows) inside[row] = 1
    const points: HalfModel['points'] = []
    for (const network of await trainer.train({ rows, seed: `method ${seed} ${model}`, keepAt })) {
      const turnedFirst = await product({
        a: basis.columns,
        b: network.weights[0]!,
        shape: [size, pixelsOf, widths[1]!],
        transposeA: true,
      })
      const inBasis = { weights: [turnedFirst, ...network.weights.slice(1)], biases: network.biases }
      const trace = (part: Digits, pixels: Float32Array) =>
        traceNetwork({ product, network: inBasis, widths: turned, pixels, labels: part.labels })
      points.push({ network, train: await trace(train, basis.train), test: await trace(test, basis.test) })
    }
    yield { inside, points }
  }
  await trainer.close()
}

/** The random half that a model is trained on. */
export function rowsOfModel({ records, seed, model }: { records: number; seed: string | number; model: number }) {
  const everyone = Array.from({ length: records }, (_, i) => i)
  return createRng(`halves ${seed} ${model}`)
    .shuffle(everyone)
    .slice(0, records / 2)
}

export declare namespace halfModels {
  type Options = {
    product: Product
    architecture: Architecture
    train: Digits
    test: Digits
    models: number
    /** The first of them that is wanted; each follows from its own number. */
    first?: number
    /** Epochs after which a network is looked at; the last one always is. */
    keepAt: readonly number[]
    /** Leading directions of the pictures. */
    size: number
    seed: string | number
  }
}
