import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { type Address, BaseError, bytesToHex, canonicalJson, type Hex, sha256, utf8 } from '@openledger/base'
import { writeFileSafely } from '@openledger/engine'
import { z } from 'zod'
import type { Checkpoint, GradientSource } from '../GradientSource.ts'
import { decodeCurvature, encodeCurvature } from '../influence/curvatureFile.ts'
import { type FittedCheckpoint, fitCheckpoint } from '../influence/fitCheckpoint.ts'
import { initialRows, type RowState, writeRows } from '../influence/writeRows.ts'
import { createKernels } from '../kernels/Kernels.ts'
import { bytesOf, decodeSealed, encodeSealed } from './container.ts'
import { encodeIndex, encodeRecords, type Index, type RecordIndex } from './Index.ts'
import { defaultIndexSettings as usual } from './IndexSettings.ts'
import { mapFile } from './mapFile.ts'
import { openPart, type Part } from './openPart.ts'
import { openProjection } from './openProjection.ts'
import { assertSignal, indexOf, planIndex } from './planIndex.ts'
import { encodeProjectionHead, projectionDigest, rowsInto } from './projectionFile.ts'
import { rootsOf } from './rowTree.ts'
import { type OwnedRecord, type Spool, spoolRecords } from './spoolRecords.ts'

/** Names of what a finished folder holds: three public files, and per checkpoint the curvature that more rows need. */
export const indexFiles = { index: 'index.bin', records: 'records.bin', projection: 'projection.bin', job: 'job.json' }

/** A checkpoint's curvature, beside the public files. */
export function curvatureName({ step }: { step: number }): string {
  return `curvature-${step}.bin`
}

/** Batches between two states on the disk: what a crash costs. */
const saveEvery = 32

const progressSchema = z.object({ version: z.literal(1), checkpoint: z.number().int(), at: z.number().int() })

/**
 * Builds a model's attribution index into a folder, from a stream of records that need not fit into memory.
 *
 * The stream is read once, into a file of tokens (removed at the end); then each checkpoint takes one pass: curvature from
 * at most `curvatureSamples` records, then every record's gradient once. Rows go to their places of the projection file as
 * they are finished. In memory at any time, beside the engine: 28 bytes a record, `2 · batch + 4` numbers a parameter, one
 * checkpoint's curvature; nothing of size records × parameters or contributors × parameters.
 *
 * Killed at any point, the same call goes on from its last saved state (32 batches back at most, or the curvature that was
 * being fitted) to the same bytes as an undisturbed one, which are those of `buildIndex`. No file has its final name
 * before it is whole; `index.bin` comes last. A finished folder is read and not built again.
 *
 * Throws `attribution/other-build` where the folder belongs to other records or settings; what `buildIndex` throws;
 * `engine/disk-full`, `engine/disk-read-only`.
 *
 * @example
 * const { index } = await writeIndex({ dir: 'index', engine, checkpoints, records: readMyRecords(), seed: 7 })
 */
export async function writeIndex(options: writeIndex.Options): Promise<writeIndex.Result> {
  const { dir, records, signal } = options
  mkdirSync(dir, { recursive: true })
  const file = path.join(dir, 'records.tokens')
  const spool = await spoolRecords({ file, records, signal })
  try {
    return await build(options, spool)
  } finally {
    spool.close()
    rmSync(file, { force: true })
  }
}

export declare namespace writeIndex {
  type Stage = 'bases' | 'curvature' | 'records'
  type Options = {
    /** Folder of the index; made where there is none. */
    dir: string
    engine: GradientSource
    /** Points of the run, in order of step. */
    checkpoints: readonly Checkpoint[]
    /** The training records as the run saw them; read once. Contributors are numbered as they first come. */
    records: AsyncIterable<OwnedRecord>
    /** Draws the labels of the Fisher matrix. */
    seed: number
    /** As in `buildIndex`. */
    k?: number | undefined
    damping?: number | undefined
    batch?: number | undefined
    curvatureSamples?: number | undefined
    onProgress?: (progress: { stage: Stage; done: number; total: number }) => void
    signal?: AbortSignal | undefined
  }
  type Result = {
    index: Index
    records: RecordIndex
    /** sha-256 over the records and their accounts. */
    recordsDigest: Hex
  }
}

async function build(options: writeIndex.Options, spool: Spool): Promise<writeIndex.Result> {
  const { dir, engine, checkpoints, seed, signal, onProgress } = options
  const { k = usual.k, damping = usual.damping, batch = usual.batch } = options
  const { curvatureSamples = usual.curvatureSamples } = options
  const { records, accounts, indexed } = spool
  const { owners } = records
  const { head, layout, groups, order } = planIndex({ engine, checkpoints, owners, accounts, k, indexed })
  const at = (name: string) => path.join(dir, name)
  const points = checkpoints.map(({ step, adapterDigest }) => ({ step, adapterDigest }))
  holdJob(at(indexFiles.job), {
    ...{ version: 1, records: spool.digest, checkpoints: points },
    ...{ seed, k, damping, batch, curvatureSamples },
  })

  if (!existsSync(at(indexFiles.projection))) {
    const part = openPart(at('projection.part'), layout.bytes)
    try {
      part.write(0, encodeProjectionHead(head))
      const kernels = createKernels()
      const fittedCount = Math.min(order.length, curvatureSamples)
      const each = fittedCount + order.length
      const begun = readProgress(at('progress.bin'), checkpoints.length)
      for (const [c, checkpoint] of checkpoints.entries()) {
        if (c < begun.checkpoint) continue
        const tell = (stage: writeIndex.Stage, done: number) =>
          onProgress?.({ stage, done: c * each + done, total: checkpoints.length * each })
        const fitted = await keptCurvature(at(curvatureName(checkpoint)), () =>
          fitCheckpoint({
            ...{ engine, kernels, checkpoint, records, indexed, damping, batch, curvatureSamples, signal },
            seed: seed + c,
            onProgress: ({ stage, done }) => tell(stage, done),
          }),
        )
        part.write(layout.checkpoints[c]!.balance, bytesOf(fitted.balance))
        const state = c === begun.checkpoint && begun.state ? begun.state : initialRows(fitted)
        let batches = 0
        await writeRows({
          ...{ engine, kernels, checkpoint, fitted, records, order, groups, batch, state, signal },
          rows: rowsInto({ head, layout, checkpoint: c, write: part.write }),
          onBatch: state => {
            if (++batches % saveEvery === 0) saveProgress({ part, file: at('progress.bin'), checkpoint: c, state })
            tell('records', fittedCount + state.at)
          },
        })
        if (c + 1 < checkpoints.length) saveProgress({ part, file: at('progress.bin'), checkpoint: c + 1 })
      }
      part.sync()
      const { projection } = openProjection(at('projection.part'), { check: false })
      assertSignal(projection.checkpoints, owners.length)
      part.write(0, encodeProjectionHead({ ...head, ...rootsOf(projection, { owners, groups }) }))
      part.sync()
    } finally {
      part.close()
    }
    part.finish(at(indexFiles.projection))
  }
  rmSync(at('progress.bin'), { force: true })
  const places = { k, contributors: accounts.length, owners, groups }
  return { index: finishIndex({ dir, accounts, places }), records: places, recordsDigest: spool.digest }
}

/** Writes the two small files beside a finished projection, the index last. */
export function finishIndex({ dir, accounts, places }: finishIndex.Options): Index {
  const digest = projectionDigest(mapFile(path.join(dir, indexFiles.projection)))
  const index = indexOf({ ...places, accounts, projectionDigest: digest })
  writeFileSafely(path.join(dir, indexFiles.records), encodeRecords(places))
  writeFileSafely(path.join(dir, indexFiles.index), encodeIndex(index))
  return index
}

export declare namespace finishIndex {
  type Options = { dir: string; accounts: readonly Address[]; places: RecordIndex }
}

/** The folder's job: written once, and never another. */
export function holdJob(file: string, job: object): void {
  const text = canonicalJson(job)
  if (!existsSync(file)) writeFileSafely(file, utf8(text))
  const there = readFileSync(file, 'utf8')
  if (there === text) return
  throw new BaseError('This folder holds an index of other records, checkpoints or settings.', {
    code: 'attribution/other-build',
    facts: { folder: path.dirname(file), there: digestOf(there), asked: digestOf(text) },
    hint: 'Name another folder, or remove this one.',
  })
}

function digestOf(text: string): Hex {
  return bytesToHex(sha256(utf8(text)))
}

type SaveOptions = { part: Part; file: string; checkpoint: number; state?: RowState }

/** Rows first, then the word that they are there. */
function saveProgress({ part, file, checkpoint, state }: SaveOptions): void {
  part.sync()
  const sums = state ? [state.contributorSum, state.groupSum] : []
  writeFileSafely(file, encodeSealed('OLprog-1', { version: 1, checkpoint, at: state?.at ?? 0 }, sums))
}

/** Where a build was cut off. A damaged state, or none, is the start: rows are written anew to the same places. */
function readProgress(file: string, checkpoints: number): { checkpoint: number; state?: RowState } {
  try {
    const bytes = readFileSync(file)
    const { header, body } = decodeSealed('OLprog-1', bytes, progressSchema)
    const { checkpoint, at } = header
    if (checkpoint >= checkpoints) return { checkpoint: 0 }
    if (at === 0) return { checkpoint }
    const width = body.left() / 8
    return { checkpoint, state: { at, contributorSum: body.float32(width), groupSum: body.float32(width) } }
  } catch (cause) {
    if (BaseError.is(cause) || (cause as NodeJS.ErrnoException).code === 'ENOENT') return { checkpoint: 0 }
    throw cause
  }
}

/** A checkpoint's curvature from its file, or fitted and kept; a damaged one is fitted anew. */
async function keptCurvature(file: string, fitNow: () => Promise<FittedCheckpoint>): Promise<FittedCheckpoint> {
  try {
    return decodeCurvature(readFileSync(file))
  } catch (cause) {
    if (!BaseError.is(cause, 'attribution/bad-file') && (cause as NodeJS.ErrnoException).code !== 'ENOENT') throw cause
  }
  const fitted = await fitNow()
  writeFileSafely(file, encodeCurvature(fitted))
  return fitted
}
