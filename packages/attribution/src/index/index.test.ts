import { createRng, integerScores, quantise as plainly } from '@openledger/base'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildIndex } from '../buildIndex.ts'
import { createExplainer, exactScores } from '../explain.ts'
import { fitCurvature } from '../influence/curvature.ts'
import { randomisedHadamard } from '../influence/hadamard.ts'
import { unpackLevels } from '../influence/levels.ts'
import { parameters } from '../influence/Projection.ts'
import { payable } from '../influence/payable.ts'
import { precondition } from '../influence/precondition.ts'
import { createKernels } from '../kernels/Kernels.ts'
import { floatScores, queryVector } from '../queryVector.ts'
import { productSource, scaledCheckpoint } from '../testing/productSource.ts'
import { createScorer } from './createScorer.ts'
import { decodeIndex, decodeRecords, encodeIndex, encodeRecords, rootOfIndex } from './Index.ts'
import { bitsBySize } from './planIndex.ts'
import { decodeProjection, rowBytes } from './projectionFile.ts'
import { quantise } from './quantise.ts'

const account = (n: number) => `0x${n.toString(16).padStart(40, '0')}` as const

/** 6 × 4 records of a Kronecker toy at two checkpoints, dealt to three contributors. */
async function built(order?: (records: number[]) => number[], k = 64) {
  const toy = productSource({
    inputs: 6,
    outputs: 4,
    shapes: [
      [3, 8],
      [8, 3],
    ],
    seed: 2,
  })
  const records = toy.samples.map((_, r) => r)
  const sequence = order ? order(records) : records
  const checkpoints = [scaledCheckpoint(1, 1), scaledCheckpoint(2, 0.5)]
  const samples = sequence.map(r => toy.samples[r]!)
  const owners = sequence.map(r => r % 3)
  const accounts = [account(1), account(2), account(3)]
  const result = await buildIndex({
    engine: toy.source,
    checkpoints,
    samples,
    owners,
    accounts,
    seed: 5,
    k,
    batch: 4,
  })
  const query = (r: number) => queryVector({ engine: toy.source, ...result, checkpoints, sample: toy.samples[r]! })
  return { ...result, toy, checkpoints, query, owners }
}

describe('quantise', () => {
  it('keeps a vector that is int8 already', () => {
    expect(quantise(Float64Array.of(254, -2, 0, 100))).toEqual({ values: Int8Array.of(127, -1, 0, 50), scale: 2 })
  })

  it('gives zeros scale 0', () => {
    expect(quantise(new Float32Array(3))).toEqual({ values: new Int8Array(3), scale: 0 })
  })

  it('is what the plain loop gives, bit for bit', () => {
    const numbers = fc.array(fc.double({ noNaN: true, min: -1e6, max: 1e6 }), { minLength: 1, maxLength: 70 })
    fc.assert(
      fc.property(numbers, fc.constantFrom(1, 2 ** -30, 2 ** 40), (list, size) => {
        const x = Float64Array.from(list, value => value * size)
        expect(quantise(x)).toEqual(plainly(x))
      }),
      { seed: 31, numRuns: 500 },
    )
    const rng = createRng('plainly')
    const long = Float64Array.from({ length: 4_096 }, () => rng.normal())
    expect(quantise(long)).toEqual(plainly(long))
  })

  it('clips one outlier where that makes many small entries finer', () => {
    const x = new Float64Array(40_000).fill(0.45)
    x[0] = 127
    const { values, scale } = quantise(x)
    expect(values[0]).toBe(127)
    expect(scale).toBeLessThan(1)
    expect(values[1]).toBeGreaterThan(0)
  })

  it('loses less than 1 % of the length of a normal vector', () => {
    const rng = createRng('quantise')
    const x = Float64Array.from({ length: 1_000 }, () => rng.normal())
    const { values, scale } = quantise(x)
    const lost = Math.hypot(...x.map((value, j) => value - scale * values[j]!)) / Math.hypot(...x)
    // Uniform rounding error is scale/√12 an entry; at 3 to 4 standard deviations over 127 steps that is 0.8 %.
    expect(lost).toBeLessThan(0.01)
  })
})

describe('createScorer', () => {
  it('gives the protocol’s integer scores, whatever the length', () => {
    const int8 = (k: number) => fc.array(fc.integer({ min: -127, max: 127 }), { minLength: k, maxLength: k })
    const cases = fc
      .integer({ min: 1, max: 70 })
      .chain(k => fc.tuple(int8(k), fc.array(fc.tuple(int8(k), fc.nat(2 ** 32 - 1)), { minLength: 1, maxLength: 5 })))
    fc.assert(
      fc.property(cases, ([q, rows]) => {
        const query = Int8Array.from(q)
        const contributors = rows.map(([v, multiplier]) => ({
          account: account(1),
          records: 1,
          multiplier,
          vector: Int8Array.from(v),
        }))
        const scorer = createScorer({ k: q.length, vectors: contributors.map(({ vector }) => vector) })
        expect(exactScores(scorer, { contributors }, query)).toEqual(integerScores({ query, contributors }))
      }),
      { seed: 1, numRuns: 100 },
    )
  })

  it('refuses a query of another length', () => {
    const scorer = createScorer({ k: 2, vectors: [Int8Array.of(1, 2)] })
    expect(() => scorer.dots(Int8Array.of(1))).toThrow('not as long')
  })
})

describe('buildIndex', () => {
  it('scores contributors and records as explicit EK-FAC does, by int8 and by levels', async () => {
    const { toy, checkpoints, projection, owners, records } = await built()
    const kernels = createKernels()
    const sample = toy.samples[3]!
    const exact = toy.samples.map(() => 0)
    for (const { adapter } of checkpoints) {
      const job = { engine: toy.source, kernels, adapter, samples: toy.samples, seed: 0, batch: 8, damping: 0.1 }
      const modules = await fitCurvature(job)
      const gradients = toy.samples.map(each => toy.gradient(adapter, each))
      const query = gradients[3]!
      for (const [r, vector] of (await precondition({ kernels, modules, gradients })).entries()) {
        exact[r]! += vector.reduce((sum, value, j) => sum + value * query[j]!, 0)
      }
    }
    const sums = [0, 1, 2].map(c => exact.reduce((sum, value, r) => sum + (owners[r] === c ? value : 0), 0))
    const scores = await floatScores({ engine: toy.source, projection, checkpoints, sample })
    const largest = Math.max(...sums.map(Math.abs))
    // int8 over 24 numbers a block: steps of 1/127 of the largest.
    for (const [c, sum] of sums.entries()) expect(Math.abs(scores[c]! - sum)).toBeLessThan(0.02 * largest)
    // The plain loop over levels: nothing rounded on the answer's side.
    const expected = new Float64Array(projection.groups)
    for (const [c, each] of projection.checkpoints.entries()) {
      const width = parameters(each)
      const spread = randomisedHadamard({ seed: each.adapterDigest, width })
      const query = spread(toy.gradient(checkpoints[c]!.adapter, sample).map((value, j) => value * each.balance[j]!))
      const stride = rowBytes(projection.levelBits, each)
      for (let row = 0; row < projection.groups; row++) {
        const planes = each.planes.subarray(row * stride, (row + 1) * stride)
        const levels = unpackLevels(planes, projection.levelBits, width)
        for (const [j, level] of levels.entries()) expected[row]! += level * query[j]! * each.planeScales[row]!
      }
    }
    // And what that stands for: four bits over 48 numbers lose a hundredth of a row's square.
    const far = exact.reduce((sum, value, r) => sum + (value - expected[records.groups[r]!]!) ** 2, 0)
    expect(far / exact.reduce((sum, value) => sum + value ** 2, 0)).toBeLessThan(0.02)
    const most = Math.max(...expected.map(Math.abs))
    for (const [row, value] of expected.entries()) expect(Math.abs(scores[3 + row]! - value)).toBeLessThan(0.02 * most)
  })

  it('pays in integers what the floats say', async () => {
    const { index, records, query, toy, projection, checkpoints } = await built(undefined, 1_024)
    const rows = await floatScores({ engine: toy.source, projection, checkpoints, sample: toy.samples[3]! })
    const floats = payable({ rows, projection })
    const { scores } = createExplainer({ index, records }).explain({ query: await query(3) })
    const largest = floats.indexOf(Math.max(...floats.subarray(0, 3)))
    for (const [c, score] of scores.entries()) {
      expect(Number(score) / Number(scores[largest])).toBeCloseTo(floats[c]! / floats[largest]!, 2)
    }
  })

  it('groups records where k has no room for all, and still names contributors the same', async () => {
    const [wide, narrow] = [await built(), await built(undefined, 16)]
    expect(new Set(narrow.records.groups).size).toBeLessThanOrEqual(13)
    expect(new Set(wide.records.groups).size).toBe(24)
    const shares = async ({ index, records, query }: typeof wide) =>
      createExplainer({ index, records })
        .explain({ query: await query(3) })
        .contributors.map(({ share }) => share)
    const [a, b] = [await shares(wide), await shares(narrow)]
    for (const [c, share] of a.entries()) expect(Math.abs(share - b[c]!)).toBeLessThan(0.03)
  })

  it('answers a record’s own question with its contributor, and shows that record first', async () => {
    const { index, records, query, owners } = await built()
    const { explain } = createExplainer({ index, records })
    const { contributors } = explain({ query: await query(7), top: 1 })
    expect(contributors[owners[7]!]!.topRecords[0]!.record).toBe(7)
  })

  it('does not depend on the order of the records but for rounding', async () => {
    const a = await built()
    const b = await built(records => createRng('order').shuffle(records))
    const explain = async ({ index, records, query }: typeof a) =>
      createExplainer({ index, records })
        .explain({ query: await query(11) })
        .contributors.map(({ share }) => share)
    const [first, second] = [await explain(a), await explain(b)]
    for (const [c, share] of first.entries()) expect(Math.abs(share - second[c]!)).toBeLessThan(0.02)
  })

  it('is the same bytes when built twice', async () => {
    const [a, b] = [await built(), await built()]
    expect(encodeIndex(a.index)).toEqual(encodeIndex(b.index))
    expect(a.projectionFile).toEqual(b.projectionFile)
  })

  it('pays two halves of a contributor together what it paid the whole', async () => {
    const toy = productSource({ inputs: 6, outputs: 4, shapes: [[3, 8]], seed: 2 })
    const checkpoints = [scaledCheckpoint(1, 1)]
    const shares = async (owners: number[], accounts: number) => {
      const result = await buildIndex({
        engine: toy.source,
        checkpoints,
        samples: toy.samples,
        owners,
        accounts: Array.from({ length: accounts }, (_, c) => account(c + 1)),
        seed: 5,
        k: 128,
      })
      const query = await queryVector({ engine: toy.source, ...result, checkpoints, sample: toy.samples[4]! })
      return createExplainer(result).explain({ query }).scores.map(Number)
    }
    // What the second contributor gets beside the first, before and after it splits in two.
    const ratio = ([a, b, c]: number[]) => (b! + (c ?? 0)) / a!
    const whole = ratio(
      await shares(
        toy.samples.map((_, r) => (r < 12 ? 0 : 1)),
        2,
      ),
    )
    const split = ratio(
      await shares(
        toy.samples.map((_, r) => (r < 12 ? 0 : r < 18 ? 1 : 2)),
        3,
      ),
    )
    expect(Math.abs(split / whole - 1)).toBeLessThan(0.03)
  })

  it('gives copies a place and no row: the others’ rows are those of an index without them', async () => {
    const toy = productSource({ inputs: 6, outputs: 4, shapes: [[3, 8]], seed: 2 })
    const job = {
      engine: toy.source,
      checkpoints: [scaledCheckpoint(1, 1)],
      accounts: [account(1), account(2)],
      seed: 5,
      k: 64,
    }
    const owners = toy.samples.map((_, r) => r % 2)
    const indexed = owners.flatMap((_, r) => (r % 5 === 4 ? [] : [r]))
    const whole = await buildIndex({ ...job, samples: toy.samples, owners, indexed })
    const without = await buildIndex({
      ...job,
      samples: indexed.map(r => toy.samples[r]!),
      owners: indexed.map(r => owners[r]!),
    })
    expect(whole.projection.checkpoints).toEqual(without.projection.checkpoints)
    expect(whole.index.contributors).toEqual(without.index.contributors)
    expect(Array.from(whole.records.owners)).toEqual(owners)
    expect(Array.from(whole.records.groups, group => group === -2)).toEqual(owners.map((_, r) => r % 5 === 4))
    expect(decodeRecords(encodeRecords(whole.records))).toEqual(whole.records)
  })

  it('holds only a batch of gradients at once', async () => {
    const { toy } = await built()
    expect(Math.max(...toy.calls)).toBeLessThanOrEqual(4)
  })

  it('refuses a record of nobody', async () => {
    const toy = productSource({ inputs: 1, outputs: 1, shapes: [[1, 1]], seed: 1 })
    const job = {
      engine: toy.source,
      checkpoints: [scaledCheckpoint(1, 1)],
      samples: toy.samples,
      accounts: [account(1)],
      seed: 1,
    }
    await expect(buildIndex({ ...job, owners: [1] })).rejects.toMatchObject({ code: 'attribution/bad-job' })
  })

  it('refuses a run that learned nothing', async () => {
    const toy = productSource({ inputs: 2, outputs: 2, shapes: [[2, 2]], seed: 1 })
    const job = {
      engine: toy.source,
      checkpoints: [scaledCheckpoint(1, 0)],
      samples: toy.samples,
      accounts: [account(1)],
      seed: 1,
    }
    await expect(buildIndex({ ...job, owners: toy.samples.map(() => 0) })).rejects.toMatchObject({
      code: 'attribution/no-signal',
    })
  })

  it('reports progress up to its total', async () => {
    const toy = productSource({ inputs: 3, outputs: 3, shapes: [[2, 2]], seed: 1 })
    const seen: { done: number; total: number }[] = []
    await buildIndex({
      engine: toy.source,
      checkpoints: [scaledCheckpoint(1, 1)],
      samples: toy.samples,
      owners: toy.samples.map(() => 0),
      accounts: [account(1)],
      seed: 1,
      onProgress: progress => seen.push(progress),
    })
    expect(seen.at(-1)!.done).toBe(seen.at(-1)!.total)
    expect(seen.every(({ done }, i) => i === 0 || done >= seen[i - 1]!.done)).toBe(true)
  })
})

describe('queryVector', () => {
  it('asks the engine once, a row a checkpoint', async () => {
    const { toy, query } = await built()
    toy.calls.length = 0
    await query(0)
    expect(toy.calls).toEqual([2])
  })

  it('refuses when a checkpoint is missing', async () => {
    const { toy, projection, checkpoints } = await built()
    const job = { engine: toy.source, projection, checkpoints: checkpoints.slice(1), sample: toy.samples[0]! }
    await expect(queryVector(job)).rejects.toMatchObject({ code: 'attribution/missing-checkpoint' })
  })
})

describe('files', () => {
  it('come back as they went', async () => {
    const { index, records, projection, projectionFile } = await built()
    expect(decodeIndex(encodeIndex(index))).toEqual(index)
    expect(decodeRecords(encodeRecords(records))).toEqual(records)
    expect(decodeProjection(projectionFile)).toEqual(projection)
  })

  it('a projection read back gives the same query vector', async () => {
    const { toy, projectionFile, projection, checkpoints } = await built()
    const sample = toy.samples[5]!
    const again = await queryVector({
      engine: toy.source,
      projection: decodeProjection(projectionFile),
      checkpoints,
      sample,
    })
    expect(again).toEqual(await queryVector({ engine: toy.source, projection, checkpoints, sample }))
  })

  it('any altered byte of the index changes the root or is refused', async () => {
    const { index } = await built()
    const bytes = encodeIndex(index)
    const root = Buffer.from(rootOfIndex(index)).toString('hex')
    for (let at = 0; at < bytes.length; at++) {
      const altered = bytes.slice()
      altered[at]! ^= 1
      let again: string | undefined
      try {
        again = Buffer.from(rootOfIndex(decodeIndex(altered))).toString('hex')
      } catch (error) {
        expect(error).toMatchObject({ code: 'attribution/bad-file' })
      }
      expect(again, `byte ${at}`).not.toBe(root)
    }
  })

  it('cut, lengthened or of another kind are refused', async () => {
    const { index, projectionFile } = await built()
    const bytes = encodeIndex(index)
    const bad = { code: 'attribution/bad-file' }
    expect(() => decodeIndex(bytes.subarray(0, bytes.length - 1))).toThrow(expect.objectContaining(bad))
    expect(() => decodeIndex(Uint8Array.from([...bytes, 0]))).toThrow(expect.objectContaining(bad))
    expect(() => decodeIndex(projectionFile)).toThrow(expect.objectContaining(bad))
    expect(() => decodeProjection(projectionFile.subarray(0, 500))).toThrow(expect.objectContaining(bad))
    expect(() => decodeProjection(new Uint8Array(3))).toThrow(expect.objectContaining(bad))
  })

  it('a projection of an earlier version is refused by name', async () => {
    const { projectionFile } = await built()
    const earlier = projectionFile.slice()
    earlier[7] = '3'.charCodeAt(0)
    expect(() => decodeProjection(earlier)).toThrow(
      expect.objectContaining({ code: 'attribution/old-file', hint: expect.stringContaining('index build') }),
    )
  })

  it('rows of groups are as wide as 256 MiB hold, unless told', async () => {
    const blocks = [{ name: 'a', shape: [1_024, 1_024] as [number, number] }]
    const checkpoints = [{ step: 1, adapterDigest: '0x00' as const, blocks }]
    expect([512, 513, 1_024, 1_025, 60_000].map(groups => bitsBySize({ checkpoints, groups }))).toEqual([4, 2, 2, 1, 1])
    const { toy, owners, checkpoints: points } = await built()
    const job = { engine: toy.source, checkpoints: points, samples: toy.samples, owners, seed: 5, k: 64, batch: 4 }
    const { projection } = await buildIndex({ ...job, accounts: [account(1), account(2), account(3)], levelBits: 1 })
    expect(projection.levelBits).toBe(1)
  })
})
