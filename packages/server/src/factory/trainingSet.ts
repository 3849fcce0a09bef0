import { setImmediate } from 'node:timers/promises'
import { BaseError, createRng } from '@openledger/base'
import type { TrainingRecord } from '@openledger/client'
import { encodeSamples, type Hyper, type Sample, type Tokenizer } from '@openledger/engine'

/** Records in tokens: what is trained on and what is held back, each in the order of the releases. */
export type TrainingSet<R> = {
  trained: { record: R; sample: Sample }[]
  heldBack: { record: R; sample: Sample }[]
  /** Records that are too long or have no answer to learn. */
  skipped: number
}

/** Records that are held back at most. */
export const mostHeldBack = 16

/**
 * Makes a training set of records, by the rules that a descriptor calls `openledger-factory-1`: what does not fit is
 * left out, and a twentieth (at most 16) is held back by the seed, so that an audit has questions that the run never
 * saw; below 40 records nothing is held back.
 *
 * @throws `factory/no-records`
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
  const back = new Set(
    createRng(`holdout/${seed}`)
      .shuffle(usable.map((_, i) => i))
      .slice(0, holdBack),
  )
  // A text that is cut into pieces is held back, or trained on, as a whole.
  const part = (isBack: boolean) =>
    usable.flatMap(({ record, samples }, i) =>
      back.has(i) === isBack ? samples.map(sample => ({ record, sample })) : [],
    )
  return { trained: part(false), heldBack: part(true), skipped }
}

/** What decides how records are read. */
export type Reading = Pick<Hyper, 'maxLength' | 'lossOn' | 'overflow'>

export declare namespace trainingSet {
  type Options<R> = { records: readonly R[]; tokenizer: Tokenizer; hyper: Reading; seed: number }
}

/**
 * What a run is measured by and never trained on: the records held back, where its numbers ask for evaluations, for
 * early stopping or for in-run scores; else nothing.
 */
export function evaluationSet(
  { heldBack }: { heldBack: readonly { sample: Sample }[] },
  { evalSteps, earlyStoppingPatience, scoreSteps }: Pick<Hyper, 'evalSteps' | 'earlyStoppingPatience' | 'scoreSteps'>,
): Sample[] {
  return evalSteps + earlyStoppingPatience + scoreSteps > 0 ? heldBack.map(({ sample }) => sample) : []
}
