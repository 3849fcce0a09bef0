import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { createExplainer } from '../explain.ts'
import { decodeCurvature } from '../influence/curvatureFile.ts'
import { precondition } from '../influence/precondition.ts'
import { createKernels } from '../kernels/Kernels.ts'
import { queryVector } from '../queryVector.ts'
import { productSource, scaledCheckpoint } from '../testing/productSource.ts'
import { type AmendedRecord, amendIndex } from './amendIndex.ts'
import { checkFiles, checkRows, keptCurvature } from './checkIndex.ts'
import { recordsInMemory } from './RecordSource.ts'
import { readIndexFolder } from './readIndexFolder.ts'
import { writeIndex } from './writeIndex.ts'

const account = (n: number) => `0x${n.toString(16).padStart(40, '0')}` as const
const root = mkdtempSync(path.join(tmpdir(), 'openledger-amend-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

// Curvature is exact on all pairs, whichever of them are in: a full build of fewer records fits the same one.
const toy = productSource({ inputs: 6, outputs: 4, shapes: [[3, 8]], seed: 2 }) // biome-ignore format: one line
const checkpoints = [scaledCheckpoint(1, 1), scaledCheckpoint(2, 0.5)]
const settings = { engine: toy.source, checkpoints }
const ownerOf = (r: number) => account(1 + (r % 3))
async function* all(places: readonly number[], was: (r: number) => number | undefined = () => undefined) {
  for (const r of places) yield { sample: toy.samples[r]!, account: ownerOf(r), was: was(r) } satisfies AmendedRecord
}
const folder = (name: string) => path.join(root, name)
const build = (name: string, places: readonly number[], k = 64) =>
  writeIndex({ ...settings, dir: folder(name), records: all(places), seed: 5, k, batch: 4 })
async function shares(name: string, r: number): Promise<number[]> {
  const { index, records, projection } = readIndexFolder(folder(name))
  const query = await queryVector({ ...settings, projection, sample: toy.samples[r]! })
  return createExplainer({ index, records })
    .explain({ query })
    .contributors.map(({ share }) => share)
}
/** Rows against sums of preconditioned gradients written out: the relative distance that rounding to int8 makes. */
async function expectSums(name: string, places: readonly number[], tolerance: number): Promise<void> {
  const { projection, records } = readIndexFolder(folder(name))
  for (const [c, { values, valueScales }] of projection.checkpoints.entries()) {
    const { step, adapter } = checkpoints[c]!
    const { modules } = decodeCurvature(readFileSync(path.join(folder(name), `curvature-${step}.bin`)))
    const gradients = places.map(r => toy.gradient(adapter, toy.samples[r]!))
    const rows = await precondition({ kernels: createKernels(), modules, gradients })
    for (let owner = 0; owner < projection.contributors; owner++) {
      const sum = new Float64Array(24)
      for (const [r, row] of rows.entries())
        if (records.owners[r] === owner) for (const [j, x] of row.entries()) sum[j]! += x
      const off = sum.map((x, j) => x - values[owner * 24 + j]! * valueScales[owner]!)
      expect(Math.hypot(...off) / Math.hypot(...sum)).toBeLessThan(tolerance)
    }
  }
}
const range = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i)

describe('amendIndex', () => {
  it('without a change gives the same rows, and reads nothing', async () => {
    await build('plain', range(0, 24))
    const result = await amendIndex({
      ...settings,
      from: folder('plain'),
      to: folder('same'),
      records: all(range(0, 24), r => r),
    })
    expect(result).toMatchObject({ added: 0, removed: 0, read: 0 })
    for (const name of ['projection.bin', 'index.bin', 'records.bin', 'curvature-1.bin']) {
      expect(readFileSync(path.join(folder('same'), name)), name).toEqual(
        readFileSync(path.join(folder('plain'), name)),
      )
    }
  })

  it('with new records reads those alone, keeps others’ rows, and shares as a full build does', async () => {
    await build('half', range(0, 18))
    const some = range(0, 24).filter(r => r < 18 || r % 3 !== 2)
    toy.calls.length = 0
    const result = await amendIndex({
      ...{ ...settings, from: folder('half'), to: folder('grown') },
      records: all(some, r => (r < 18 ? r : undefined)),
    })
    expect(result).toMatchObject({ added: 4, removed: 0, read: 4 })
    expect(toy.calls.reduce((sum, rows) => sum + rows, 0)).toBe(2 * 4)
    const [before, after] = [readIndexFolder(folder('half')), readIndexFolder(folder('grown'))]
    expect(checkFiles(after).every(({ ok }) => ok)).toBe(true)
    expect(after.index.contributors.map(({ records }) => records)).toEqual([8, 8, 6])
    const third = ({ projection }: typeof before) => projection.checkpoints.map(({ values }) => values.slice(2 * 24))
    expect(third(after)).toEqual(third(before))
    await expectSums('grown', some, 0.02)
  })

  it('without an erased record sums its contributor anew, and nothing of it stays', async () => {
    const rest = range(0, 24).filter(r => r !== 7)
    const result = await amendIndex({
      ...{ ...settings, from: folder('plain'), to: folder('erased') },
      records: all(rest, r => r),
    })
    expect(result).toMatchObject({ added: 0, removed: 1, read: 7 })
    const { index, records, projection, ...more } = readIndexFolder(folder('erased'))
    expect(checkFiles({ index, records, projection, ...more }).every(({ ok }) => ok)).toBe(true)
    expect(projection.groups).toBe(23)
    expect(index.contributors.map(({ records }) => records)).toEqual([8, 7, 8])
    await expectSums('erased', rest, 0.01)
    const rows = await checkRows({
      ...{ ...settings, projection, groups: records.groups, count: 3, seed: 1 },
      records: recordsInMemory(
        rest.map(r => toy.samples[r]!),
        records.owners,
      ),
      fitAt: keptCurvature(folder('erased')),
    })
    expect(rows.map(({ ok }) => ok)).toEqual([true, true])
    // The erased record's own question is now answered by the others.
    const [before, after] = [await shares('plain', 7), await shares('erased', 7)]
    expect(after[1]!).toBeLessThan(before[1]! - 0.1)
    expect(more.job.amends).toMatchObject({ added: 0, removed: 1 })
  })

  it('keeps grouped records together, and gives new ones groups of that size', async () => {
    await build('grouped', range(0, 18), 16)
    const { records: before } = readIndexFolder(folder('grouped'))
    await amendIndex({
      ...{ ...settings, from: folder('grouped'), to: folder('regrouped'), k: 32 },
      records: all(
        range(0, 24).filter(r => r !== 0),
        r => (r < 18 ? r : undefined),
      ),
    })
    const after = readIndexFolder(folder('regrouped'))
    expect(checkFiles(after).every(({ ok }) => ok)).toBe(true)
    const together = ({ groups }: typeof before, a: number, b: number) => groups[a] === groups[b]
    for (const [a, b] of [
      [3, 6],
      [1, 4],
      [8, 11],
    ] as const) {
      // biome-ignore format: pairs
      expect(together(after.records, a - 1, b - 1)).toBe(together(before, a, b))
    }
  })

  it('takes a contributor that nobody knew, and one that has nothing left', async () => {
    async function* records(): AsyncGenerator<AmendedRecord> {
      for (const r of range(0, 24)) if (r % 3 !== 1) yield { sample: toy.samples[r]!, account: ownerOf(r), was: r }
      yield { sample: toy.samples[1]!, account: account(9) }
    }
    await amendIndex({ ...settings, from: folder('plain'), to: folder('others'), records: records() })
    const after = readIndexFolder(folder('others'))
    expect(checkFiles(after).every(({ ok }) => ok)).toBe(true)
    expect(after.index.contributors.map(({ account, records }) => [account, records])).toEqual([
      [account(1), 8],
      [account(2), 0],
      [account(3), 8],
      [account(9), 1],
    ])
    const [, gone] = await shares('others', 1)
    expect(gone).toBe(0)
  })

  it('leaves copies without a row, whether they were there before or come now', async () => {
    const isCopy = (r: number) => r === 4 || r === 10
    async function* records(places: readonly number[], was: (r: number) => number | undefined) {
      for await (const record of all(places, was)) {
        const r = toy.samples.indexOf(record.sample)
        yield { ...record, isCopy: isCopy(r) || r === 20 }
      }
    }
    const dir = folder('copied')
    const first = records(range(0, 18), () => undefined)
    await writeIndex({ ...settings, dir, records: first, seed: 5, k: 64, batch: 4 })
    // Record 7 is its contributor's, as the copies 4 and 10 are: its sum is made anew, without them.
    const rest = range(0, 24).filter(r => r !== 7)
    await amendIndex({
      ...{ ...settings, from: dir, to: folder('copied-2') },
      records: records(rest, r => (r < 18 ? r : undefined)),
    })
    const after = readIndexFolder(folder('copied-2'))
    expect(checkFiles(after).every(({ ok }) => ok)).toBe(true)
    const copies = rest.filter((_, place) => after.records.groups[place] === -2)
    expect(copies).toEqual([4, 10, 20])
    const owned = rest.filter(r => !copies.includes(r))
    const { projection, records: places } = after
    for (const [c, { values, valueScales }] of projection.checkpoints.entries()) {
      const { step, adapter } = checkpoints[c]!
      const { modules } = decodeCurvature(readFileSync(path.join(folder('copied-2'), `curvature-${step}.bin`)))
      const gradients = owned.map(r => toy.gradient(adapter, toy.samples[r]!))
      const rows = await precondition({ kernels: createKernels(), modules, gradients })
      const sum = new Float64Array(24)
      for (const [i, row] of rows.entries())
        if (places.owners[rest.indexOf(owned[i]!)] === 1) for (const [j, x] of row.entries()) sum[j]! += x
      const off = sum.map((x, j) => x - values[24 + j]! * valueScales[1]!)
      // Rounding to int8, once: half a step of 127 at most a number.
      expect(Math.hypot(...off) / Math.hypot(...sum)).toBeLessThan(0.01)
    }
  })

  it('refuses another order, another’s record, and a k without room', async () => {
    const job = { ...settings, from: folder('plain'), to: folder('refused') }
    const bad = { code: 'attribution/bad-job' }
    await expect(amendIndex({ ...job, records: all([1, 0], r => r) })).rejects.toMatchObject(bad)
    await expect(amendIndex({ ...job, records: all([0, 1], r => r + 1) })).rejects.toMatchObject(bad)
    const many = all([...range(0, 24), ...range(0, 24), ...range(0, 24)], undefined)
    await expect(amendIndex({ ...job, records: many })).rejects.toMatchObject({ code: 'base/bad-k' })
    expect(readdirSync(folder('refused'))).not.toContain('index.bin')
  })
})
