import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createRng } from '@openledger/base'
import { createEngine, defaultHyper, type Sample } from '@openledger/engine'
import { createTinyModel } from '@openledger/engine/testing'
import { expect, test } from 'vitest'
import { buildIndex } from '../buildIndex.ts'
import { decodeClusters, encodeClusters } from './Clusters.ts'
import { clusterRecords } from './clusterRecords.ts'
import { gradientEvidence } from './gradientEvidence.ts'
import { signatureEvidence, simHash } from './signatureEvidence.ts'
import { simHashEvidence } from './simHashEvidence.ts'

test('the share of equal SimHash bits is 1 less the angle over π', () => {
  // Sets of 300 features of weight 1, of which a part is common: cosine is that part.
  const rng = createRng('simhash')
  const words = 64
  for (const part of [0.2, 0.5, 0.9]) {
    const shared = Math.round(300 * part)
    const features = Array.from({ length: 600 - shared }, () => rng.uint32())
    const [a, b] = [features.slice(0, 300), features.slice(300 - shared)]
    const [x, y] = [a, b].map(each => simHash(each, { weight: () => 1, words })!)
    const { compare } = signatureEvidence({ kind: 'simhash', signatures: [x, y], bits: 32 * words, least: 1 })
    // 2,048 bits: four standard deviations are at most 45 thousandths.
    expect(Math.abs(compare(0, 1) - 1000 * (1 - Math.acos(part) / Math.PI))).toBeLessThan(45)
  }
})

test('a SimHash does not change with the order of features, and of nothing rare there is none', () => {
  const features = [5, 77, 1234, 99_999]
  const weight = (feature: number) => (feature === 5 ? 4 : 1)
  expect(simHash(features.toReversed(), { weight, words: 2 })).toEqual(simHash(features, { weight, words: 2 }))
  expect(simHash(features, { weight: () => 0, words: 2 })).toBeUndefined()
})

test('records that are alike meet under a key, and unlike ones seldom do', () => {
  const rng = createRng('keys')
  const bits = 512
  const base = Uint32Array.from({ length: 16 }, () => rng.uint32())
  const near = base.map(word => word ^ (1 << rng.int(32)))
  const others = Array.from({ length: 200 }, () => Uint32Array.from({ length: 16 }, () => rng.uint32()))
  const evidence = signatureEvidence({ kind: 'gradient', signatures: [base, near, ...others], bits, least: 900 })
  const meets = (a: number, b: number) => {
    const theirs = evidence.keysOf(b)
    return Array.from(evidence.keysOf(a)).some((key, table) => key === theirs[table])
  }
  expect(meets(0, 1)).toBe(true)
  expect(evidence.compare(0, 1)).toBe(Math.floor((1000 * (512 - 16)) / 512))
  // By chance one of 24 keys of 12 bits agrees for 1 pair in 171: of 200, 5 would be four standard deviations and more.
  expect(others.filter((_, i) => meets(0, i + 2)).length).toBeLessThan(6)
  expect(evidence.compare(0, 2)).toBe(0)
})

test('further evidence is asked between contributors alone, after the words, and names its kind', () => {
  const [one, two] = ['copper beeches shade the garden by the mill', 'seven captains spoke against the proposal']
  const texts = [one, two, two, 'frost lifted the soil each winter'].map(text => ({ text, learned: text }))
  const asked: [number, number][] = []
  const further = [
    {
      kind: 'gradient' as const,
      keysOf: () => [7],
      compare(a: number, b: number) {
        asked.push([a, b])
        return b === 0 ? 930 : 0
      },
    },
  ]
  const clusters = clusterRecords({ texts, owners: [0, 0, 1, 2], further })
  expect(clusters.copies).toEqual([
    { record: 2, of: 1, kind: 'same', permille: 1000 },
    { record: 3, of: 0, kind: 'gradient', permille: 930 },
  ])
  // Records 0 and 1 are one contributor's.
  expect(asked).toEqual([[3, 0]])
  expect(decodeClusters(encodeClusters(clusters))).toEqual(clusters)
})

test('SimHash joins what says nearly the same words, and neither other answers nor other texts', () => {
  const long = Array.from({ length: 60 }, (_, i) => `word${i}`)
  const changed = long.map((word, i) => (i === 30 ? 'changed' : word))
  const other = Array.from({ length: 60 }, (_, i) => `other${i}`)
  const texts = [long, changed, other].map(words => ({ text: words.join(' '), learned: words.join(' ') }))
  const { keysOf, compare } = simHashEvidence({ texts, owners: [0, 1, 2] })
  expect(compare(0, 1)).toBeGreaterThan(880)
  expect(compare(0, 2)).toBe(0)
  expect(Array.from(keysOf(0)).some((key, table) => key === keysOf(1)[table])).toBe(true)
  const answered = [
    { ...texts[0]!, learned: 'yes' },
    { ...texts[0]!, learned: 'never in my life' },
  ]
  expect(simHashEvidence({ texts: answered, owners: [0, 1] }).compare(0, 1)).toBe(0)
})

test('gradients of the same lesson point the same way whatever stands before it', async () => {
  const dir = mkdtempSync(path.join(tmpdir(), 'openledger-gradient-evidence-'))
  createTinyModel(dir)
  const engine = await createEngine({ modelDir: dir })
  try {
    // Records 0 and 1 differ in a token of the prompt; the others teach other words.
    const samples: Sample[] = Array.from({ length: 12 }, (_, i) => {
      const lesson = Math.max(1, i)
      return { ids: [1, i === 1 ? 41 : 40, 100 + lesson, 150 + 3 * lesson, 151 + 3 * lesson, 2], promptLength: 3 }
    })
    const hyper = { ...defaultHyper, rank: 2, alpha: 8, learningRate: 0.02, batchSize: 4, epochs: 2, checkpoints: 1 }
    const { checkpoints } = await engine.fineTune({ samples, hyper, seed: 1 })
    const accounts = samples.map((_, i) => `0x${String(i).padStart(40, '0')}` as const)
    const owners = samples.map((_, i) => i)
    const job = { engine, checkpoints, samples, owners, accounts, seed: 1, damping: 10 }
    const { projection, records } = await buildIndex({ ...job, k: 64 })
    const alike = (a: number, b: number) => gradientEvidence({ projection, records, least: 1 }).compare(a, b)
    const others = samples.flatMap((_, i) => (i > 1 ? [alike(0, i)] : []))
    expect(alike(0, 1)).toBeGreaterThan(Math.max(...others))
    expect(gradientEvidence({ projection, records, least: alike(0, 1) + 1 }).compare(0, 1)).toBe(0)
    // Where k has no room for a row a record, a shared row says nothing of one.
    const shared = await buildIndex({ ...job, owners: samples.map(() => 0), accounts: accounts.slice(0, 1), k: 8 })
    expect(gradientEvidence({ ...shared, least: 1 }).keysOf(0)).toEqual([])
  } finally {
    await engine.close()
    rmSync(dir, { recursive: true })
  }
})
