import { copyFileSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { type Address, assertRoom, BaseError } from '@openledger/base'
import type { Checkpoint, GradientSource } from '../GradientSource.ts'
import { decodeCurvature } from '../influence/curvatureFile.ts'
import { parameters } from '../influence/Projection.ts'
import { initialRows, type RowSink, writeRows } from '../influence/writeRows.ts'
import { createKernels } from '../kernels/Kernels.ts'
import { amendGroups } from './amendGroups.ts'
import { bytesOf } from './container.ts'
import type { Index, RecordIndex } from './Index.ts'
import { openPart } from './openPart.ts'
import { openProjection } from './openProjection.ts'
import { countGroups, groupCounts, isCopy, planRows } from './planIndex.ts'
import { encodeProjectionHead, rowBytes, rowsInto } from './projectionFile.ts'
import { orderByOwner, type RecordSource } from './RecordSource.ts'
import { type IndexFolder, readIndexFolder } from './readIndexFolder.ts'
import { rootsOf } from './rowTree.ts'
import { type OwnedRecord, spoolRecords } from './spoolRecords.ts'
import { curvatureName, finishIndex, holdJob, indexFiles } from './writeIndex.ts'

/** A record of an amended index, and its place in the one before; none for a new record. */
export type AmendedRecord = OwnedRecord & { was?: number | undefined }

/**
 * Makes an index with more and fewer records out of a finished one, by the same curvature, and reads gradients only where
 * something changed:
 *
 * - a contributor whose records are the same keeps its rows, byte for byte;
 * - one that gained records keeps its sum and adds theirs: as in a full build, but for one more rounding to int8;
 * - one that lost records is summed anew from those that are left, so that an erased record need not be read once more,
 *   and nothing of it stays; its remaining groups likewise.
 *
 * Curvature and balance stay those of the first build: what differs from a full build is that the records which came later
 * had no part in fitting them. Contributors keep their places; new ones follow. Killed on the way, it leaves no index in
 * `to`, and is begun again.
 *
 * Throws `base/bad-k` where k has no room for the new rows, `attribution/bad-job` where a record's former place is
 * not one or belongs to somebody else, `attribution/missing-checkpoint`, and what `writeIndex` throws.
 *
 * @example
 * await amendIndex({ from: 'index', to: 'index-2', engine, checkpoints, records: keptAndNew() })
 */
export async function amendIndex(options: amendIndex.Options): Promise<amendIndex.Result> {
  const { from, to, records, signal } = options
  const before = readIndexFolder(from)
  mkdirSync(to, { recursive: true })
  const file = path.join(to, 'records.tokens')
  const was: number[] = []
  async function* noted() {
    for await (const { was: place, ...record } of records) {
      was.push(place ?? -1)
      yield record
    }
  }
  const spool = await spoolRecords({ file, records: noted(), signal })
  try {
    return await amend(options, before, { ...spool, was: Int32Array.from(was) })
  } finally {
    spool.close()
    rmSync(file, { force: true })
  }
}

export declare namespace amendIndex {
  type Options = {
    /** Folder of the index as it is, and of the one to be made. */
    from: string
    to: string
    engine: GradientSource
    /** Those of the index. */
    checkpoints: readonly Checkpoint[]
    /** All records that it shall hold: those that stay in their order, then new ones. */
    records: AsyncIterable<AmendedRecord>
    /** Length of query vectors; that of the index unless told. */
    k?: number | undefined
    onProgress?: (progress: { done: number; total: number }) => void
    signal?: AbortSignal | undefined
  }
  type Result = {
    index: Index
    records: RecordIndex
    added: number
    removed: number
    /** Records whose gradients were read, at every checkpoint. */
    read: number
  }
}

type Spool = Awaited<ReturnType<typeof spoolRecords>> & { was: Int32Array }

async function amend(options: amendIndex.Options, before: IndexFolder, spool: Spool): Promise<amendIndex.Result> {
  const { from, to, engine, signal, onProgress } = options
  const { k = before.index.k } = options
  const { was } = spool
  const { accounts, owners } = renumber(before.index, spool)
  assertFormer(before.records, { was, owners })
  const records: RecordSource = { owners, read: spool.records.read }
  const checkpoints = before.projection.checkpoints.map(({ adapterDigest, step }) => {
    const found = options.checkpoints.find(each => each.adapterDigest === adapterDigest)
    if (found) return { ...found, step }
    throw new BaseError('A checkpoint of the run is missing.', {
      code: 'attribution/missing-checkpoint',
      facts: { step, adapterDigest },
    })
  })
  const { groups, formerGroup } = amendGroups({ before: before.records, owners, was, indexed: spool.indexed })
  assertRoom(k, accounts.length + countGroups(groups))
  const counts = groupCounts({ contributors: accounts.length, owners, groups })
  const { head, layout } = planRows({
    engine,
    checkpoints,
    groupCounts: counts,
    k,
    levelBits: before.projection.levelBits,
  })

  const lost = contributorsThatLost(before.records, { was, owners })
  const stale = (r: number) => groups[r] !== isCopy && (was[r]! < 0 || lost.has(owners[r]!))
  const order = orderByOwner(owners, accounts.length).filter(stale)
  const at = (name: string) => path.join(to, name)
  const added = was.reduce((sum, place) => sum + (place < 0 ? 1 : 0), 0)
  const removed = before.records.owners.length - (was.length - added)
  const { amends: _, ...settings } = before.job
  holdJob(at(indexFiles.job), {
    ...{ ...settings, k, records: spool.digest },
    amends: { records: before.job.records, added, removed },
  })

  const part = openPart(at('projection.part'), layout.bytes)
  try {
    part.write(0, encodeProjectionHead(head))
    const kernels = createKernels()
    for (const [c, checkpoint] of checkpoints.entries()) {
      const name = curvatureName(checkpoint)
      const fitted = decodeCurvature(readFileSync(path.join(from, name)))
      copyFileSync(path.join(from, name), at(name))
      const rows = rowsInto({ head, layout, checkpoint: c, write: part.write })
      part.write(layout.checkpoints[c]!.balance, bytesOf(fitted.balance))
      const kept = rowsOf(before, c)
      for (let owner = 0; owner < before.index.contributors.length; owner++) kept.copyContributor(owner, rows)
      for (const [group, former] of formerGroup.entries()) if (former >= 0) kept.copyGroup(former, group, rows)
      for (const owner of lost) kept.emptyContributor(owner, rows)
      await writeRows({
        ...{ engine, kernels, checkpoint, fitted, records, order, groups, rows, signal },
        batch: before.job.batch,
        state: initialRows(fitted),
        sumBefore: owner =>
          lost.has(owner) || owner >= before.index.contributors.length ? undefined : kept.contributor(owner),
        onBatch: state => onProgress?.({ done: c * order.length + state.at, total: checkpoints.length * order.length }),
      })
    }
    part.sync()
    const { projection } = openProjection(at('projection.part'), { check: false })
    part.write(0, encodeProjectionHead({ ...head, ...rootsOf(projection, { owners, groups }) }))
    part.sync()
  } finally {
    part.close()
  }
  part.finish(at(indexFiles.projection))
  const places = { k, contributors: accounts.length, owners, groups }
  return { index: finishIndex({ dir: to, accounts, places }), records: places, added, removed, read: order.length }
}

/** Contributors as they were, then new ones; and for each record its contributor in that order. */
function renumber({ contributors }: Index, spool: Spool): { accounts: Address[]; owners: Uint32Array } {
  const accounts = contributors.map(({ account }) => account)
  const places = new Map(accounts.map((account, c) => [account.toLowerCase(), c]))
  const now = spool.accounts.map(account => {
    const known = places.get(account.toLowerCase())
    return known ?? accounts.push(account) - 1
  })
  return { accounts, owners: spool.records.owners.map(owner => now[owner]!) }
}

type Amended = { was: Int32Array; owners: Uint32Array }

/** Former places rise, and a record's contributor stays the same. */
function assertFormer(before: RecordIndex, { was, owners }: Amended): void {
  let last = -1
  let isNew = false
  for (const [r, place] of was.entries()) {
    const fits = place < 0 || (!isNew && place > last && before.owners[place] === owners[r])
    if (!fits) {
      throw new BaseError(
        'The records that stay must come in their order, each with its contributor, before new ones.',
        {
          code: 'attribution/bad-job',
          facts: { record: r, was: place },
        },
      )
    }
    if (place < 0) isNew = true
    else last = place
  }
}

/** Contributors that had a record which is gone. */
function contributorsThatLost(before: RecordIndex, { was }: Amended): Set<number> {
  const stays = new Uint8Array(before.owners.length)
  for (const place of was) if (place >= 0) stays[place] = 1
  const lost = new Set<number>()
  for (const [r, owner] of before.owners.entries()) if (!stays[r]) lost.add(owner)
  return lost
}

/** One checkpoint's rows of the index before. */
function rowsOf({ projection }: IndexFolder, c: number) {
  const checkpoint = projection.checkpoints[c]!
  const { blocks, values, valueScales, planes, planeScales } = checkpoint
  const [width, stride] = [parameters(checkpoint), rowBytes(projection.levelBits, checkpoint)]
  const scalesAt = (row: number) => valueScales.slice(row * blocks.length, (row + 1) * blocks.length)
  const valuesAt = (row: number) => values.subarray(row * width, (row + 1) * width)
  return {
    copyContributor: (row: number, rows: RowSink) => rows.contributor(row, valuesAt(row), scalesAt(row)),
    emptyContributor: (row: number, rows: RowSink) =>
      rows.contributor(row, new Int8Array(width), new Float32Array(blocks.length)),
    copyGroup: (from: number, to: number, rows: RowSink) =>
      rows.group(to, planes.subarray(from * stride, (from + 1) * stride), planeScales[from]!),
    /** A contributor's sum as its int8 row stands for it. */
    contributor(row: number): Float32Array {
      const sum = Float32Array.from(valuesAt(row))
      let at = 0
      for (const [b, { shape }] of blocks.entries()) {
        const scale = valueScales[row * blocks.length + b]!
        for (const end = at + shape[0] * shape[1]; at < end; at++) sum[at]! *= scale
      }
      return sum
    },
  }
}
