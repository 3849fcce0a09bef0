import { execFileSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createRng } from '@openledger/base'
import { describe, expect, test } from 'vitest'
import { type ModelCard, readModelCard } from '../model/Model.ts'
import { createTinyModel } from '../testing.ts'
import type { Sample } from '../tokenizer/Tokenizer.ts'
import { defaultHyper, type Hyper } from './Hyper.ts'
import { fitRun, planRun } from './planRun.ts'

const dir = mkdtempSync(path.join(tmpdir(), 'openledger-plan-'))
const config = {
  vocab_size: 1024,
  hidden_size: 192,
  intermediate_size: 512,
  num_hidden_layers: 6,
  num_attention_heads: 6,
  num_key_value_heads: 2,
  head_dim: 32,
  max_position_embeddings: 512,
}
createTinyModel(dir, { config })
const model: ModelCard = readModelCard(dir)
const noLimit = Number.POSITIVE_INFINITY
const rng = createRng('plan')

const samplesOf = (lengths: number[]): Sample[] =>
  lengths.map(length => ({ ids: Array.from({ length }, () => rng.int(1024)), promptLength: 1 }))
const hyperOf = (changes: Partial<Hyper>): Hyper => ({ ...defaultHyper, maxLength: 512, maxSteps: 2, ...changes })

const alike = Array<number>(8).fill(256)
const mixed = [288, 31, 200, 77, 250, 12, 270, 130]
const cases: { name: string; hyper: Partial<Hyper>; lengths: number[] }[] = [
  { name: 'rows of one length', hyper: { batchSize: 8 }, lengths: alike },
  { name: 'blocks computed anew', hyper: { batchSize: 8, gradientCheckpointing: true }, lengths: alike },
  { name: 'one row at once', hyper: { batchSize: 4, microBatchSize: 1 }, lengths: alike },
  { name: 'packed rows', hyper: { batchSize: 8, packing: true }, lengths: mixed },
  { name: 'rows of many lengths', hyper: { batchSize: 4, microBatchSize: 2 }, lengths: mixed },
]

describe('planRun', () => {
  test.each(cases)('bounds the memory of a process with $name, within three quarters', { timeout: 60_000 }, run => {
    const { hyper, lengths } = run
    const { bytes } = planRun({ model, hyper: hyperOf(hyper), samples: samplesOf(lengths), memoryBytes: noLimit })
    const script = path.join(import.meta.dirname, '../testing/peakProcess.ts')
    // With just what the plan says it needs, so that sessions of other shapes must make room.
    const options = JSON.stringify({ hyper: hyperOf(hyper), lengths, memoryBytes: bytes })
    const measured = Number(execFileSync(process.execPath, [script, dir, options], { encoding: 'utf8' }))
    expect(measured).toBeLessThan(bytes)
    expect(bytes).toBeLessThan(1.75 * measured)
  })

  test('takes more for more rows, longer rows, a higher rank, and less for blocks computed anew', () => {
    const bytes = (changes: Partial<Hyper>, length = 256) =>
      planRun({ model, hyper: hyperOf(changes), samples: samplesOf([length, length]), memoryBytes: noLimit }).bytes
    expect(bytes({ microBatchSize: 8 })).toBeGreaterThan(bytes({ microBatchSize: 4 }))
    expect(bytes({}, 512)).toBeGreaterThan(bytes({}, 256))
    expect(bytes({ rank: 64 })).toBeGreaterThan(bytes({ rank: 8 }))
    expect(bytes({ gradientCheckpointing: true })).toBeLessThan(bytes({}))
  })

  test('refuses a run that does not fit, and says what would', () => {
    const run = { model, hyper: hyperOf({}), samples: samplesOf(alike) }
    const { bytes } = planRun({ ...run, memoryBytes: noLimit })
    const anew = planRun({ ...run, hyper: hyperOf({ gradientCheckpointing: true }), memoryBytes: noLimit })
    const refused = (hint: RegExp, bytes: number) =>
      expect.objectContaining({
        code: 'engine/run-too-large',
        hint: expect.stringMatching(hint),
        facts: expect.objectContaining({ offers: `${Math.ceil(bytes / 2 ** 20)} MiB`, tokensARow: '256', rows: '4' }),
      })
    expect(() => planRun({ ...run, memoryBytes: bytes - 1 })).toThrow(refused(/gradientCheckpointing true/, bytes - 1))
    const less = anew.bytes - 1
    expect(() => planRun({ ...run, memoryBytes: less })).toThrow(refused(/microBatchSize [12]/, less))
    expect(() => planRun({ ...run, memoryBytes: 1e8 })).toThrow(refused(/smaller model/, 1e8))
  })
})

describe('fitRun', () => {
  const run = { model, hyper: hyperOf({}), samples: samplesOf(alike) }

  test('leaves a run alone that fits, and changes no more than it must', () => {
    const { bytes } = planRun({ ...run, memoryBytes: noLimit })
    expect(fitRun({ ...run, memoryBytes: bytes })).toEqual(run.hyper)
    const smaller = fitRun({ ...run, memoryBytes: bytes - 1 })
    expect(smaller).toEqual({ ...run.hyper, gradientCheckpointing: true })
    const { bytes: anew } = planRun({ ...run, hyper: smaller, memoryBytes: noLimit })
    const smallest = fitRun({ ...run, memoryBytes: anew - 1 })
    expect(smallest.microBatchSize).toBeLessThan(4)
    expect(smallest.maxLength).toBe(run.hyper.maxLength)
  })

  test('refuses what no such change can help', () => {
    expect(() => fitRun({ ...run, memoryBytes: 1e8 })).toThrow(
      expect.objectContaining({ code: 'engine/run-too-large' }),
    )
  })
})
