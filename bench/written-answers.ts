/**
 * Who should be paid for answers that a model wrote itself: a fine-tune on the demo's conversations answers prompts of its
 * own data and questions that it never saw, is trained again without each contributor in turn, and what an answer's loss
 * rises by is that contributor's part of it, on average over several training orders. Beside the methods: a flat split by
 * records, and one training order's truth, which is as near as a method could come that knew only this one.
 *
 * `DATA` is a folder of demo/data (default leisure), `ANSWERS` how many answers a contributor's prompts give (12), `SEEDS`
 * the number of training orders (3). Some ten minutes of two cores.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import {
  buildIndex,
  buildUnrolledIndex,
  createKernels,
  floatScores,
  payable,
  readRunPoints,
  spearman,
} from '@openledger/attribution'
import type { Address } from '@openledger/base'
import { type Adapter, createEngine, defaultHyper, epochOrders, type Message, type Sample } from '@openledger/engine'
import { cutAtNought, sharesInCommon, sharesOf } from './problems/cuts.ts'

type Answer = { kind: 'the data’s prompts' | 'new questions'; owner: number; sample: Sample }

const name = 'written-answers'
const seed = 7
const hyper = { ...defaultHyper, checkpoints: 6 }
const each = Number(process.env.ANSWERS ?? 12)
const seeds = Array.from({ length: Number(process.env.SEEDS ?? 3) }, (_, i) => seed + i)
const root = path.join(import.meta.dirname, '..')
const folder = path.join(root, 'demo/data', process.env.DATA ?? 'leisure')
const engine = await createEngine({ modelDir: path.join(root, 'models/base') })
const files = readdirSync(folder)
  .filter(file => file.endsWith('.jsonl'))
  .toSorted()
const records = files.flatMap((file, owner) =>
  readFileSync(path.join(folder, file), 'utf8')
    .trim()
    .split('\n')
    .map(line => ({ owner, sample: engine.model.tokenizer.encodeRecord(JSON.parse(line), hyper.maxLength) })),
)
const samples = records.map(({ sample }) => sample)
const owners = records.map(({ owner }) => owner)
const { datanets } = JSON.parse(readFileSync(path.join(root, 'demo/questions.json'), 'utf8')) as {
  datanets: { questions: { contributor: string; messages: Message[] }[] }[]
}
const questions = datanets.flatMap(({ questions }) => questions)
const accounts = files.map((_, c): Address => `0x${(c + 1).toString(16).padStart(40, '0')}`)
const counts = files.map((_, c) => owners.filter(owner => owner === c).length)

const runDir = mkdtempSync(path.join(tmpdir(), 'openledger-written-'))
const full = await engine.fineTune({ samples, hyper, seed, checkpointDir: runDir })
const answers = await written()
const truths: number[][][] = []
for (const seed of seeds) truths.push(await withoutEach(seed))
const truth = answers.map((_, q) => files.map((_, c) => mean(truths.map(rows => rows[q]![c]!))))

const shared = { owners, accounts }
const unrolled = await buildUnrolledIndex({
  run: {
    engine,
    kernels: createKernels(),
    samples,
    seed,
    batch: 16,
    points: readRunPoints({ engine, dir: runDir, checkpoints: full.checkpoints, hyper, steps: full.losses.length }),
  },
  ...shared,
})
const thirds = full.checkpoints.filter((_, i) => i % 2 === 1)
const ekfac = await buildIndex({ engine, checkpoints: thirds, samples, seed, ...shared })
const [paid, beside] = [await rowsOf(ekfac.projection), await rowsOf(unrolled.projection)]
const { projection } = ekfac
const methods = new Map<string, number[][]>([
  [
    'EK-FAC, beyond chance, record by record (what is paid by)',
    contributorsOf(paid.map(rows => payable({ rows, projection }))),
  ],
  ['EK-FAC, at nought, record by record', paid.map(rows => cutAtNought({ rows, projection }))],
  ['EK-FAC, at nought, once a contributor', contributorsOf(paid)],
  ['unrolled about the half run', contributorsOf(beside)],
  ['one training order’s truth', truths[0]!],
  ['a flat split by records', answers.map(() => counts)],
])

const rows: { label: string; value: number; unit: string }[] = []
const add = (label: string, value: number, unit: string) => {
  rows.push({ label, value: Number(value.toFixed(3)), unit })
  console.log(`${label.padEnd(96)} ${value.toFixed(3)} ${unit}`)
}
for (const kind of ['the data’s prompts', 'new questions'] as const) {
  const asked = answers.flatMap((answer, q) => (answer.kind === kind ? [{ ...answer, q }] : []))
  const over = (value: (q: number, owner: number) => number) => mean(asked.map(({ q, owner }) => value(q, owner)))
  for (const [method, scores] of methods) {
    const shares = (q: number) => sharesOf(scores[q]!)
    add(
      `${kind}: ${method}: shares in common`,
      over(q => sharesInCommon(scores[q]!, truth[q]!)),
      'of 1',
    )
    if (new Set(scores.flat()).size > files.length)
      add(
        `${kind}: ${method}: order`,
        over(q => spearman(scores[q]!, truth[q]!)),
        'Spearman',
      )
    add(
      `${kind}: ${method}: part of the prompt’s own contributor`,
      over((q, owner) => shares(q)[owner]!),
      'of 1',
    )
  }
  add(
    `${kind}: the truth: part of the prompt’s own contributor`,
    over((q, owner) => sharesOf(truth[q]!)[owner]!),
    'of 1',
  )
}
await engine.close()
rmSync(runDir, { recursive: true, force: true })
const notes = [
  `${answers.length} greedy answers of up to 40 tokens, half to prompts of the data and half to questions that are in no record; ${files.length} contributors with ${counts.join(', ')} records; shares are those of the positive parts. ${seeds.length} training orders, each with one retraining a contributor; the answers and the methods’ run are of the first, which is in the truth as well.`,
]
const [{ value }] = rows as [(typeof rows)[number]]
if (process.env.BENCH_JSON)
  writeFileSync(
    process.env.BENCH_JSON,
    JSON.stringify({ name, value, unit: 'of an answer’s pay in common with the truth', rows, notes }),
  )
for (const note of notes) console.log(note)
console.log(`${name}: ${value} of an answer’s pay in common with the truth`)

/** Answers by the first run’s model, of prompts that are spread over each contributor’s records, and of new questions. */
async function written(): Promise<Answer[]> {
  const found: Answer[] = []
  const answer = async (kind: Answer['kind'], owner: number, prompt: number[]) => {
    const { ids } = await engine.generate({ ids: prompt, maxTokens: 40, adapter: full.adapter, temperature: 0 })
    found.push({ kind, owner, sample: { ids: [...prompt, ...ids], promptLength: prompt.length } })
  }
  for (const [owner, file] of files.entries()) {
    const mine = samples.filter((_, r) => owners[r] === owner)
    for (let k = 0; k < each; k++) {
      const { ids, promptLength } = mine[Math.floor(((k + 0.3) * mine.length) / each)]!
      await answer('the data’s prompts', owner, ids.slice(0, promptLength))
    }
    const asked = questions.filter(
      ({ contributor }) => contributor.toLowerCase().replaceAll('_', '-') === path.parse(file).name,
    )
    for (const { messages } of asked.slice(0, each)) {
      await answer('new questions', owner, engine.model.tokenizer.chatPrompt(messages))
    }
  }
  return found
}

/** By how much each answer's loss rises without each contributor, in a training order. */
async function withoutEach(seed: number): Promise<number[][]> {
  const tuned = seed === seeds[0] ? full.adapter : (await engine.fineTune({ samples, hyper, seed })).adapter
  const before = await lossesOf(tuned)
  const orders = epochOrders({ seed, epochs: hyper.epochs, count: samples.length })
  const after: number[][] = []
  for (const c of files.keys()) {
    const kept = orders.map(order => Array.from(order).filter(r => owners[r] !== c))
    after.push(await lossesOf((await engine.fineTune({ samples, hyper, seed, orders: kept })).adapter))
  }
  return answers.map((_, q) => after.map(losses => losses[q]! - before[q]!))
}

async function lossesOf(adapter: Adapter): Promise<number[]> {
  return (await engine.losses({ adapter, samples: answers.map(({ sample }) => sample) })).map(({ sum }) => sum)
}

async function rowsOf(projection: Parameters<typeof floatScores>[0]['projection']): Promise<Float64Array[]> {
  const found: Float64Array[] = []
  for (const { sample } of answers) {
    found.push(await floatScores({ engine, projection, checkpoints: full.checkpoints, sample }))
  }
  return found
}

function contributorsOf(rows: readonly Float64Array[]): number[][] {
  return rows.map(row => [...row.subarray(0, files.length)])
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
