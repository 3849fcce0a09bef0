import { createRng } from '@openledger/base'
import { describe, expect, it } from 'vitest'
import { banzhafValues } from './banzhafValues.ts'
import { creditLineage } from './creditLineage.ts'
import { knnShapley } from './knnShapley.ts'
import { pairedGain } from './pairedGain.ts'
import { shapleyValues } from './shapleyValues.ts'

/** Every subset of n units, as lists. */
const subsetsOf = (n: number) =>
  Array.from({ length: 2 ** n }, (_, bits) => Array.from({ length: n }, (_, i) => i).filter(i => (bits >> i) & 1))

/** Shapley and Banzhaf values by their definitions, over all 2ⁿ subsets. */
function byDefinition(n: number, utility: (members: readonly number[]) => number) {
  const factorial = (m: number): number => (m < 2 ? 1 : m * factorial(m - 1))
  const shapley = new Array<number>(n).fill(0)
  const banzhaf = new Array<number>(n).fill(0)
  for (const members of subsetsOf(n)) {
    for (let i = 0; i < n; i++) {
      if (members.includes(i)) continue
      const gain = utility([...members, i].sort((a, b) => a - b)) - utility(members)
      shapley[i]! += (factorial(members.length) * factorial(n - members.length - 1) * gain) / factorial(n)
      banzhaf[i]! += gain / 2 ** (n - 1)
    }
  }
  return { shapley, banzhaf }
}

/** Something with diminishing returns, copies and a harmful unit. */
const utility = (members: readonly number[]) => {
  const has = (unit: number) => members.includes(unit)
  const skills =
    Number(has(0) || has(1)) + 0.5 * Number(has(2)) + 0.25 * Number(has(2) && has(3)) - 0.2 * Number(has(4))
  return Math.sqrt(Math.max(0, skills)) + 0.01 * members.length
}

describe('shapleyValues', () => {
  it('come within three of their own standard errors of the definition, and sum to what all are worth', async () => {
    const { values, errors, stopped } = await shapleyValues({ units: 5, utility, precision: 0.01, seed: 1 })
    const { shapley } = byDefinition(5, utility)
    expect(stopped).toBe('precise')
    for (const [i, value] of values.entries()) {
      expect(errors[i]).toBeLessThanOrEqual(0.01)
      expect(Math.abs(value - shapley[i]!)).toBeLessThan(3 * errors[i]! + 1e-9)
    }
    const sum = values.reduce((total, value) => total + value, 0)
    expect(sum).toBeCloseTo(utility([0, 1, 2, 3, 4]) - utility([]), 12)
  })

  it('have errors that cover the truth as often as they claim', async () => {
    const { shapley } = byDefinition(5, utility)
    let covered = 0
    for (let seed = 0; seed < 60; seed++) {
      const job = { units: 5, utility, precision: 0, leastPairs: 30, mostPairs: 30, seed }
      const { values, errors } = await shapleyValues(job)
      covered += values.filter((value, i) => Math.abs(value - shapley[i]!) <= 1.96 * errors[i]! + 1e-12).length
    }
    // 95 % of 300; their own spread is some 1.5 %, and 30 pairs make a normal interval a little short.
    expect(covered / 300).toBeGreaterThan(0.89)
  })

  it('end a walk that is near the utility of all, within that tolerance, for fewer questions', async () => {
    const job = { units: 5, utility, precision: 0, leastPairs: 40, mostPairs: 40, seed: 2 }
    const asked: number[] = []
    const counting = (members: readonly number[]) => {
      asked.push(members.length)
      return utility(members)
    }
    const whole = await shapleyValues(job)
    const cut = await shapleyValues({ ...job, utility: counting, tolerance: 0.3 })
    expect(cut.asked).toBe(asked.length)
    expect(cut.asked).toBeLessThan(whole.asked)
    for (const [i, value] of cut.values.entries()) expect(Math.abs(value - whole.values[i]!)).toBeLessThanOrEqual(0.3)
    expect(whole.stopped).toBe('budget')
  })

  it('refuse to value nobody', async () => {
    await expect(shapleyValues({ units: 0, utility, precision: 1, seed: 1 })).rejects.toMatchObject({
      code: 'attribution/bad-values',
    })
  })
})

describe('banzhafValues', () => {
  it('come within three of their own standard errors of the definition', async () => {
    const { values, errors, stopped } = await banzhafValues({ units: 5, utility, precision: 0.03, seed: 1 })
    const { banzhaf } = byDefinition(5, utility)
    expect(stopped).toBe('precise')
    for (const [i, value] of values.entries()) expect(Math.abs(value - banzhaf[i]!)).toBeLessThan(3 * errors[i]!)
  })

  it('are exact over all subsets, ask for nothing they were given, and let two copies share', async () => {
    const known = subsetsOf(5).map(members => ({ members, value: utility(members) }))
    const refuse = () => {
      throw new Error('asked')
    }
    const { values, asked } = await banzhafValues({ units: 5, utility: refuse, known, precision: 1, seed: 1 })
    const { banzhaf } = byDefinition(5, utility)
    for (const [i, value] of values.entries()) expect(value).toBeCloseTo(banzhaf[i]!, 12)
    expect(asked).toBe(0)
    expect(values[0]).toBeCloseTo(values[1]!, 12)
  })
})

describe('knnShapley', () => {
  it.each([
    [7, 3],
    [8, 1],
    [2, 3],
    [6, 6],
  ])('is the definition over all subsets, %i records and k = %i', (n, k) => {
    const rng = createRng(`knn ${n} ${k}`)
    const distances = Array.from({ length: n }, () => rng.float())
    const labels = Array.from({ length: n }, () => rng.int(2))
    const vote = (members: readonly number[]) =>
      [...members]
        .sort((a, b) => distances[a]! - distances[b]!)
        .slice(0, k)
        .reduce((sum, i) => sum + (labels[i] === 1 ? 1 / k : 0), 0)
    const values = knnShapley({ distances, labels, label: 1, k })
    for (const [i, value] of byDefinition(n, vote).shapley.entries()) expect(values[i]).toBeCloseTo(value, 12)
  })
})

describe('pairedGain', () => {
  it('counts the signs of three records by hand', () => {
    // Of the eight patterns only the one without a flip reaches the sum of three positive differences.
    expect(pairedGain({ before: [2, 2.1, 1.9], after: [1.5, 1.7, 1.6], seed: 1 })).toMatchObject({
      p: 1 / 8,
      records: 3,
    })
    // Differences 1, 1, −1: sums of at least 1 are +++ and the three with one minus.
    expect(pairedGain({ before: [1, 1, 0], after: [0, 0, 1], seed: 1 }).p).toBe(4 / 8)
  })

  it('calls chance significant at 5 % about 5 times in a hundred', () => {
    const rng = createRng('null')
    let found = 0
    for (let trial = 0; trial < 200; trial++) {
      const before = Array.from({ length: 12 }, () => rng.normal())
      const after = Array.from({ length: 12 }, () => rng.normal())
      if (pairedGain({ before, after, seed: trial }).p <= 0.05) found++
    }
    // Binomial(200, 0.05): 10 expected, within 3 standard deviations of 3.1.
    expect(found).toBeLessThan(20)
    expect(found).toBeGreaterThan(1)
  })

  it('never gives a drawn p of 0, and finds a clear gain', () => {
    const before = Array.from({ length: 40 }, (_, i) => 2 + (i % 5) / 10)
    const gain = pairedGain({ before, after: before.map((loss, i) => loss - 0.1 - (i % 3) / 20), seed: 1 })
    expect(gain.p).toBeGreaterThan(0)
    expect(gain.p).toBeLessThan(0.001)
    expect(gain.low).toBeGreaterThan(0.1)
  })
})

describe('creditLineage', () => {
  const rng = createRng('lineage')
  const base = Array.from({ length: 24 }, () => 3 + 0.3 * rng.normal())
  const better = (losses: number[], by: number) => losses.map(loss => loss - by + 0.05 * rng.normal())

  it('pays each step by its gain, all of it together', () => {
    const parent = better(base, 0.5)
    const credits = creditLineage({ losses: [base, parent, better(parent, 0.25)], vocabulary: 1024, seed: 1 })
    expect(credits.reduce((sum, { share }) => sum + share, 0)).toBe(10_000)
    expect(credits.every(({ isSignificant }) => isSignificant)).toBe(true)
    // ln 1024 − 3 = 3.93 against 0.5 and 0.25, each at the lower end of its interval.
    expect(credits[1]!.share / credits[0]!.share).toBeCloseTo(0.5 / 3.93, 1)
    expect(credits[1]!.share).toBeGreaterThan(1.8 * credits[2]!.share)
  })

  it('gives nothing to a child that only passes on, and a grandchild only what it adds to the parent', () => {
    const parent = better(base, 0.5)
    const idle = parent.map(loss => loss + 0.01 * rng.normal())
    const credits = creditLineage({ losses: [base, parent, idle, better(parent, 0.25)], vocabulary: 1024, seed: 1 })
    expect(credits.map(({ isSignificant }) => isSignificant)).toEqual([true, true, false, true])
    expect(credits[2]!.share).toBe(0)
    expect(credits[3]!.gain.gain).toBeCloseTo(0.25, 1)
  })

  it('leaves all to the root where a child does harm', () => {
    const credits = creditLineage({ losses: [base, better(base, -0.5)], vocabulary: 1024, seed: 1 })
    expect(credits.map(({ share }) => share)).toEqual([10_000, 0])
  })
})
