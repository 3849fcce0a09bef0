/**
 * Linear datamodelling score on logistic regression over MNIST, dattri's protocol: 5,000 training and 500 test pictures,
 * a hundred random halves retrained once each (bench/truth), Spearman over halves, mean over test pictures. Ours
 * differentiates training runs of its own on halves of its own drawing; beside it TRAK, EK-FAC, DataInf, the plain
 * product, KNN-Shapley, the trivial baselines, and the ceiling by seeds. Nothing is tuned on the truth.
 *
 * `RUNS=4` for a smaller case: 10 CPU-seconds a run.
 */
import { createRng } from '@openledger/base'
import { createProduct } from './truth/createProduct.ts'
import { createReport } from './truth/createReport.ts'
import { createTrainer, type Network } from './truth/createTrainer.ts'
import { dataInf } from './truth/dataInf.ts'
import { layerCurvature, layerScores } from './truth/layerScores.ts'
import { pixelBasis } from './truth/pixelBasis.ts'
import { problemOf } from './truth/problems.ts'
import { readMnist } from './truth/readMnist.ts'
import { readTruth } from './truth/readTruth.ts'
import { lossSlope, marginSlope, traceNetwork } from './truth/traceNetwork.ts'
import { trak } from './truth/trak.ts'
import { trivialScores } from './truth/trivial.ts'
import { unrollLogistic } from './truth/unrollLogistic.ts'

const runs = Number(process.env.RUNS ?? 32)
const report = createReport('lds-mnist-lr')
const digits = readMnist()
if (digits) await measure(digits)
else {
  report.note('The data ../shared/data/mnist is absent: nothing was measured.')
  report.end('none', 'LDS')
}

async function measure({ train, test }: NonNullable<ReturnType<typeof readMnist>>): Promise<void> {
  const problem = problemOf('lr', train)
  const truth = readTruth('lr')
  const [nq, nr] = [test.labels.length, train.labels.length]
  const { product, close } = createProduct()
  const lds = (label: string, values: Float32Array | Float64Array) =>
    report.lds(label, { scores: { queries: nq, units: nr, values }, problem, truth })
  report.ceiling(truth)
  for (const [name, scores] of await trivialScores({ product, train, test })) lds(`${name} (trivial)`, scores)

  const trainer = await createTrainer({ architecture: problem.architecture, train, test })
  const everyone = Array.from({ length: nr }, (_, i) => i)
  const { widths } = problem.architecture
  const traced = async (network: Network) => {
    const trace = (part: typeof train) =>
      traceNetwork({ product, network, widths, pixels: part.pixels, labels: part.labels })
    const [onTrain, onTest] = [await trace(train), await trace(test)]
    return {
      onTrain,
      records: await onTrain.layers(lossSlope({ p: onTrain.p, labels: train.labels })),
      queries: await onTest.layers(lossSlope({ p: onTest.p, labels: test.labels })),
      marginRecords: await onTrain.layers(marginSlope({ p: onTrain.p, labels: train.labels })),
      marginQueries: await onTest.layers(marginSlope({ p: onTest.p, labels: test.labels })),
    }
  }
  const [full] = await trainer.train({ rows: everyone, seed: 'method full' })
  const { onTrain, records, queries } = await traced(full!)
  lds('gradient dot, one model', await layerScores({ product, queries, records }))
  lds('DataInf, one model', await dataInf({ product, queries, records }))
  const weights = new Float32Array(nr).fill(1)
  const curvature = await layerCurvature({ product, trace: onTrain, weights })
  const f = (lambda: number, { mean }: { mean: number }) => 1 / (lambda + 0.1 * mean)
  lds('EK-FAC, damping 0.1, one model', await layerScores({ product, queries, records, curvature, f }))

  const basis = await pixelBasis({ product, train, test, size: 300 })
  const [ours, traks] = [new Float64Array(nq * nr), new Float64Array(nq * nr)]
  let spent = 0
  let value = 0
  for (let run = 0; run < runs; run++) {
    const begun = process.cpuUsage()
    const rows = createRng(`halves of the method ${run}`)
      .shuffle(everyone)
      .slice(0, nr / 2)
    const { architecture } = problem
    const { scores, network } = await unrollLogistic({ architecture, train, test, basis, rows, seed: `method ${run}` })
    for (let i = 0; i < nr; i++) for (let q = 0; q < nq; q++) ours[q * nr + i]! += scores[i]![q]!
    const used = process.cpuUsage(begun)
    spent += (used.user + used.system) / 1e6
    if (run < 10) {
      const { onTrain, marginQueries, marginRecords } = await traced(network)
      const residuals = Float32Array.from(train.labels, (label, i) => 1 - onTrain.p[i * 10 + label]!)
      const options = { product, queries: marginQueries, records: marginRecords, residuals }
      for (const [at, score] of (await trak({ ...options, size: 512, seed: run })).entries()) traks[at]! += score
      if (run === 0 || run === 9) lds(`TRAK-${run + 1}, k = 512, models of random halves`, traks)
    }
    if ([1, 2, 5, 10, runs].includes(run + 1)) {
      value = lds(`ours: unrolled SGD, ${run + 1} run${run > 0 ? 's' : ''} on random halves`, ours)
    }
  }
  report.add(`ours, ${runs} runs: training, differentiating and scoring 500 × 5,000`, Math.round(spent), 'CPU-s')
  await trainer.close()
  await close()
  report.note(
    'Published (dattri’s figure, ±.005): explicit and conjugate-gradient influence .80, LiSSA .79, TRAK-50 .68, TRAK-10 .64, TracIn and gradient dot .33. Goal 0.83.',
  )
  report.note(
    'Intervals resample the 500 test pictures. Every retraining of the truth and of the method has its own init, order and half; none is shared.',
  )
  report.end(value, 'LDS')
}
