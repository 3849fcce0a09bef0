import { readFileSync } from 'node:fs'
import path from 'node:path'
import { bytesToHex, codeVector, createRng, equalBytes } from '@openledger/base'
import type { Checkpoint, GradientSource } from '../GradientSource.ts'
import { decodeCurvature } from '../influence/curvatureFile.ts'
import { type FittedCheckpoint, fitCheckpoint } from '../influence/fitCheckpoint.ts'
import { unpackLevels } from '../influence/levels.ts'
import { type CheckpointProjection, type Projection, parameters } from '../influence/Projection.ts'
import { initialRows, writeRows } from '../influence/writeRows.ts'
import { createKernels } from '../kernels/Kernels.ts'
import { type Index, type RecordIndex, rootOfIndex } from './Index.ts'
import { countRecords } from './planIndex.ts'
import { projectionDigest, rowBytes } from './projectionFile.ts'
import type { RecordSource } from './RecordSource.ts'
import { placesRoot, rowsRoot } from './rowTree.ts'
import { curvatureName } from './writeIndex.ts'

/** One thing that was held against its source. */
export type CheckStep = { title: string; ok: boolean; detail: string }

/**
 * Checks what is exact about an index, from its three files: that the projection and the records' places are those which
 * the root commits to, that vectors are the code words, and that counts agree. Nothing is computed in floats.
 */
export function checkFiles({ index, records, projection, file, root }: checkFiles.Options): CheckStep[] {
  const found = bytesToHex(rootOfIndex(index))
  const { contributors } = index
  const counts = countRecords({ ...records, contributors: contributors.length })
  const wrongVector = contributors.findIndex(({ vector, multiplier }, c) => {
    const code = codeVector(c, index.k)
    return multiplier !== 1 || vector.some((value, j) => value !== code[j])
  })
  const wrongCount = contributors.findIndex((contributor, c) => contributor.records !== counts[c])
  const step = (title: string, ok: boolean, right: string, wrong: string) => ({ title, ok, detail: ok ? right : wrong })
  const digest = bytesToHex(projectionDigest(file))
  const rows = rowsRoot(projection)
  return [
    ...(root === undefined
      ? []
      : [step('the root', found === root, `It is ${found}.`, `It is ${found}, and ${root} was committed.`)]),
    step(
      'the projection',
      equalBytes(projectionDigest(file), index.projectionDigest) && projection.k === index.k,
      `Its head is the one under the root (sha-256 ${digest}).`,
      `Its head has the sha-256 ${digest}, and the root commits to ${bytesToHex(index.projectionDigest)}.`,
    ),
    step(
      'the rows',
      rows === projection.rowsRoot,
      `${projection.contributors} contributors and ${projection.groups} groups of records have the committed root.`,
      `Their root is ${rows}, and ${projection.rowsRoot} was committed.`,
    ),
    step(
      'the records’ places',
      placesRoot(records) === projection.placesRoot && records.contributors === contributors.length,
      `${records.owners.length} records have the committed places.`,
      'They are not those that were committed.',
    ),
    step(
      'the vectors',
      wrongVector < 0 && projection.contributors === contributors.length,
      `${contributors.length} vectors are the code words of their places.`,
      `Contributor ${wrongVector} has another vector or multiplier.`,
    ),
    step(
      'the counts',
      wrongCount < 0,
      'Every contributor has as many records as have its place.',
      `Contributor ${wrongCount} has ${counts[wrongCount]} records and claims ${contributors[wrongCount]?.records}.`,
    ),
  ]
}

export declare namespace checkFiles {
  type Options = {
    index: Index
    records: RecordIndex
    projection: Projection
    /** The projection's file, or its head alone. */
    file: Uint8Array
    /** The root that stands on chain, where it is known. */
    root?: string | undefined
  }
}

/**
 * Computes some contributors' rows, and their records' groups, once more from checkpoints and records, and compares.
 *
 * Floating point: the same code on the same processor gives the same bytes where all records are read in the build's
 * batches; here only some contributors' are, so that a row's relative distance ‖row − again‖/‖again‖ is held against a
 * tolerance: for contributors' rows it is given, for groups' it is the distance of rows of which that share of the numbers
 * stands one level apart. A row made up, scaled, or of other records is far outside.
 *
 * @returns a step a checkpoint; contributors are drawn by `seed`, so that nobody knows beforehand which ones
 */
export async function checkRows(options: checkRows.Options): Promise<CheckStep[]> {
  const { engine, checkpoints, records, groups, projection, count = 4, seed, fitAt, onProgress, signal } = options
  const { tolerance = 0.02, batch = 16 } = options
  const kernels = createKernels()
  const withRecords = [...new Set(records.owners)].sort((a, b) => a - b)
  const chosen = new Set(createRng(`check ${seed}`).shuffle(withRecords).slice(0, count))
  const order = records.owners.reduce<number[]>((places, owner, r) => {
    if (chosen.has(owner) && groups[r]! >= -1) places.push(r)
    return places
  }, [])
  order.sort((a, b) => records.owners[a]! - records.owners[b]! || groups[a]! - groups[b]! || a - b)
  const steps: CheckStep[] = []
  for (const [c, kept] of projection.checkpoints.entries()) {
    const title = `rows at step ${kept.step}`
    const checkpoint = checkpoints.find(({ adapterDigest }) => adapterDigest === kept.adapterDigest)
    if (!checkpoint) {
      steps.push({ title, ok: false, detail: `No adapter of digest ${kept.adapterDigest} was given.` })
      continue
    }
    const fitted = await fitAt({ checkpoint, place: c, kernels })
    const { levelBits } = projection
    const stride = rowBytes(levelBits, kept)
    let [farthest, groupsFarthest, groupsAllow] = [0, 0, Number.POSITIVE_INFINITY]
    await writeRows({
      ...{ engine, kernels, checkpoint, fitted, records, groups, batch, signal },
      order: Uint32Array.from(order),
      rows: {
        contributor: (row, values, scales) => {
          farthest = Math.max(farthest, distance(kept, row, values, scales))
        },
        levelBits,
        group: (row, planes, scale) => {
          if (scale === 0 && kept.planeScales[row] === 0) return
          const levels = (bytes: Uint8Array) => unpackLevels(bytes, levelBits, parameters(kept))
          const again = levels(planes)
          const there = levels(kept.planes.subarray(row * stride, (row + 1) * stride))
          const squares = again.reduce((sum, level) => sum + level * level, 0)
          const unit = scale === 0 ? 1 : kept.planeScales[row]! / scale
          const apart = again.reduce((sum, level, j) => sum + (unit * there[j]! - level) ** 2, 0)
          groupsFarthest = Math.max(groupsFarthest, Math.sqrt(apart / squares))
          // One level apart is two units.
          groupsAllow = Math.min(groupsAllow, Math.sqrt((4 * tolerance * again.length) / squares))
        },
      },
      state: initialRows(fitted),
      onBatch: ({ at }) => onProgress?.({ done: c * order.length + at, total: checkpoints.length * order.length }),
    })
    steps.push({
      title,
      ok: farthest <= tolerance && groupsFarthest <= groupsAllow,
      detail: `${chosen.size} contributors’ rows are ${percent(farthest)} off at most, their records’ ${percent(groupsFarthest)}.`,
    })
  }
  return steps
}

export declare namespace checkRows {
  type Options = {
    engine: GradientSource
    checkpoints: readonly Checkpoint[]
    records: RecordSource
    /** For each record its group. */
    groups: Int32Array
    projection: Projection
    /** The curvature of a checkpoint: fitted again ({@link refit}), or read from a file. */
    fitAt: (options: {
      checkpoint: Checkpoint
      place: number
      kernels: ReturnType<typeof createKernels>
    }) => Promise<FittedCheckpoint>
    /** How many contributors are drawn; default 4. */
    count?: number | undefined
    seed: number
    /** Share of a row that may differ; default 0.02. */
    tolerance?: number | undefined
    batch?: number | undefined
    onProgress?: ((progress: { done: number; total: number }) => void) | undefined
    signal?: AbortSignal | undefined
  }
}

/** Fits curvature as the build did, from nothing but checkpoints, records and its settings. */
export function refit({
  engine,
  records,
  indexed,
  seed,
  damping,
  batch,
  curvatureSamples,
}: refit.Options): checkRows.Options['fitAt'] {
  return ({ checkpoint, place, kernels }) =>
    fitCheckpoint({
      ...{ engine, records, indexed, damping, batch, curvatureSamples, checkpoint, kernels },
      seed: seed + place,
    })
}

/** Reads curvature from the folder of an index: for one whose records are not those that it was fitted on. */
export function keptCurvature(dir: string): checkRows.Options['fitAt'] {
  return async ({ checkpoint }) => decodeCurvature(readFileSync(path.join(dir, curvatureName(checkpoint))))
}

export declare namespace refit {
  type Options = Pick<
    fitCheckpoint.Options,
    'engine' | 'records' | 'indexed' | 'seed' | 'damping' | 'batch' | 'curvatureSamples'
  >
}

/** ‖kept − again‖/‖again‖ of one contributor's row; 0 where both are zero. */
function distance(kept: CheckpointProjection, row: number, values: Int8Array, scales: Float32Array): number {
  const { blocks } = kept
  let at = row * parameters(kept)
  let [difference, length, j] = [0, 0, 0]
  for (const [b, { shape }] of blocks.entries()) {
    const scale = kept.valueScales[row * blocks.length + b]!
    for (const end = j + shape[0] * shape[1]; j < end; j++, at++) {
      const again = values[j]! * scales[b]!
      difference += (kept.values[at]! * scale - again) ** 2
      length += again ** 2
    }
  }
  return difference === 0 ? 0 : Math.sqrt(difference / length)
}

function percent(share: number): string {
  return `${(100 * share).toFixed(2)} %`
}
