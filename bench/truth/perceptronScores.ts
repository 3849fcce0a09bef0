import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { spearman } from '@openledger/attribution'
import { addBySpread } from './addBySpread.ts'
import { createProduct } from './createProduct.ts'
import { createTrainer } from './createTrainer.ts'
import { dataInf } from './dataInf.ts'
import { halfModels, rowsOfModel } from './halfModels.ts'
import { gaussianKernel, kernelMargins, kernelScores, typicalSquare } from './kernelMachine.ts'
import { layerCurvature, layerScores } from './layerScores.ts'
import { pixelBasis } from './pixelBasis.ts'
import { perceptron } from './problems.ts'
import { classes, type Digits, pixelsOf } from './readMnist.ts'
import { squaredDistances } from './squaredDistances.ts'
import { lossSlope, marginSlope, marginsOf, traceNetwork } from './traceNetwork.ts'
import { trak } from './trak.ts'
import { trivialScores } from './trivial.ts'

/** Scores of one method, `[queries, records]`, higher meaning that the record lowers the loss more. */
export type MethodScores = { label: string; isOurs: boolean; values: Float32Array }

/** Leading directions of the pictures that gradients of the first layer are taken in: 97.5 % of their second moment. */
const directions = 200
/** λ over the mean of Λ, as kronfluence's authors advise; not tuned. */
const damping = 0.1
const halvesSeed = 'perceptron'
/** λ of the kernel machine: the one whose machine goes best with the networks on their own halves. */
const ridges = [0.01, 0.02, 0.05, 0.1, 0.2]
/** Epochs whose networks are looked at: while the loss still moves. */
const epochsLookedAt = [2, 4, 8, 16]

/**
 * Scores of the perceptron's methods, the cheap first. Two benches need the same matrices, so they are kept in the
 * temporary folder, under a name that changes with the code that makes them.
 */
export async function* perceptronScores({
  train,
  test,
  models,
}: {
  train: Digits
  test: Digits
  models: number
}): AsyncGenerator<MethodScores> {
  const { product, close } = createProduct()
  const [nq, nr] = [test.labels.length, train.labels.length]
  const { widths } = perceptron
  const kept = (label: string, make: () => Promise<Float32Array>) => remember(label, make)
  for (const [name, values] of await trivialScores({ product, train, test }))
    yield { label: `${name} (trivial)`, isOurs: false, values }

  const full = async () => {
    const trainer = await createTrainer({ architecture: perceptron, train, test })
    const [network] = await trainer.train({ rows: Array.from({ length: nr }, (_, i) => i), seed: 'method full' })
    await trainer.close()
    const basis = await pixelBasis({ product, train, test, size: directions })
    const shape = [directions, pixelsOf, widths[1]!] as const
    const first = await product({ a: basis.columns, b: network!.weights[0]!, shape, transposeA: true })
    const inBasis = { weights: [first, ...network!.weights.slice(1)], biases: network!.biases }
    const trace = (pixels: Float32Array, { labels }: Digits) =>
      traceNetwork({ product, network: inBasis, widths: [directions, ...widths.slice(1)], pixels, labels })
    return { onTrain: await trace(basis.train, train), onTest: await trace(basis.test, test) }
  }
  let traced: ReturnType<typeof full> | undefined
  const single = async (slope: typeof lossSlope) => {
    traced ??= full()
    const { onTrain, onTest } = await traced
    const records = await onTrain.layers(slope({ p: onTrain.p, labels: train.labels }))
    return { onTrain, records, queries: await onTest.layers(slope({ p: onTest.p, labels: test.labels })) }
  }
  const peers: [string, () => Promise<Float32Array>][] = [
    ['gradient dot, one model', async () => layerScores({ product, ...(await single(lossSlope)) })],
    ['DataInf, one model', async () => dataInf({ product, ...(await single(lossSlope)) })],
    [
      'TRAK-1, k = 512',
      async () => {
        const { onTrain, ...factors } = await single(marginSlope)
        const residuals = Float32Array.from(train.labels, (label, i) => 1 - onTrain.p[i * classes + label]!)
        return trak({ product, ...factors, residuals, size: 512, seed: 0 })
      },
    ],
    [
      'EK-FAC, damping 0.1, one model at the end of its run',
      async () => {
        const { onTrain, ...factors } = await single(lossSlope)
        const weights = new Float32Array(nr).fill(1)
        const curvature = await layerCurvature({ product, trace: onTrain, weights })
        return layerScores({ product, ...factors, curvature, f: inverse })
      },
    ],
  ]
  for (const [label, make] of peers) yield { label, isOurs: false, values: await kept(label, make) }

  const sum = new Float32Array(nq * nr)
  const margins: Float32Array[] = []
  const name = (model: number) => `ours, model ${model}`
  const missing = Array.from({ length: models }, (_, model) => model).find(model => !existsSync(fileOf(name(model))))
  const made = halfModels({
    product,
    architecture: perceptron,
    train,
    test,
    models,
    first: missing ?? models,
    keepAt: epochsLookedAt,
    size: directions,
    seed: halvesSeed,
  })
  for (let model = 0; model < models; model++) {
    const part = await kept(name(model), async () => {
      const { inside, points } = (await made.next()).value!
      const part = new Float32Array(nq * nr + nq)
      const end = points.pop()!
      part.set(marginsOf({ p: end.test.p, labels: test.labels }), nq * nr)
      for (const { train: onTrain, test: onTest } of points) {
        const curvature = await layerCurvature({ product, trace: onTrain, weights: inside })
        const records = await onTrain.layers(lossSlope({ p: onTrain.p, labels: train.labels }))
        const queries = await onTest.layers(marginSlope({ p: onTest.p, labels: test.labels }))
        const scores = await layerScores({ product, queries, records, curvature, f: inverse })
        addBySpread(part.subarray(0, nq * nr), scores, nr)
      }
      return part
    })
    addBySpread(sum, part.subarray(0, nq * nr), nr)
    margins.push(part.subarray(nq * nr))
    const count = model + 1
    if ([1, 2, 5, models].includes(count)) {
      const label = `ours: ${count} half-data model${count > 1 ? 's' : ''}, EK-FAC at epochs ${epochsLookedAt.join(', ')}`
      yield { label, isOurs: true, values: sum.slice() }
    }
  }

  const squares = (queries: Float32Array) => squaredDistances({ product, queries, records: train.pixels })
  const among = await squares(train.pixels)
  // The median distance is the deviation of the Gaussian.
  const scale = 2 * typicalSquare(among)
  const kernel = { train: gaussianKernel(among, scale), test: gaussianKernel(await squares(test.pixels), scale) }
  let [ridge, agreed] = [0, Number.NEGATIVE_INFINITY]
  for (const each of ridges) {
    const agreement = await agreementAt(each)
    if (agreement > agreed) [ridge, agreed] = [each, agreement]
  }
  const byKernel = await kept(`kernel machine, ${ridge}`, () =>
    kernelScores({ product, train, test, kernel, ridge, pairs: 5, seed: 'perceptron' }),
  )
  yield { label: `ours: kernel machine on 10 halves, no network, λ = ${ridge}`, isOurs: true, values: byKernel }
  const both = new Float32Array(nq * nr)
  for (const values of [sum, byKernel]) addBySpread(both, values, nr)
  yield { label: `ours: kernel machine and ${models} half-data models, in equal parts`, isOurs: true, values: both }
  await close()

  /** How well a kernel machine's log-odds go with those of the networks on the same halves: rank correlation, mean of queries. */
  async function agreementAt(ridge: number): Promise<number> {
    const machine = await kept(`agreement of ${models}, ${ridge}`, async () => {
      const all = new Float32Array(models * nq)
      for (let model = 0; model < models; model++) {
        const rows = rowsOfModel({ records: nr, seed: halvesSeed, model })
        all.set(await kernelMargins({ product, train, test, kernel, ridge, rows }), model * nq)
      }
      return all
    })
    const each = Array.from({ length: nq }, (_, q) =>
      spearman(
        margins.map(network => network[q]!),
        margins.map((_, model) => machine[model * nq + q]!),
      ),
    )
    return each.reduce((total, value) => total + value, 0) / nq
  }
}

function inverse(lambda: number, { mean }: { mean: number }): number {
  return 1 / (lambda + damping * mean)
}

const code = [
  'addBySpread',
  'createTrainer',
  'halfModels',
  'invert',
  'kernelMachine',
  'layerScores',
  'perceptronScores',
  'pixelBasis',
  'problems',
  'squaredDistances',
  'traceNetwork',
  'trak',
  'dataInf',
]
const version = createHash('sha256')
for (const file of code) version.update(readFileSync(new URL(`./${file}.ts`, import.meta.url)))
const digest = version.digest('hex').slice(0, 16)

function fileOf(label: string): string {
  const name = createHash('sha256').update(label).digest('hex').slice(0, 16)
  return path.join(tmpdir(), `openledger-truth-${digest}-${name}.f32`)
}

async function remember(label: string, make: () => Promise<Float32Array>): Promise<Float32Array> {
  const file = fileOf(label)
  if (existsSync(file)) return new Float32Array(new Uint8Array(readFileSync(file)).buffer)
  const values = await make()
  writeFileSync(file, new Uint8Array(values.buffer, values.byteOffset, values.byteLength))
  return values
}
