import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Address } from '@openledger/base'
import { createEngine, type Engine } from '@openledger/engine'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compareQueries } from '../attest/compareQueries.ts'
import { corpusConversations, demoProblem } from '../testing/demoProblem.ts'
import { attackCases } from './attackCases.ts'
import { type Defences, earning } from './Defences.ts'
import { forgeQuery, nudgeQuery } from './forgeries.ts'
import { inflation, partsOf } from './inflation.ts'
import { accountsOf, type Problem } from './Problem.ts'
import { paidRows, payQueries, queriesOf, trainOn, type Workshop, weighQueries } from './payQueries.ts'
import { runAttack } from './runAttack.ts'
import { type Shares, washQueries } from './washQueries.ts'
import { writeTinyBase } from './writeTinyBase.ts'

// The short profile: a base of seconds, six contributors, one attacker.
const dir = mkdtempSync(path.join(tmpdir(), 'openledger-attacks-'))
let engine: Engine
let workshop: Workshop
let problem: Problem
let like: Problem['queries']
let attacker: Address

beforeAll(async () => {
  await writeTinyBase({ dir, conversations: corpusConversations(600), steps: 120 })
  engine = await createEngine({ modelDir: dir })
  workshop = { engine, seed: 7, made: new Map() }
  ;({ problem, like } = demoProblem({ tokenizer: engine.model.tokenizer, count: 6, records: 8, queries: 3, like: 1 }))
  attacker = accountsOf(problem)[3]!
})
afterAll(async () => {
  await engine?.close()
  rmSync(dir, { recursive: true, force: true })
})

async function gain(name: string, defences: Defences) {
  const attack = attackCases.find(each => each.name === name)!
  const outcome = await runAttack(attack, { workshop, problem, attacker, seed: 1, questions: like }, defences)
  return inflation(outcome).inflation.value
}
const none: Defences = { clusters: false, cut: 'accounts' }
const clusters: Defences = { clusters: true, cut: 'accounts' }
const payment: Defences = { clusters: true, cut: 'records' }

describe('attacks on a real pipeline', () => {
  it('an honest problem has no copies, and pays all of every pool', async () => {
    expect(earning(problem.records, clusters)).toHaveLength(problem.records.length)
    const weighed = await weighQueries({ workshop, problem, clusters: true })
    const payouts = payQueries(weighed, queriesOf(weighed, payment))
    expect(payouts).toHaveLength(problem.queries.length)
    for (const paid of payouts) expect([...paid.values()].reduce((sum, wei) => sum + wei, 0n)).toBe(10n ** 12n)
  })

  it('registering everything three times pays without clusters, and nothing with them', async () => {
    expect(await gain('duplicates', none)).toBeGreaterThan(1.2)
    expect(await gain('duplicates', clusters)).toBeLessThanOrEqual(1.02)
    expect(await gain('duplicates', payment)).toBeLessThanOrEqual(1.02)
  })

  it('a shell company for each record sheds what counts against it, where accounts are cut; records earn the same', async () => {
    expect(await gain('a shell company for each record', none)).toBeGreaterThan(1.1)
    expect(await gain('a shell company for each record', payment)).toBeCloseTo(1, 1)
    expect(await gain('split in four', payment)).toBeCloseTo(1, 1)
    expect(await gain('merging with another', payment)).toBeCloseTo(1, 1)
  })

  it('copies of others earn the copier less than they earned unfound', async () => {
    expect(await gain('copies of others', clusters)).toBeLessThan(await gain('copies of others', none))
  })

  it('a forged query vector is different, and one nudged within the tolerance gains little', async () => {
    const weighed = await weighQueries({ workshop, problem, clusters: false })
    const { index } = weighed
    const rows = paidRows(weighed, payment)
    const contributor = index.contributors.findIndex(({ account }) => account === attacker)
    const honest = partsOf(payQueries(weighed, queriesOf(weighed, payment)), [attacker])
    const verdicts = (forged: readonly Int8Array[]) =>
      new Set(forged.map((committed, q) => compareQueries({ committed, rows: rows[q]!, tolerance: 1e-3 }).verdict))
    const forged = rows.map(() => forgeQuery({ contributor, k: index.k }))
    expect(partsOf(payQueries(weighed, forged), [attacker])).toEqual(rows.map(() => 1))
    expect(verdicts(forged)).toEqual(new Set(['different']))
    const nudged = rows.map(each => nudgeQuery({ rows: each, k: index.k, contributor, tolerance: 1e-3 }))
    expect(verdicts(nudged)).toEqual(new Set(['within-tolerance']))
    const attacked = partsOf(payQueries(weighed, nudged), [attacker])
    const { value } = inflation({ honest, attacked }).inflation
    expect(value).toBeGreaterThan(1)
    expect(value).toBeLessThan(1.1)
  })

  it('a trainer who trains on its friend’s records three times leaves states that replay does not find', async () => {
    const own = problem.records.filter(({ account }) => account === attacker)
    const tampered = await trainOn(workshop, [...problem.records, ...own, ...own])
    const replayed = await trainOn({ ...workshop, made: new Map() }, problem.records)
    const honest = await trainOn(workshop, problem.records)
    expect(replayed.map(({ adapterDigest }) => adapterDigest)).toEqual(honest.map(({ adapterDigest }) => adapterDigest))
    for (const [i, { adapterDigest }] of tampered.entries()) expect(adapterDigest).not.toBe(replayed[i]!.adapterDigest)
  })
})

describe('inflation', () => {
  it('is a ratio of what was paid, and what others lost of theirs', () => {
    const { inflation: gain, honestLoss, shares } = inflation({ honest: [0.1, 0.3], attacked: [0.3, 0.3] })
    expect(gain.value).toBeCloseTo(1.5, 12)
    expect(honestLoss.value).toBeCloseTo(0.2 / 1.6, 12)
    expect(shares).toEqual([0.2, 0.3])
    expect(gain.low).toBeLessThan(1.5)
    expect(gain.high).toBeGreaterThan(1.5)
  })
  it('of no attack is one, without a doubt', () => {
    expect(inflation({ honest: [0.1, 0.3, 0.2], attacked: [0.1, 0.3, 0.2] })).toMatchObject({
      inflation: { value: 1, low: 1, high: 1 },
      honestLoss: { value: 0, low: 0, high: 0 },
    })
  })
})

describe('washQueries', () => {
  const shares: Shares = {
    data: 6000,
    builder: 1500,
    parents: 500,
    operator: 1200,
    stakers: 300,
    treasury: 400,
    burn: 100,
  }
  it('loses whoever asks itself, in every role at once too', () => {
    expect(washQueries({ shares, roles: [], dataShare: 1 })).toBeCloseTo(0.6, 12)
    expect(washQueries({ shares, roles: ['builder', 'parents', 'operator'], dataShare: 1 })).toBeCloseTo(0.92, 12)
    expect(washQueries({ shares, roles: ['operator'], dataShare: 0.25 })).toBeCloseTo(0.15 + 0.12, 12)
  })
})
