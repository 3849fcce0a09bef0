/**
 * Judges methods of attribution on a problem with measured truth: ours, all others beside it, what the problem's folder
 * says of its own, trivial baselines and the ceiling; prints and saves a benchmark's table. `METHODS` chooses methods beside
 * by an expression (`none`: none), `PAID=1` adds what integers would pay by.
 */
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import {
  baselines,
  blend,
  buildUnrolledIndex,
  contributorScores,
  createExplainer,
  createKernels,
  influenceVector,
  linearDatamodellingScore,
  type Run,
  recommended,
  seedCeiling,
  spearman,
} from '@openledger/attribution'
import type { LdsFixture } from '@openledger/attribution/testing'
import { createEngine } from '@openledger/engine'
import { methodsBeside, rememberGradients } from './methodsBeside.ts'
import { cpuSeconds, repeatRecipe } from './repeatRecipe.ts'

/** Those of the fixture's table that stand beside ours. */
const published =
  /^(EK-FAC kronfluence damping .1, (mean of 3 checkpoints|final)|TRAK-like.*final|LoGra dattri 8x8 eFIM, final|DataInf, mean.*|TracIn.*|TF-IDF cosine|BM25|same contributor label|hidden cosine, mean of completion|random)$/
/** Names of the methods beside that are wanted, as an expression; `none` for none. */
const wanted = new RegExp(process.env.METHODS ?? '')
type Row = { label: string; value: number | string; unit: string }

/** Where there is no problem (`fixture` undefined), that is said, and nothing is measured. */
export async function judgeMethods({ name, folder, fixture, notes: said = [] }: judgeMethods.Options): Promise<void> {
  const rows: Row[] = []
  const notes = [...said]
  if (fixture) {
    await measure(fixture, rows)
    notes.push('Intervals resample the queries. No setting of a method was chosen on this problem’s truth.')
  } else notes.push(`SKIPPED: there is no problem at ${path.basename(folder)}, so nothing was measured.`)
  const value = rows.find(({ label }) => label.startsWith('contributors: '))?.value ?? 'none'
  if (process.env.BENCH_JSON)
    writeFileSync(process.env.BENCH_JSON, JSON.stringify({ name, value, unit: 'LDS of contributors', rows, notes }))
  for (const note of notes) console.log(note)
  console.log(`${name}: ${value} LDS of contributors`)
}

export declare namespace judgeMethods {
  type Options = { name: string; folder: string; fixture: LdsFixture | undefined; notes?: readonly string[] }
}

async function measure(fixture: LdsFixture, rows: Row[]): Promise<void> {
  const { modelDir, samples, queries, owners, contributors, records, halves, leftOut, repeated } = fixture
  const add = (label: string, value: number | string, unit: string) => {
    rows.push({ label, value, unit })
    console.log(`${label.padEnd(72)} ${value} ${unit}`)
  }
  const one = (level: string, label: string, scores: ArrayLike<number>[], truth: typeof records, cost = '') => {
    const { lds, interval } = linearDatamodellingScore({ scores, ...truth, seed: 0 })
    add(`${level}: ${label}`, Number(lds.toFixed(3)), `(${interval.map(side => side.toFixed(3)).join(' to ')})${cost}`)
  }
  const judge = (label: string, scores: ArrayLike<number>[], cost = '') => {
    const sums = contributorScores({ scores, owners, contributors })
    one('records', label, scores, records, cost)
    one('contributors', label, sums, halves, cost)
    if (!leftOut) return
    const agreement = mean(sums.map((row, q) => spearman(row, leftOut[q]!)))
    add(`one left out: ${label}`, Number(agreement.toFixed(3)), 'Spearman')
  }

  const engine = await createEngine({ modelDir })
  const { points, cpu: trained, difference } = await repeatRecipe({ engine, fixture, checkpoints: 12 })
  add('training, repeated from the recipe', Math.round(trained), 'CPU-seconds, not counted below')
  if (difference !== undefined)
    add('largest difference of a step’s loss from the published run', difference.toExponential(1), 'nats')
  const run: Run = { engine, kernels: createKernels(), points, samples, seed: 0, batch: 16 }
  const estimator = recommended()
  const before = cpuSeconds()
  const prepared = await estimator.prepare(run)
  const scores = await prepared.scores(queries)
  const cost = cpuSeconds() - before
  judge(`ours (${estimator.name})`, scores)
  add('ours: index and scores of all queries', Math.round(cost), 'CPU-seconds')

  if (process.env.PAID) {
    const accounts = Array.from({ length: contributors }, (_, c) => `0x${c.toString(16).padStart(40, '0')}` as const)
    const built = await buildUnrolledIndex({ run, owners, accounts })
    const { explain } = createExplainer(built)
    const paid: number[][] = []
    for (const sample of queries) {
      const query = await influenceVector({ engine, projection: built.projection, checkpoints: points, sample })
      paid.push(explain({ query }).scores.map(Number))
    }
    one('contributors', 'ours in integers (int8 rows, int8 query)', paid, halves)
    add('projection file of one checkpoint', Number((built.projectionFile.length / 2 ** 20).toFixed(1)), 'MiB')
  }

  const matrices = [scores]
  const shared: Run = { ...run, engine: rememberGradients(engine) }
  for (const { estimator, points } of methodsBeside(run).filter(({ estimator }) => wanted.test(estimator.name))) {
    const started = cpuSeconds()
    const prepared = await estimator.prepare({ ...shared, points })
    const scores = await prepared.scores(queries)
    judge(estimator.name, scores, `, ${Math.round(cpuSeconds() - started)} CPU-seconds beyond remembered gradients`)
    matrices.push(scores)
  }
  if (matrices.length > 1) {
    // Learned on other queries than the ones it is judged on, its own setting chosen on queries held out among those.
    const learned = blend({ matrices, ...records, seed: 0 })
    one('records', `a blend of the ${matrices.length} above, learned on retrainings`, learned.heldOut, records)
    add('what the blend counts ours for', Number(learned.weights[0]!.toFixed(2)), 'of 1')
  }
  await engine.close()

  for (const name of fixture.baselineNames.filter(name => published.test(name)))
    judge(`${name} (published)`, fixture.baseline(name))
  const trivial = baselines({ samples, owners, contributors, queries: queries.map(sample => ({ sample })), seed: 0 })
  for (const { name, scores } of trivial) one('contributors', `${name} (trivial)`, scores, halves)
  for (const [level, seeds] of Object.entries(repeated)) {
    if (seeds.length < 2) continue
    add(
      `ceiling, ${level === 'halves' ? 'contributors' : level}`,
      Number(seedCeiling(seeds).ceiling.toFixed(3)),
      'by agreement of training orders',
    )
  }
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
