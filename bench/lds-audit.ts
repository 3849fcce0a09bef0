/**
 * What an audit ensemble adds: contributor scores by influence alone, by K retrainings alone, and by both together, against
 * measured truth that none of them saw. The K adapters are trained here, on halves drawn here; the problem is a folder
 * beside the repository (LDS_FIXTURE, by default ../shared/fixtures/lds-a) or one of `bench/problems`.
 *
 * COUNTS says which K (default 8,16,24,32), CACHE keeps what was trained between runs.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import {
  bootstrapMean,
  buildIndex,
  calibrateFit,
  evidenceOf,
  floatScores,
  linearDatamodellingScore,
  spearman,
  trainHalf,
} from '@openledger/attribution'
import { readLdsFixture } from '@openledger/attribution/testing'
import { drawHalves, fitEnsemble } from '@openledger/base'
import { createEngine, sha256Hex } from '@openledger/engine'

const name = 'lds-audit'
type Row = { label: string; value: number | string; unit: string }
const rows: Row[] = []
const notes: string[] = []
const dir = process.env.LDS_FIXTURE ?? new URL('../../shared/fixtures/lds-a', import.meta.url).pathname
const counts = (process.env.COUNTS ?? '8,16,24,32').split(',').map(Number)
const main = counts.includes(24) ? 24 : counts.at(-1)!
const cache = process.env.CACHE
const problem = readLdsFixture(dir)
if (problem) await measure(problem)
else notes.push('The fixture ../shared/fixtures/lds-a is absent: nothing was measured.')
const value = rows.find(({ label }) => label.startsWith(`both, ${main}`))?.value ?? 'none'
if (process.env.BENCH_JSON)
  writeFileSync(process.env.BENCH_JSON, JSON.stringify({ name, value, unit: 'LDS of contributors', rows, notes }))
for (const note of notes) console.log(note)
console.log(`${name}: ${value} LDS of contributors`)

async function measure(problem: NonNullable<ReturnType<typeof readLdsFixture>>): Promise<void> {
  const { modelDir, samples, queries, owners, contributors, checkpoints, halves: truth, leftOut } = problem
  const { hyper, initial, orders } = problem.recipe
  const engine = await createEngine({ modelDir })
  if (cache) mkdirSync(cache, { recursive: true })
  /** What is asked: the queries, and the records that the scale is calibrated on, as where nothing was held back. */
  const calibration = samples.flatMap((sample, r) => (r % 20 === 0 ? [{ sample, contributor: owners[r]! }] : []))
  const asked = [...queries, ...calibration.map(({ sample }) => sample)]

  const cpu = (since?: NodeJS.CpuUsage) => {
    const { user, system } = process.cpuUsage(since)
    return (user + system) / 1e6
  }
  const seconds: number[] = []
  const lossesOf = async (members: number[]): Promise<number[]> =>
    kept(`${JSON.stringify([members, hyper, orders, asked.length])}`, async () => {
      const since = process.cpuUsage()
      const run = { engine, samples, owners, members, seed: 0, initial, orders }
      const { adapter } = await trainHalf({ ...run, hyper: { ...hyper, microBatchSize: hyper.batchSize } })
      seconds.push(cpu(since))
      return (await engine.rowLosses({ rows: asked.map(sample => ({ adapter, sample })) })).map(({ sum }) => sum)
    })
  const influence = await kept('influence', async () => {
    const accounts = Array.from({ length: contributors }, (_, c) => `0x${c.toString(16).padStart(40, '0')}` as const)
    const { projection } = await buildIndex({ engine, checkpoints, samples, owners, accounts, seed: 0 })
    const scores: number[][] = []
    for (const sample of asked)
      scores.push([...(await floatScores({ engine, projection, checkpoints, sample }))].slice(0, contributors))
    return scores
  })

  const score = (label: string, scores: number[][], isBoth = false) => {
    const { lds, interval, perQuery } = linearDatamodellingScore({ scores, ...truth, seed: 0 })
    add(label, lds, `LDS of contributors (${interval.map(side => side.toFixed(3)).join(' to ')})`)
    if (leftOut) {
      const agreement = scores.map((row, q) => spearman(row, leftOut[q]!))
      const [low, high] = bootstrapMean({ values: agreement, seed: 0 })
      const mean = agreement.reduce((sum, each) => sum + each, 0) / agreement.length
      add(`${label}: leave-one-out`, mean, `rank correlation (${low.toFixed(3)} to ${high.toFixed(3)})`)
    }
    if (isBoth) {
      const [low, high] = bootstrapMean({ values: perQuery.map((each, q) => each - alone[q]!), seed: 0 })
      add(`${label}: gain over influence alone`, lds - mean(alone), `LDS (${low.toFixed(3)} to ${high.toFixed(3)})`)
    }
    return perQuery
  }
  const alone = score('influence alone', influence.slice(0, queries.length))

  const fitted = async (label: string, halves: number[][]) => {
    const losses: number[][] = []
    for (const members of halves) losses.push(await lossesOf(members))
    const measured = asked.map((_, q) => {
      const { contributor } = calibration[q - queries.length] ?? {}
      return {
        losses: losses.map(each => each[q]!),
        influence: influence[q]!.map((each, c) => (c === contributor ? 0 : each)),
        contributor,
      }
    })
    const influenceBits = 36 - Math.ceil(Math.log2(Math.max(...influence.flat().map(Math.abs))))
    const calibrated = { units: contributors, halves, measured: measured.slice(queries.length), influenceBits }
    const { ridge, design, scale } = calibrateFit(calibrated)
    add(`ridge, ${label}`, ridge, 'of membership ±½')
    const evidence = measured.slice(0, queries.length).map(each => evidenceOf({ influenceBits }, each))
    const values = (list: typeof evidence) =>
      list.map(each => fitEnsemble({ design, ...each, scale }).values.map(Number))
    const none = evidence.map(each => ({ ...each, influence: each.influence.map(() => 0n) }))
    score(`retrainings alone, ${label}`, values(none))
    score(`both, ${label}`, values(evidence), true)
  }
  for (const count of counts)
    await fitted(`${count} halves`, drawHalves({ units: contributors, count, seed: 'lds-audit' }))
  await engine.close()
  if (seconds.length > 0) add('training one audit adapter', mean(seconds), 'CPU-seconds')
  notes.push(
    `${queries.length} queries, ${contributors} contributors; truth: ${truth.subsets.length} halves that no audit adapter was drawn from${leftOut ? ', and each contributor left out in turn, three orders each' : ''}. Intervals resample the queries.`,
    'Ridge and the scale of influence from 32 training records, each without its own contributor.',
  )
}

function add(label: string, value: number, unit: string): void {
  rows.push({ label, value: Number(value.toFixed(3)), unit })
  console.log(`${label.padEnd(66)} ${value.toFixed(3)} ${unit}`)
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, each) => sum + each, 0) / values.length
}

/** Computes once, and keeps it as JSON where a folder for that is named. */
async function kept<T>(key: string, compute: () => Promise<T>): Promise<T> {
  if (!cache) return compute()
  const file = path.join(cache, `${sha256Hex(new TextEncoder().encode(`${dir} ${key}`)).slice(2, 18)}.json`)
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as T
  const result = await compute()
  writeFileSync(file, JSON.stringify(result))
  return result
}
