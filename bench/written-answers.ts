/**
 * Who should be paid for answers that a model wrote itself: a fine-tune on the demo's conversations answers prompts of its
 * own data, is trained again without each contributor in turn, and what an answer's loss rises by is that contributor's
 * part of it. Beside the methods: a flat split by records.
 *
 * `DATA` is a folder of demo/data (default leisure), `ANSWERS` how many answers a contributor's prompts give (14). Some six
 * minutes of one core.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import {
  buildIndex,
  buildUnrolledIndex,
  createKernels,
  floatScores,
  readRunPoints,
  spearman,
} from '@openledger/attribution'
import { baseShare } from '@openledger/attribution/attacks'
import type { Address } from '@openledger/base'
import { type Adapter, createEngine, defaultHyper, epochOrders, type Sample } from '@openledger/engine'

const name = 'written-answers'
const seed = 7
const hyper = { ...defaultHyper, checkpoints: 6 }
const each = Number(process.env.ANSWERS ?? 14)
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
const accounts = files.map((_, c): Address => `0x${(c + 1).toString(16).padStart(40, '0')}`)
const counts = files.map((_, c) => owners.filter(owner => owner === c).length)

const runDir = mkdtempSync(path.join(tmpdir(), 'openledger-written-'))
const full = await engine.fineTune({ samples, hyper, seed, checkpointDir: runDir })
const orders = epochOrders({ seed, epochs: hyper.epochs, count: samples.length })
const without: Adapter[] = []
for (const c of files.keys()) {
  const kept = orders.map(order => Array.from(order).filter(r => owners[r] !== c))
  without.push((await engine.fineTune({ samples, hyper, seed, orders: kept })).adapter)
}

const answers = await written()
const lossesOf = async (adapter: Adapter) =>
  (await engine.losses({ adapter, samples: answers.map(({ sample }) => sample) })).map(({ sum }) => sum)
const tuned = await lossesOf(full.adapter)
const left: number[][] = []
for (const adapter of without) left.push(await lossesOf(adapter))
const truth = answers.map((_, q) => left.map(losses => losses[q]! - tuned[q]!))

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
const [paid, beside] = [await rowsOf(unrolled.projection), await rowsOf(ekfac.projection)]
const methods = new Map<string, number[][]>([
  ['unrolled about the half run', contributorsOf(paid)],
  ['EK-FAC, three points (what is paid by)', contributorsOf(beside)],
  ...[0.1, 0.25, 0.4].map((base): [string, number[][]] => [
    `unrolled with a base of ${base} a record`,
    contributorsOf(paid.map(rows => baseShare({ rows, counts, base }))),
  ]),
  ['a flat split by records', answers.map(() => counts)],
])

const rows: { label: string; value: number; unit: string }[] = []
const add = (label: string, value: number, unit: string) => {
  rows.push({ label, value: Number(value.toFixed(3)), unit })
  console.log(`${label.padEnd(72)} ${value.toFixed(3)} ${unit}`)
}
const own = (scores: readonly number[][]) => mean(answers.map(({ owner }, q) => sharesOf(scores[q]!)[owner]!))
for (const [method, scores] of methods) {
  add(`${method}: shares in common`, mean(truth.map((row, q) => common(sharesOf(scores[q]!), sharesOf(row)))), 'of 1')
  if (new Set(scores.flat()).size > files.length)
    add(`${method}: order`, mean(truth.map((row, q) => spearman(scores[q]!, row))), 'Spearman')
  add(`${method}: part of the prompt’s own contributor`, own(scores), 'of 1')
}
add('the truth: part of the prompt’s own contributor', own(truth), 'of 1')
await engine.close()
rmSync(runDir, { recursive: true, force: true })
const notes = [
  `${answers.length} greedy answers of up to 40 tokens to prompts of the data; ${files.length} contributors with ${counts.join(', ')} records; shares are those of the positive parts. One retraining a contributor: the truth has a training order’s noise.`,
]
const [{ value }] = rows as [(typeof rows)[number]]
if (process.env.BENCH_JSON)
  writeFileSync(
    process.env.BENCH_JSON,
    JSON.stringify({ name, value, unit: 'of an answer’s pay in common with the truth', rows, notes }),
  )
for (const note of notes) console.log(note)
console.log(`${name}: ${value} of an answer’s pay in common with the truth`)

async function written(): Promise<{ owner: number; sample: Sample }[]> {
  const found: { owner: number; sample: Sample }[] = []
  for (const [owner, count] of counts.entries()) {
    const mine = samples.filter((_, r) => owners[r] === owner)
    for (let k = 0; k < each; k++) {
      const { ids, promptLength } = mine[Math.floor(((k + 0.3) * count) / each)]!
      const prompt = ids.slice(0, promptLength)
      const answer = await engine.generate({ ids: prompt, maxTokens: 40, adapter: full.adapter, temperature: 0 })
      found.push({ owner, sample: { ids: [...prompt, ...answer.ids], promptLength } })
    }
  }
  return found
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

function sharesOf(scores: readonly number[]): number[] {
  const total = scores.reduce((sum, score) => sum + Math.max(0, score), 0)
  return scores.map(score => (total > 0 ? Math.max(0, score) / total : 1 / scores.length))
}

function common(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, share, c) => sum + Math.min(share, b[c]!), 0)
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
