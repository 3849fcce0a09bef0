import type { Address } from '@openledger/base'
import type { Sample } from '@openledger/engine'
import type { buildIndex } from './buildIndex.ts'
import type { Run, RunPoint } from './estimators/Estimator.ts'
import type { Metric } from './estimators/gradientEstimator.ts'
import { fitUnrolled } from './estimators/unrolled.ts'
import { assertSignal, indexOf, planIndex } from './index/planIndex.ts'
import { decodeProjection, encodeProjectionHead, projectionDigest, rowsInto } from './index/projectionFile.ts'
import { placesRoot, rowsRoot } from './index/rowTree.ts'
import { balanceOf } from './influence/fitCheckpoint.ts'
import { strided } from './influence/strided.ts'
import { levelsAt, roundToInt8 } from './influence/writeRows.ts'

/** Records that set the balance. */
const balanceSamples = 64

/**
 * Builds an attribution index like `buildIndex`, of the same form and read by the same verbs, whose rows are unrolled
 * influence about the half run instead of EK-FAC: `M · Σ_i mean_t g_i(θ_t)` with M of `unrolled`. It has one checkpoint, the
 * half run's end, so that a query needs one gradient, and the projection a third of the bytes of three checkpoints.
 *
 * `run.points` are points of the run with the optimiser's second moments and rates; those of its first half are used, six
 * evenly spaced ones at best. Memory: the
 * draws (512 MiB at most) beside the projection.
 *
 * Throws what `buildIndex` throws, and `attribution/no-second-moment`.
 */
export async function buildUnrolledIndex(options: buildUnrolledIndex.Options): Promise<buildIndex.Result> {
  const { run, accounts, k = 1_024, indexed, draws, onProgress } = options
  const { engine, signal } = run
  const owners = Uint32Array.from(options.owners)
  const { metric, end, points } = await fitUnrolled(run, { ...(draws !== undefined && { draws }) })
  const { head, layout, order, groups } = planIndex({ engine, checkpoints: [end], owners, accounts, k, indexed })
  const projectionFile = new Uint8Array(layout.bytes)
  const write = (offset: number, bytes: Uint8Array) => projectionFile.set(bytes, offset)
  write(0, encodeProjectionHead(head))
  const projection = decodeProjection(projectionFile)
  const blocks = engine.layout(end.adapter.config)
  const balance = await fitBalance({ run, metric, end, points, blocks })
  projection.checkpoints[0]!.balance.set(balance)

  const lengths = blocks.map(({ length }) => length)
  const rows = rowsInto({ head, layout, checkpoint: 0, write })
  const toLevels = levelsAt({ checkpoint: end, balance, levelBits: head.levelBits })
  const [contributorSum, groupSum] = [new Float32Array(balance.length), new Float32Array(balance.length)]
  for (let from = 0; from < order.length; from += run.batch) {
    signal?.throwIfAborted()
    const places = order.subarray(from, from + run.batch)
    const samples = Array.from(places, place => run.samples[place]!)
    const gradients = await meanGradients(run, points, samples)
    onProgress?.({ done: Math.min(from + run.batch, order.length), total: order.length })
    for (const [b, vector] of (await metric.apply(gradients)).entries()) {
      const r = places[b]!
      const next = order[from + b + 1]
      for (let j = 0; j < vector.length; j++) {
        contributorSum[j]! += vector[j]!
        groupSum[j]! += vector[j]!
      }
      if (groups[r]! >= 0 && (next === undefined || groups[next] !== groups[r])) {
        const { planes, scale } = toLevels(groupSum)
        rows.group(groups[r]!, planes, scale)
        groupSum.fill(0)
      }
      if (next === undefined || owners[next] !== owners[r]) {
        const { values, scales } = roundToInt8(contributorSum, lengths)
        rows.contributor(owners[r]!, values, scales)
        contributorSum.fill(0)
      }
    }
  }
  assertSignal(projection.checkpoints, order.length)
  projection.rowsRoot = rowsRoot(projection)
  projection.placesRoot = placesRoot({ owners, groups })
  write(0, encodeProjectionHead({ ...head, rowsRoot: projection.rowsRoot, placesRoot: projection.placesRoot }))
  return {
    index: indexOf({ accounts, owners, groups, k, projectionDigest: projectionDigest(projectionFile) }),
    records: { k, contributors: accounts.length, owners, groups },
    projection,
    projectionFile,
  }
}

export declare namespace buildUnrolledIndex {
  type Options = {
    run: Run
    /** For each record, its contributor's place in `accounts`. */
    owners: readonly number[]
    accounts: readonly Address[]
    /** As in `buildIndex`. */
    k?: number
    indexed?: buildIndex.Options['indexed']
    /** Gradients that make the curvature; see `unrolled`. */
    draws?: number
    /** Records that are done, after the curvature. */
    onProgress?: (progress: { done: number; total: number }) => void
  }
}

/** Each sample's gradient, averaged over points. */
async function meanGradients(run: Run, points: readonly RunPoint[], samples: readonly Sample[]) {
  const means = samples.map(() => new Float32Array())
  for (const { adapter } of points) {
    const found = await run.engine.gradients({ rows: samples.map(sample => ({ adapter, sample })) })
    for (const [i, gradient] of found.entries()) {
      const sum = means[i]!.length > 0 ? means[i]! : new Float32Array(gradient.length)
      for (let j = 0; j < sum.length; j++) sum[j]! += gradient[j]! / points.length
      means[i] = sum
    }
  }
  return means
}

type BalanceOptions = Pick<balanceOf.Options, 'blocks'> & {
  run: Run
  metric: Metric
  end: RunPoint
  points: readonly RunPoint[]
}

/** `balanceOf` a query's gradients at the end, for which the records' own stand in, and of the rows. */
async function fitBalance({ run, metric, end, points, blocks }: BalanceOptions): Promise<Float32Array> {
  const chosen = strided(run.samples, balanceSamples)
  const width = blocks.reduce((sum, { length }) => sum + length, 0)
  const [plain, conditioned] = [new Float64Array(width), new Float64Array(width)]
  for (let from = 0; from < chosen.length; from += run.batch) {
    const part = chosen.slice(from, from + run.batch)
    const asked = await meanGradients(run, [end], part)
    const mapped = await metric.apply(await meanGradients(run, points, part))
    for (const [i, gradient] of asked.entries()) {
      for (let j = 0; j < width; j++) {
        plain[j]! += gradient[j]! ** 2
        conditioned[j]! += mapped[i]![j]! ** 2
      }
    }
  }
  return balanceOf({ blocks, plain, conditioned })
}
