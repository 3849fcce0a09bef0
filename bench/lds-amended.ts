/**
 * What an index loses by growing: built on the first part of the records and amended with the rest (same curvature, sums
 * that grow), beside one that is built of all at once; and what it costs, in gradients read. LDS at contributor level, as
 * paid (integers).
 *
 * `LDS_FIXTURE` is the problem's folder (default ../shared/fixtures/lds-a), `PART` the share built first (default 0.6);
 * `SMALL=1` takes a small part of it.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import {
  amendIndex,
  createExplainer,
  influenceVector,
  linearDatamodellingScore,
  readIndexFolder,
  writeIndex,
} from '@openledger/attribution'
import { type LdsFixture, readLdsFixture } from '@openledger/attribution/testing'
import { createEngine } from '@openledger/engine'
import { smaller } from './rowSizes/smaller.ts'

const name = 'lds-amended'
type Row = { label: string; value: number | string; unit: string }
const rows: Row[] = []
const notes: string[] = []
const folder = process.env.LDS_FIXTURE ?? path.join(import.meta.dirname, '../../shared/fixtures/lds-a')
const part = Number(process.env.PART ?? 0.6)
const fixture = readLdsFixture(folder)
if (fixture) await measure(process.env.SMALL ? smaller(fixture) : fixture)
else notes.push(`SKIPPED: there is no problem at ${path.basename(folder)}, so nothing was measured.`)
const value = rows.find(({ label }) => label.startsWith('amended'))?.value ?? 'none'
if (process.env.BENCH_JSON)
  writeFileSync(process.env.BENCH_JSON, JSON.stringify({ name, value, unit: 'LDS of contributors', rows, notes }))
for (const note of notes) console.log(note)
console.log(`${name}: ${value} LDS of contributors`)

async function measure({ modelDir, samples, queries, owners, halves, checkpoints }: LdsFixture): Promise<void> {
  const add = (label: string, value: number | string, unit: string) => {
    rows.push({ label, value, unit })
    console.log(`${label.padEnd(72)} ${value} ${unit}`)
  }
  const dir = mkdtempSync(path.join(tmpdir(), 'openledger-amended-'))
  const engine = await createEngine({ modelDir })
  try {
    const count = Math.round(part * samples.length)
    const first = samples.map((_, r) => r).filter(r => (r * count) % samples.length < count)
    const later = samples.map((_, r) => r).filter(r => !first.includes(r))
    const account = (owner: number) => `0x${owner.toString(16).padStart(40, '0')}` as const
    async function* stream(places: readonly number[], kept = 0) {
      for (const [i, r] of places.entries())
        yield { sample: samples[r]!, account: account(owners[r]!), was: i < kept ? i : undefined }
    }
    const paid = async (name: string): Promise<number[][]> => {
      const { index, records, projection } = readIndexFolder(path.join(dir, name))
      const { explain } = createExplainer({ index, records })
      const place = new Map(index.contributors.map(({ account }, c) => [Number(account), c]))
      const scores: number[][] = []
      for (const sample of queries) {
        const found = explain({ query: await influenceVector({ engine, projection, checkpoints, sample }) }).scores
        scores.push(Array.from({ length: place.size }, (_, owner) => Number(found[place.get(owner)!])))
      }
      return scores
    }
    const lds = (label: string, scores: number[][]) => {
      const { lds, interval } = linearDatamodellingScore({ scores, ...halves, seed: 0 })
      add(label, Number(lds.toFixed(4)), `(${interval.map(side => side.toFixed(3)).join(' to ')})`)
    }
    const job = { engine, checkpoints, seed: 0 }
    await writeIndex({ ...job, dir: path.join(dir, 'first'), records: stream(first) })
    const amended = await amendIndex({
      ...{ engine, checkpoints, from: path.join(dir, 'first'), to: path.join(dir, 'amended') },
      records: stream([...first, ...later], first.length),
    })
    await writeIndex({ ...job, dir: path.join(dir, 'whole'), records: stream(samples.map((_, r) => r)) })
    lds(`amended: ${first.length} records, then ${later.length} more`, await paid('amended'))
    lds(`built at once of ${samples.length} records`, await paid('whole'))
    lds(`the first ${first.length} records alone`, await paid('first'))
    add('gradients read for the amendment, of those of a full build’s rows', `${amended.read} of ${samples.length}`, '')
    notes.push('Amended and full differ by the records that the curvature was fitted on, and by one rounding to int8.')
  } finally {
    await engine.close()
    rmSync(dir, { recursive: true, force: true })
  }
}
