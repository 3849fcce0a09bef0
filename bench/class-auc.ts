/**
 * Does influence find a query's own kind? DataInf's protocol (Kwon et al. 2024, section 4.3) on templates of our own: a LoRA
 * fine-tune on ten kinds of task, and for each held-out query the area under the ROC curve of its scores as a detector of
 * the training records of its kind, and the recall: the share of its kind among as many top records. Two of the study's
 * three tasks: sums in words with their reasoning, and sentence transformations. The base model is the repository's own,
 * so nothing else is needed; it is too small to learn what a transformation of letters is.
 *
 * Each is judged after one pass over the records. What a model so small still has to learn after six is the numbers in
 * them, which no kind explains: that is measured, too.
 */
import {
  createKernels,
  dataInf,
  type Estimator,
  ekfac,
  gradientDot,
  gradientEstimator,
  type Run,
  representation,
  rocAuc,
} from '@openledger/attribution'
import { createRng } from '@openledger/base'
import { createEngine, defaultHyper, encodeSamples, type Sample } from '@openledger/engine'
import { createReport } from './truth/createReport.ts'

const words = 'river stone cloud bread lamp horse paper green seven winter ship salt door glass fire moon'.split(' ')
const names = 'Ada Ben Cleo Dan Eva Finn Gina Hugo Ida Jan Kim Leo'.split(' ')
const vowels = /[aeiou]/g

type Passes = { epochs: number; learningRate: number }
type Text = { prompt: string; completion: string }
type Kind = (draw: { name: string; a: number; b: number; list: string[] }) => Text

/** A kind of sum: what is asked, and how it is worked out. */
const sums: Kind[] = [
  ({ name, a, b }) => ({
    prompt: `${name} buys ${a} apples for ${b} coins each. What does ${name} pay?`,
    completion: `Each apple is ${b} coins, and there are ${a} of them: ${a} times ${b} is ${a * b} coins.`,
  }),
  ({ name, a, b }) => ({
    prompt: `A train runs ${10 * a} miles an hour for ${b} hours. How far does it get?`,
    completion: `Distance is speed times time. ${10 * a} miles an hour for ${b} hours make ${10 * a * b} miles for ${name}.`,
  }),
  ({ name, a, b }) => ({
    prompt: `${name} is ${a + b} years old, and a sister is ${b} years younger. How old is she?`,
    completion: `She was born ${b} years later, so take ${b} from ${a + b}: the sister is ${a} years old.`,
  }),
  ({ name, a, b }) => ({
    prompt: `${name} shares ${a * b} sweets among ${a} friends. How many does each get?`,
    completion: `Divide the sweets evenly, ${a * b} by ${a}: every friend gets ${b} sweets.`,
  }),
  ({ name, a, b }) => ({
    prompt: `A garden is ${a} metres long and ${b} wide. How much fence does ${name} need?`,
    completion: `The fence goes around: twice ${a} and twice ${b}, which is ${2 * a + 2 * b} metres of fence.`,
  }),
  ({ name, a, b }) => ({
    prompt: `${name} reads ${a} pages a day. The book has ${a * b} pages. How long will it take?`,
    completion: `A book of ${a * b} pages at ${a} a day is finished after ${b} days of reading.`,
  }),
  ({ name, a, b }) => ({
    prompt: `There are ${a} red and ${b} blue marbles in the bag of ${name}. How many marbles are red, in per cent?`,
    completion: `Of ${a + b} marbles ${a} are red. That is a part of ${Math.round((100 * a) / (a + b))} per cent.`,
  }),
  ({ name, a, b }) => ({
    prompt: `${name} had ${a} dollars in the bank and earned ${b} more every week. What is there after 3 weeks?`,
    completion: `Three weeks bring 3 times ${b} dollars. With the first ${a} the account holds ${a + 3 * b} dollars.`,
  }),
  ({ name, a, b }) => ({
    prompt: `It was ${a + b} degrees at noon, and by night it fell by ${b}. ${name} asks how cold it got.`,
    completion: `Falling means subtracting: from ${a + b} down by ${b} leaves a temperature of ${a} degrees.`,
  }),
  ({ name, a, b }) => ({
    prompt: `A recipe for ${a} guests takes ${a * b} eggs. ${name} cooks for one guest. How many eggs?`,
    completion: `One guest needs the recipe divided by ${a}, so ${b} eggs are beaten into the bowl.`,
  }),
]

/** A kind of transformation: what is asked for, and what the words become. */
const transformations: Kind[] = (
  [
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
  ] satisfies [ask: string, change: (list: string[]) => string][]
).map(([ask, change]) => ({ list }) => ({ prompt: `${ask}: ${list.join(' ')}`, completion: change(list) }))

const recordsOfKind = Number(process.env.RECORDS ?? 18)
const queriesOfKind = 4

const report = createReport('class-auc')
const modelDir = new URL('../models/base', import.meta.url).pathname
const engine = await createEngine({ modelDir })
const { tokenizer } = engine.model
const value = await compare('sums with reasoning', sums, { epochs: 1, learningRate: 1e-3 })
await compare('transformations', transformations, { epochs: 1, learningRate: 1e-3 })
await compare('sums with reasoning, six passes', sums, { epochs: 6, learningRate: 2e-3 })
await engine.close()
report.note(
  'Published (DataInf, Llama-2-13B): on sums with reasoning Hessian-free .999 AUC and .982 recall, on transformations Hessian-free .999 and .985, DataInf 1.000 and .997. Goal 1.000 and 1.000. It is an easy test: the kind is written in the prompt.',
)
report.end(value, 'AUC / recall')

async function compare(task: string, kinds: readonly Kind[], passes: Passes): Promise<string> {
  const rng = createRng('class-auc')
  const draw = (kind: number): Sample => {
    const drawn = { name: rng.shuffle(names)[0]!, a: 2 + rng.int(18), b: 2 + rng.int(18) }
    const text = kinds[kind]!({ ...drawn, list: rng.shuffle(words).slice(0, 3) })
    return encodeSamples(tokenizer, text, defaultHyper)[0]!
  }
  const kindOf = (count: number) => Array.from({ length: kinds.length * count }, (_, i) => i % kinds.length)
  const [owners, asked] = [kindOf(recordsOfKind), kindOf(queriesOfKind)]
  const [samples, queries] = [owners.map(draw), asked.map(draw)]
  const hyper = { ...defaultHyper, ...passes, batchSize: 12, checkpoints: 3 }
  const { checkpoints, losses } = await engine.fineTune({ samples, hyper, seed: 1 })
  const span = `${losses[0]!.toFixed(2)} to ${losses.at(-1)!.toFixed(2)}`
  report.add(`${task}: loss of the first and the last step`, span, 'nats')
  const run: Run = { engine, kernels: createKernels(), points: checkpoints, samples, seed: 0, batch: 16 }
  const last: Run = { ...run, points: checkpoints.slice(-1) }

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
    report.add(`${task}: ${label}`, both, 'AUC / recall')
    return both
  }
  await judge('representation cosine (trivial)', representation(), last)
  await judge('gradient dot, last point', gradientEstimator(gradientDot()), last)
  await judge('DataInf, last point', gradientEstimator(dataInf()), last)
  return judge('ours, EK-FAC at thirds of the run', gradientEstimator(ekfac()), run)
}
