import { setImmediate } from 'node:timers/promises'
import { BaseError, createRng } from '@openledger/base'
import type { TrainingRecord } from '@openledger/client'
import { encodeSamples, type Hyper, type Sample, type Tokenizer } from '@openledger/engine'

/** Records in tokens: what is trained on and what is held back, each in the order of the releases. */
export type TrainingSet<R> = {
  trained: { record: R; sample: Sample }[]
  heldBack: { record: R; sample: Sample }[]
  /** What early stopping decides by: others than `heldBack`, so that credit and audits do not measure by what chose the model. */
  stopping: { record: R; sample: Sample }[]
  /** Records that are too long or have no answer to learn. */
  skipped: number
}

/** Records that are held back at most. */
export const mostHeldBack = 16

/**
 * Makes a training set of records, by the rules that a descriptor calls `openledger-factory-1`: what does not fit is
 * left out, and a twentieth (at most 16) is held back by the seed, so that an audit has questions that the run never
 * saw; below 40 records nothing is held back. A run that may stop early goes by `openledger-factory-2`: as many again,
 * the next in the same draw, are held back to decide when.
 *
 * @throws `factory/no-records`; `factory/no-hold-out` where a run may stop early and nothing can be held back
 */
export async function trainingSet<R extends { record: TrainingRecord }>({
  records,
  tokenizer,
  hyper,
  seed,
}: trainingSet.Options<R>): Promise<TrainingSet<R>> {
  const usable: { record: R; samples: Sample[] }[] = []
  let skipped = 0
  for (const [i, record] of records.entries()) {
    // Tokens take a while: whoever asks something meanwhile is answered.
    if (i % 50 === 49) await setImmediate()
    try {
      usable.push({ record, samples: encodeSamples(tokenizer, record.record, hyper) })
    } catch (error) {
      const isLeftOut = BaseError.is(error, 'engine/no-answer') || BaseError.is(error, 'engine/record-too-long')
      if (!isLeftOut || hyper.overflow === 'refuse') throw error
      skipped++
    }
  }
  if (usable.length === 0)
    throw new BaseError('None of the records can be trained on.', {
      code: 'factory/no-records',
      facts: { records: records.length, maxLength: hyper.maxLength },
      hint: 'Records need an answer, and must fit the sequence length.',
    })
  const holdBack = usable.length < 40 ? 0 : Math.min(mostHeldBack, Math.floor(usable.length / 20))
  const stopsEarly = hyper.earlyStoppingPatience > 0
  if (stopsEarly && holdBack === 0)
    throw new BaseError('There are too few records to hold any back for early stopping.', {
      code: 'factory/no-hold-out',
      facts: { records: usable.length, needed: 40 },
      hint: 'Train on more records, or without early stopping.',
    })
  const drawn = createRng(`holdout/${seed}`).shuffle(usable.map((_, i) => i))
  const places = { heldBack: drawn.slice(0, holdBack), stopping: drawn.slice(holdBack, stopsEarly ? 2 * holdBack : 0) }
  const use = new Map<number, 'heldBack' | 'stopping'>()
  for (const part of ['heldBack', 'stopping'] as const) for (const place of places[part]) use.set(place, part)
  // A text that is cut into pieces is held back, or trained on, as a whole.
  const part = (wanted: 'heldBack' | 'stopping' | undefined) =>
    usable.flatMap(({ record, samples }, i) =>
      use.get(i) === wanted ? samples.map(sample => ({ record, sample })) : [],
    )
  return { trained: part(undefined), heldBack: part('heldBack'), stopping: part('stopping'), skipped }
}

/** What decides how records are read, and how many are held back. */
export type Reading = Pick<Hyper, 'maxLength' | 'lossOn' | 'overflow' | 'earlyStoppingPatience'>

export declare namespace trainingSet {
  type Options<R> = { records: readonly R[]; tokenizer: Tokenizer; hyper: Reading; seed: number }
}

/**
 * What a run is measured by and never trained on: where it may stop early, what is held back to decide that; else the
 * records held back, where its numbers ask for evaluations or for in-run scores; else nothing.
 */
export function evaluationSet(
  { heldBack, stopping }: Record<'heldBack' | 'stopping', readonly { sample: Sample }[]>,
  { evalSteps, earlyStoppingPatience, scoreSteps }: Pick<Hyper, 'evalSteps' | 'earlyStoppingPatience' | 'scoreSteps'>,
): Sample[] {
  if (earlyStoppingPatience > 0) return stopping.map(({ sample }) => sample)
  return evalSteps + scoreSteps > 0 ? heldBack.map(({ sample }) => sample) : []
}
