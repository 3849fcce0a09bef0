import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createEngine, defaultHyper, type Engine, type Sample } from '@openledger/engine'
import { createTinyModel } from '@openledger/engine/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildIndex } from '../buildIndex.ts'
import { type AuditRun, auditReportSchema, isWeak, judge } from './AuditReport.ts'
import { audit } from './audit.ts'

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
  let trainings = 0

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
    const { index, projection } = await buildIndex({ engine, checkpoints, samples, owners, accounts, seed: 5, k: 64 })
    const counting = {
      ...engine,
      fineTune(options: Parameters<Engine['fineTune']>[0]) {
        trainings++
        return engine.fineTune(options)
      },
    }
    job = { engine: counting, index, projection, checkpoints, samples, owners, queries, hyper, seed: 5, subsets: 6 }
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

  it('gives a ceiling with two seeds', async () => {
    const report = await audit({ ...job, subsets: 4, trainingSeeds: [5, 6] })
    expect(report.runs).toHaveLength(8)
    expect(report.ceiling!.ceiling).toBeGreaterThan(0.5)
  })

  it('refuses lists that disagree', async () => {
    await expect(audit({ ...job, owners: [0] })).rejects.toMatchObject({ code: 'attribution/bad-job' })
  })
})
