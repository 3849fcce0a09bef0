/**
 * What an attribution index costs to make, in passes of the training records: a pass is one forward and backward of each
 * record once, as an epoch of training is; drawing labels goes forward only and counts as a third. Beside the passes the
 * processor time, as a ratio to that of an epoch on the same engine in the same run.
 *
 * `LDS_FIXTURE` is the problem's folder (default ../shared/fixtures/lds-a), `RECORDS` takes so many of its records.
 * kronfluence and dattri stand beside where /opt/peers has them.
 */
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { buildIndex, createKernels, type Run, unrolled } from '@openledger/attribution'
import { readLdsFixture } from '@openledger/attribution/testing'
import { createEngine, type Engine } from '@openledger/engine'
import { cpuSeconds, repeatRecipe } from './problems/repeatRecipe.ts'

const name = 'index-cost'
type Row = { label: string; value: number | string; unit: string }
const rows: Row[] = []
const notes: string[] = []
const folder = process.env.LDS_FIXTURE ?? path.join(import.meta.dirname, '../../shared/fixtures/lds-a')
const fixture = readLdsFixture(folder)
if (fixture) await measure(fixture)
else notes.push('SKIPPED: there is no problem to measure on.')
for (const peer of ['kronfluence', 'dattri']) {
  const found = spawnSync('/opt/peers/bin/python', ['-c', `import ${peer}`]).status === 0
  if (!found) notes.push(`SKIPPED beside: ${peer} is not installed here.`)
}
const value = rows.find(({ label }) => label.startsWith('unrolled'))?.value ?? 'none'
const unit = 'passes of the training records a checkpoint'
if (process.env.BENCH_JSON) writeFileSync(process.env.BENCH_JSON, JSON.stringify({ name, value, unit, rows, notes }))
for (const note of notes) console.log(note)
console.log(`${name}: ${value} ${unit}`)

async function measure(fixture: NonNullable<ReturnType<typeof readLdsFixture>>): Promise<void> {
  const engine = await createEngine({ modelDir: fixture.modelDir })
  const count = Math.min(fixture.samples.length, Number(process.env.RECORDS ?? fixture.samples.length))
  const samples = fixture.samples.slice(0, count)
  const owners = fixture.owners.slice(0, count)
  const orders = fixture.recipe.orders.map(order => order.filter(r => r < count))
  const part = { ...fixture, samples, recipe: { ...fixture.recipe, orders }, trainLosses: undefined }
  const { points, cpu } = await repeatRecipe({ engine, fixture: part, checkpoints: 12 })
  const epoch = cpu / orders.length
  const add = (label: string, value: number, unit: string) => {
    rows.push({ label, value: Number(value.toFixed(2)), unit })
    console.log(`${label.padEnd(60)} ${value.toFixed(2)} ${unit}`)
  }
  const of = async (label: string, checkpoints: number, build: (engine: Engine) => Promise<unknown>) => {
    const counted = countPasses(engine)
    const before = cpuSeconds()
    await build(counted.engine)
    const spent = cpuSeconds() - before
    add(`${label}: passes a checkpoint`, counted.rows() / count / checkpoints, 'passes')
    add(`${label}: time a checkpoint ÷ an epoch of training`, spent / epoch / checkpoints, 'times')
  }
  const run = { kernels: createKernels(), points, samples, seed: 0, batch: 16 } satisfies Omit<Run, 'engine'>
  await of('unrolled about the half run, six points', 6, async engine => {
    const { scores } = await unrolled().prepare({ ...run, engine })
    await scores(fixture.queries.slice(0, 1))
  })
  const last = points.slice(-1)
  const accounts = Array.from(
    { length: 1 + Math.max(...owners) },
    (_, c) => `0x${c.toString(16).padStart(40, '0')}` as const,
  )
  await of('EK-FAC index as it pays', 1, engine =>
    buildIndex({ engine, checkpoints: last, samples, owners, accounts, seed: 0 }),
  )
  await engine.close()
  notes.push(
    `${count} records; one query is in the first figure. An epoch of training is one pass and the optimiser’s steps.`,
  )
}

/** The same engine, which counts passes of rows: a gradient one, its factors one, labels a third. */
function countPasses(engine: Engine): { engine: Engine; rows: () => number } {
  let rows = 0
  const count = (added: number) => {
    rows += added
  }
  const counted: Engine = {
    ...engine,
    gradients: options => {
      count(options.rows.length)
      return engine.gradients(options)
    },
    curvature: options => {
      count(options.samples.length)
      return engine.curvature(options)
    },
    sampleTargets: options => {
      count(options.samples.length / 3)
      return engine.sampleTargets(options)
    },
  }
  return { engine: counted, rows: () => rows }
}
