import { BaseError, bytesToHex } from '@openledger/base'
import { type Engine, epochOrders, type Hyper, type Sample } from '@openledger/engine'
import { exactScores } from '../explain.ts'
import type { Checkpoint } from '../GradientSource.ts'
import { createScorer } from '../index/createScorer.ts'
import { type Index, rootOfIndex } from '../index/Index.ts'
import type { Projection } from '../influence/Projection.ts'
import { queryVector } from '../queryVector.ts'
import { type AuditReport, type AuditRun, judge } from './AuditReport.ts'
import { type AuditQuery, baselines } from './baselines.ts'
import { linearDatamodellingScore, seedCeiling } from './lds.ts'
import { randomHalves } from './randomHalves.ts'

/** What an audit needs of an engine: gradients for the query vectors, training, and measuring. */
export type AuditEngine = Pick<Engine, 'layout' | 'gradients' | 'sampleTargets' | 'curvature' | 'fineTune' | 'losses'>

/**
 * Measures a model's attribution against the truth: retrains on random halves of the contributors, and asks how well the
 * index's own integer scores rank what happened to held-out queries (linear datamodelling score), beside the trivial
 * baselines, with intervals.
 *
 * What is audited is what pays: int8 query vectors against the committed index. Every run is the audited one with the
 * left-out records taken out of its order: same start, same seed, same hyper-parameters. Cost: `subsets × seeds` trainings of
 * half the data, one gradient a query and checkpoint. Cancel by `signal`; keep what `onRun` hands out and pass it as
 * `done` to go on later: runs are matched by members and seed.
 *
 * Throws `attribution/bad-job` where lists disagree, `attribution/too-few-units` where there are too few contributors.
 *
 * @example
 * const report = await audit({ engine, index, projection, checkpoints, samples, owners, queries, hyper, seed: 1 })
 * report.weak // pay flat?
 */
export async function audit(options: audit.Options): Promise<AuditReport> {
  const { engine, index, projection, checkpoints, samples, owners, queries, hyper, seed, signal } = options
  const { subsets = 16, trainingSeeds = [seed], done = [], onRun, onProgress } = options
  if (owners.length !== samples.length || queries.length === 0 || trainingSeeds.length === 0) {
    throw new BaseError('An audit needs a contributor for each record, held-out queries, and a seed.', {
      code: 'attribution/bad-job',
      facts: { records: samples.length, owners: owners.length, queries: queries.length, seeds: trainingSeeds.length },
    })
  }
  const contributors = index.contributors.length
  const halves = randomHalves({ units: contributors, count: subsets, seed })
  const total = halves.length * trainingSeeds.length + 1

  const scorer = createScorer({ k: index.k, vectors: index.contributors.map(({ vector }) => vector) })
  const scores: number[][] = []
  for (const { sample } of queries) {
    signal?.throwIfAborted()
    const query = await queryVector({ engine, projection, checkpoints, sample })
    scores.push(exactScores(scorer, index, query).map(Number))
  }
  onProgress?.({ done: 1, total })

  const runs: AuditRun[] = []
  for (const trainingSeed of trainingSeeds) {
    for (const members of halves) {
      signal?.throwIfAborted()
      const run =
        done.find(
          ({ seed, members: had, losses }) =>
            seed === trainingSeed && String(had) === String(members) && losses.length === queries.length,
        ) ?? (await retrain({ engine, samples, owners, queries, hyper, members, seed: trainingSeed, signal }))
      if (!done.includes(run)) onRun?.(run)
      runs.push(run)
      onProgress?.({ done: runs.length + 1, total })
    }
  }

  const first = runs.slice(0, halves.length)
  const measure = (scores: number[][]) =>
    linearDatamodellingScore({ scores, subsets: halves, losses: first.map(({ losses }) => losses), seed })
  const own = measure(scores)
  const beside = baselines({ samples, owners, contributors, queries, seed }).map(({ name, scores }) => {
    const { lds, interval } = measure(scores)
    return { name, lds, low: interval[0], high: interval[1] }
  })
  const figures = {
    lds: own.lds,
    low: own.interval[0],
    high: own.interval[1],
    wide: own.wideInterval,
    baselines: beside,
  }
  return {
    version: 1,
    indexRoot: bytesToHex(rootOfIndex(index)),
    seed,
    contributors,
    records: samples.length,
    queries: queries.length,
    subsets: halves.length,
    ...figures,
    perQuery: own.perQuery,
    ceiling:
      trainingSeeds.length > 1
        ? seedCeiling(
            trainingSeeds.map((_, s) =>
              runs.slice(s * halves.length, (s + 1) * halves.length).map(({ losses }) => losses),
            ),
          )
        : null,
    ...judge(figures),
    runs,
  }
}

export declare namespace audit {
  type Options = {
    engine: AuditEngine
    index: Index
    projection: Projection
    checkpoints: readonly Checkpoint[]
    /** The training records, and for each its contributor's place in the index. */
    samples: readonly Sample[]
    owners: readonly number[]
    /** Held-out questions with reference answers, none of them a training record. */
    queries: readonly AuditQuery[]
    /** Those of the audited run. */
    hyper: Hyper
    /** Draws the subsets and the bootstrap; also the training seed unless `trainingSeeds` says otherwise. */
    seed: number
    /** Half-contributor subsets; default 16. */
    subsets?: number
    /** The first must be the audited run's; two or more give the ceiling. */
    trainingSeeds?: readonly number[]
    /** Runs of an earlier, unfinished audit with the same seed. */
    done?: readonly AuditRun[]
    onRun?: (run: AuditRun) => void
    onProgress?: (progress: { done: number; total: number }) => void
    signal?: AbortSignal
  }
}

type RetrainOptions = Pick<audit.Options, 'engine' | 'samples' | 'owners' | 'queries' | 'hyper' | 'seed'> & {
  members: number[]
  signal: AbortSignal | undefined
}

async function retrain(options: RetrainOptions): Promise<AuditRun> {
  const { engine, samples, owners, queries, hyper, members, seed, signal } = options
  const order = epochOrders({ seed, epochs: hyper.epochs, count: samples.length })
  const orders = order.map(epoch => epoch.filter(r => members.includes(owners[r]!)))
  const { adapter } = await engine.fineTune({ samples, hyper, seed, orders, ...(signal && { signal }) })
  const losses = await engine.losses({ adapter, samples: queries.map(({ sample }) => sample) })
  return { members, seed, losses: losses.map(({ sum, tokens }) => sum / tokens) }
}
