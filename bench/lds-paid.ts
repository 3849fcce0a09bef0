/**
 * What rounding costs: the linear datamodelling score (LDS) of influence as it is indexed (int8 rows, four bits a number for
 * single records, and two and one beside them; int8 query, integers) beside the same in floats; what of it is in common with
 * leaving each contributor out, once it is cut as payment cuts it; the time that scores of many records take; and the curve
 * of bytes a record against LDS, with the leading directions of the curvature's own eigenbasis beside a random projection of
 * the same bytes.
 *
 * `LDS_FIXTURE` is the problem's folder (default ../shared/fixtures/lds-a); `POINTS` takes its last points
 * only (default all), `SMALL=1` a small part of it.
 */
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import {
  buildIndex,
  contributorScores,
  createExplainer,
  createKernels,
  defaultIndexSettings,
  fitCheckpoint,
  floatScores,
  influenceVector,
  linearDatamodellingScore,
  type Projection,
  payable,
  recordsInMemory,
  rowBytes,
  rowScores,
} from '@openledger/attribution'
import { type LdsFixture, readLdsFixture } from '@openledger/attribution/testing'
import { createEngine } from '@openledger/engine'
import { cutAtNought, sharesInCommon } from './problems/cuts.ts'
import { compressions, productsWith } from './rowSizes/compressions.ts'
import { smaller } from './rowSizes/smaller.ts'
import { whiten } from './rowSizes/whiten.ts'

const name = 'lds-paid'
type Row = { label: string; value: number | string; unit: string }
const rows: Row[] = []
const notes: string[] = []
const folder = process.env.LDS_FIXTURE ?? path.join(import.meta.dirname, '../../shared/fixtures/lds-a')
const fixture = readLdsFixture(folder)
if (fixture) await measure(process.env.SMALL ? smaller(fixture) : fixture)
else notes.push(`SKIPPED: there is no problem at ${path.basename(folder)}, so nothing was measured.`)
const value = rows.find(({ label }) => label.startsWith('contributors: int8 rows'))?.value ?? 'none'
if (process.env.BENCH_JSON)
  writeFileSync(process.env.BENCH_JSON, JSON.stringify({ name, value, unit: 'LDS of contributors', rows, notes }))
for (const note of notes) console.log(note)
console.log(`${name}: ${value} LDS of contributors`)

async function measure(fixture: LdsFixture): Promise<void> {
  const { modelDir, samples, queries, owners, contributors, records, halves, leftOut } = fixture
  const checkpoints = fixture.checkpoints.slice(-Number(process.env.POINTS ?? fixture.checkpoints.length))
  const add = (label: string, value: number | string, unit: string) => {
    rows.push({ label, value, unit })
    console.log(`${label.padEnd(84)} ${value} ${unit}`)
  }
  const lds = (label: string, scores: ArrayLike<number>[], truth: typeof records, more = '') => {
    const { lds, interval } = linearDatamodellingScore({ scores, ...truth, seed: 0 })
    add(label, Number(lds.toFixed(4)), `(${interval.map(side => side.toFixed(3)).join(' to ')})${more}`)
    return lds
  }
  const engine = await createEngine({ modelDir })
  const seed = 0

  // The curve: every record and query in whitened coordinates of the eigenbasis, x = Q_Sᵀ G Q_A / √(Λ + λ), so that the
  // influence is a plain dot product; then one compression after the other.
  const source = recordsInMemory(samples, owners)
  const kernels = createKernels()
  const all = compressions({ checkpoints: checkpoints.length })
  const empty = (count: number) => queries.map(() => new Float64Array(count))
  const totals = all.map(() => ({ records: empty(samples.length), contributors: empty(contributors) }))
  for (const [c, checkpoint] of checkpoints.entries()) {
    const { modules } = await fitCheckpoint({
      ...{ engine, kernels, checkpoint, records: source, ...defaultIndexSettings },
      seed: seed + c,
    })
    const white = (list: typeof samples) =>
      whiten({ engine, kernels, adapter: checkpoint.adapter, modules, samples: list })
    const [recordRows, queryRows] = [await white(samples), await white(queries)]
    const sums = Array.from({ length: contributors }, () => new Float32Array(recordRows[0]!.length))
    for (const [r, row] of recordRows.entries()) {
      const sum = sums[owners[r]!]!
      for (let j = 0; j < row.length; j++) sum[j]! += row[j]!
    }
    const energy = new Float64Array(recordRows[0]!.length)
    for (const row of recordRows) for (let j = 0; j < row.length; j++) energy[j]! += row[j]! ** 2 / recordRows.length
    const products = productsWith(recordRows)
    for (const [i, { open }] of all.entries()) {
      const compressed = open({ energy, seed: c, products })
      compressed(recordRows, queryRows, totals[i]!.records)
      compressed(sums, queryRows, totals[i]!.contributors)
    }
  }
  const floats = { records: 0, contributors: 0 }
  for (const [i, { label, bytes }] of all.entries()) {
    const size = ` ${bytes.toLocaleString('en')} bytes a row`
    const one = lds(`records: ${label}`, totals[i]!.records, records, size)
    const other = lds(`contributors: ${label}`, totals[i]!.contributors, halves, size)
    if (i === 0) Object.assign(floats, { records: one, contributors: other })
  }

  // What a node does: the index as it is built, and its integers; then with fewer bits a number.
  const accounts = Array.from({ length: contributors }, (_, c) => `0x${c.toString(16).padStart(40, '0')}` as const)
  const job = { engine, checkpoints, samples, owners, accounts, seed }
  const built = await buildIndex(job)
  const single = new Map<1 | 2 | 4, number[][]>()
  const milliseconds = new Map<number, number>()
  /** Median time of one answer's scores of all rows, once its gradients are there. */
  const timeOf = async (projection: Projection) => {
    const gradients = await engine.gradients({
      rows: checkpoints.map(({ adapter }) => ({ adapter, sample: queries[0]! })),
    })
    const layouts = checkpoints.map(({ adapter }) => engine.layout(adapter.config))
    const times = Array.from({ length: 9 }, () => {
      const begun = performance.now()
      rowScores({ projection, gradients, layouts })
      return performance.now() - begun
    })
    return times.sort((a, b) => a - b)[4]!
  }
  for (const levelBits of [4, 2, 1] as const) {
    const { projection, records } =
      built.projection.levelBits === levelBits ? built : await buildIndex({ ...job, levelBits })
    const rows: number[][] = []
    for (const sample of queries) {
      const scores = await floatScores({ engine, projection, checkpoints, sample })
      rows.push(Array.from(records.groups, group => scores[contributors + group]!))
    }
    single.set(levelBits, rows)
    milliseconds.set(levelBits, await timeOf(projection))
  }
  const { explain } = createExplainer(built)
  const [integers, paid, atNought]: [number[][], number[][], number[][]] = [[], [], []]
  for (const sample of queries) {
    const { projection } = built
    const asked = { engine, projection, checkpoints, sample }
    integers.push(explain({ query: await influenceVector(asked) }).scores.map(Number))
    const scores = await floatScores(asked)
    paid.push([...payable({ rows: scores, projection }).subarray(0, contributors)])
    atNought.push(cutAtNought({ rows: scores, projection }))
  }
  await engine.close()
  for (const [levelBits, scores] of single) {
    const each = built.projection.checkpoints.reduce((sum, point) => sum + 4 + rowBytes(levelBits, point), 0)
    const used = levelBits === built.projection.levelBits ? ', as indexed' : ''
    const indexed = `bits a number ${levelBits}${used}`
    const found = lds(`records: ${indexed}`, scores, records, ` ${each.toLocaleString('en')} bytes a row`)
    lds(`contributors: sums of the records, ${indexed}`, contributorScores({ scores, owners, contributors }), halves)
    add(`records, ${indexed}: loss to floats`, Number((floats.records - found).toFixed(4)), 'LDS')
    const time = milliseconds.get(levelBits)!
    add(
      `scores of ${samples.length} records and ${contributors} contributors, ${indexed}`,
      Number(time.toFixed(1)),
      'ms',
    )
  }
  const integerLds = lds(`contributors: int8 rows and query, integers, k = ${built.index.k}`, integers, halves)
  add('contributors in integers, loss to floats', Number((floats.contributors - integerLds).toFixed(4)), 'LDS')
  const inCommon = (label: string, scores: number[][]) => {
    if (!leftOut) return
    const each = scores.map((row, q) => sharesInCommon(row, leftOut[q]!))
    add(
      `shares in common with leaving each contributor out: ${label}`,
      Number((each.reduce((sum, part) => sum + part, 0) / each.length).toFixed(3)),
      'of 1',
    )
  }
  inCommon('influence beyond chance, record by record, as it is paid', paid)
  inCommon('influence cut at nought, record by record', atNought)
  inCommon('influence cut at nought, once a contributor', integers)
  inCommon(
    'a flat split by records',
    queries.map(() => [...contributorScores({ scores: [samples.map(() => 1)], owners, contributors })[0]!]),
  )
  add('projection file', Number((built.projectionFile.length / 2 ** 20).toFixed(1)), 'MiB')
  notes.push(
    'Intervals resample the queries. A row is a record’s, or at contributor level the contributor’s sum, at all checkpoints together.',
    'Leading directions are those with the largest mean square over the records after whitening; the random projection is a count sketch of the same whitened numbers.',
    'Goal: what is indexed at most 0.02 below floats.',
  )
}
