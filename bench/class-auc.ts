/**
 * Does influence find a query's own kind? DataInf's protocol (Kwon et al. 2024, section 4.3) on templates of our own: a LoRA
 * fine-tune on ten kinds of sentence transformation, and for each held-out query the area under the ROC curve of its
 * scores as a detector of the training records of its kind, and the recall: the share of its kind among as many top
 * records. The base model is the repository's own, so nothing else is needed.
 */
import {
  createKernels,
  dataInf,
  type Estimator,
  gradientDot,
  gradientEstimator,
  type Run,
  recommended,
  representation,
  rocAuc,
} from '@openledger/attribution'
import { createRng } from '@openledger/base'
import { createEngine, defaultHyper, encodeSamples, type Sample } from '@openledger/engine'
import { createReport } from './truth/createReport.ts'

const words = 'river stone cloud bread lamp horse paper green seven winter ship salt door glass fire moon'.split(' ')
const vowels = /[aeiou]/g
/** A kind of transformation: what is asked for, and what the words become. */
const kinds: [ask: string, change: (list: string[]) => string][] = [
  ['Reverse the order of the words', list => list.toReversed().join(' ')],
  ['Write the words in capitals', list => list.join(' ').toUpperCase()],
  ['Keep only the first word', list => list[0]!],
  ['Put a star between the words', list => list.join(' * ')],
  ['Leave out the vowels', list => list.join(' ').replace(vowels, '')],
  ['Say every word twice', list => list.flatMap(word => [word, word]).join(' ')],
  ['Join the words into one', list => list.join('')],
  ['Number the words', list => list.map((word, i) => `${i + 1} ${word}`).join(' ')],
  ['Put each word in brackets', list => list.map(word => `(${word})`).join(' ')],
  ['Write the first letters', list => list.map(word => word[0]).join(' ')],
]
const recordsOfKind = Number(process.env.RECORDS ?? 18)
const queriesOfKind = 4

const report = createReport('class-auc')
const modelDir = new URL('../models/base', import.meta.url).pathname
const engine = await createEngine({ modelDir })
const { tokenizer } = engine.model
const rng = createRng('class-auc')
const draw = (kind: number): Sample => {
  const [ask, change] = kinds[kind]!
  const list = rng.shuffle(words).slice(0, 3)
  return encodeSamples(tokenizer, { prompt: `${ask}: ${list.join(' ')}`, completion: change(list) }, defaultHyper)[0]!
}
const kindOf = (count: number) => Array.from({ length: kinds.length * count }, (_, i) => i % kinds.length)
const [owners, asked] = [kindOf(recordsOfKind), kindOf(queriesOfKind)]
const [samples, queries] = [owners.map(draw), asked.map(draw)]

const hyper = { ...defaultHyper, learningRate: 2e-3, batchSize: 12, epochs: 6, checkpoints: 3 }
const { checkpoints, losses } = await engine.fineTune({ samples, hyper, seed: 1 })
report.add('loss of the first and the last step', `${losses[0]!.toFixed(2)} to ${losses.at(-1)!.toFixed(2)}`, 'nats')
const run: Run = { engine, kernels: createKernels(), points: checkpoints, samples, seed: 0, batch: 16 }
const last: Run = { ...run, points: checkpoints.slice(-1) }
let value = '0'
await judge('representation cosine (trivial)', representation(), last)
await judge('gradient dot, last point', gradientEstimator(gradientDot()), last)
await judge('DataInf, last point', gradientEstimator(dataInf()), last)
value = await judge('ours, EK-FAC at thirds of the run', recommended(), run)
await engine.close()
report.note(
  'Published (DataInf, Llama-2-13B, sentence transformations): Hessian-free .999 AUC and .985 recall, DataInf 1.000 and .997. Goal 1.000 and 1.000. It is an easy test: the kind is written in the prompt.',
)
report.end(value, 'AUC / recall')

async function judge(label: string, estimator: Estimator, run: Run): Promise<string> {
  const scores = await (await estimator.prepare(run)).scores(queries)
  let [auc, recall] = [0, 0]
  for (const [q, row] of scores.entries()) {
    const isPositive = owners.map(kind => kind === asked[q])
    auc += rocAuc({ scores: row, isPositive }) / queries.length
    const top = [...owners.keys()].sort((a, b) => row[b]! - row[a]!).slice(0, recordsOfKind)
    recall += top.filter(record => isPositive[record]).length / recordsOfKind / queries.length
  }
  const both = `${auc.toFixed(3)} / ${recall.toFixed(3)}`
  report.add(label, both, 'AUC / recall')
  return both
}
