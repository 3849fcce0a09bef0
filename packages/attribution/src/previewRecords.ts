import { BaseError, createRng } from '@openledger/base'
import type { Adapter, Sample } from '@openledger/engine'
import type { Checkpoint, GradientSource } from './GradientSource.ts'
import type { Projection } from './influence/Projection.ts'

/** An estimate with its 95 % interval. */
export type Estimate = { value: number; low: number; high: number }

/** What records that are not given yet would do for the questions that a model is asked. */
export type Preview = {
  /** What one of them does for the loss of these questions, in units of an average training record: 1 as much, 0 nothing. */
  perRecord: Estimate
  /** The part of these questions’ data pool that they would earn. */
  share: Estimate
  /** `helps` or `hurts` where a 99 % interval of one record’s effect leaves out 0. */
  verdict: 'helps' | 'unclear' | 'hurts'
}

/** Bootstrap resamples behind an interval. */
const resamples = 1_000

/**
 * Estimates, without training, what records would change and earn.
 *
 * At each checkpoint the questions’ mean gradient v̄ (of the mean loss a token) is compared with those of the candidates and
 * of some records that the model was trained on, in the diagonal of the committed projection’s metric: `balance²`, which
 * is rms(H⁻¹g)/rms(g) a parameter. The effect of record z is τ(z) = v̄ᵀ diag(balance²) g_z, mean over checkpoints, first
 * order in the record’s weight (Koh and Liang 2017, eq. 2, with a diagonal H⁻¹). A training record’s own mean effect is the
 * unit: what one candidate does is τ̄/τ̄_training, and m of them beside n earn m·τ̄/(n·τ̄_training + m·τ̄) where that is
 * positive. Nats are not given: a run that has not converged has no H⁻¹, and the size of what it gives was seen to be wrong
 * by orders of magnitude.
 *
 * First order means: as if each record mattered as it does now. Many records that say the same thing are worth less than
 * this says, and what nobody has taught yet may be worth more. Intervals (bootstrap over candidates, training records and
 * questions; percentiles) cover the choice of records and questions, not that.
 *
 * Throws `attribution/bad-job` where a list is empty, and where the sampled training records did nothing for the questions
 * (there is no unit to measure in).
 *
 * @example
 * const { verdict, share } = await previewRecords({ engine, projection, checkpoints, questions, reference, candidates, … })
 */
export async function previewRecords(options: previewRecords.Options): Promise<Preview> {
  const { questions, reference, candidates, trained, count = candidates.length } = options
  if (questions.length === 0 || reference.length < 2 || candidates.length === 0 || !(trained > 0))
    throw new BaseError('A preview needs questions, some training records and records to look at.', {
      code: 'attribution/bad-job',
      facts: { questions: questions.length, reference: reference.length, candidates: candidates.length, trained },
    })
  const ours = zeros(candidates.length, questions.length)
  const theirs = zeros(reference.length, questions.length)
  const points = pointsOf(options)
  for (const [c, { adapter, balance }] of points.entries()) {
    options.signal?.throwIfAborted()
    const asked = await gradientsOf(options, adapter, questions)
    for (const [q, gradient] of asked.entries()) {
      const tokens = lossTokens(questions[q]!)
      for (let j = 0; j < gradient.length; j++) gradient[j]! *= balance[j]! ** 2 / tokens
    }
    for (const [samples, effects] of [
      [candidates, ours],
      [reference, theirs],
    ] as const) {
      for (let from = 0; from < samples.length; from += 16) {
        const gradients = await gradientsOf(options, adapter, samples.slice(from, from + 16))
        for (const [b, gradient] of gradients.entries())
          for (const [q, question] of asked.entries()) effects[from + b]![q]! += dot(gradient, question) / points.length
      }
    }
    options.onProgress?.({ done: c + 1, total: options.projection.checkpoints.length })
  }

  const rng = createRng('preview')
  const draw = (length: number) => Array.from({ length }, () => rng.int(length))
  const all = (length: number) => Array.from({ length }, (_, i) => i)
  const ratio = (mine: readonly number[], known: readonly number[], asked: readonly number[]) =>
    meanOf(ours, mine, asked) / meanOf(theirs, known, asked)
  const value = ratio(all(candidates.length), all(reference.length), all(questions.length))
  if (!Number.isFinite(value) || meanOf(theirs, all(reference.length), all(questions.length)) <= 0)
    throw new BaseError('The model’s own records do not help these questions: there is nothing to compare with.', {
      code: 'attribution/bad-job',
      facts: { questions: questions.length, reference: reference.length },
      hint: 'Ask the model more, or look at another one.',
    })
  const drawn = Array.from({ length: resamples }, () =>
    ratio(draw(candidates.length), draw(reference.length), draw(questions.length)),
  )
  const sorted = drawn.filter(Number.isFinite).sort((a, b) => a - b)
  const perRecord = around(value, sorted, 0.95)
  // A verdict has to be right also where the first order is not quite.
  const sure = around(value, sorted, 0.99)
  const weight = count / trained
  const share = (effect: number) => (effect > 0 ? (weight * effect) / (1 + weight * effect) : 0)
  return {
    perRecord,
    share: { value: share(value), low: share(perRecord.low), high: share(perRecord.high) },
    verdict: sure.low > 0 ? 'helps' : sure.high < 0 ? 'hurts' : 'unclear',
  }
}

export declare namespace previewRecords {
  type Options = {
    engine: Pick<GradientSource, 'gradients'>
    projection: Pick<Projection, 'checkpoints'>
    checkpoints: readonly Checkpoint[]
    /** What the model is asked, with its answers: held out, or the last answers that were paid for. */
    questions: readonly Sample[]
    /** Some records that the model was trained on, drawn at random; 32 or more say enough. */
    reference: readonly Sample[]
    /** The records to look at, or some of them drawn at random. */
    candidates: readonly Sample[]
    /** How many records there are to look at in all; as many as `candidates` unless told. */
    count?: number
    /** How many records the model was trained on. */
    trained: number
    onProgress?: (progress: { done: number; total: number }) => void
    signal?: AbortSignal | undefined
  }
}

/** The checkpoints of the projection with their diagonals, adapters found by digest. */
function pointsOf({ projection, checkpoints }: previewRecords.Options) {
  return projection.checkpoints.map(({ step, adapterDigest, balance }) => {
    const found = checkpoints.find(checkpoint => checkpoint.adapterDigest === adapterDigest)
    if (found) return { adapter: found.adapter, balance }
    throw new BaseError('A checkpoint of the run is missing.', {
      code: 'attribution/missing-checkpoint',
      facts: { step, adapterDigest },
      hint: 'A preview needs the adapters that the projection was built at, all of them.',
    })
  })
}

function gradientsOf(
  { engine }: Pick<previewRecords.Options, 'engine'>,
  adapter: Adapter,
  samples: readonly Sample[],
): Promise<Float32Array[]> {
  return engine.gradients({ rows: samples.map(sample => ({ adapter, sample })) })
}

/** A value with the quantiles of what was drawn around it, rising, between which `level` of it lies. */
function around(value: number, sorted: readonly number[], level: number): Estimate {
  const at = (part: number) => sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))]!
  const tail = (1 - level) / 2
  return { value, low: Math.min(value, at(tail)), high: Math.max(value, at(1 - tail)) }
}

/** Tokens that a sample's loss is over: those after its prompt. */
function lossTokens({ ids, promptLength }: Sample): number {
  return Math.max(1, ids.length - promptLength)
}

function zeros(rows: number, columns: number): Float64Array[] {
  return Array.from({ length: rows }, () => new Float64Array(columns))
}

/** Mean of the chosen entries. */
function meanOf(effects: readonly Float64Array[], rows: readonly number[], columns: readonly number[]): number {
  let sum = 0
  for (const row of rows) for (const column of columns) sum += effects[row]![column]!
  return sum / (rows.length * columns.length)
}

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0
  for (let j = 0; j < a.length; j++) sum += a[j]! * b[j]!
  return sum
}
