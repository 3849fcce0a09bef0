import { execFile } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, describe, expect, it } from 'vitest'
import { buildIndex } from '../buildIndex.ts'
import { queryVector } from '../queryVector.ts'
import { productSource, scaledCheckpoint } from '../testing/productSource.ts'
import { checkFiles, checkRows, refit } from './checkIndex.ts'
import { encodeIndex, encodeRecords } from './Index.ts'
import { mapFile } from './mapFile.ts'
import { openProjection } from './openProjection.ts'
import { recordsInMemory } from './RecordSource.ts'
import { readIndexFolder } from './readIndexFolder.ts'
import type { OwnedRecord } from './spoolRecords.ts'
import { writeIndex } from './writeIndex.ts'

const account = (n: number) => `0x${n.toString(16).padStart(40, '0')}` as const
const root = mkdtempSync(path.join(tmpdir(), 'openledger-index-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

const toy = () => productSource({ inputs: 6, outputs: 4, shapes: [[3, 8], [8, 3]], seed: 2 }) // biome-ignore format: one line
const checkpoints = [scaledCheckpoint(1, 1), scaledCheckpoint(2, 0.5)]
async function* owned(samples: readonly OwnedRecord['sample'][]): AsyncGenerator<OwnedRecord> {
  for (const [r, sample] of samples.entries()) yield { sample, account: account(1 + (r % 3)) }
}
async function written(name: string) {
  const { source, samples } = toy()
  const dir = path.join(root, name)
  await writeIndex({ dir, engine: source, checkpoints, records: owned(samples), seed: 5, k: 64, batch: 4 })
  return { dir, source, samples }
}
const filesOf = (dir: string) =>
  Object.fromEntries(readdirSync(dir).map(name => [name, readFileSync(path.join(dir, name)).toString('hex')]))

describe('writeIndex', () => {
  it('writes the bytes of buildIndex', async () => {
    const { dir, source, samples } = await written('same')
    const built = await buildIndex({
      ...{ engine: source, checkpoints, samples, seed: 5, k: 64, batch: 4 },
      owners: samples.map((_, r) => r % 3),
      accounts: [1, 2, 3].map(account),
    })
    const read = (name: string) => new Uint8Array(readFileSync(path.join(dir, name)))
    expect(read('projection.bin')).toEqual(built.projectionFile)
    expect(read('index.bin')).toEqual(encodeIndex(built.index))
    expect(read('records.bin')).toEqual(encodeRecords(built.records))
  })

  it('leaves no tokens and no half files behind', async () => {
    const { dir } = await written('clean')
    const names = ['curvature-1.bin', 'curvature-2.bin', 'index.bin', 'job.json', 'projection.bin', 'records.bin']
    expect(readdirSync(dir).sort()).toEqual(names)
  })

  it('reads records a batch at a time, and asks for no gradient when it is done already', async () => {
    const { dir, samples } = await written('again')
    const { source, calls } = toy()
    await writeIndex({ dir, engine: source, checkpoints, records: owned(samples), seed: 5, k: 64, batch: 4 })
    expect(calls).toEqual([])
  })

  it('killed at any point goes on to the same bytes', async () => {
    const child = fileURLToPath(new URL('../testing/writeIndexProcess.ts', import.meta.url))
    const run = (dir: string, at: number) => promisify(execFile)(process.execPath, [child, dir, String(at)])
    const whole = path.join(root, 'whole')
    const events = Number((await run(whole, 0)).stdout)
    const expected = filesOf(whole)
    expect(events).toBeGreaterThan(100)
    // Early, in both checkpoints' curvature and rows, around saved states, and at each of the last steps to the disk.
    const points = [12, 30, 80, 100, events - 16, events - 9, events - 3]
    for (const at of points) {
      const dir = path.join(root, `killed-${at}`)
      await expect(run(dir, at)).rejects.toMatchObject({ signal: 'SIGKILL' })
      await run(dir, 0)
      expect(filesOf(dir), `killed at ${at} of ${events}`).toEqual(expected)
    }
  }, 300_000)

  it('goes on from its last state and not from the start', async () => {
    const { source, samples, calls } = productSource({ inputs: 10, outputs: 8, shapes: [[3, 8]], seed: 2 })
    const dir = path.join(root, 'goes-on')
    const { gradients } = source
    const job = { dir, checkpoints, seed: 5, k: 128, batch: 2, curvatureSamples: 20 }
    const failing = {
      ...source,
      gradients: async (options: Parameters<typeof gradients>[0]) => {
        if (calls.length === 47) throw new Error('the power went') // biome-ignore format: compact
        return gradients(options)
      },
    }
    await expect(writeIndex({ ...job, engine: failing, records: owned(samples) })).rejects.toThrow('the power went')
    // 10 calls for curvature, 37 of 40 batches of rows: the state of 32 is on the disk.
    calls.length = 0
    await writeIndex({ ...job, engine: source, records: owned(samples) })
    expect(calls.length).toBe(8 + 10 + 40)
  })

  it('takes a damaged state or curvature again, to the same bytes', async () => {
    const { dir, samples } = await written('damaged')
    const expected = filesOf(dir)
    for (const name of ['index.bin', 'projection.bin']) rmSync(path.join(dir, name))
    writeFileSync(path.join(dir, 'progress.bin'), 'rot')
    writeFileSync(path.join(dir, 'curvature-1.bin'), Buffer.from(expected['curvature-1.bin']!, 'hex').fill(7, 300, 304))
    const { source } = toy()
    await writeIndex({ dir, engine: source, checkpoints, records: owned(samples), seed: 5, k: 64, batch: 4 })
    expect(filesOf(dir)).toEqual(expected)
  })

  it('refuses a folder of other records', async () => {
    const { dir, source, samples } = await written('other')
    const job = { dir, engine: source, checkpoints, seed: 5, k: 64, batch: 4, records: owned(samples.slice(1)) }
    await expect(writeIndex(job)).rejects.toMatchObject({ code: 'attribution/other-build' })
  })

  it('refuses a stream without records', async () => {
    const job = { dir: path.join(root, 'empty'), engine: toy().source, checkpoints, seed: 5, records: owned([]) }
    await expect(writeIndex(job)).rejects.toMatchObject({ code: 'attribution/bad-job' })
  })
})

describe('mapFile', () => {
  it('shows the file itself and no copy of it', () => {
    const file = path.join(root, 'pages')
    writeFileSync(file, Buffer.alloc(1 << 20, 7))
    const bytes = mapFile(file)
    expect(bytes[0]).toBe(7)
    const fd = openSync(file, 'r+')
    writeSync(fd, Buffer.of(9), 0, 1, 1 << 19)
    closeSync(fd)
    // A page that nobody touched yet comes from the file as it is now; where files cannot be mapped it was read before.
    expect(bytes[1 << 19]).toBe(process.platform === 'win32' ? 7 : 9)
    // A stray write stays here.
    bytes[0] = 1
    expect(readFileSync(file)[0]).toBe(7)
  })
})

describe('openProjection', () => {
  it('gives the query vectors that the file in memory gives', async () => {
    const { dir, source, samples } = await written('mapped')
    const { projection } = openProjection(path.join(dir, 'projection.bin'))
    const built = await buildIndex({
      ...{ engine: source, checkpoints, samples, seed: 5, k: 64, batch: 4 },
      owners: samples.map((_, r) => r % 3),
      accounts: [1, 2, 3].map(account),
    })
    for (const sample of samples.slice(0, 4)) {
      const query = await queryVector({ engine: source, projection, checkpoints, sample })
      expect(query).toEqual(await queryVector({ engine: source, projection: built.projection, checkpoints, sample }))
    }
  })

  it('refuses every cut and every altered byte', async () => {
    const { dir } = await written('fuzzed')
    const whole = readFileSync(path.join(dir, 'projection.bin'))
    const { index } = readIndexFolder(dir)
    const file = path.join(dir, 'fuzzed.bin')
    const refused = (bytes: Uint8Array) => {
      writeFileSync(file, bytes)
      try {
        const opened = openProjection(file)
        const [digestStep] = checkFiles({ ...readIndexFolder(dir), ...opened })
        return !digestStep!.ok // an altered head that still reads is another head than the committed one
      } catch (error) {
        expect(error).toMatchObject({ code: expect.stringMatching(/^attribution\/(bad|altered)-file$/) })
        return true
      }
    }
    expect(index.contributors).toHaveLength(3)
    expect(refused(whole)).toBe(false)
    for (let at = 0; at < whole.length; at += at < 600 ? 7 : 41) {
      expect(refused(Uint8Array.from(whole, (byte, j) => (j === at ? byte ^ 4 : byte))), `byte ${at}`).toBe(true)
    }
    for (const length of [0, 1, 11, 12, 200, whole.length - 1]) expect(refused(whole.subarray(0, length))).toBe(true)
    expect(refused(Buffer.concat([whole, Buffer.of(0)]))).toBe(true)
  })
})

describe('checking', () => {
  it('holds for what was built, and shows a swapped account, a lifted count and a made-up row', async () => {
    const { dir, source, samples } = await written('checked')
    const folder = readIndexFolder(dir)
    const { projection, index, records: places, job } = folder
    const records = recordsInMemory(samples, places.owners)
    const fitAt = refit({ ...job, engine: source, records })
    const rows = (kept: typeof projection) =>
      checkRows({
        ...{ engine: source, checkpoints, records, fitAt, seed: 1, count: 3 },
        groups: places.groups,
        projection: kept,
      })
    expect(checkFiles(folder).every(({ ok }) => ok)).toBe(true)
    expect((await rows(projection)).map(({ ok }) => ok)).toEqual([true, true])

    const failing = (changed: Partial<typeof folder>) =>
      checkFiles({ ...folder, ...changed }).flatMap(({ ok, title }) => (ok ? [] : [title]))
    const [first, ...others] = index.contributors
    const lifted = { ...index, contributors: [{ ...first!, records: first!.records + 1 }, ...others] }
    expect(failing({ index: lifted })).toEqual(['the counts'])
    expect(failing({ records: { ...places, owners: places.owners.toReversed() } })).toContain('the records’ places')
    expect(failing({ index: { ...index, projectionDigest: new Uint8Array(32) } })).toEqual(['the projection'])
    const made = projection.checkpoints.with(0, {
      ...projection.checkpoints[0]!,
      valueScales: projection.checkpoints[0]!.valueScales.map((scale, i) => (i === 0 ? 1.2 * scale : scale)),
    })
    expect(failing({ projection: { ...projection, checkpoints: made } })).toEqual(['the rows'])
    expect((await rows({ ...projection, checkpoints: made })).map(({ ok }) => ok)).toEqual([false, true])
  })
})
