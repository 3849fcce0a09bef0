import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createEngine, defaultHyper, type Engine, type Sample } from '@openledger/engine'
import { createTinyModel } from '@openledger/engine/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { spearman } from './audit/spearman.ts'
import { buildIndex } from './buildIndex.ts'
import { previewRecords } from './previewRecords.ts'

const hyper = { ...defaultHyper, rank: 2, alpha: 8, learningRate: 0.01, batchSize: 4, epochs: 3, checkpoints: 3 }
/** A question of kind c with the answer of kind a: only records of a kind teach its answer. */
const sample = (c: number, i: number, a = c): Sample => ({
  ids: [1, 40 + i, 100 + c, 150 + 3 * a, 151 + 3 * a, 152 + 3 * a, 2],
  promptLength: 3,
})
/** The same question with three tokens for an answer that nothing explains. */
const noise = (c: number, i: number): Sample => ({
  ids: [1, 40 + i, 100 + c, 200 + ((7 * i) % 40), 200 + ((11 * i + 3) % 40), 200 + ((13 * i + 5) % 40), 2],
  promptLength: 3,
})
const range = (count: number) => Array.from({ length: count }, (_, i) => i)
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

describe('a preview on a small model, against retraining', () => {
  const dir = mkdtempSync(path.join(tmpdir(), 'openledger-preview-'))
  let engine: Engine
  let job: Omit<previewRecords.Options, 'candidates'>
  let truth: (candidates: readonly Sample[]) => Promise<number>

  beforeAll(async () => {
    createTinyModel(dir)
    engine = await createEngine({ modelDir: dir })
    const owners = range(48).map(r => r % 6)
    const samples = owners.map((c, r) => sample(c, Math.floor(r / 6)))
    // Asked are the first two kinds.
    const questions = [0, 1].flatMap(c => [10, 11, 12].map(i => sample(c, i)))
    const lossOf = async (adapter: Parameters<Engine['losses']>[0]['adapter']) =>
      mean((await engine.losses({ adapter, samples: questions })).map(({ sum, tokens }) => sum / tokens))
    const trainedLoss = async (extra: readonly Sample[]) => {
      const losses = []
      for (const seed of [5, 6, 7]) {
        const run = await engine.fineTune({ samples: [...samples, ...extra], hyper, seed })
        losses.push(await lossOf(run.adapter))
      }
      return mean(losses)
    }
    const { checkpoints } = await engine.fineTune({ samples, hyper, seed: 5 })
    const accounts = [1, 2, 3, 4, 5, 6].map(n => `0x${String(n).padStart(40, '0')}` as const)
    const { projection } = await buildIndex({ engine, checkpoints, samples, owners, accounts, seed: 5, k: 64 })
    job = {
      ...{ engine, projection, checkpoints, questions, reference: samples, trained: samples.length },
    }
    const without = await trainedLoss([])
    truth = async candidates => without - (await trainedLoss(candidates))
  }, 300_000)

  afterAll(async () => {
    await engine?.close()
    rmSync(dir, { recursive: true })
  })

  it('agrees with what training does, in sign and in rank', async () => {
    const eight = (make: (i: number) => Sample) => range(8).map(make)
    const sets: Record<string, Sample[]> = {
      'both kinds that are asked': eight(i => sample(i % 2, 20 + i)),
      'the first of them': eight(i => sample(0, 20 + i)),
      'the second of them': eight(i => sample(1, 20 + i)),
      'half asked, half not': eight(i => sample(i % 2 === 0 ? 0 : 3, 20 + i)),
      'a kind that nobody asks': eight(i => sample(2, 20 + i)),
      'another such kind': eight(i => sample(4, 20 + i)),
      'questions that are asked with answers of nothing': eight(i => noise(i % 2, 20 + i)),
      'questions that nobody asks with such answers': eight(i => noise(5, 20 + i)),
    }
    const found = []
    for (const [name, candidates] of Object.entries(sets)) {
      const preview = await previewRecords({ ...job, candidates })
      found.push({ name, preview, happened: await truth(candidates) })
    }
    const predicted = found.map(({ preview }) => preview.perRecord.value)
    const happened = found.map(one => one.happened)
    expect(spearman(predicted, happened)).toBeGreaterThan(0.8)
    expect(found.find(({ name }) => name.startsWith('both'))!.preview.verdict).toBe('helps')
    for (const { preview, happened } of found)
      if (preview.verdict !== 'unclear') expect(Math.sign(preview.perRecord.value)).toBe(Math.sign(happened))
  }, 300_000)

  it('counts records as what the same training records are worth: 1 each', async () => {
    const { perRecord, share } = await previewRecords({ ...job, candidates: job.reference })
    expect(perRecord.value).toBeCloseTo(1, 9)
    expect(share.value).toBeCloseTo(0.5, 9)
    expect(perRecord.low <= 1 && perRecord.high >= 1).toBe(true)
  })

  it('refuses empty lists and checkpoints of another run', async () => {
    await expect(previewRecords({ ...job, candidates: [] })).rejects.toMatchObject({ code: 'attribution/bad-job' })
    await expect(previewRecords({ ...job, candidates: [sample(0, 0)], checkpoints: [] })).rejects.toMatchObject({
      code: 'attribution/missing-checkpoint',
    })
  })
})
