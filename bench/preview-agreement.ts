/**
 * How well a preview says what data would do before it is given: for each contributor of a fine-tune with measured truth,
 * the model is trained without it, its records are previewed against the held-out queries, and the estimate is held against
 * what leaving it out really cost (mean of three training orders) and the
 * number of records alone. The problem lies beside the repository (`LDS_FIXTURE`); `COUNT` contributors.
 */
import { writeFileSync } from 'node:fs'
import { buildIndex, previewRecords, spearman } from '@openledger/attribution'
import { readLdsFixture } from '@openledger/attribution/testing'
import { createEngine } from '@openledger/engine'

const name = 'preview-agreement'
const dir = process.env.LDS_FIXTURE ?? new URL('../../shared/fixtures/lds-a', import.meta.url).pathname
const problem = readLdsFixture(dir)
type Row = { label: string; value: number | string; unit: string }
const rows: Row[] = []
const notes: string[] = []
if (problem?.leftOut) await measure(problem, problem.leftOut)
else notes.push('The fixture ../shared/fixtures/lds-a is absent: nothing was measured.')
const value = rows[0]?.value ?? 'none'
const unit = 'rank correlation with what leaving each contributor out cost'
if (process.env.BENCH_JSON) writeFileSync(process.env.BENCH_JSON, JSON.stringify({ name, value, unit, rows, notes }))
for (const line of [...rows.map(({ label, value, unit }) => `${label}: ${value} ${unit}`), ...notes]) console.log(line)
console.log(`${name}: ${value} ${unit}`)

async function measure(problem: NonNullable<ReturnType<typeof readLdsFixture>>, leftOut: number[][]): Promise<void> {
  const { modelDir, samples, queries, owners, contributors, recipe } = problem
  const count = Math.min(contributors, Number(process.env.COUNT ?? 10))
  const engine = await createEngine({ modelDir })
  const strided = (places: readonly number[], wanted: number) =>
    Array.from({ length: wanted }, (_, i) => samples[places[Math.floor((i * places.length) / wanted)]!]!)
  const found: { preview: number; low: number; high: number; records: number; truth: number }[] = []
  for (let c = 0; c < count; c++) {
    const kept = owners.flatMap((owner, r) => (owner === c ? [] : [r]))
    const candidates = samples.filter((_, r) => owners[r] === c)
    const orders = recipe.orders.map(epoch => epoch.filter(r => owners[r] !== c))
    const run = { samples, seed: 0, initial: recipe.initial, orders, hyper: { ...recipe.hyper, checkpoints: 3 } }
    const { checkpoints } = await engine.fineTune(run)
    const { projection } = await buildIndex({
      ...{ engine, checkpoints, samples: strided(kept, 96), owners: Array<number>(96).fill(0), seed: 0 },
      accounts: [`0x${'1'.repeat(40)}`],
    })
    const job = {
      ...{ engine, projection, checkpoints, questions: queries, reference: strided(kept, 64), candidates },
      trained: kept.length,
    }
    const { perRecord } = await previewRecords(job)
    found.push({
      ...{ preview: candidates.length * perRecord.value, low: perRecord.low, high: perRecord.high },
      ...{ records: candidates.length, truth: mean(leftOut.map(row => row[c]!)) },
    })
    console.log(`${c + 1} of ${count}`, JSON.stringify(found.at(-1)))
  }
  await engine.close()
  const truth = found.map(one => one.truth)
  const rank = (key: 'preview' | 'records') =>
    round(
      spearman(
        found.map(one => one[key]),
        truth,
      ),
    )
  const signed = found.filter(({ low, high }) => low > 0 || high < 0)
  const right = signed.filter(({ preview, truth }) => Math.sign(preview) === Math.sign(truth)).length
  rows.push(
    { label: 'preview, in the projection’s diagonal metric', value: rank('preview'), unit: 'rank correlation' },
    { label: 'number of records alone', value: rank('records'), unit: 'rank correlation' },
    { label: 'sign right, of those not called unclear', value: `${right} of ${signed.length}`, unit: 'contributors' },
  )
  notes.push(
    `${count} contributors of about ${Math.round(samples.length / contributors)} records each, each previewed by a model that was trained without it (three checkpoints, 64 of its training records as the measure), against the mean over ${queries.length} queries of what leaving it out cost, mean of three training orders.`,
  )
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

function mean(values: readonly number[]): number {
  return sum(values) / values.length
}

function round(value: number): number {
  return Number(value.toFixed(3))
}
