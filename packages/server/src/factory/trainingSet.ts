import { setImmediate } from 'node:timers/promises'
import { BaseError, createRng } from '@openledger/base'
import type { TrainingRecord } from '@openledger/client'
import type { Sample, Tokenizer } from '@openledger/engine'

/** Records in tokens: what is trained on and what is held back, each in the order of the releases. */
export type TrainingSet<R> = {
  trained: { record: R; sample: Sample }[]
  heldBack: { record: R; sample: Sample }[]
  /** Records that are too long or have no answer to learn. */
  skipped: number
}

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
  maxLength,
  seed,
}: trainingSet.Options<R>): Promise<TrainingSet<R>> {
  const usable: { record: R; sample: Sample }[] = []
  let skipped = 0
  for (const [i, record] of records.entries()) {
    // Tokens take a while: whoever asks something meanwhile is answered.
    if (i % 50 === 49) await setImmediate()
    try {
      usable.push({ record, sample: tokenizer.encodeRecord(record.record, maxLength) })
    } catch (error) {
      if (!BaseError.is(error, 'engine/record-too-long')) throw error
      skipped++
    }
  }
  if (usable.length === 0)
    throw new BaseError('None of the records can be trained on.', {
      code: 'factory/no-records',
      facts: { records: records.length, maxLength },
      hint: 'Records need an answer, and must fit the sequence length.',
    })
  const holdBack = usable.length < 40 ? 0 : Math.min(16, Math.floor(usable.length / 20))
  const back = new Set(
    createRng(`holdout/${seed}`)
      .shuffle(usable.map((_, i) => i))
      .slice(0, holdBack),
  )
  return {
    trained: usable.filter((_, i) => !back.has(i)),
    heldBack: usable.filter((_, i) => back.has(i)),
    skipped,
  }
}

export declare namespace trainingSet {
  type Options<R> = { records: readonly R[]; tokenizer: Tokenizer; maxLength: number; seed: number }
}
