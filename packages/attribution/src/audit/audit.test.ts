import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createEngine, defaultHyper, type Engine, initialAdapter, type Sample } from '@openledger/engine'
import { createTinyModel } from '@openledger/engine/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildIndex } from '../buildIndex.ts'
import type { RecordIndex } from '../index/Index.ts'
import { type AuditRun, auditReportSchema, isWeak, judge } from './AuditReport.ts'
import { audit } from './audit.ts'
import { auditTrainings } from './measures.ts'

describe('judge', () => {
  const baselines = [{ name: 'TF-IDF', lds: 0.3, low: 0.2, high: 0.4 }]

  it('lets a score stand that is above 0 and above every trivial method', () => {
    expect(isWeak({ lds: 0.6, low: 0.5, wide: [0.4, 0.8], baselines })).toBe(false)
  })

  it('calls weak what cannot be told from 0, by the wider interval', () => {
    expect(isWeak({ lds: 0.6, low: -0.01, wide: null, baselines })).toBe(true)
    expect(isWeak({ lds: 0.6, low: 0.5, wide: [-0.1, 1], baselines })).toBe(true)
    expect(judge({ lds: 0.6, low: 0, wide: null, baselines }).reason).toContain('cannot be told from none')
  })

  it('calls weak what a trivial method reaches too', () => {
    const { weak, reason } = judge({ lds: 0.3, low: 0.2, wide: null, baselines })
    expect(weak).toBe(true)
    expect(reason).toContain('TF-IDF')
  })
})

describe('audit of a small model', () => {
  const dir = mkdtempSync(path.join(tmpdir(), 'openledger-audit-'))
  const hyper = { ...defaultHyper, rank: 2, alpha: 8, learningRate: 0.02, batchSize: 4, epochs: 3, checkpoints: 2 }
  let engine: Engine
  let job: Omit<audit.Options, 'onRun' | 'done' | 'signal'>
  let records: RecordIndex
  let trainings = 0
  const none = { leaveOut: 0, brittle: 0, mislabels: false }

  beforeAll(async () => {
    createTinyModel(dir)
    engine = await createEngine({ modelDir: dir })
    // Four contributors, each with an answer of its own to a word of its own.
    const sample = (c: number, i: number): Sample => ({
      ids: [1, 40 + i, 100 + c, 150 + 3 * c, 151 + 3 * c, 152 + 3 * c, 2],
      promptLength: 3,
    })
    const owners = Array.from({ length: 24 }, (_, r) => r % 4)
    const samples = owners.map((c, r) => sample(c, Math.floor(r / 4)))
    const queries = [0, 1, 2, 3].flatMap(contributor =>
      [6, 7].map(i => ({ sample: sample(contributor, i), contributor })),
    )
    const { checkpoints } = await engine.fineTune({ samples, hyper, seed: 5 })
    const accounts = [1, 2, 3, 4].map(n => `0x${String(n).padStart(40, '0')}` as const)
    const built = await buildIndex({ engine, checkpoints, samples, owners, accounts, seed: 5, k: 64 })
    const { index, projection } = built
    records = built.records
    const counting = {
      ...engine,
      fineTune(options: Parameters<Engine['fineTune']>[0]) {
        trainings++
        return engine.fineTune(options)
      },
    }
    job = {
      ...{ engine: counting, index, projection, checkpoints, samples, owners, queries, hyper, seed: 5, subsets: 6 },
      measures: none,
    }
  })

  afterAll(async () => {
    await engine?.close()
    rmSync(dir, { recursive: true })
  })

  it('finds that scores rank what retraining does, goes on where it stopped, and stops when asked', async () => {
    const done: AuditRun[] = []
    const abort = new AbortController()
    const cut = audit({
      ...job,
      signal: abort.signal,
      onRun(run) {
        done.push(run)
        if (done.length === 4) abort.abort()
      },
    })
    await expect(cut).rejects.toThrow()
    expect([done.length, trainings]).toEqual([4, 4])

    const report = await audit({ ...job, done, onRun: run => done.push(run) })
    expect([done.length, trainings]).toEqual([6, 6])
    expect(auditReportSchema.parse(report)).toEqual(report)
    // Only a contributor's own records teach its answer, so whoever is in the half decides each loss.
    expect(report.lds).toBeGreaterThan(0.5)
    expect(report.baselines.map(({ name }) => name)).toContain('same label')
    expect(report.ceiling).toBeNull()
    expect(report.weak).toBe(isWeak(report))

    // Every figure follows from the runs.
    expect(await audit({ ...job, done: report.runs })).toEqual(report)
    expect(trainings).toBe(6)
  })

  it('trains every half, and what mistakes are planted in, from where the audited run began', async () => {
    const initial = initialAdapter(engine.model.config, { rank: 3, alpha: 8, targets: ['q_proj'] }, 9)
    const begun: unknown[] = []
    const watching = {
      ...engine,
      fineTune(options: Parameters<Engine['fineTune']>[0]) {
        begun.push(options.initial)
        return engine.fineTune(options)
      },
    }
    const options = { ...job, engine: watching, initial, subsets: 2, measures: { ...none, mislabels: true } }
    const report = await audit(options)
    expect(begun).toEqual([initial, initial, initial])
    const fresh = await audit({ ...job, subsets: 2 })
    expect(report.runs.map(({ losses }) => losses)).not.toEqual(fresh.runs.map(({ losses }) => losses))
  })

  it('gives a ceiling with two seeds', async () => {
    const report = await audit({ ...job, subsets: 4, trainingSeeds: [5, 6] })
    expect(report.runs).toHaveLength(8)
    expect(report.ceiling!.ceiling).toBeGreaterThan(0.5)
  })

  it('leaves contributors out, takes top records out and looks for planted mistakes, at the price that it says', async () => {
    const measures = { leaveOut: 8, brittle: 4, mislabels: true }
    const before = trainings
    const done: AuditRun[] = []
    const report = await audit({ ...job, measures, records, onRun: run => done.push(run) })
    const price = auditTrainings({ contributors: 4, subsets: 6, queries: 8, measures })
    expect(price).toBe(6 + 4 + (4 + 2) + 1)
    // Two questions of one contributor rest on the same record: the training without it serves both.
    const trained = trainings - before
    expect(trained).toBeLessThanOrEqual(price)
    expect(trained).toBe(done.length + 1)
    expect(auditReportSchema.parse(JSON.parse(JSON.stringify(report)))).toEqual(report)

    const { leaveOneOut, brittleness, mislabels } = report
    expect(leaveOneOut).toMatchObject({ contributors: [0, 1, 2, 3], trainings: 4 })
    // Whoever's word a question is in answers it alone: nobody else's absence matters as much.
    expect(leaveOneOut!.agreement).toBeGreaterThan(0.3)
    expect(leaveOneOut!.baselines.map(({ name }) => name)).toContain('random')
    // One record of 24 is little; what is asked here is that its own are the ones taken out.
    expect(brittleness).toMatchObject({ records: 1, queries: 4, trainings: 6 })
    const tops = report.runs.filter(({ without }) => without).slice(2)
    expect([...new Set(tops.map(({ without }) => job.owners[without![0]!]))].sort()).toEqual([0, 1])
    expect(brittleness!.gap).toBeCloseTo(brittleness!.top - brittleness!.random, 12)
    // Four of 24 answers belong to another question's words, where every contributor has one answer.
    expect(mislabels).toMatchObject({ ranked: 16, trainings: 1 })
    expect(mislabels!.auc).toBeGreaterThan(0.6)
    expect(mislabels!.low).toBeLessThanOrEqual(mislabels!.auc)

    // All but the planted training goes on from what was kept, to the same report.
    expect(await audit({ ...job, measures, records, done })).toEqual(report)
    expect(trainings - before).toBe(trained + 1)
  })

  it('compares with the run itself, which is what a training with everybody gives', async () => {
    const run = job.checkpoints.at(-1)!
    const { adapter } = await engine.fineTune({ samples: [...job.samples], hyper, seed: 5 })
    const samples = job.queries.map(({ sample }) => sample)
    expect(await engine.losses({ adapter, samples })).toEqual(await engine.losses({ adapter: run.adapter, samples }))
  })

  it('needs the places of the records to take some out', async () => {
    const measures = { ...none, brittle: 2 }
    const refused = audit({ ...job, subsets: 2, measures })
    await expect(refused).rejects.toMatchObject({ code: 'attribution/bad-job' })
  })

  it('reads reports that were made before there were these measures', async () => {
    const { leaveOneOut: _, brittleness: __, mislabels: ___, ...old } = await audit({ ...job, subsets: 2 })
    expect(auditReportSchema.parse(old)).toMatchObject({ leaveOneOut: null, brittleness: null, mislabels: null })
  })

  it('refuses lists that disagree', async () => {
    await expect(audit({ ...job, owners: [0] })).rejects.toMatchObject({ code: 'attribution/bad-job' })
  })
})
