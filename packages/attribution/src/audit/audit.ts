import { BaseError, bytesToHex, createRng, gather } from '@openledger/base'
import type { Adapter, Engine, Hyper, Sample } from '@openledger/engine'
import { runOrders } from '../ensemble/runOrders.ts'
import { exactScores } from '../explain.ts'
import type { Checkpoint } from '../GradientSource.ts'
import { createScorer } from '../index/createScorer.ts'
import { type Index, type RecordIndex, rootOfIndex } from '../index/Index.ts'
import { countGroups, groupSizes, isCopy } from '../index/planIndex.ts'
import type { Projection } from '../influence/Projection.ts'
import { influenceVector } from '../queryVector.ts'
import { type AuditReport, type AuditRun, judge } from './AuditReport.ts'
import { type AuditQuery, baselines } from './baselines.ts'
import { brittleness } from './brittleness.ts'
import { linearDatamodellingScore, seedCeiling } from './lds.ts'
import { leaveOneOut } from './leaveOneOut.ts'
import { type AuditMeasures, auditTrainings, defaultMeasures, mostLeftOut } from './measures.ts'
import { mislabels } from './mislabels.ts'
import { randomHalves } from './randomHalves.ts'

/** What an audit needs of an engine: gradients for the query vectors, training, and measuring. */
export type AuditEngine = Pick<Engine, 'layout' | 'gradients' | 'sampleTargets' | 'curvature' | 'fineTune' | 'losses'>

/**
 * Measures a model's attribution against the truth: retrains on random halves of the contributors, and asks how well the
 * index's own integer scores rank what happened to held-out queries (linear datamodelling score), beside the trivial
 * baselines, with intervals. `measures` adds the same for leaving out single contributors, taking out the records that an
 * answer rests on most, and finding planted wrong answers.
 *
 * What is audited is what pays: int8 query vectors against the committed index. Every run is the audited one with the
 * left-out records taken out of its order: same start, same seed, same hyper-parameters. Cost: `auditTrainings`, of which
 * the halves train on half the data, and one gradient a query and checkpoint. Cancel by `signal`; keep what `onRun` hands
 * out and pass it as `done` to go on later: runs are matched by members, records and seed.
 *
 * Throws `attribution/bad-job` where lists disagree, `attribution/too-few-units` where there are too few contributors.
 *
 * @example
 * const report = await audit({ engine, index, projection, checkpoints, samples, owners, queries, hyper, seed: 1 })
 * report.weak // pay flat?
 */
export async function audit(options: audit.Options): Promise<AuditReport> {
  const { engine, index, projection, checkpoints, samples, owners, queries, hyper, initial, seed, signal } = options
  const { subsets = 16, trainingSeeds = [seed], measures = defaultMeasures, done = [], onRun, onProgress } = options
  if (owners.length !== samples.length || queries.length === 0 || trainingSeeds.length === 0) {
    throw new BaseError('An audit needs a contributor for each record, held-out queries, and a seed.', {
      code: 'attribution/bad-job',
      facts: { records: samples.length, owners: owners.length, queries: queries.length, seeds: trainingSeeds.length },
    })
  }
  const contributors = index.contributors.length
  const halves = randomHalves({ units: contributors, count: subsets, seed })
  const seeds = trainingSeeds.length
  const total = 1 + auditTrainings({ contributors, subsets, seeds, queries: queries.length, measures })

  const scorer = createScorer({ k: index.k, vectors: index.contributors.map(({ vector }) => vector) })
  const vectors: Int8Array[] = []
  for (const { sample } of queries) {
    signal?.throwIfAborted()
    vectors.push(await influenceVector({ engine, projection, checkpoints, sample }))
  }
  const scores = vectors.map(query => exactScores(scorer, index, query).map(Number))
  let progress = 1
  onProgress?.({ done: progress, total })

  const runs: AuditRun[] = []
  const measured = async (wanted: Pick<AuditRun, 'members' | 'without' | 'seed'>): Promise<AuditRun> => {
    signal?.throwIfAborted()
    const known = [...runs, ...done].find(run => isRun(run, wanted) && run.losses.length === queries.length)
    const run =
      known ??
      (await retrain({
        ...{ engine, samples, owners, queries, hyper, initial, signal },
        end: checkpoints.at(-1)!.step,
        ...wanted,
      }))
    if (!known) onRun?.(run)
    if (!runs.includes(run)) runs.push(run)
    progress++
    onProgress?.({ done: progress, total })
    return run
  }
  for (const trainingSeed of trainingSeeds)
    for (const members of halves) await measured({ members, seed: trainingSeed })

  const first = runs.slice(0, halves.length)
  const measure = (scores: readonly ArrayLike<number>[]) =>
    linearDatamodellingScore({ scores, subsets: halves, losses: first.map(({ losses }) => losses), seed })
  const own = measure(scores)
  const trivial = baselines({ samples, owners, contributors, queries, seed })
  const beside = trivial.map(({ name, scores }) => {
    const { lds, interval } = measure(scores)
    return { name, lds, low: interval[0], high: interval[1] }
  })
  const ceiling =
    seeds > 1
      ? seedCeiling(
          trainingSeeds.map((_, s) =>
            runs.slice(s * halves.length, (s + 1) * halves.length).map(({ losses }) => losses),
          ),
        )
      : null
  const figures = {
    lds: own.lds,
    low: own.interval[0],
    high: own.interval[1],
    wide: own.wideInterval,
    baselines: beside,
  }
  const context = { ...{ options, measures, measured, scores, vectors, trivial }, whole: await lossesOfRun(options) }
  const [leftOut, removed] = [await leaveOut(context), await takeOut(context)]
  const planted = measures.mislabels ? await plant(options) : null
  if (measures.mislabels) onProgress?.({ done: total, total })
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
    ceiling,
    ...judge(figures),
    leaveOneOut: leftOut,
    brittleness: removed,
    mislabels: planted,
    runs,
  }
}

export declare namespace audit {
  type Options = {
    engine: AuditEngine
    index: Index
    projection: Projection
    /** Places of the records in the projection, for brittleness. */
    records?: RecordIndex | undefined
    /** The points of the projection, in order of step; the last is what the run came to. */
    checkpoints: readonly Checkpoint[]
    /** The training records, and for each its contributor's place in the index. */
    samples: readonly Sample[]
    owners: readonly number[]
    /** Held-out questions with reference answers, none of them a training record. */
    queries: readonly AuditQuery[]
    /** Those of the audited run. */
    hyper: Hyper
    /** What the audited run began from, where that does not follow from its seed. */
    initial?: Adapter | undefined
    /** Draws the subsets and the bootstrap; also the training seed unless `trainingSeeds` says otherwise. */
    seed: number
    /** Half-contributor subsets; default 16. */
    subsets?: number
    /** The first must be the audited run's; two or more give the ceiling. */
    trainingSeeds?: readonly number[]
    /** What is measured beside the LDS; `defaultMeasures` unless told. */
    measures?: AuditMeasures
    /** Runs of an earlier, unfinished audit with the same seed. */
    done?: readonly AuditRun[]
    onRun?: (run: AuditRun) => void
    onProgress?: (progress: { done: number; total: number }) => void
    signal?: AbortSignal
  }
}

type Wanted = Pick<AuditRun, 'members' | 'without' | 'seed'>

function isRun(run: AuditRun, { members, without, seed }: Wanted): boolean {
  return run.seed === seed && String(run.members) === String(members) && String(run.without) === String(without)
}

type Context = {
  options: audit.Options
  measures: AuditMeasures
  measured: (wanted: Wanted) => Promise<AuditRun>
  /** Scores `[query][contributor]` that pay, and those of the trivial methods. */
  scores: readonly number[][]
  trivial: ReturnType<typeof baselines>
  vectors: readonly Int8Array[]
  /** Each query's loss after the audited run, nats a token. */
  whole: number[]
}

/** Contributors left out one at a time, drawn where there are more than `measures.leaveOut`. */
async function leaveOut(context: Context): Promise<AuditReport['leaveOneOut']> {
  const { options, measures, measured, scores, trivial, whole } = context
  const { index, seed, trainingSeeds = [seed] } = options
  const everyone = index.contributors.map((_, c) => c)
  const count = mostLeftOut({ contributors: everyone.length, measures })
  if (count === 0) return null
  const rng = createRng(`left out ${seed}`)
  const contributors = rng
    .shuffle(everyone)
    .slice(0, count)
    .sort((a, b) => a - b)
  const without: number[][] = []
  for (const one of contributors) {
    const { losses } = await measured({ members: everyone.filter(c => c !== one), seed: trainingSeeds[0]! })
    without.push(losses)
  }
  const judged = (scores: readonly number[][]) => {
    const rows = scores.map(row => contributors.map(c => row[c]!))
    const { agreement, interval } = leaveOneOut({ scores: rows, full: whole, without, seed })
    return { agreement, low: interval[0], high: interval[1] }
  }
  return {
    contributors,
    ...judged(scores),
    baselines: trivial.map(({ name, scores }) => ({ name, ...judged(scores) })),
    trainings: contributors.length,
  }
}

/** Records that score highest for a query taken out, a twentieth of all, for the first `measures.brittle` queries. */
async function takeOut(context: Context): Promise<AuditReport['brittleness']> {
  const { options, measures, measured, vectors, whole } = context
  const { index, records, samples, seed, trainingSeeds = [seed] } = options
  if (measures.brittle === 0) return null
  if (records?.owners.length !== samples.length)
    throw new BaseError('Brittleness needs the place of each record in the projection.', {
      code: 'attribution/bad-job',
      facts: { records: samples.length, places: records?.owners.length ?? 0 },
    })
  const members = index.contributors.map((_, c) => c)
  const count = Math.max(1, Math.round(samples.length / 20))
  const scores = vectors.slice(0, measures.brittle).map(query => recordScores(query, records))
  const { perQuery, gap, interval, trainings } = await brittleness({
    ...{ scores, whole, count, seed },
    lossesWithout: async without => {
      const { losses } = await measured({ members, without: [...without], seed: trainingSeeds[0]! })
      return losses
    },
  })
  const mean = (of: 'top' | 'random') => perQuery.reduce((sum, one) => sum + one[of], 0) / perQuery.length
  return {
    ...{ records: count, queries: scores.length, top: mean('top'), random: mean('random') },
    ...{ gap, low: interval[0], high: interval[1], trainings },
  }
}

/**
 * What a query vector says of each record: its group's score, an equal part each. Copies are nobody's to take out, and
 * come last.
 */
function recordScores(query: Int8Array, { contributors, groups }: RecordIndex): Float64Array {
  const sizes = groupSizes(groups)
  const rows = gather(query, contributors + countGroups(groups))
  return Float64Array.from(groups, group => {
    if (group === isCopy) return Number.NEGATIVE_INFINITY
    const size = sizes.get(group)
    return size === undefined ? 0 : rows[contributors + group]! / size
  })
}

async function plant(options: audit.Options): Promise<AuditReport['mislabels']> {
  const { engine, checkpoints, samples, hyper, initial, seed, signal } = options
  signal?.throwIfAborted()
  const orders = runOrders({ hyper, seed, count: samples.length, end: checkpoints.at(-1)!.step })
  const found = await mislabels({ engine, samples, hyper, initial, seed, orders, signal })
  if (!found) return null
  const flat = <Area extends { interval: [number, number] }>({ interval: [low, high], ...rest }: Area) => ({
    ...{ ...rest, low, high },
  })
  return { ...flat(found), baselines: found.baselines.map(flat), trainings: 1 }
}

async function lossesOfRun({ engine, checkpoints, queries }: audit.Options): Promise<number[]> {
  const { adapter } = checkpoints.at(-1)!
  return meanLosses(await engine.losses({ adapter, samples: queries.map(({ sample }) => sample) }))
}

function meanLosses(losses: readonly { sum: number; tokens: number }[]): number[] {
  return losses.map(({ sum, tokens }) => sum / tokens)
}

type RetrainOptions = Pick<audit.Options, 'engine' | 'samples' | 'owners' | 'queries' | 'hyper' | 'initial'> &
  Wanted & { end: number; signal: AbortSignal | undefined }

async function retrain(options: RetrainOptions): Promise<AuditRun> {
  const { engine, samples, owners, queries, hyper, initial, members, without, seed, end, signal } = options
  const out = new Set(without)
  const order = runOrders({ hyper, seed, count: samples.length, end })
  const orders = order.map(epoch => epoch.filter(r => members.includes(owners[r]!) && !out.has(r)))
  const { adapter } = await engine.fineTune({ samples, hyper, seed, initial, orders, ...(signal && { signal }) })
  const losses = await engine.losses({ adapter, samples: queries.map(({ sample }) => sample) })
  return { members, ...(without && { without }), seed, losses: meanLosses(losses) }
}
