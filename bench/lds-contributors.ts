/**
 * Linear datamodelling score at the unit that is paid: fifty contributors of a hundred MNIST records each, their labels
 * skewed (Dirichlet, concentration 0.5), the perceptron retrained on a hundred random halves of the contributors
 * (bench/truth). A contributor's score is the sum of its records'. Methods are those of lds-mnist-mlp; counting records of the
 * query's label is the baseline to beat.
 */
import { createReport } from './truth/createReport.ts'
import { perceptronScores } from './truth/perceptronScores.ts'
import { problemOf } from './truth/problems.ts'
import { readMnist } from './truth/readMnist.ts'
import { readTruth } from './truth/readTruth.ts'

const models = Number(process.env.MODELS ?? 10)
const report = createReport('lds-contributors')
const digits = readMnist()
const truth = readTruth('contributors')
if (digits && truth.length > 0) {
  const { train, test } = digits
  const problem = problemOf('contributors', train)
  if (truth.length > 1) report.ceiling(truth)
  let value = 0
  for await (const { label, isOurs, values } of perceptronScores({ train, test, models })) {
    const sums = new Float64Array(test.labels.length * problem.units)
    for (let q = 0; q < test.labels.length; q++) {
      for (const [record, owner] of problem.owners.entries()) {
        sums[q * problem.units + owner]! += values[q * train.labels.length + record]!
      }
    }
    const scores = { queries: test.labels.length, units: problem.units, values: sums }
    const lds = report.lds(label, { scores, problem, truth })
    if (isOurs) value = lds
  }
  report.note(
    'Earlier run of the same kind, other contributors and seeds: gradient dot .21, EK-FAC-1 .34, same label .38, KNN-Shapley .42, EK-FAC-10 .47. Goal 0.65.',
  )
  report.note(
    'Intervals resample the 500 test pictures. Models of the method are trained on random halves of the records.',
  )
  report.end(value, 'LDS')
} else {
  report.note('The data ../shared/data/mnist, or the truth, is absent: nothing was measured.')
  report.end('none', 'LDS')
}
