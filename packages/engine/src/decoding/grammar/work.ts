import { BaseError } from '@openledger/base'

/** What may still be spent on a form, in parts of states that are put together: some million a second. */
export type Work = { left: number }

/** What a schema or a pattern may cost before it serves. */
export function schemaWork(): Work {
  return { left: 4_000_000 }
}

/** @throws engine/grammar-too-large once more is spent than there was */
export function spend(work: Work, parts: number): void {
  work.left -= parts
  if (work.left < 0)
    throw new BaseError('The form that the answer must have takes too long to work out.', {
      code: 'engine/grammar-too-large',
      hint: 'Leave out lengths beside patterns and repetitions of repetitions, or make the patterns simpler.',
    })
}
