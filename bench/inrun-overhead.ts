/**
 * LoRA training with in-run scores ÷ without, in turns within one run: processor time of the same steps.
 *
 * What scores cost has two parts. In every step, the products of each token's gradient with a direction: they are
 * inside of the training graph. Every `scoreSteps` steps, that direction anew: a gradient of the evaluation set. Both
 * are measured, and the ratio is given for a direction that serves twenty steps, half a batch large. How much an older
 * direction costs in truth is measured beside it: the order of the scores of the demo's own records with a direction for
 * 8, 20 and 32 steps, against one for each step.
 * `CASES=small,big-chat` chooses cases, `THREADS` and `ROUNDS` the rest.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import path from 'node:path'
import { spearman } from '@openledger/attribution'
import { createEngine, defaultHyper, encodeSamples, readRecords } from '@openledger/engine'
import { cases, median, openCase } from './peers/cases.ts'

const threads = Number(process.env.THREADS ?? 1)
const rounds = Number(process.env.ROUNDS ?? 7)
const chosen = (process.env.CASES ?? Object.keys(cases).join()).split(',')
/** Steps that one direction serves. */
const served = 20
const folder = mkdtempSync(path.join(tmpdir(), 'openledger-inrun-overhead-'))
const rows: { label: string; value: number; unit: string }[] = []
const ratios: number[] = []

for (const name of chosen) await compare(name)
rmSync(folder, { recursive: true })
await compareAges()

const ratio = Math.max(...ratios)
const unit = 'times the cost of training without scores, in the worst case'
const notes = [
  `Processor time of ${served} steps, of which one also measures the gradient of an evaluation set of half a batch. Medians of ${rounds} rounds in turns.`,
  `On ${cpus()[0]?.model.trim()}, ${threads} thread(s).`,
]
if (process.env.BENCH_JSON)
  writeFileSync(process.env.BENCH_JSON, JSON.stringify({ name: 'inrun-overhead', value: ratio, unit, rows, notes }))
console.log(`inrun-overhead: ${ratio.toFixed(3)} ${unit}`)

async function compare(name: string): Promise<void> {
  const known = cases[name]!
  const { samples } = known
  const steps = Math.max(2, known.steps)
  const { engine, initial } = await openCase(known, folder, threads)
  const evalSamples = samples.slice(0, samples.length / 2)
  const orders = Array.from({ length: steps }, () => samples.map((_, i) => i))
  // One evaluation ends either run; it is not what is compared, so a run without scores has it, too.
  const hyper = { ...defaultHyper, alpha: 8, batchSize: samples.length, epochs: steps, checkpoints: 1 }
  /** Processor seconds of a step; `every`: steps between two directions. */
  const measure = async (every: number): Promise<number> => {
    const cpu = process.cpuUsage()
    await engine.fineTune({ samples, evalSamples, hyper: { ...hyper, scoreSteps: every }, seed: 1, initial, orders })
    const { user, system } = process.cpuUsage(cpu)
    return (user + system) / 1e6
  }
  const modes = { plain: 0, once: steps + 1, always: 1 }
  const taken = { plain: [] as number[], once: [] as number[], always: [] as number[] }
  const names = Object.keys(modes) as (keyof typeof modes)[]
  for (const mode of names) await measure(modes[mode]) // compiles
  for (let round = 0; round < rounds; round++)
    for (const mode of round % 2 === 0 ? names : names.toReversed()) taken[mode].push(await measure(modes[mode]))
  await engine.close()

  const plain = median(taken.plain)
  const paired = (mode: 'once' | 'always') => median(taken[mode].map((each, i) => each - taken.plain[i]!))
  const direction = (paired('always') - paired('once')) / (steps - 1)
  const dots = (paired('once') - direction) / steps
  const step = plain / steps
  const whole = 1 + (dots + direction / served) / step
  ratios.push(whole)
  rows.push(
    { label: `${name}: whole`, value: Number(whole.toFixed(3)), unit: 'times' },
    { label: `${name}: products in every step`, value: Number((100 * (dots / step)).toFixed(1)), unit: '% of a step' },
    { label: `${name}: one direction`, value: Number((100 * (direction / step)).toFixed(1)), unit: '% of a step' },
  )
  for (const { label, value, unit } of rows.slice(-3)) console.log(`  ${label}: ${value} ${unit}`)
}

/** Whether scores along an older direction say the same: Spearman's correlation with those along a new one each step. */
async function compareAges(): Promise<void> {
  const engine = await createEngine({ modelDir: new URL('../models/base', import.meta.url).pathname, threads })
  const { tokenizer } = engine.model
  const texts = ['restaurants-1', 'movies-1', 'music-2', 'events-2'].map(name =>
    readFileSync(new URL(`../demo/data/leisure/${name}.jsonl`, import.meta.url), 'utf8'),
  )
  const samples = texts.flatMap(text =>
    readRecords(text).flatMap(({ record }) => encodeSamples(tokenizer, record, defaultHyper)),
  )
  const [evalSamples, trained] = [samples.filter((_, i) => i % 10 === 0), samples.filter((_, i) => i % 10 !== 0)]
  const hyper = { ...defaultHyper, epochs: 2, batchSize: 8 }
  const scoresWith = async (scoreSteps: number) => {
    const { scores } = await engine.fineTune({
      samples: trained,
      evalSamples,
      hyper: { ...hyper, scoreSteps },
      seed: 1,
    })
    return scores!.map(Number)
  }
  const fresh = await scoresWith(1)
  for (const age of [8, served, 32]) {
    const value = Number(spearman(fresh, await scoresWith(age)).toFixed(4))
    rows.push({
      label: `order of ${trained.length} records’ scores, a direction for ${age} steps and for one`,
      value,
      unit: 'Spearman',
    })
    console.log(`  a direction for ${age} steps: ${value} Spearman`)
  }
  await engine.close()
}
