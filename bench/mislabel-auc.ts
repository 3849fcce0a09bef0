/**
 * Finding wrong labels: 5,000 MNIST pictures, a tenth of the labels flipped to another digit, the perceptron trained on
 * all of them. A method ranks the records; the figure is the area under the ROC curve (dattri's protocol: self-influence,
 * highest first). At most two models. Ours asks a kernel machine that was fitted without the record, in closed form; beside it
 * what two networks say early in their run, loss, gradient norm and EK-FAC self-influence at the end of it, and the trivial
 * baseline that asks a picture's ten nearest neighbours.
 */
import { averageRanks, rocAuc } from '@openledger/attribution'
import { createRng } from '@openledger/base'
import { createProduct } from './truth/createProduct.ts'
import { createReport } from './truth/createReport.ts'
import { createTrainer } from './truth/createTrainer.ts'
import { invert } from './truth/invert.ts'
import { gaussianKernel, typicalSquare } from './truth/kernelMachine.ts'
import { layerCurvature } from './truth/layerScores.ts'
import { pixelBasis } from './truth/pixelBasis.ts'
import { perceptron } from './truth/problems.ts'
import { classes, type Digits, pixelsOf, readMnist } from './truth/readMnist.ts'
import { squaredDistances } from './truth/squaredDistances.ts'
import { lossSlope, marginsOf, traceNetwork } from './truth/traceNetwork.ts'

const size = 200
const neighbours = 10
/** Epochs at which a network has learned what is common and not yet what is wrong; the average of these points. */
const early = [2, 4, 6, 8]
/**
 * Widths (the typical squared distance over the kernel's scale) and ridges of the kernel machine: that with the least
 * error on labels as they are given, each left out.
 */
const widths = [1, 2, 4]
const ridges = [0.1, 0.3, 1]
const report = createReport('mislabel-auc')
const digits = readMnist()
if (digits) await measure(digits)
else {
  report.note('The data ../shared/data/mnist is absent: nothing was measured.')
  report.end('none', 'AUC')
}

async function measure({ train: clean, test }: NonNullable<ReturnType<typeof readMnist>>): Promise<void> {
  const n = clean.labels.length
  const rng = createRng('flipped labels')
  const labels = clean.labels.slice()
  const flipped = rng.shuffle([...labels.keys()]).slice(0, n / 10)
  for (const i of flipped) labels[i] = (labels[i]! + 1 + rng.int(classes - 1)) % classes
  const isPositive = Array.from(labels, (label, i) => label !== clean.labels[i])
  const train: Digits = { pixels: clean.pixels, labels }
  const auc = (label: string, scores: ArrayLike<number>) => {
    const value = Number(rocAuc({ scores, isPositive }).toFixed(4))
    report.add(label, value, 'AUC')
    return value
  }
  const { product, close } = createProduct()
  auc(
    'random (trivial)',
    labels.map(() => rng.uint32() & 255),
  )
  const squares = await squaredDistances({ product, queries: train.pixels, records: train.pixels })
  const near = disagreement()
  auc(`share of ${neighbours} nearest pictures with another label (trivial)`, near)

  const trainer = await createTrainer({ architecture: perceptron, train, test })
  const basis = await pixelBasis({ product, train, test, size })
  const byRuns = new Float64Array(n)
  const everyone = Array.from({ length: n }, (_, i) => i)
  for (const model of [0, 1]) {
    const networks = await trainer.train({ rows: everyone, seed: `mislabel ${model}`, keepAt: early })
    for (const [point, network] of networks.entries()) {
      const shape = [size, pixelsOf, perceptron.widths[1]!] as const
      const first = await product({ a: basis.columns, b: network.weights[0]!, shape, transposeA: true })
      const trace = await traceNetwork({
        product,
        network: { weights: [first, ...network.weights.slice(1)], biases: network.biases },
        widths: [size, ...perceptron.widths.slice(1)],
        pixels: basis.train,
        labels,
      })
      if (point < early.length) {
        // Average log-odds of the given label along the early run: what is learned late was not common.
        for (const [i, margin] of marginsOf({ p: trace.p, labels }).entries()) byRuns[i]! -= margin
      } else if (model === 0) {
        const layers = await trace.layers(lossSlope({ p: trace.p, labels }))
        auc(
          'loss at the end of the run, one model',
          Float64Array.from(labels, (y, i) => 1 - trace.p[i * classes + y]!),
        )
        auc('self-influence by the plain product at the end, one model', await selfInfluence(layers))
        const curvature = await layerCurvature({ product, trace, weights: new Float32Array(n).fill(1) })
        auc('self-influence by EK-FAC, damping 0.1, at the end, one model', await selfInfluence(layers, curvature))
      }
    }
    const models = model === 0 ? 'one model' : 'two models'
    auc(`log-odds of the label, epochs ${early.join(', ')}, ${models}`, byRuns)
    const [byRun, byNeighbours] = [averageRanks(byRuns), averageRanks(near)]
    auc(
      `ranks by log-odds plus ranks by neighbours, ${models}`,
      byRun.map((rank, i) => rank + byNeighbours[i]!),
    )
    // Two witnesses that are wrong apart: their log-odds add (naive Bayes), half a vote of smoothing for the neighbours'.
    const witnesses = byRuns.map((odds, i) => {
      const against = near[i]! * neighbours
      return odds / (early.length * (model + 1)) + Math.log((against + 0.5) / (neighbours - against + 0.5))
    })
    auc(`log-odds of the run plus log-odds of the neighbours, ${models}`, witnesses)
  }
  await trainer.close()
  const value = auc('ours: kernel ridge without the record, no network', await leftOut())
  await close()
  report.note(
    'Published (dattri’s figure, ±.005; MNIST, perceptron): TRAK-50 .997, TRAK-10 .995, TRAK-1 .98, representer points .97, LiSSA .87, gradient dot .86. Goal 0.998 with at most two models.',
  )
  report.end(value, 'AUC')

  /** gᵢᵀ (Λ + λ)⁻¹ gᵢ, summed over layers; without curvature ‖gᵢ‖². */
  async function selfInfluence(layers: Layers, curvature?: Awaited<ReturnType<typeof layerCurvature>>) {
    const scores = new Float64Array(n)
    for (const [l, { inn, out, input, output }] of layers.entries()) {
      const layer = curvature?.[l]
      const turn = (x: Float32Array, basis: Float32Array | undefined, width: number) =>
        basis ? product({ a: x, b: basis, shape: [n, width, width] }) : x
      const [a, s] = [await turn(input, layer?.input, inn), await turn(output, layer?.output, out)]
      const inverse = Float32Array.from({ length: out * inn }, (_, at) =>
        layer ? 1 / (layer.lambda[at]! + 0.1 * layer.mean) : 1,
      )
      const weighted = await product({ a: s.map(x => x * x), b: inverse, shape: [n, out, inn] })
      for (let i = 0; i < n; i++)
        for (let j = 0; j < inn; j++) scores[i]! += weighted[i * inn + j]! * a[i * inn + j]! ** 2
    }
    return scores
  }

  /**
   * By how much another label than its own is preferred by a kernel ridge regression on all other records. With
   * A = (K + λ)⁻¹ what is left of record i's label when it is left out is (A Y)ᵢ / Aᵢᵢ (Wahba 1990, 4.2): its influence on itself,
   * exactly, and its squared mean over records chooses the machine.
   */
  async function leftOut(): Promise<Float64Array> {
    const targets = new Float32Array(n * classes).fill(-1 / classes)
    for (const [i, label] of labels.entries()) targets[i * classes + label]! += 1
    let [least, best]: [number, Float64Array] = [Number.POSITIVE_INFINITY, new Float64Array()]
    const typical = typicalSquare(squares)
    for (const width of widths) {
      const kernel = gaussianKernel(squares, typical / width)
      for (const ridge of ridges) {
        const ridged = kernel.slice()
        for (let i = 0; i < n; i++) ridged[i * (n + 1)]! += ridge
        const inverse = await invert(product, ridged, n)
        const rest = (await product({ a: inverse, b: targets, shape: [n, n, classes] })).map(
          (value, at) => value / inverse[Math.floor(at / classes) * (n + 1)]!,
        )
        const error = rest.reduce((sum, value) => sum + value * value, 0)
        if (error < least) [least, best] = [error, preferences(rest, targets)]
      }
    }
    return best
  }

  /** The most that any other label is expected by, less the record's own. */
  function preferences(rest: Float32Array, targets: Float32Array): Float64Array {
    return Float64Array.from(labels, (label, i) => {
      const expected = targets.subarray(i * classes, (i + 1) * classes).map((y, c) => y - rest[i * classes + c]!)
      return Math.max(...expected.filter((_, c) => c !== label)) - expected[label]!
    })
  }

  /** Of a picture's nearest others, the share that bears another label; distance breaks ties. */
  function disagreement(): Float64Array {
    return Float64Array.from(labels, (label, i) => {
      const row = squares.subarray(i * n, (i + 1) * n)
      const nearest: number[] = []
      for (let j = 0; j < n; j++) {
        if (j === i || (nearest.length === neighbours && row[j]! >= row[nearest.at(-1)!]!)) continue
        const at = nearest.findIndex(other => row[other]! > row[j]!)
        nearest.splice(at < 0 ? nearest.length : at, 0, j)
        if (nearest.length > neighbours) nearest.pop()
      }
      return nearest.filter(j => labels[j] !== label).length / neighbours
    })
  }
}

type Layers = Awaited<ReturnType<Awaited<ReturnType<typeof traceNetwork>>['layers']>>
