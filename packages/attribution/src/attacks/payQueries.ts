import {
  type Address,
  BaseError,
  bytesToHex,
  canonicalJson,
  createRng,
  integerScores,
  sha256,
  split,
  spread,
  utf8,
  weigh,
} from '@openledger/base'
import { defaultHyper, type Engine, type Sample } from '@openledger/engine'
import { buildIndex } from '../buildIndex.ts'
import type { Checkpoint } from '../GradientSource.ts'
import type { Index } from '../index/Index.ts'
import { quantise } from '../index/quantise.ts'
import type { Projection } from '../influence/Projection.ts'
import { payable } from '../influence/payable.ts'
import { quarantineRecords } from '../quarantine/quarantineRecords.ts'
import { floatScores } from '../queryVector.ts'
import { type Defences, earning } from './Defences.ts'
import { accountsOf, type OwnedRecord, type Problem } from './Problem.ts'

/** What every question pays, in wei. */
const pool = 10n ** 12n

/** For each question, what each account is paid. */
export type Payouts = Map<Address, bigint>[]

/** Runs and indexes already made, by the digest of what they were made of: attacks that only change hands train nothing. */
export type Workshop = { engine: Engine; seed: number; made: Map<string, Promise<unknown>> }

/** A fine-tuned model's index, and for each question the influence of every row. */
export type Weighed = {
  index: Index
  projection: Projection
  rows: Float64Array[]
  checkpoints: readonly Checkpoint[]
}

/** How every model of the suite is fine-tuned: a real run, short. */
const hyper = {
  ...defaultHyper,
  rank: 4,
  alpha: 8,
  batchSize: 8,
  epochs: 3,
  learningRate: 5e-3,
  maxLength: 128,
  checkpoints: 3,
}

/**
 * Weighs a problem's questions as the protocol does: fine-tunes on all records, builds the index of those that earn, and
 * takes each question's influence from the gradients of its answer.
 *
 * @param trained what was really trained on, where somebody lies about it
 */
export async function weighQueries({
  workshop,
  problem,
  clusters,
  quarantine,
  trained,
}: weighQueries.Options): Promise<Weighed> {
  const { engine, seed } = workshop
  const fitting = problem.records.filter(record => fits(engine, record))
  const scored = quarantine === undefined ? undefined : await scoreRecords(workshop, fitting)
  const records = scored?.records ?? fitting
  const aside = new Set(scored ? quarantineRecords({ scores: scored.scores, cut: quarantine }) : [])
  const earners = earning(records, { clusters }).filter(r => !aside.has(r))
  const accounts = accountsOf({ records })
  const owners = earners.map(r => accounts.indexOf(records[r]!.account))
  const places = accounts.map((_, c) => c).filter(c => owners.includes(c))
  const samples = earners.map(r => sampleOf(engine, records[r]!))
  const run = trained?.filter(record => fits(engine, record)) ?? records
  const asked = problem.queries.map(messages => sampleOf(engine, { messages }))
  const what = [
    'weigh',
    run.map(record => sampleOf(engine, record).ids),
    samples.map(({ ids }) => ids),
    owners,
    asked.map(({ ids }) => ids),
  ]
  return once(workshop, what, async () => {
    const checkpoints = await trainOn(workshop, run)
    const { index, projection } = await buildIndex({
      ...{ engine, checkpoints, seed, samples, k: 256, curvatureSamples: 64 },
      owners: owners.map(owner => places.indexOf(owner)),
      accounts: places.map(c => accounts[c]!),
    })
    const rows: Float64Array[] = []
    for (const sample of asked) rows.push(await floatScores({ engine, projection, checkpoints, sample }))
    return { index, projection, rows, checkpoints }
  })
}

export declare namespace weighQueries {
  type Options = {
    workshop: Workshop
    problem: Problem
    clusters: boolean
    /** Cut of the quarantine; without one nothing is held back, and nobody put aside. */
    quarantine?: number | undefined
    trained?: readonly OwnedRecord[] | undefined
  }
}

/** The query vector of each question: what the operator commits to. */
export function queriesOf(weighed: Weighed, { cut }: Pick<Defences, 'cut'>): Int8Array[] {
  return paidRows(weighed, { cut }).map(rows => quantise(spread(rows, weighed.index.k)).values)
}

/** For each question, what every row is paid by. */
export function paidRows({ projection, rows }: Weighed, { cut }: Pick<Defences, 'cut'>): Float64Array[] {
  return cut === 'accounts' ? rows : rows.map(each => payable({ rows: each, projection }))
}

/** Pays questions by their query vectors: integer scores, weights, split to the last wei. */
export function payQueries({ index }: Pick<Weighed, 'index'>, queries: readonly Int8Array[]): Payouts {
  const { contributors } = index
  return queries.map(query => {
    const scores = integerScores({ query, contributors })
    const { weights } = weigh({ scores, records: contributors.map(({ records }) => records) })
    const shares = split({ fee: pool, weights })
    return new Map(contributors.map(({ account }, i) => [account, shares[i]!]))
  })
}

/** A record in tokens, as a run sees it. */
export function sampleOf(engine: Engine, { messages }: Pick<OwnedRecord, 'messages'>): Sample {
  return engine.model.tokenizer.encodeRecord({ messages: [...messages] }, hyper.maxLength)
}

/** Whether a run takes the record; those that are too long are left out. */
export function fits(engine: Engine, record: Pick<OwnedRecord, 'messages'>): boolean {
  try {
    sampleOf(engine, record)
    return true
  } catch (error) {
    if (BaseError.is(error, 'engine/record-too-long')) return false
    throw error
  }
}

/** Fine-tunes on records in their order, or finds the run that did. */
export function trainOn(workshop: Workshop, records: readonly OwnedRecord[]): Promise<Checkpoint[]> {
  const { engine, seed } = workshop
  const samples = records.filter(record => fits(engine, record)).map(record => sampleOf(engine, record))
  const what = ['train', samples.map(({ ids, promptLength }) => [promptLength, ...ids])]
  return once(workshop, what, async () => (await engine.fineTune({ samples, hyper, seed })).checkpoints)
}

/**
 * The records that a run trains on where it holds some back, a twentieth and at most 16 as a job does, and the in-run score
 * of each.
 */
export function scoreRecords(workshop: Workshop, fitting: readonly OwnedRecord[]) {
  const { engine, seed } = workshop
  const rng = createRng(`held back ${seed}`)
  const places = rng.shuffle(fitting.map((_, r) => r)).slice(0, Math.min(16, Math.floor(fitting.length / 20)))
  const records = fitting.filter((_, r) => !places.includes(r))
  const evalSamples = places.map(r => sampleOf(engine, fitting[r]!))
  const samples = records.map(record => sampleOf(engine, record))
  const what = ['score', samples.map(({ ids }) => ids), evalSamples.map(({ ids }) => ids)]
  return once(workshop, what, async () => {
    const run = await engine.fineTune({ samples, evalSamples, hyper: { ...hyper, scoreSteps: 4 }, seed })
    return { records, scores: run.scores! }
  })
}

function once<T>({ made }: Workshop, what: unknown, make: () => Promise<T>): Promise<T> {
  const key = bytesToHex(sha256(utf8(canonicalJson(what))))
  const known = made.get(key) as Promise<T> | undefined
  if (known) return known
  const fresh = make()
  made.set(key, fresh)
  return fresh
}
